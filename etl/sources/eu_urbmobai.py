"""AI in Urban Mobility, a living archive: uses of artificial intelligence in the traffic and
transport of European cities.

Collected: by text mining of cities' sites and of the European mobility observatory, then read and
coded by hand. Each feature is one use in one city, with those who take part (stakeholder). Here
count the uses in which the city itself, one of its offices or its own company takes part; uses of
other companies, universities or regions, and one that names nobody, are set aside. The city's own
bodies that do not say so by their names are listed in OWN. A project that stands in two of the
archive's files counts once, as in the newer one.

Choices made here. The city is the archive's own column with its country; its coordinates are wrong
for Spain and Greece and are not read. Of a stakeholder only the city's own part is kept: the others
are companies, whose part is not told, and persons. Status: a pilot where the use or its motive says
pilot, trial, test or prototype; else unknown. Start: the archive's year, of which it does not say
whether the page, the trial or the use is of it, as a date of evidence. Sector: transport, as the
archive's mode says, but for what serves tourists. Technology: the first words of TECHNOLOGIES that
the use holds.

Cannot tell: what is in use, since when and from whom; whether the city or a partner runs it;
whether a use is AI in a narrower sense (some are signals or platforms without a word on method).
"""

import re
from pathlib import Path

import pandas as pd

from etl import read
from etl.layout import Layout, layout_of
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="AI in Urban Mobility: a living archive",
    publisher="AI in Urban Mobility, a public repository",
    url="https://caimeng2.github.io/UrbMobAI/",
    licence="GPL-3.0 (repository) and CC BY-SA 4.0 (its page): facts only",
    licence_note="Two licences are stated; to be asked which holds for the data",
    citation="AI in Urban Mobility: A Living Archive, edition of {day}",
    collection_kind="collection",
    known_as=None,
    frame="Cities of Europe; uses of AI in mobility, found by text mining",
    caveat=(
        "Counts only, no shares. Found by text mining: says that a page tells of a use, not that it"
        " is in use. One year a use, of a kind the archive does not tell. Only uses in which the"
        " city or its own company takes part."
    ),
    by_hand=(
        "Nothing is fetched, as the archive adds and renames files. Save the files of its folder"
        " assets/data that end in _check.json in {folder}."
    ),
)

FILES = "*_check.json"
FEATURE = Layout(
    ["id", "city", "country", "use_case", "mode", "motivation", "stakeholder", "link", "year"],
    ["type", "geometry", "properties"],
)
CITY = re.compile(
    r"\b(?:city of|the city$|city planners$|city council|municipality of|municipio|ayuntamiento"
    r"|comune di|urząd miasta)\b|^stadt\s",
    re.IGNORECASE,
)
# Offices and companies of a city whose names do not say so.
OWN = {
    "Department of Mobility and Environment",  # Düsseldorf
    "Dirección General de Gestión y Vigilancia de la Circulación",  # Madrid
    "Hadag",  # Hamburg's ferries, through its Hochbahn
    "Hamburg Traffic Control Center",
    "Kreislaufwirtschaft Duisburg GmbH",  # of Duisburg's public works
    "Stadtwerke Trier",
    "Transport for London",
}
PILOT = re.compile(r"\b(?:pilot|trial|test(?:ing|ed|s)?|prototype)\b", re.IGNORECASE)
STATUSES = {"pilot": "pilot", "": "unknown"}
TOURIST = "tourist"
SECTORS = dict.fromkeys(("road", "rail", "air", "waterborne", "cross_modal"), "transport") | {
    TOURIST: "economic_affairs"
}
# The narrowest first.
TECHNOLOGIES = {
    "license-plate": "licence_plate_recognition",
    "license plate": "licence_plate_recognition",
    "virtual assistant": "chatbot_assistant",
    "robot": "robotics",
    "camera": "computer_vision",
    "computer vision": "computer_vision",
    "vision sensor": "computer_vision",
    "image": "computer_vision",
    "imaging": "computer_vision",
    "video": "computer_vision",
    "predict": "prediction_scoring",
    "forecast": "prediction_scoring",
    "optimi": "optimisation_planning",
    "": "not_stated",
}


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a use. Adds body, place ("City, Country"), the words that decide sector, technology
    and status, and superseded: whether a newer file has the project."""
    folder = snapshots[-1].folder
    if not (paths := sorted(folder.glob(FILES), key=_day)):
        raise read.FileProblem(folder / FILES, said("file-none-of-name"))
    frame = pd.concat([_features(path) for path in paths], ignore_index=True)
    words = frame["use_case"].str.casefold()
    trying = (frame["use_case"] + " " + frame["motivation"]).str.contains(PILOT)
    return frame.assign(
        body=frame["stakeholder"].map(_own_part),
        place=frame["city"] + ", " + frame["country"],
        use_case=frame["use_case"].str.split().str.join(" "),
        sector=frame["mode"].mask(words.str.contains(TOURIST), TOURIST),
        technology=[next(word for word in TECHNOLOGIES if word in text) for text in words],
        status=trying.map({True: "pilot", False: ""}),
        superseded=_superseded(frame),
        problem_field="city",
        problem_value=frame["city"],
    )


def _day(path: Path) -> tuple[str, str]:
    """The day in a file's name, which orders files of different beginnings."""
    return "".join(re.findall(r"\d+", path.name)), path.name


def _features(path: Path) -> pd.DataFrame:
    frame = read.json_rows(path, within="properties")
    layout_of(path, frame, [FEATURE])
    return frame


def _own_part(stakeholder: str) -> str:
    """Those of a list of stakeholders that are the city, its offices or its companies."""
    parts = re.split(r"\s*[,;]\s*", re.sub(r"\s*\(.*?\)", "", stakeholder).strip())
    return "; ".join(part for part in parts if part in OWN or CITY.search(part))


def _superseded(frame: pd.DataFrame) -> pd.Series:
    """Whether a newer file has the same number, or the same city with the same page or use."""
    hit = pd.Series(False, index=frame.index)
    for keys in (["id"], ["city", "link"], ["city", "use_case"]):
        newest = frame.groupby(keys)["source_file"].transform("last")
        hit |= (frame["source_file"] != newest) & (frame[keys[-1]] != "")
    return hit


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "id": "key",
            "body": "body",
            "place": "place",
            "use_case": "name",
            "sector": "sector",
            "technology": "technology",
            "status": "status",
            "year": "start_date",
            "link": "evidence_url",
        },
        codes={"sector": SECTORS, "technology": TECHNOLOGIES, "status": STATUSES},
        constants={"is_ai": "yes", "start_kind": "evidence"},
        aside=[
            (
                "superseded",
                said("aside-newer-file"),
                lambda f: f["superseded"],
            ),
            (
                "out_of_scope",
                said("aside-nobody-of-city"),
                lambda f: f["body"] == "",
            ),
        ],
    )
]
