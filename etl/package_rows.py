"""Which rows of a member's file are its table: a title may stand above the headings, notes and
totals below the last row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path, PurePosixPath

import pandas as pd

from etl import package_names, parts, read
from etl.read import FileProblem
from etl.spared import cleaned
from etl.waves.sheets import Row
from schema.names import folded
from words.said import said

MOST_ABOVE = read.HEAD - 1  # rows in which headings are looked for that do not stand in the first
# How a row of totals begins in the languages of the members.
TOTALS = frozenset(
    {
        *("total", "totals", "subtotal", "totales", "totaux", "totale", "totali", "totaal"),
        *("sum", "summe", "gesamt", "suma", "soma", "somme", "razem", "totalt", "yhteensa"),
        *("разом", "всього", "合計", "計", "総計", "합계", "总计"),
    }
)
SIGNS = ",;\t"  # that part the cells of a CSV
LEFT = ("desktop.ini", "thumbs.db", "icon\r")


@dataclass(frozen=True)
class Parted:
    """A sheet's or CSV's rows, each with its number from 1: headings by the columns they mean, the
    table, what stands below it and is none of it; and the headings as the file has them."""

    table: str
    headings: Row
    body: list[Row]
    below: list[Row]
    own: tuple[str, ...] = ()

    @property
    def rows(self) -> list[Row]:
        """All from the headings on."""
        return [self.headings, *self.body, *self.below]


def parted(path: Path, rows: list[Row], table: str, needed: set[str]) -> Parted:
    """The rows of a table, of which some columns are needed, without the worked row. Raises
    FileProblem where above the headings stands more than a title, which may be rows of the
    table."""
    return next(part_by_part(path, iter(rows), table, needed, len(rows) + 1))


def part_by_part(
    path: Path, rows: Iterator[Row], table: str, needed: set[str], most: int = 0
) -> Iterator[Parted]:
    """As `parted`, so many rows of the table at a time; what stands below it comes with the
    last."""
    most = most or parts.ROWS_A_PART
    first = list(islice(rows, MOST_ABOVE + 1))
    if not first:
        yield Parted(table, (1, []), [], [])
        return
    at = next((at for at, (_, cells) in enumerate(first) if _are_headings(cells, table)), 0)
    headings = _headings(first[at][1], table)
    head, own = (first[at][0], headings), tuple(map(cleaned, first[at][1]))
    if any(len([cell for cell in cells if cell]) > 1 for _, cells in first[:at]):
        raise FileProblem(path, said("file-headings-below", row=str(head[0])))
    needs = [headings.index(name) for name in needed if name in headings]
    needs = sorted(needs) if len(needs) == len(needed) else []
    body: list[Row] = []
    changed: list[Row] = []
    waiting: list[tuple[Row, bool]] = []  # none of the table, if no row of it follows
    for row in chain(first[at + 1 :], rows):
        is_marked = package_names.is_example(table, headings, row[1])
        if is_marked and package_names.is_untouched(table, headings, row):
            continue
        waiting.append((row, is_marked))
        if not _is_whole(row[1], needs) and _is_beside(headings, row[1], needed):
            continue
        for each, is_example in waiting:
            (changed if is_example else body).append(each)
        waiting = []
        if len(body) >= most:
            yield Parted(table, head, body, [], own)
            body = []
    yield Parted(table, head, body, [*changed, *(row for row, _ in waiting)], own)


def framed(path: Path, part: Parted, is_sheet: bool) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of the table, and those below it marked as none, each as `read.framed` gives them;
    a sheet's rows end with their last cell. Raises FileProblem as that does."""
    header = part.headings[1]
    lacking = [""] * len(header) if is_sheet else []
    body = ((number - 1, cells + lacking[len(cells) :]) for number, cells in part.body)
    of_rows = read.framed if is_sheet else read.of_stripped
    # What stands beside the table alone is told in its first column.
    below = [
        (number - 1, cells[: len(header)] if any(cells[: len(header)]) else [" ".join(cells)])
        for number, cells in part.below
    ]
    notes = read.framed(path, header, below)
    rules = [_rule(part, cells) for _, cells in below if any(cell.strip() for cell in cells)]
    return (
        of_rows(path, header, body),
        notes.assign(problem="not_a_row", accepted=pd.Series(rules, dtype=object)),
    )


def _rule(part: Parted, cells: list[str]) -> str:
    """Why a row is none of the table."""
    is_example = package_names.is_example(part.table, part.headings[1], cells)
    return said("rule-own-example" if is_example else "rule-no-row")


def table_file(name: str) -> str:
    """An entry of an archive as a file of its folder, in small letters: no path in it is
    followed."""
    return PurePosixPath(name.replace("\\", "/")).name.lower()


def is_of_no_table(name: str) -> bool:
    """Whether an entry or file is what computers leave beside others: `.DS_Store`, `__MACOSX`,
    `desktop.ini`; or names no file. A path that leads upwards hides nothing."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    hidden = any(part[0] == "." and part != ".." for part in parts)
    return (
        not parts
        or hidden
        or "__MACOSX" in parts
        or parts[-1].lower() in LEFT
        or parts[-1][0] == "~"
    )


def csv_rows(path: Path, table: str) -> Iterator[Row]:
    """The rows of a table's CSV that have something in them. Raises FileProblem as `read.csv_rows`
    does."""
    lines = read.csv_lines(path, read.marked(path), lambda head: separator(head, table))
    return (
        (number, stripped)
        for number, cells in enumerate(lines, start=1)
        if any(stripped := [cell.strip() for cell in cells])
    )


def separator(text: str, table: str) -> str:
    """What parts the cells of a table's headings: a title above them may hold other signs."""
    signs = (sign for sign, cells in _lines(text) if _are_headings(cells, table))
    return next(signs, max(SIGNS, key=text.split("\n", 1)[0].count))


def is_headed(rows: Iterable[Row], table: str, needed: set[str]) -> bool:
    """Whether one of the first rows has all needed columns of a table as headings."""
    first = (cells for _, cells in islice(rows, len(SIGNS) * (MOST_ABOVE + 1)))
    return any(needed <= {*_headings(cells, table)} for cells in first)


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """The first lines of a CSV, each with the cells that a sign parts in it."""
    for line in text.split("\n", MOST_ABOVE + 1)[: MOST_ABOVE + 1]:
        for sign in SIGNS:
            yield sign, [cell.strip('" \r') for cell in line.split(sign)]


def split_rows(text: str) -> list[Row]:
    """The cells of the first lines of a CSV, parted by each sign that may part them."""
    return [(1, cells) for _, cells in _lines(text)]


def _are_headings(cells: list[str], table: str) -> bool:
    """Whether at least two cells are headings of a table's columns."""
    known = package_names.columns(table).values()
    return len({*_headings(cells, table)}.intersection(known)) > 1


def _headings(cells: list[str], table: str) -> list[str]:
    names = [package_names.column_of(table, cleaned(cell)) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def _is_whole(cells: list[str], needs: list[int]) -> bool:
    """Whether a row has the cells that a row needs, several, and so is none beside the table."""
    if len(needs) < 2 or needs[-1] >= len(cells):
        return False
    return "" not in [cells[at] for at in needs]


def _is_beside(headings: list[str], cells: list[str], needed: set[str]) -> bool:
    """Whether a row is a note, one cell alone, or begins as totals do and lacks what a row
    needs."""
    told = [cell for cell in cells if cell]
    if len(told) <= 1:
        return True
    word, *_ = [*folded(told[0]).split(), ""]
    if word not in TOTALS:
        return False
    return not needed <= {name for name, cell in zip(headings, cells, strict=False) if cell}
