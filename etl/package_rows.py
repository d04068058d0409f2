"""Which rows of a member's file are its table: a title may stand above the headings, notes and
totals below the last row."""

import csv
import io
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pandas as pd

from etl import read
from etl.read import FileProblem
from etl.spared import cleaned
from etl.waves.sheets import Row
from schema.names import folded
from words.said import said

MOST_ABOVE = 10  # rows in which headings are looked for that do not stand in the first
# How a row of totals begins in the languages of the members.
TOTALS = frozenset(
    {
        *("total", "totals", "subtotal", "totales", "totaux", "totale", "totali", "totaal"),
        *("sum", "summe", "gesamt", "suma", "soma", "somme", "razem", "totalt", "yhteensa"),
        *("разом", "всього", "合計", "計", "総計", "합계", "总计"),
    }
)
LEFT = ("desktop.ini", "thumbs.db", "icon\r")


@dataclass(frozen=True)
class Parted:
    """A sheet's or CSV's rows, each with its number from 1: headings, the table, what stands
    below it."""

    headings: Row
    body: list[Row]
    below: list[Row]

    @property
    def rows(self) -> list[Row]:
        """All from the headings on."""
        return [self.headings, *self.body, *self.below]


def parted(path: Path, rows: list[Row], known: Collection[str], needed: set[str]) -> Parted:
    """The rows of a table with these columns, some of them needed. Raises FileProblem where above
    the headings stands more than a title, which may be rows of the table."""
    if not rows:
        return Parted((1, []), [], [])
    first = rows[: MOST_ABOVE + 1]
    named = (at for at, (_, cells) in enumerate(first) if len({*_headings(cells)} & {*known}) > 1)
    at = next(named, 0)
    number, headings = rows[at][0], _headings(rows[at][1])
    if any(len([cell for cell in cells if cell]) > 1 for _, cells in rows[:at]):
        raise FileProblem(path, said("file-headings-below", row=str(number)))
    last = len(rows)
    while last > at + 1 and _is_beside(headings, rows[last - 1][1], needed):
        last -= 1
    return Parted((number, headings), rows[at + 1 : last], rows[last:])


def framed(path: Path, part: Parted, is_sheet: bool) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of the table, and those below it marked as none, each as `read.framed` gives them;
    a sheet's rows end with their last cell. Raises FileProblem as that does."""
    header = part.headings[1]
    lacking = [""] * len(header) if is_sheet else []
    body = [(number - 1, cells + lacking[len(cells) :]) for number, cells in part.body]
    below = [(number - 1, cells[: len(header)]) for number, cells in part.below]
    notes = read.framed(path, header, below)
    rule = said("rule-no-row")
    return (
        read.framed(path, header, body),
        notes.assign(problem="not_a_row", accepted=[rule] * len(notes)),
    )


def table_file(name: str) -> str:
    """An entry of an archive as a file of its folder, in small letters: no path in it is
    followed."""
    return PurePosixPath(name.replace("\\", "/")).name.lower()


def is_of_no_table(name: str) -> bool:
    """Whether an entry or file is what computers leave beside others: `.DS_Store`, `__MACOSX`,
    `desktop.ini`; or names no file."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return not parts or "__MACOSX" in parts or parts[-1].lower() in LEFT or parts[-1][0] in ".~"


def csv_rows(path: Path, known: Collection[str]) -> list[Row]:
    """The rows of a CSV that have something in them. Raises FileProblem as `read.csv_rows` does."""
    text = read.decode(path)
    try:
        lines = csv.reader(
            io.StringIO(text, newline=""), delimiter=_separator(text, known), strict=True
        )
        return [
            (number, [cell.strip() for cell in cells])
            for number, cells in enumerate(lines, start=1)
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        raise FileProblem(path, said("file-broken-fetch", how=read.how_broken(error))) from error


def _separator(text: str, known: Collection[str]) -> str:
    """What parts the cells of the headings: a title above them may hold other signs."""
    first = text.split("\n", MOST_ABOVE + 1)[: MOST_ABOVE + 1]
    signs = (
        sign
        for line in first
        for sign in ",;\t"
        if len({cell.strip('" \r') for cell in line.split(sign)} & {*known}) > 1
    )
    return next(signs, max(",;\t", key=first[0].count))


def _headings(cells: list[str]) -> list[str]:
    names = [cleaned(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def _is_beside(headings: list[str], cells: list[str], needed: set[str]) -> bool:
    """Whether a row is a note, one cell alone, or begins as totals do and lacks what a row
    needs."""
    told = [cell for cell in cells if cell]
    words = folded(told[0]).split() if told else []
    there = {name for name, cell in zip(headings, cells, strict=False) if cell}
    return len(told) <= 1 or (words[:1] != [] and words[0] in TOTALS and not needed <= there)
