"""csv, xlsx and json -> rows of text with the file and row they stand in.

Every reader gives the columns of the file as text plus four of ours: source_file, source_row (counted from 1
without the header), problem and accepted. The last two are empty unless the reader itself must refuse the row.
"""

import csv
import io
import json
import sys
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path

import openpyxl
import pandas as pd

OURS = ["source_file", "source_row", "problem", "accepted"]
csv.field_size_limit(sys.maxsize)  # an endless cell is its row's fault, which the schema names; not the file's


class FileProblem(ValueError):
    """A file that cannot be read at all: says which file, what is wrong and how to mend it."""

    def __init__(self, path: Path, message: str, column: str = ""):
        super().__init__(f"{name_of(path)}: {message}")
        self.file, self.message, self.column = name_of(path), message, column


def name_of(path: Path) -> str:
    """A raw file's name as it stands in records: source/date/file, or only the last parts there are."""
    return "/".join(path.parts[-3:])


def csv_rows(path: Path, encoding: str = "utf-8-sig", delimiter: str | None = None, needs: Iterable[str] = ()) -> pd.DataFrame:
    """Rows of a CSV with one header row. Rows of the wrong width are kept, marked as refused.

    Raises FileProblem for an empty file, another encoding, an open quote at the end of the file, a header that
    names a column twice, or one that lacks a column of `needs`.
    """
    header, *body = _cells(path, encoding, delimiter)
    while header and not header[-1].strip():
        header.pop()
    return demanded(path, _frame(path, header, body), needs)


def transposed_rows(path: Path, encoding: str = "utf-8-sig") -> pd.DataFrame:
    """Rows of a CSV whose columns are the bodies: group and label stand in the first two columns, names in row one.

    Columns: `body`, then the labels. `source_row` is the position of the body, counted from 1 after the labels.
    Raises FileProblem as `csv_rows` does, and for lines of different length.
    """
    lines = _cells(path, encoding, ",")
    if len({len(line) for line in lines}) > 1:
        raise FileProblem(path, "lines of different length; was the file cut short? Fetch it again")
    _groups, labels, *bodies = zip(*lines, strict=True)
    return _frame(path, ["body", *labels[1:]], [list(body) for body in bodies])


def _cells(path: Path, encoding: str, delimiter: str | None) -> list[list[str]]:
    text = decode(path, encoding)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _sniff(text), strict=True))
    except csv.Error as error:
        raise FileProblem(path, f"broken CSV ({error}); was the file cut short? Fetch it again") from error


def decode(path: Path, encoding: str = "utf-8-sig") -> str:
    """A file's text. Raises FileProblem when it is empty or in another encoding."""
    data = path.read_bytes()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileProblem(path, f"line {line} is not {_plain(encoding)}; save the file as UTF-8") from error
    if not text.strip():
        raise FileProblem(path, "the file is empty; fetch it again")
    if "\0" in text.split("\n", 1)[0]:
        raise FileProblem(path, "line 1 holds NUL bytes, as UTF-16 does; save the file as UTF-8")
    return text


def _plain(encoding: str) -> str:
    return encoding.removesuffix("-sig").upper()


def demanded(path: Path, rows: pd.DataFrame, needs: Iterable[str]) -> pd.DataFrame:
    """The same rows. Raises FileProblem, naming the first column of `needs` that the file lacks."""
    for column in needs:
        if column not in rows:
            raise FileProblem(path, there(rows), column)
    return rows


def there(rows: pd.DataFrame) -> str:
    """What a file without a needed column is told."""
    return f"a column of this name; the file has {', '.join(name for name in rows.columns if name and name not in OURS)}"


def _sniff(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _frame(path: Path, header: list[str], body: list[list[str]]) -> pd.DataFrame:
    """Rows as text under their header; a row's surplus or missing cells are its own fault, not the file's."""
    if twice := sorted({name for name in header if name and header.count(name) > 1}):
        raise FileProblem(path, f"the header names {', '.join(twice)} twice; keep one of them")
    width, rows = len(header), []
    for number, row in enumerate(body, start=1):
        if not any(cell.strip() for cell in row):
            continue
        cells = [cell.strip() for cell in row]
        surplus = any(cells[width:])
        wrong = f"{width} columns, as in the header; found {len(row)}" if surplus or len(row) < width else ""
        cells = (cells + [""] * width)[:width]
        rows.append([*cells, name_of(path), number, "wrong_file" if wrong else "", wrong])
    return pd.DataFrame(rows, columns=[*header, *OURS], dtype=object)


def json_rows(path: Path, *keys: str, needs: Iterable[str] = ()) -> pd.DataFrame:
    """The list of objects that stands under `keys` in a JSON file, as text.

    Raises FileProblem for an empty file, another encoding, broken JSON, another shape, or a lacking column of `needs`.
    """
    try:
        found = json.loads(decode(path))
        for key in keys:
            found = found[key]
        header = list(dict.fromkeys(chain.from_iterable(row.keys() for row in found)))
    except json.JSONDecodeError as error:
        raise FileProblem(path, f"broken JSON at line {error.lineno}; was the file cut short? Fetch it again") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise FileProblem(path, f"no list of objects under {'/'.join(keys) or 'the top'} in the file") from error
    return demanded(path, _frame(path, header, [[cell_text(row.get(key)) for key in header] for row in found]), needs)


def xlsx_rows(path: Path, sheet: str) -> pd.DataFrame:
    """One sheet of a workbook with one header row, as text. Empty frame when the workbook has no such sheet.

    Raises FileProblem when the workbook cannot be read.
    """
    found = _workbook(path)
    if sheet not in found:
        return pd.DataFrame(columns=OURS)
    header, *rows = found[sheet] or [[]]
    while header and not header[-1]:
        header = header[:-1]
    # What stands beside the table is no part of it; a sheet may have a million empty rows.
    body = [(row + [""] * len(header))[: len(header)] if any(row) else [] for row in rows]
    # Rows of two sheets can have the same number, so the sheet is part of the file's name.
    return _frame(path.with_name(f"{path.name}#{sheet}"), header, body)


def sheets(path: Path) -> list[str]:
    """The names of a workbook's sheets. Raises FileProblem when it cannot be read."""
    return list(_workbook(path))


def _workbook(path: Path) -> dict[str, list[list[str]]]:
    try:
        state = path.stat()
        return _cells_by_sheet(path, state.st_size, state.st_mtime_ns)
    except Exception as error:  # openpyxl raises a different type for every way a workbook can be broken
        raise FileProblem(path, f"not a readable workbook ({type(error).__name__}); save it as .xlsx again") from error


@lru_cache(maxsize=1)  # the tables of a workbook are asked for one after the other, and opening it is what takes long
def _cells_by_sheet(path: Path, _size: int, _changed: int) -> dict[str, list[list[str]]]:
    """All cells of a workbook as text: sheet -> rows."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    found = {}
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # the stated size may be a lie, and rows would be padded to it
            found[sheet.title] = [[cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    finally:
        book.close()
    return found


def cell_text(value) -> str:
    """A cell as a person would type it: 2020.0 is 2020, a date is its ISO form, nothing is empty."""
    if value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value).strip()
