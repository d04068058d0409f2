"""A workbook -> its sheets as rows of text, and what in them hides or merges cells. Strangers make
these files.

Of a sheet only rows, columns and merged cells are read: openpyxl's own reader also unfolds shared
formulas and reads rules of validation and formatting, which can be made to last for hours.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl
from defusedxml.ElementTree import iterparse
from openpyxl.styles.numbers import BUILTIN_FORMATS_MAX_SIZE, builtin_format_code
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import COL_TAG, FORMULA_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

from etl import read
from etl.read import FileProblem
from etl.waves.archive import unreadable
from words.said import said

# Microsoft Forms keeps the form's own number in a hidden sheet of this name.
FORMS_OWN = "_56F9DC9755BA473782653E2940F9"
MERGE_TAG = f"{{{SHEET_MAIN_NS}}}mergeCell"
# Signs of a sheet's name that no spreadsheet program allows, and that would part a file's name.
UNNAMED, LONGEST_TITLE = re.compile(r"[/\\\x00-\x1f]"), 100
MOST_NAMED = 5  # rows, columns or ranges that a refusal names
ROWS_OF = re.compile(r"\$?[A-Z]{1,3}\$?([0-9]+):\$?[A-Z]{1,3}\$?([0-9]+)")
Row = tuple[int, list[str]]


@dataclass
class Sheet:
    """One visible sheet: its rows as text, each with its number, and what of it nobody sees or
    several cells share."""

    title: str
    rows: list[Row] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)

    @property
    def merged_answers(self) -> list[str]:
        """The merged cells that stand beside others in their rows: not those of titles and notes,
        nor those of headings that a second row of headings tells apart."""
        crowded = [number for number, cells in self.rows if sum(map(bool, cells)) > 1]
        told = [cells for cells in self.merged if _is_in_one(cells, crowded)]
        return [] if _are_headings(told, self.rows) else told


class Parser(WorkSheetParser):
    """openpyxl's reader of cells, without what stands around them."""

    def parse(self) -> Iterator[tuple[int, list[dict]]]:
        """Number and cells of each row."""
        self.merged, in_row = [], False
        for event, element in iterparse(self.source, events=("start", "end"), forbid_dtd=True):
            in_row |= element.tag == ROW_TAG
            if event == "start" or (in_row and element.tag != ROW_TAG):
                continue
            if element.tag == ROW_TAG:
                in_row = False
                yield self.parse_row(element)
            elif element.tag == COL_TAG:
                self.parse_column_dimensions(element)
            elif element.tag == MERGE_TAG:
                self.merged.append(element.get("ref", ""))
            element.clear()

    def parse_formula(self, element) -> str:
        """A formula as it stands; what it would give is nobody's answer."""
        return "=" + (element.findtext(FORMULA_TAG) or "").removeprefix("=")


def sheets(path: Path, bounded) -> list[Sheet]:
    """The sheets of a workbook, blank rows left out. Raises FileProblem where it cannot be read or
    hides or merges answers.

    `bounded` passes rows on and raises FileProblem when there are too many.
    """
    try:
        book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
        try:
            shown = [sheet for sheet in book.worksheets if not sheet.title.startswith(FORMS_OWN)]
            _each_once(path, shown)
            secret: list[str] = [
                said("file-hidden-sheet", sheet=sheet.title)
                for sheet in shown
                if sheet.sheet_state != "visible" and _read(sheet, bounded).rows
            ]
            seen = [sheet for sheet in shown if sheet.sheet_state == "visible"]
            visible = [] if secret else [_read(sheet, bounded) for sheet in seen]
        finally:
            book.close()
    except FileProblem:
        raise
    except (
        Exception
    ) as error:  # openpyxl raises a different type for every way a workbook can be broken
        raise unreadable(path) from error
    if secret := secret + [part for sheet in visible for part in sheet.hidden]:
        raise FileProblem(path, said("file-hidden", parts=_few(secret)))
    if not any(sheet.rows for sheet in visible):
        raise FileProblem(path, said("file-empty-workbook"))
    if merged := [f"{sheet.title} {cells}" for sheet in visible for cells in sheet.merged_answers]:
        raise FileProblem(path, said("file-merged", cells=_few(merged)))
    return visible


def _each_once(path: Path, sheets: list[ReadOnlyWorksheet]) -> None:
    """Raises FileProblem where two names stand for one sheet, which would be read for each."""
    seen: set[str] = set()
    for sheet in sheets:
        if sheet._worksheet_path in seen:
            raise FileProblem(path, said("file-sheet-twice", sheet=sheet.title))
        seen.add(sheet._worksheet_path)


def _few(names: list[str]) -> str:
    """The first names, and how many more there are."""
    first, *others = names[:MOST_NAMED]
    for other in others:
        first = said("file-list", first=first, other=other)
    more = len(names) - MOST_NAMED
    return said("file-and-more", first=first, more=more) if more > 0 else first


def _read(sheet: ReadOnlyWorksheet, bounded) -> Sheet:
    book = sheet.parent
    with book._archive.open(sheet._worksheet_path) as source:
        parser = Parser(
            source,
            sheet._shared_strings,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        shown = _partly_shown(book)
        rows = bounded((number, _texts(cells, shown)) for number, cells in parser.parse())
    title = UNNAMED.sub(_escaped, sheet.title)[:LONGEST_TITLE]
    hidden = [*_hidden_rows(title, parser, rows), *_hidden_columns(title, parser, rows)]
    return Sheet(title, rows, hidden, parser.merged)


def _escaped(sign: re.Match[str]) -> str:
    """A sign as workbooks write one that they cannot hold, `_x002F_`: the name stays another."""
    return f"_x{ord(sign[0]):04X}_"


def _is_in_one(cells: str, numbers: list[int]) -> bool:
    """Whether a range, as `A1:F2`, lies in one of these rows."""
    ends = ROWS_OF.fullmatch(cells)
    if not ends:
        return True
    at = bisect_left(numbers, int(ends[1]))
    return at < len(numbers) and numbers[at] <= int(ends[2])


def _are_headings(merged: list[str], rows: list[Row]) -> bool:
    """Whether merged ranges are the questions of a first row, each above its options in the second,
    and headings that go over both; not where a row of answers might be taken for options."""
    if len(rows) < 3 or not merged or not all(map(ROWS_OF.fullmatch, merged)):
        return False
    (first, _), (second, below) = rows[:2]
    wide = False
    for left, top, right, bottom in map(range_boundaries, merged):
        under = [*below[left - 1 : right], *[""] * (right - max(len(below), left - 1))]
        is_wide = (top, bottom) == (first, first) and all(under) and len({*under}) == len(under)
        is_tall = (top, bottom) == (first, second) and not any(under)
        if not (is_wide or is_tall):
            return False
        wide |= is_wide
    return wide


def _partly_shown(book: openpyxl.Workbook) -> dict[int, str]:
    """The styles of cells that show of a date its month or year alone, and how much: a month that
    is typed into Excel is stored as its first day."""
    codes = {
        style: builtin_format_code(cell.numFmtId)
        or book._number_formats[cell.numFmtId - BUILTIN_FORMATS_MAX_SIZE]
        for style, cell in enumerate(book._cell_styles)
        if style in book._date_formats
    }
    # Without what a format shows as it is: quoted words, signs behind a stroke, places and colours.
    parts = {
        style: set(re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code.split(";")[0]).lower())
        for style, code in codes.items()
    }
    return {
        style: "%Y-%m" if "m" in letters else "%Y"
        for style, letters in parts.items()
        if letters & set("ye") and not letters & set("dhs")
    }


def _texts(cells: list[dict], shown: dict[int, str]) -> list[str]:
    """A row up to its last cell with something in it; a formula and an error begin with an equals
    sign, whatever they would give."""
    told = {cell["column"]: text for cell in cells if (text := _text(cell, shown))}
    return [told.get(column, "") for column in range(1, max(told, default=0) + 1)]


def _text(cell: dict, shown: dict[int, str]) -> str:
    if cell["data_type"] == "d" and cell["style_id"] in shown and isinstance(cell["value"], date):
        return cell["value"].strftime(shown[cell["style_id"]])
    text = read.cell_text(cell["value"])
    return f"={text.removeprefix('=')}" if cell["data_type"] in ("f", "e") else text


def _hidden_rows(sheet: str, parser: Parser, rows: list[Row]) -> list[str]:
    secret = {
        int(float(number))
        for number, told in parser.row_dimensions.items()
        if _is_unseen(told, "ht")
    }
    return [
        said("file-hidden-row", sheet=sheet, row=str(number))
        for number, _ in rows
        if number in secret
    ]


def _hidden_columns(sheet: str, parser: Parser, rows: list[Row]) -> list[str]:
    used = {column for _, cells in rows for column, text in enumerate(cells, start=1) if text}
    ranges = [
        range(int(told["min"]), int(told["max"]) + 1)
        for told in parser.column_dimensions.values()
        if _is_unseen(told, "width")
    ]
    return [
        said("file-hidden-column", sheet=sheet, column=get_column_letter(column))
        for column in sorted(used)
        if any(column in unseen for unseen in ranges)
    ]


def _is_unseen(told: dict, size: str) -> bool:
    """Hidden, or so narrow that nothing can be seen."""
    return told.get("hidden") in ("1", "true") or float(told.get(size) or 1) == 0
