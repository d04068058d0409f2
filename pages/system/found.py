"""In which release a system's records are: the one shown or, where that has none of them, the
nearest that has."""

from collections.abc import Mapping
from typing import NamedTuple

from pages.shared.other_release import Rows, There, nearest
from queries.engine import ask
from queries.selection import Selection

QUESTION = "trace_same"


class Found(NamedTuple):
    """The records of one system, of `trace_same`, and where they are; `record_id` is the one of its
    records that was asked for."""

    record_id: str
    there: There

    @property
    def rows(self) -> Rows:
        """The records; none where no release has the one asked for."""
        return self.there.rows

    @property
    def release(self) -> Selection:
        """The selection of the release that they are of."""
        return self.there.release

    @property
    def speaking(self) -> Mapping:
        """The record that speaks for the system in the place of the one asked for."""
        asked = next(
            (row for row in self.rows if row["deployment_id"] == self.record_id), self.rows[0]
        )
        own = (row for row in self.rows if row["place_id"] == asked["place_id"])
        return next((row for row in own if row["is_counted"]), asked)


def found(record_id: str, selection: Selection) -> Found:
    """The records of the system of one record in the release chosen, else in the last release
    before it that has them, else in the first after it."""
    return Found(record_id, nearest(selection, lambda release: records(record_id, release)))


def records(record_id: str, release: Selection) -> Rows:
    """The records of the system that one record belongs to, those of its own place first; none
    where a release lacks it."""
    rows = ask(QUESTION, release, record_id=record_id).to_pylist()
    own = {row["place_id"] for row in rows if row["deployment_id"] == record_id}
    return sorted(rows, key=lambda row: row["place_id"] not in own)
