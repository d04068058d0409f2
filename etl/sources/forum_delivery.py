"""Deliveries of single cities: what their stewards submitted on the page "Submit" and a reviewer
accepted.

Collected: by the cities themselves, each in the format of the forum package
(docs/forum_package.md), one file a delivery. `python -m etl build` takes accepted deliveries from
the inbox into `forum_delivery/DATE/ID/`, DATE being the day of acceptance and ID naming time of
submission, city and bytes (docs/submitting.md). Each city's newest accepted delivery counts as a
whole and replaces its earlier ones; the cities' deliveries stand side by side, however many days
lie between.

Choices made here. Identifiers get the city in front, so that two cities may use the same ones. A
city delivers rows of itself and of places inside it, by the table of places and by what it adds to
it; a place that two cities add is the first one's. Rows of other places are refused, and so are
added places that say they are members of the Forum: that is not a city's to say.

Replies are not replaced with the rest: the newest one to a value counts, of all accepted deliveries
of a city, until one that says "withdrawn". A delivery of nothing but replies leaves what the city
delivered before as it is.

Cannot tell: what a city left out; whether what it says of itself is so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from etl import package_files, read, replies
from etl.source import Origin, Snapshot
from etl.sources import forum_package
from words.said import said

ORIGIN = Origin(
    title="Deliveries of member cities",
    publisher="{publisher} and its member cities",
    url="{website}",
    licence="As each city has agreed for the data it delivers",
    licence_note="Agreed at delivery",
    citation="{publisher}, data delivered by member cities",
    collection_kind="collection",
    frame="Cities that have delivered and been accepted",
    caveat="What each city chose to deliver of itself; a city that is absent has not delivered.",
    by_hand=(
        "Cities submit these on the page Submit; `python -m etl build` takes in what a reviewer"
        " accepted (docs/submitting.md)."
    ),
)

NAME = re.compile(
    r"(?P<submitted>\d{8}T\d{6}Z)-(?P<city>[a-z]{2}(?:-[a-z0-9]{1,20}){1,3})"
    r"-(?P<sha256>[0-9a-f]{12})"
)


def city_of(delivery: Snapshot) -> str:
    """The city that a delivery's folder names, as NAME has it: between the time and the bytes."""
    return delivery.date.split("-", 1)[1].rpartition("-")[0]


def received(snapshots: list[Snapshot]) -> tuple[Snapshot, ...]:
    """All accepted deliveries, by the time of submission, oldest first."""
    folders = [
        folder
        for snapshot in snapshots
        for folder in snapshot.folder.iterdir()
        if folder.is_dir() and NAME.fullmatch(folder.name)
    ]
    return tuple(Snapshot(folder) for folder in sorted(folders, key=lambda folder: folder.name))


def deliveries(snapshots: list[Snapshot]) -> tuple[Snapshot, ...]:
    """Each city's newest delivery that is more than replies, oldest first."""
    newest = {
        city_of(delivery): delivery
        for delivery in received(snapshots)
        if not forum_package.is_replies_only(delivery)
    }
    return tuple(sorted(newest.values(), key=lambda delivery: delivery.date))


@dataclass(frozen=True)
class Delivery:
    """What one city's file holds: rows by table, and what in it could not be read."""

    city: str
    rows: dict[str, pd.DataFrame]
    problems: list[read.FileProblem]


@lru_cache(
    maxsize=1
)  # a delivery's folder names its bytes, and all tables are filled from one reading
def _delivered(folders: tuple[Snapshot, ...]) -> list[Delivery]:
    return [_read(folder) for folder in folders]


def _read(folder: Snapshot) -> Delivery:
    """One delivery. A table that cannot be read has no rows and costs no other, nor another
    city's."""
    made = Delivery(city_of(folder), {}, [])
    for table in forum_package.TABLES:
        made.rows[table] = pd.DataFrame(columns=read.OURS)
        try:
            made.rows[table] = _named(
                forum_package.delivered(folder, table, f"forum_delivery:{made.city}/"), made.city
            )
        except read.FileProblem as problem:
            made.problems.append(problem)
    known = {str(problem) for problem in made.problems}
    made.problems.extend(
        problem for problem in forum_package.strays(folder) if str(problem) not in known
    )
    return made


def _named(frame: pd.DataFrame, city: str) -> pd.DataFrame:
    if "deployment_id" in frame:
        frame["deployment_id"] = frame["deployment_id"].map(
            lambda key: f"{city}/{key}" if key else ""
        )
    return frame


def _rows(table: str) -> Callable[[list[Snapshot], pd.DataFrame], pd.DataFrame]:
    def rows(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
        delivered = _delivered(deliveries(snapshots))
        parents = _parents(delivered, places)
        frames = [_own(delivery.rows[table], parents, delivery.city) for delivery in delivered]
        if table == "place":
            frames = [_without_standing(frame) if len(frame) else frame for frame in frames]
        return pd.concat([pd.DataFrame(columns=read.OURS), *frames], ignore_index=True).fillna("")

    return rows


def _replies(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """The replies of all deliveries, those that a newer one to the same value replaces marked."""
    parents = _parents(_delivered(deliveries(snapshots)), places)
    by_city: dict[str, list[pd.DataFrame]] = {}
    for delivery in received(snapshots):
        by_city.setdefault(city_of(delivery), []).append(
            _own(_replies_of(delivery), parents, city_of(delivery))
        )
    frames = [replies.newest(pd.concat(frames, ignore_index=True)) for frames in by_city.values()]
    return pd.concat([pd.DataFrame(columns=read.OURS), *frames], ignore_index=True).fillna("")


def _replies_of(delivery: Snapshot) -> pd.DataFrame:
    """A sheet that cannot be read has none; `_problems` names it."""
    try:
        return forum_package.delivered(delivery, "reply", f"forum_delivery:{city_of(delivery)}/")
    except read.FileProblem:
        return pd.DataFrame(columns=read.OURS)


def _parents(delivered: list[Delivery], places: pd.DataFrame) -> dict[str, str]:
    """place_id -> the place it lies inside. The table of places is right; of two cities that add
    one place, the first is."""
    added = [
        delivery.rows["place"].reindex(columns=["place_id", "parent_place_id"]).fillna("")
        for delivery in delivered
    ]
    parents: dict[str, str] = {}
    for frame in [places, *added]:
        for place_id, parent in zip(frame["place_id"], frame["parent_place_id"], strict=True):
            if place_id:
                parents.setdefault(place_id, parent)
    return parents


def _own(frame: pd.DataFrame, parents: dict[str, str], city: str) -> pd.DataFrame:
    """The rows, those of places that the city does not answer for marked. An unknown place is left
    to the schema."""
    if "place_id" not in frame:
        return frame
    foreign = frame["place_id"].map(
        lambda place: place in parents and not _is_inside(place, city, parents)
    ) & (frame["problem"] == "")
    marks = {
        "problem": "not_own_place",
        "accepted": said("rule-own-place", city=city),
        "problem_field": "place_id",
    }
    marked = frame.assign(problem_field="", problem_value="")
    marked.loc[foreign, list(marks)] = list(marks.values())
    marked.loc[foreign, "problem_value"] = marked.loc[foreign, "place_id"]
    return marked


def _without_standing(frame: pd.DataFrame) -> pd.DataFrame:
    """Places as their city may add them; those that would make themselves members marked."""
    said_of = frame.reindex(columns=["forum_status"]).fillna("")["forum_status"].astype(str)
    claims = ~said_of.str.strip().str.casefold().isin(["", "none"]) & (frame["problem"] == "")
    marks = {
        "problem": "wrong_value",
        "accepted": said("rule-forum-decides"),
        "problem_field": "forum_status",
    }
    marked = frame.assign(forum_status="none")
    marked.loc[claims, list(marks)] = list(marks.values())
    marked.loc[claims, "problem_value"] = said_of[claims]
    return marked


def _is_inside(place: str, city: str, parents: dict[str, str]) -> bool:
    """Whether a place is the city or lies in it, however many others lie between."""
    seen: set[str] = set()
    while place and place not in seen:
        if place == city:
            return True
        seen.add(place)
        place = parents.get(place, "")
    return False


def _wrong_words(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """The lines of the deliveries' own words that lead nowhere, marked."""
    frames = [package_files.wrong_words(delivery) for delivery in deliveries(snapshots)]
    return pd.concat([pd.DataFrame(columns=read.OURS), *frames], ignore_index=True).fillna("")


def _problems(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """No rows. Raises an ExceptionGroup of FileProblems for what was not read."""
    replies_only = tuple(
        delivery for delivery in received(snapshots) if forum_package.is_replies_only(delivery)
    )
    deliveries_read = [*_delivered(deliveries(snapshots)), *map(_read, replies_only)]
    if problems := [problem for delivery in deliveries_read for problem in delivery.problems]:
        raise ExceptionGroup("not read", problems)
    return pd.DataFrame(columns=read.OURS)


*_TABLES, _WORDS, _STRAYS = forum_package.FILLS
FILLS = [
    replace(fill, rows=_replies if fill.table == "reply" else _rows(fill.table), reads_places=True)
    for fill in _TABLES
]
FILLS.append(replace(_WORDS, rows=_wrong_words, reads_places=True))
FILLS.append(replace(_STRAYS, rows=_problems, reads_places=True))
