"""Which of a publisher's layouts a file has. Publishers rename columns; a file that fits no layout
is refused, never guessed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.read import OURS, FileProblem
from words.said import said


@dataclass(frozen=True)
class Layout:
    """The columns that are read, and the others the publisher is known to send with them."""

    needs: Sequence[str]
    others: Sequence[str] = ()

    def lacks(self, rows: pd.DataFrame) -> list[str]:
        return [column for column in self.needs if column not in rows]


def layout_of(path: Path, rows: pd.DataFrame, layouts: Sequence[Layout]) -> Layout:
    """The first layout whose needed columns are all there.

    Raises FileProblem, naming what the nearest layout needs and the file lacks, and every column
    that no layout knows.
    """
    nearest = min(layouts, key=lambda layout: len(layout.lacks(rows)))
    if not (missing := nearest.lacks(rows)):
        return nearest
    known = {column for layout in layouts for column in (*layout.needs, *layout.others)}
    unexpected = [
        column for column in rows.columns if column and column not in known and column not in OURS
    ]
    lacks = ", ".join(missing)
    changed = (
        said("file-layout-changed", missing=lacks, unexpected=", ".join(unexpected))
        if unexpected
        else said("file-layout-lacks", missing=lacks)
    )
    raise FileProblem(path, changed, missing[0])
