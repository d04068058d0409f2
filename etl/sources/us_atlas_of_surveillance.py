"""Atlas of Surveillance: technologies of police agencies in the United States, as of its snapshot's
day.

Collected: by the Electronic Frontier Foundation and students from news, government documents and
releases of suppliers. An entry is one technology of one agency. Here count agencies of municipal
jurisdiction and the five technologies that rest on recognition or prediction: plate readers, face
recognition, predictive policing, gunshot detection and video analytics. The Atlas's own number is
the key; a second row of the same number is refused as a repeat.

Choices made here. Status: the Atlas has none and lists past use and purchases beside present use,
so status is unknown; nothing of it counts as in use. Start: the date of the first link, a date of
evidence. Its many forms become ISO dates: M/D/YYYY, M/D/YY, a year, the last of a range of years
(the system is at least that old), and one spreadsheet day number.

Two editions: 7 October 2020 (25 columns) and the one the site gives away now, which `fetch` brings
(28: three more). Its columns and its technologies, one of them renamed to Video Analytics, were
read in a public research note on the file of 20 August 2026 (15,185 rows) and in others of May and
September 2026 that agree with it. A technology that neither edition has is refused by name. Numbers
were given anew since 2020 (953 was Inglewood's and is San Mateo's), and have six digits instead of
four: no system of one edition is taken for one of the other.

Cannot tell: whether a system still runs (several cities have since forbidden face recognition);
when it began; which agencies use nothing; whether the source regards a technology as AI.
"""

import re
from datetime import date, timedelta

import pandas as pd

from etl import read
from etl.layout import Layout, layout_of
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="Atlas of Surveillance",
    publisher="Electronic Frontier Foundation",
    url="https://atlasofsurveillance.org/",
    licence="CC BY 4.0, as users of the dataset state",
    licence_note="Stated by users of the dataset; to be confirmed with the publisher",
    citation=(
        "Electronic Frontier Foundation, Atlas of Surveillance, edition of {day},"
        " atlasofsurveillance.org"
    ),
    collection_kind="collection",
    known_as="US-EFF-AOS-2020",
    frame=(
        "Law enforcement agencies of the United States; entries are gathered where evidence is"
        " found"
    ),
    caveat=(
        "Of {month}: shows that evidence of a technology was found by then, not that it is in use. "
        "A collection: counts only, no shares. Dates are those of the evidence."
    ),
    downloads={"atlas.csv": "https://www.atlasofsurveillance.org/download.csv"},
    by_hand=(
        "The site turns some programs away: follow the download on"
        " https://www.atlasofsurveillance.org/data-library in a browser and save it as atlas.csv in"
        " {folder}."
    ),
)

ATLAS = "atlas.csv"
EDITION = Layout(
    [
        "AOSNUMBER",
        "City",
        "State",
        "Agency",
        "Technology",
        "Type of Juris",
        "Vendor",
        "Link 1",
        "Link 1 Date",
    ],
    [
        "NEWAOSNUMBER (ORI9)",
        "County",
        "Type of LEA",
        "Summary",
        "TECH ABV",
        "Other Links",
        *(
            f"Link {n} {what}".strip()
            for n in (1, 2, 3)
            for what in ("", "Snapshot", "Source", "Type", "Date")
        ),
    ],
)
_US_DATE = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})$")
_YEARS = re.compile(r"^\d{4}-(\d{4})$")
_DAY_NUMBER = re.compile(r"^\d{5}$")
_DAY_ZERO = date(1899, 12, 30)  # of spreadsheets


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row an entry. Adds place_context ("City, ST") and start_date, the date of the first
    link."""
    path = snapshots[-1].path(ATLAS)
    frame = read.csv_rows(path)
    layout_of(path, frame, [EDITION])
    return frame.assign(
        place=frame["Agency"],
        place_context=frame["City"] + ", " + frame["State"],
        name=frame["Technology"],
        start_date=frame["Link 1 Date"].map(_iso),
    )


def _iso(text: str) -> str:
    """An American date as ISO; what is none stays as it is, to be judged."""
    if written := _US_DATE.match(text):
        month, day, year = written.groups()
        return f"{'20' * (len(year) == 2)}{year}-{month:0>2}-{day:0>2}"
    if written := _YEARS.match(text):
        return written[1]
    return (_DAY_ZERO + timedelta(days=int(text))).isoformat() if _DAY_NUMBER.match(text) else text


TECHNOLOGIES = {
    "Automated License Plate Readers": "licence_plate_recognition",
    "Face Recognition": "biometric_identification",
    "Predictive Policing": "prediction_scoring",
    "Gunshot Detection": "speech_audio",
    "Video Analytics/Computer Vision": "computer_vision",
    "Video Analytics": "computer_vision",
}
OTHERS = {
    "Body-worn Cameras",
    "Camera Registry",
    "Cell-site Simulator",
    "Drones",
    "Fusion Center",
    "Real-Time Crime Center",
    "Ring/Neighbors Partnership",
    "Third-party Investigative Platforms",
}

FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "AOSNUMBER": "key",
            "Agency": "body",
            "place": "place",
            "place_context": "place_context",
            "name": "name",
            "Technology": "technology",
            "Vendor": "vendor",
            "start_date": "start_date",
            "Link 1": "evidence_url",
        },
        codes={"technology": TECHNOLOGIES},
        constants={"sector": "public_order_safety", "start_kind": "evidence"},
        aside=[
            (
                "out_of_scope",
                said("aside-other-technology"),
                lambda f: f["Technology"].isin(OTHERS),
            ),
            (
                "out_of_scope",
                said("aside-no-municipal-jurisdiction"),
                lambda f: f["Type of Juris"] != "Municipal",
            ),
        ],
    )
]
