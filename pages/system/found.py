"""In which release a system's records are: the one shown or, where that has none of them, the
nearest that has."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from queries import engine, preview
from queries.engine import ask
from queries.selection import EVERYTHING, Selection

QUESTION = "trace_same"

Rows = Sequence[Mapping]


class Found(NamedTuple):
    """The records of one system, and where they are.

    record_id  the one of its records that was asked for
    rows     of `trace_same`, none where no release has the record
    release  the selection of the release that they are of
    asked    the release that was to be shown
    gone_in  the first release that has the record no more; empty where it was not withdrawn
    """

    record_id: str
    rows: Rows
    release: Selection
    asked: str
    gone_in: str = ""

    @property
    def speaking(self) -> Mapping:
        """The record that speaks for the system in the place of the one asked for."""
        asked = next(
            (row for row in self.rows if row["deployment_id"] == self.record_id), self.rows[0]
        )
        own = (row for row in self.rows if row["place_id"] == asked["place_id"])
        return next((row for row in own if row["is_counted"]), asked)

    @property
    def version(self) -> str:
        """The release that the records are of."""
        return self.release.release or self.asked


def found(record_id: str, selection: Selection) -> Found:
    """The records of the system of one record in the release chosen, else in the last release
    before it that has them, else in the first after it."""
    here = EVERYTHING.but(release=selection.release)
    asked = selection.release or engine.current()
    if rows := records(record_id, here):
        return Found(record_id, rows, here, asked)
    if preview.is_one(selection):
        return Found(record_id, (), here, asked)
    versions = engine.versions()
    at = versions.index(asked)
    for version in (*reversed(versions[:at]), *versions[at + 1 :]):
        there = EVERYTHING.but(release=version)
        if rows := records(record_id, there):
            is_past = versions.index(version) < at
            gone_in = versions[versions.index(version) + 1] if is_past else ""
            return Found(record_id, rows, there, asked, gone_in)
    return Found(record_id, (), here, asked)


def records(record_id: str, release: Selection) -> Rows:
    """The records of the system that one record belongs to, those of its own place first; none
    where a release lacks it."""
    rows = ask(QUESTION, release, record_id=record_id).to_pylist()
    own = {row["place_id"] for row in rows if row["deployment_id"] == record_id}
    return sorted(rows, key=lambda row: row["place_id"] not in own)
