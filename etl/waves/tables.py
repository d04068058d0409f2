"""Survey exports -> tables of text: a CSV, or the visible sheets of a workbook. Strangers send these files.

So a file is refused before it is parsed when it is too large, packed or unpacked, holds macros or is locked; and while
it is parsed when its rows or columns pass what a survey can have.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from charset_normalizer import from_bytes
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from etl import read
from etl.read import FileProblem

MB = 1024 * 1024
LARGEST, LARGEST_UNPACKED = 20 * MB, 100 * MB
MOST_ENTRIES, MOST_ROWS, MOST_COLUMNS = 1_000, 20_000, 2_000
MOST_TAGS = 4_000_000  # about a million cells; what is parsed costs time by tags, not by bytes
MOST_CELLS = 4_000_000  # empty ones among them, which a far cell makes of one tag
CHUNK = MB
LOCKED = b"\xd0\xcf\x11\xe0"  # the old container, in which Office wraps what a password protects
ZIP = b"PK"
GUESSED_FROM = 64 * 1024
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=\"([\w:$]{1,40})\"")
LAST_ROW = 1_048_576  # of any workbook
# Microsoft Forms keeps the form's own number in a hidden sheet of this name.
FORMS_OWN = "_56F9DC9755BA473782653E2940F9"


@dataclass(frozen=True)
class Table:
    """One CSV or sheet: all its rows as text, header rows included, each with its number in the file from 1."""

    path: Path
    sheet: str
    rows: list[tuple[int, list[str]]]

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
    """The tables of one file. Raises FileProblem, in words for whoever made the file, when it cannot or must not be read."""
    if path.stat().st_size > LARGEST:
        raise FileProblem(path, f"the file has {path.stat().st_size // MB:,} MB; a wave's export has at most {LARGEST // MB}. "
                                "Export answers only, without uploads")  # fmt: skip
    start = path.open("rb").read(8)
    if start.startswith(LOCKED):
        raise FileProblem(path, "the workbook is locked with a password, or of the old .xls kind; save it as .xlsx without a password")
    if path.suffix.lower() == ".csv":
        if start.startswith(ZIP):
            raise FileProblem(path, "the file is named .csv but is a workbook; name it .xlsx")
        return [Table(path, "", _csv(path))]
    check_archive(path)
    return _sheets(path, most_cells)


def _csv(path: Path) -> list[tuple[int, list[str]]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = from_bytes(data[:GUESSED_FROM]).best()
        found = f"; it looks like {guess.encoding}" if guess else ""
        raise FileProblem(path, f"the file is not UTF-8{found}. Export it again as UTF-8, or open and save it as CSV UTF-8") from None
    if not text.strip() or "\0" in text:
        raise FileProblem(path, "the file is empty" if not text.strip() else "the file holds NUL bytes, as UTF-16 does; save it as UTF-8")
    # A header cell may hold a comma, so the separator is counted between columns' names of the first line only.
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    try:
        return _bounded(path, _even(path, csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)))
    except csv.Error as error:
        raise FileProblem(path, f"broken CSV ({error}); was the file cut short? Export it again") from error


def _even(path: Path, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The same rows. Raises FileProblem for one of another width than the headings: its answers may have moved to other columns."""
    width = 0
    for number, row in enumerate(rows, start=1):
        width = width or len(row)
        if len(row) != width and any(row):
            raise FileProblem(path, f"line {number} has {len(row):,} columns and the headings {width:,}; was the file cut short or edited? "
                                    "Export it again")  # fmt: skip
        yield row


def _bounded(path: Path, rows: Iterator[list[str]]) -> list[tuple[int, list[str]]]:
    """Rows with their numbers, without blank ones."""
    kept = []
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if number > LAST_ROW or len(kept) > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise _too_long(path)
        if cells:
            kept.append((number, cells))
    return kept


def _too_long(path: Path) -> FileProblem:
    return FileProblem(path, f"more than {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns; export answers only, one wave a file")


def check_archive(path: Path) -> None:
    """Declared and real sizes of everything inside. Raises FileProblem before any of it is parsed."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
                raise _bomb(path)
            if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries) or path.suffix.lower() == ".xlsm":
                raise FileProblem(path, "the workbook holds macros; save it as .xlsx, which has none")
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileProblem(path, "the archive is locked with a password; save it as .xlsx without one")
            _unpack(path, archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise FileProblem(path, f"not a readable workbook ({type(error).__name__}); save it as .xlsx again") from error


def _unpack(path: Path, archive: zipfile.ZipFile) -> None:
    """Counts what really comes out, bytes and tags, piece by piece, and throws it away."""
    left, tags = LARGEST_UNPACKED, MOST_TAGS
    for entry in archive.infolist():
        with archive.open(entry) as packed:
            while piece := packed.read(CHUNK):
                left, tags = left - len(piece), tags - piece.count(b"<")
                if left < 0 or tags < 0:
                    raise _bomb(path)


def _bomb(path: Path) -> FileProblem:
    return FileProblem(path, f"the workbook unpacks to more than {LARGEST_UNPACKED // MB} MB, {MOST_ENTRIES:,} parts "
                             f"or {MOST_TAGS:,} tags; it was not opened. Copy the answers into a new workbook")  # fmt: skip


def _sheets(path: Path, most_cells: int) -> list[Table]:
    try:
        merged = _merged(path)
        book = openpyxl.load_workbook(path, read_only=True, data_only=False)
        try:
            shown = [sheet for sheet in book.worksheets if not sheet.title.startswith(FORMS_OWN)]
            hidden = [sheet.title for sheet in shown if sheet.sheet_state != "visible"]
            read_ones = [] if hidden or merged else shown
            found = [Table(path, sheet.title, _bounded(path, _cells(path, sheet, most_cells))) for sheet in read_ones]
        finally:
            book.close()
    except FileProblem:
        raise
    except Exception as error:  # openpyxl raises a different type for every way a workbook can be broken
        raise FileProblem(path, f"not a readable workbook ({type(error).__name__}); save it as .xlsx again") from error
    if hidden:
        raise FileProblem(path, f"hidden sheets may hold answers nobody checks: {', '.join(hidden)}. Show or delete them")
    if merged:
        raise FileProblem(path, f"merged cells hold one answer where several are asked: {', '.join(merged)}. Unmerge them")
    return found


def _cells(path: Path, sheet: ReadOnlyWorksheet, most: int) -> Iterator[list[str]]:
    """Rows as text; a formula begins with an equals sign, whatever it would give."""
    sheet.reset_dimensions()  # the stated size may be a lie, and rows would be padded to it
    for row in sheet.iter_rows():
        most -= 1 + len(row)
        if len(row) > MOST_COLUMNS or most < 0:
            raise _too_long(path)
        yield [f"={str(cell.value).removeprefix('=')}" if cell.data_type == "f" else read.cell_text(cell.value) for cell in row]


def _merged(path: Path) -> list[str]:
    """Merged ranges, which a reader of rows alone does not see."""
    found = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                found += [cells.decode() for cells in MERGED.findall(archive.read(name))]
    return found
