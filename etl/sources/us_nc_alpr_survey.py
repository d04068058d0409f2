"""Licence-plate readers of North Carolina's law enforcement agencies, surveyed by The News &
Observer.

Collected: a newspaper asked more than 160 agencies between August 2023 and April 2024 and read
contracts, letters and the transparency pages of one supplier; the file lists the agencies found to
have plate readers, with supplier and the number of cameras they confirmed. Agencies that have none
are not in it, so it yields no share. Here count the police departments (type PD); sheriffs,
universities, state and private police are set aside, and Gaston County's police, which stands under
the name of a city.

Choices made here. Status: in use, unless the notes say otherwise by one of the phrases in STATUSES:
a signed contract without cameras is in development, a test or demonstration is a pilot,
discontinued use is retired. A department without cameras of its own that reads other agencies'
cameras is in use. Start: the survey, since no start is given.

Cannot tell: when plate readers came into use, whether they still run, which agencies use none.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="License plate readers in North Carolina, agency survey",
    publisher="The News & Observer",
    url="https://github.com/mcclatchy-southeast/private_eyes",
    licence="MIT",
    licence_note="Stated in the publisher's repository",
    citation=(
        "The News & Observer, Private Eyes: survey of North Carolina law enforcement agencies,"
        " April 2024"
    ),
    collection_kind="collection",
    known_as="US-NC-ALPR-2024",
    frame=(
        "More than 160 law enforcement agencies of North Carolina were asked; only those with plate"
        " readers are listed"
    ),
    caveat=("Of April 2024. Lists users only, so no share can be drawn from it."),
    downloads={
        "nc_agency_survey.csv": (
            "https://raw.githubusercontent.com/mcclatchy-southeast/private_eyes/main/data"
            "/nc_agency_survey20240430.csv"
        )
    },
    by_hand=(
        "Look for the survey under https://github.com/mcclatchy-southeast/private_eyes, in its"
        " folder data, and save it as nc_agency_survey.csv in {folder}."
    ),
)

SURVEY = "nc_agency_survey.csv"
COUNTY_FORCE = "Gaston County NC PD"
# What a note contains -> status; the first that fits counts. A note that fits none reports cameras
# in use.
STATUSES = {
    "discontinued use": "retired",
    "no cameras installed": "in_development",
    "not yet installed": "in_development",
    "none installed": "in_development",
    "testing": "pilot",
    "used Flock as demo": "pilot",
    "demoed Flock": "pilot",
    "": "in_use",
}


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row an agency. Adds place_context, label, status (the deciding phrase of the notes),
    start_date and link."""
    frame = read.csv_rows(
        snapshots[-1].path(SURVEY),
        needs=["name", "type", "notes", "document_url", "flock_portal_url"],
    )
    links = frame[["document_url", "flock_portal_url"]].apply(
        lambda column: column.where(column.str.startswith("http"), "")
    )
    return frame.assign(
        place_context="NC",
        label="Licence-plate readers",
        status=frame["notes"].map(
            lambda notes: next(phrase for phrase in STATUSES if phrase in notes)
        ),
        start_date="2024-04",
        link=links["document_url"].where(links["document_url"] != "", links["flock_portal_url"]),
    )


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "id": "key",
            "name": "body",
            "city": "place",
            "place_context": "place_context",
            "label": "name",
            "status": "status",
            "start_date": "start_date",
            "company": "vendor",
            "link": "evidence_url",
        },
        codes={"status": STATUSES},
        constants={
            "sector": "public_order_safety",
            "technology": "licence_plate_recognition",
            "start_kind": "survey_wave",
        },
        aside=[
            (
                "out_of_scope",
                said("aside-no-city-police"),
                lambda f: f["type"] != "PD",
            ),
            (
                "out_of_scope",
                said("aside-county-police", body=COUNTY_FORCE),
                lambda f: f["name"] == COUNTY_FORCE,
            ),
        ],
    )
]
