"""The editions of a survey's waves: one folder holds one edition of one wave, by its wave.csv."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl import read
from etl.source import Snapshot
from etl.waves import Gathered, gather
from etl.waves.cities import Cities
from schema.instrument import Item, items
from words.said import said

EDITIONS = ("provisional", "final")
CARD = ["wave", "edition", "reference_date", "title"]


@dataclass(frozen=True)
class Wave:
    """One edition of one wave, with what its files gave."""

    snapshot: Snapshot
    card: dict[str, str]
    cities: Cities
    gathered: Gathered

    @property
    def survey_id(self) -> str:
        return f"forum_survey:{self.card['wave']}:{self.card['edition']}"

    @property
    def trace(self) -> dict:
        """Where the edition's own description stands."""
        return {
            "source_file": read.name_of(self.snapshot.path("wave.csv")),
            "source_row": 1,
            "problem": "",
            "accepted": "",
        }

    @property
    def items(self) -> list[Item]:
        """The items that are questions of this wave."""
        return [item for item in items(self.card["wave"]) if item.is_question]


def waves(snapshots: list[Snapshot], places: pd.DataFrame) -> list[Wave]:
    """Every edition of every wave, oldest first. Of two folders of one edition the newer counts as
    a whole.

    Raises FileProblem for a folder that does not say which wave it is.
    """
    cards = {
        (card["wave"], card["edition"]): (snapshot, card)
        for snapshot in snapshots
        for card in [card_of(snapshot)]
    }
    return [
        _read(snapshot, card, Cities.of(places, asked_in(snapshot, set(places["place_id"]))))
        for snapshot, card in sorted(cards.values(), key=lambda pair: pair[0].last_day)
    ]


_LAST: dict[Path, tuple[tuple, Wave]] = {}  # five tables are filled from one reading of a folder
MOST_KEPT = 50  # a server that checks files all day must not keep them all


def _read(snapshot: Snapshot, card: dict[str, str], cities: Cities) -> Wave:
    """The folder's files, read once as long as neither they nor the table of places are other
    ones."""
    files = [
        (path.name, path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(snapshot.folder.iterdir())
    ]
    state = (tuple(card.values()), cities.asked, id(cities.places), *files)
    if _LAST.get(snapshot.folder, ((), None))[0] != state:
        while len(_LAST) >= MOST_KEPT:
            _LAST.pop(next(iter(_LAST)))
        _LAST[snapshot.folder] = (
            state,
            Wave(snapshot, card, cities, gather(snapshot.folder, card["wave"], cities)),
        )
    return _LAST[snapshot.folder][1]


def card_of(snapshot: Snapshot) -> dict[str, str]:
    """What the folder's wave.csv says. Raises FileProblem where it does not say which wave it
    is."""
    path = snapshot.path("wave.csv")
    if not path.exists():
        raise read.FileProblem(path, said("file-no-wave-card", columns=", ".join(CARD)))
    rows: list[dict] = read.csv_rows(path, needs=CARD).to_dict("records")
    first, other = EDITIONS
    if len(rows) != 1 or not rows[0]["wave"] or rows[0]["edition"] not in EDITIONS:
        raise read.FileProblem(path, said("file-card-of-one-row", first=first, other=other))
    return rows[0]


def asked_in(snapshot: Snapshot, known: set[str]) -> list[str] | None:
    """Who was asked; None where the folder does not say. Raises FileProblem for a place that is not
    known."""
    path = snapshot.path("members.csv")
    if not path.exists():
        return None
    asked = list(read.csv_rows(path, needs=["place_id"])["place_id"])
    if unknown := [place_id for place_id in asked if place_id not in known]:
        raise read.FileProblem(path, said("check-no-such-city", city=repr(unknown[0])))
    return asked
