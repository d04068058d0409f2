"""Where the release shown does not have a record: the nearest release that has it, and what is said
of that."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from charts.look import Look
from pages.values import Notice, Parts
from queries import engine, preview
from queries.selection import EVERYTHING, Selection

Rows = Sequence[Mapping]


class There(NamedTuple):
    """What a record's rows are, and of which release.

    rows     none where no release has the record
    release  the selection of the release that they are of
    asked    the release that was to be shown
    gone_in  the first release that has the record no more; empty where it was not withdrawn
    """

    rows: Rows
    release: Selection
    asked: str
    gone_in: str = ""

    @property
    def version(self) -> str:
        """The release that the rows are of."""
        return self.release.release or self.asked


def nearest(selection: Selection, rows_of: Callable[[Selection], Rows]) -> There:
    """The rows in the release chosen, else in the last release before it that has some, else in the
    first after it."""
    here = EVERYTHING.but(release=selection.release)
    asked = selection.release or engine.current()
    if (rows := rows_of(here)) or preview.is_one(selection):
        return There(rows, here, asked)
    versions = engine.versions()
    at = versions.index(asked)
    for version in (*reversed(versions[:at]), *versions[at + 1 :]):
        there = EVERYTHING.but(release=version)
        if rows := rows_of(there):
            is_past = versions.index(version) < at
            gone_in = versions[versions.index(version) + 1] if is_past else ""
            return There(rows, there, asked, gone_in)
    return There((), here, asked)


def told(there: There, look: Look) -> Parts:
    """That the record was withdrawn, and since when, or that it came later; nothing where the
    release shown has it."""
    say = look.say
    if there.version == there.asked:
        return ()
    if not there.gone_in:
        later = say("record-came-later", release=there.asked, first=there.version)
        return (Notice(later, "warning"),)
    gone = engine.manifest(EVERYTHING.but(release=there.gone_in))["as_of"]
    values = {"release": there.gone_in, "day": say.day(str(gone)), "last": there.version}
    return (Notice(say("record-withdrawn", **values), "warning"),)
