"""One source's files, read and judged part by part: a part is as many rows as are looked at once.

A file that turns out to be broken further below costs the rows above as well: they are forgotten.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from etl import parts, read
from etl.fill import TRACE, Before, filled, lacking
from etl.judge import Known
from etl.parts import Parts, sliced
from etl.reference import Reference
from etl.refusals import Refusals
from etl.source import SNAPSHOT, Fill, Snapshot

IN_PARTS = ("deployment", "answer")  # rows of other tables are judged by each other


class Lines:
    """Which rows of which files were read: of a file that fills two tables each row counts once."""

    def __init__(self) -> None:
        self._are_read: dict[str, np.ndarray] = {}  # by a row's number

    def add(self, rows: pd.DataFrame) -> None:
        """Take in rows with the file and row where they stand."""
        for file, numbers in rows[TRACE].groupby("source_file")["source_row"]:
            read = numbers.to_numpy(dtype="int64")
            self._room(str(file), int(read.max()) + 1)[read] = True

    def take(self, others: "Lines") -> None:
        """Take in the lines of others."""
        for file, are_read in others._are_read.items():
            self._room(file, len(are_read))[: len(are_read)] |= are_read

    def _room(self, file: str, rows: int) -> np.ndarray:
        """Which rows of a file were read, with room for so many."""
        are_read = self._are_read.get(file, np.zeros(0, bool))
        if len(are_read) < rows:
            more = np.zeros(max(rows, 2 * len(are_read)) - len(are_read), bool)
            self._are_read[file] = np.concatenate([are_read, more])
        return self._are_read[file]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(int(np.count_nonzero(are_read)) for are_read in self._are_read.values())


@dataclass
class Reading:
    """What has come of a source's snapshots so far."""

    source_id: str
    snapshots: list[Snapshot]
    reference: Reference
    refusals: Refusals = field(init=False)
    lines: Lines = field(default_factory=Lines)

    def __post_init__(self) -> None:
        self.refusals = Refusals(self.source_id)

    def rows_of(self, fill: Fill, known: Known) -> Parts:
        """The rows of a table that one fill makes; none, and the reason among the refusals, where a
        file cannot be read.

        Whatever else is raised is a fault of the code and stops the build.
        """
        rows, lines, before = Parts(fill.table), Lines(), Before()
        so_far, problems = self.refusals.so_far, []
        try:
            for part in raw_parts(fill, self.snapshots, self.reference):
                lines.add(part)
                rows.append(self._judged(fill, part, known, before))
        except* read.FileProblem as raised:  # a source of many files names all it could not read
            problems = list(_each(raised))
        if problems:
            self.refusals.back_to(so_far)
            for problem in problems:
                self.refusals.whole_file(problem)
            return Parts(fill.table)
        self.lines.take(lines)
        return rows

    def _judged(self, fill: Fill, part: pd.DataFrame, known: Known, before: Before) -> pd.DataFrame:
        newest = self.snapshots[-1]
        frame = filled(
            fill,
            part,
            self.source_id,
            self.reference,
            self.refusals,
            known,
            newest.last_day,
            before,
        )
        return _of_the_day(frame, newest)


def _of_the_day(frame: pd.DataFrame, newest: Snapshot) -> pd.DataFrame:
    """Records whose source names no day of its word are of the day of its newest files, if that is
    told."""
    if "evidence_date" not in frame or not SNAPSHOT.match(newest.date):
        return frame
    return frame.assign(evidence_date=frame["evidence_date"].fillna(newest.date))


def raw_parts(
    fill: Fill, snapshots: list[Snapshot], reference: Reference
) -> Iterator[pd.DataFrame]:
    """What a source's reader gives, parts without rows left out. Raises FileProblems for a file
    that cannot be read or lacks a column."""
    rows = fill.read(snapshots, reference.places)
    if fill.table not in IN_PARTS:
        rows = iter([pd.concat(rows)])
    for whole in rows:
        if problems := lacking(fill, whole):
            raise ExceptionGroup("lacking", problems)
        yield from sliced(whole, parts.ROWS_A_PART)


def _each(group: ExceptionGroup[read.FileProblem]) -> Iterator[read.FileProblem]:
    """The problems of a group, and of the groups in it."""
    for problem in group.exceptions:
        if isinstance(problem, ExceptionGroup):
            yield from _each(problem)
        else:
            yield problem
