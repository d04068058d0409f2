"""csv, xlsx and json -> rows of text with the file and row they stand in.

Every reader gives the columns of the file as text plus four of ours: source_file, source_row (counted from 1
without the header), problem and accepted. The last two are empty unless the reader itself must refuse the row.
"""

import csv
import io
import json
from pathlib import Path

import pandas as pd

OURS = ["source_file", "source_row", "problem", "accepted"]


class FileProblem(ValueError):
    """A file that cannot be read at all: says which file, what is wrong and how to mend it."""

    def __init__(self, path: Path, message: str):
        super().__init__(f"{name_of(path)}: {message}")
        self.file, self.message = name_of(path), message


def name_of(path: Path) -> str:
    """A raw file's name as it stands in records: source/date/file, or only the last parts there are."""
    return "/".join(path.parts[-3:])


def csv_rows(path: Path, encoding: str = "utf-8-sig", delimiter: str | None = None) -> pd.DataFrame:
    """Rows of a CSV with one header row. Rows of the wrong width are kept, marked as refused.

    Raises FileProblem for an empty file, another encoding, or an open quote at the end of the file.
    """
    text = decode(path, encoding)
    separator = delimiter or _sniff(text)
    try:
        header, *body = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except csv.Error as error:
        raise FileProblem(path, f"broken CSV ({error}); was the file cut short? Fetch it again") from error
    while header and not header[-1].strip():
        header.pop()
    return _frame(path, header, [row for row in body if any(cell.strip() for cell in row)])


def decode(path: Path, encoding: str = "utf-8-sig") -> str:
    """A file's text. Raises FileProblem when it is empty or in another encoding."""
    data = path.read_bytes()
    if not data.strip():
        raise FileProblem(path, "the file is empty; fetch it again")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileProblem(path, f"line {line} is not {encoding}; save the file as UTF-8") from error


def _sniff(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _frame(path: Path, header: list[str], body: list[list[str]]) -> pd.DataFrame:
    """Rows as text under their header; a row's surplus or missing cells are its own fault, not the file's."""
    width, rows = len(header), []
    for number, row in enumerate(body, start=1):
        cells = [cell.strip() for cell in row]
        surplus = any(cells[width:])
        wrong = f"{width} columns, as in the header; found {len(row)}" if surplus or len(row) < width else ""
        cells = (cells + [""] * width)[:width]
        rows.append([*cells, name_of(path), number, "wrong_file" if wrong else "", wrong])
    return pd.DataFrame(rows, columns=[*header, *OURS], dtype=object)


def json_rows(path: Path, *keys: str) -> pd.DataFrame:
    """The list of objects that stands under `keys` in a JSON file, as text."""
    try:
        found = json.loads(decode(path, "utf-8"))
        for key in keys:
            found = found[key]
    except json.JSONDecodeError as error:
        raise FileProblem(path, f"broken JSON at line {error.lineno}; was the file cut short? Fetch it again") from error
    except KeyError as error:
        raise FileProblem(path, f"no list named {error} in the file") from error
    header = list(dict.fromkeys(key for row in found for key in row))
    return _frame(path, header, [[_text(row.get(key)) for key in header] for row in found])


def xlsx_rows(path: Path, sheet: str) -> pd.DataFrame:
    """One sheet of a workbook with one header row, as text. Empty frame when the workbook has no such sheet."""
    try:
        book = pd.read_excel(path, sheet_name=None, header=None, dtype=object, engine="openpyxl")
    except Exception as error:  # openpyxl raises a different type for every way a workbook can be broken
        raise FileProblem(path, f"not a readable workbook ({type(error).__name__}); save it as .xlsx again") from error
    if sheet not in book or book[sheet].empty:
        return pd.DataFrame(columns=OURS)
    header, *body = [[_text(cell) for cell in row] for row in book[sheet].itertuples(index=False)]
    return _frame(path, header, [row for row in body if any(row)])


def _text(value) -> str:
    """A cell as a person would type it: 2020.0 is 2020, a date is its ISO form, nothing is empty."""
    if value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value).strip()
