"""Licence-plate readers of one supplier in the United States: the agencies that publish one of its
transparency portals, as listed on a saved page of 15 February 2026.

Collected: the page Eyes On Flock lists every portal it knows, and a repository keeps a saved copy:
location (without the word City), state, address of the portal, and what the portal shows of
cameras, searches and retention. A row is one portal, the last part of its address the key. Here
count the police of cities, towns and townships, and of three counties that have a police department
of their own. Sheriffs and one district attorney, universities, an airport, a tribe, park and
service districts, an estate and the supplier itself are set aside, each by name with its reason in
`data/reference/place_aliases.csv`.

Choices made here. Status: in use on the day of the page, unless the portal shows neither a camera
nor a search; that is unknown, since such agencies have paused or ended it or not begun. A number
that the agency withholds (Redacted) says nothing against use, and an agency without cameras that
searches those of others is in use. The date is the page's: readers are at least that old. Portals
renew what the Atlas of Surveillance and North Carolina's survey say of the same police, by
`data/reference/same_as.csv`, although the supplier was mostly another one in 2020.

Cannot tell: who uses plate readers without such a portal or from another supplier; when use began;
whether the source regards plate readers as AI. Names that stand for several townships or towns of a
state end in the list of unresolved names.
"""

import re

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="Transparency portals for Flock plate readers",
    publisher="Eyes On Flock, from portals of the agencies",
    url="https://github.com/wagner-austin/Dashboards",
    licence="Not stated; facts only, each with the portal's address",
    licence_note="The repository states no licence; to be confirmed with the publisher",
    citation=(
        "Eyes On Flock, list of transparency portals as of {day}, saved in"
        " github.com/wagner-austin/Dashboards"
    ),
    collection_kind="collection",
    frame=(
        "Agencies of the United States that publish a transparency portal of one supplier of plate"
        " readers"
    ),
    caveat=(
        "Of {month}: only agencies that publish a portal, of one supplier; the others are missing,"
        " so no share can be drawn from it. In use means that the portal showed cameras or searches"
        " that day."
    ),
    by_hand=(
        "The list is a web page without a download: save its table as portals_YYYY-MM-DD.csv, named"
        " by the day of the page, in {folder}."
    ),
)

SUPPLIER = "https://transparency.flocksafety.com/"
WITHHELD = "Redacted"
NEEDS = ["Location", "State", "portal", "Cameras", "Searches"]
SHOWS, SHOWS_NEITHER = "cameras or searches", "neither cameras nor searches"
_NUMBER = re.compile(r"[\d,]+")


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a portal. Adds key, place, place_context ("Location, ST"), body, name, start_date and
    status, in words for what the portal shows."""
    snapshot = snapshots[-1]
    frame = read.csv_rows(snapshot.path(f"portals_{snapshot.date}.csv"), needs=NEEDS)
    where = frame["Location"] + ", " + frame["State"]
    return frame.assign(
        key=frame["portal"].str.removeprefix(SUPPLIER),
        place=frame["portal"],
        place_context=where,
        body=where,
        name="Licence-plate readers",
        start_date=snapshot.date,
        status=[
            _shown(cameras, searches)
            for cameras, searches in zip(frame["Cameras"], frame["Searches"], strict=True)
        ],
    )


def _shown(cameras: str, searches: str) -> str:
    """What a portal shows; a cell that is neither a number nor withheld, as it stands."""
    for cell in (cameras, searches):
        if cell != WITHHELD and not _NUMBER.fullmatch(cell):
            return cell or said("check-empty-cell")
    return SHOWS_NEITHER if cameras == "0" and searches in ("0", WITHHELD) else SHOWS


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key",
            "body": "body",
            "place": "place",
            "place_context": "place_context",
            "name": "name",
            "status": "status",
            "start_date": "start_date",
            "portal": "evidence_url",
        },
        codes={"status": {SHOWS: "in_use", SHOWS_NEITHER: "unknown"}},
        constants={
            "sector": "public_order_safety",
            "technology": "licence_plate_recognition",
            "start_kind": "evidence",
            "vendor": "Flock Safety",
        },
    )
]
