"""Survey exports and packages -> tables of text: a CSV, or the visible sheets of a workbook.
Strangers send these files.

So a file is refused before it is parsed when it is too large, packed or unpacked, holds macros or
is locked; and while it is parsed when its rows or columns pass what a survey can have.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl import read
from etl.read import FileProblem
from etl.waves.archive import MB, check_archive
from etl.waves.sheets import Row, sheets
from words.said import said

LARGEST = 20 * MB
MOST_ROWS, MOST_COLUMNS = 20_000, 2_000
MOST_CELLS = 4_000_000  # empty ones among them, which a far cell makes of one tag
LOCKED = b"\xd0\xcf\x11\xe0"  # the old container, in which Office wraps what a password protects
ZIP = b"PK"
LAST_ROW = 1_048_576  # of any workbook


@dataclass(frozen=True)
class Table:
    """One CSV or sheet: all its rows as text, header rows included, each with its number in the
    file from 1; and its headings as they stand there, where the rows have others in their place."""

    path: Path
    sheet: str
    rows: list[Row]
    own: tuple[str, ...] = ()

    @property
    def file(self) -> Path:
        """The file's path with the sheet in its name, as records and findings say it."""
        return self.path.with_name(f"{self.path.name}#{self.sheet}") if self.sheet else self.path

    @property
    def name(self) -> str:
        """The file's name as it stands in records."""
        return read.name_of(self.file)

    def header(self, row: int = 0) -> list[str]:
        return self.rows[row][1] if row < len(self.rows) else []


def tables(path: Path, most_cells: int = MOST_CELLS) -> list[Table]:
    """The tables of one file. Raises FileProblem, in words for whoever made the file, when it
    cannot or must not be read."""
    if path.stat().st_size > LARGEST:
        size = path.stat().st_size // MB
        raise FileProblem(path, said("file-export-too-large", size=size, most=LARGEST // MB))
    start = path.open("rb").read(8)
    if start.startswith(LOCKED):
        raise FileProblem(path, said("file-workbook-locked"))
    if path.suffix.lower() == ".csv":
        if start.startswith(ZIP):
            raise FileProblem(path, said("file-no-csv"))
        return [Table(path, "", _csv(path))]
    check_archive(path)
    return [
        Table(path, sheet.title, sheet.rows)
        for sheet in sheets(path, lambda rows: _bounded(path, rows, most_cells))
    ]


def _csv(path: Path) -> list[Row]:
    text = read.decode(path, read.marked(path))
    if "\0" in text:
        raise FileProblem(path, said("file-nul"))
    # A header cell may hold a comma, so the separator is counted between columns' names of the
    # first line only.
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return _bounded(path, _even(path, enumerate(rows, start=1)), MOST_CELLS)
    except csv.Error as error:
        raise FileProblem(path, said("file-broken-export", how=read.how_broken(error))) from error


def _even(path: Path, rows: Iterable[Row]) -> Iterator[Row]:
    """The same rows. Raises FileProblem for one of another width than the headings: its answers may
    have moved to other columns."""
    width = 0
    for number, row in rows:
        width = width or len(row)
        if len(row) != width and any(row):
            widths = {"columns": len(row), "headings": width}
            raise FileProblem(path, said("file-line-of-other-width", line=str(number), **widths))
        yield number, row


def _bounded(path: Path, rows: Iterable[Row], most_cells: int) -> list[Row]:
    """Rows without blank ones. Raises FileProblem as soon as there are more of them, or of their
    cells, than a city or wave can have."""
    kept: list[Row] = []
    most = most_cells
    for number, row in rows:
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        most_cells -= len(cells)
        if (
            number > LAST_ROW
            or len(kept) > MOST_ROWS
            or len(cells) > MOST_COLUMNS
            or most_cells < 0
        ):
            sizes = {"rows": MOST_ROWS, "columns": MOST_COLUMNS, "cells": most}
            raise FileProblem(path, said("file-too-many-cells", **sizes))
        if cells:
            kept.append((number, cells))
    return kept
