"""The workbook back, with a colour and a comment on each cell that has a finding."""

import io
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from etl.check.checked import Checked
from etl.check.findings import Finding
from etl.check.received import sheet_of
from etl.waves.archive import MB
from words.speech import Speech, speech

LARGEST = (
    10 * MB
    # Unpacked: a workbook to be changed stands in memory whole, some twenty times larger
)
AMBER = PatternFill("solid", fgColor="FFFFC000")
WIDTH = 22  # characters: a code stands whole
SIZE = {"width": 360, "height": 180}


def annotated(path: Path, checked: Checked, language: str = "en") -> bytes | None:
    """The marked workbook, with comments in a language; of CSV files one with a sheet each. None
    where the workbook is too large to be changed."""
    book, say = _opened(path, checked), speech(language)
    if book is None:
        return None
    for sheet in book.worksheets:
        for finding in checked.findings:
            if finding.sheet == sheet.title:
                _mark(sheet, finding, say)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _opened(path: Path, checked: Checked) -> openpyxl.Workbook | None:
    if path.suffix.lower() != ".xlsx":
        return _written(checked)
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            return None
    return openpyxl.load_workbook(path, keep_links=False)


def _written(checked: Checked) -> openpyxl.Workbook:
    """A workbook of the file's rows as text; what begins with an equals sign stays text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in checked.sheets:
        sheet = book.create_sheet(sheet_of(table))
        sheet.freeze_panes = "A2"
        for column in range(1, len(table.header()) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = WIDTH
        for number, row in table.rows:
            for column, text in enumerate(row, start=1):
                cell = sheet.cell(number, column)
                cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text), "s"
    return book


def _mark(sheet: Worksheet, finding: Finding, say: Speech) -> None:
    cell = sheet.cell(*(finding.at or (finding.row or 1, 1)))
    cell.fill = AMBER
    _comment(cell, finding, say)
    if finding.row is None:
        sheet.sheet_properties.tabColor = AMBER.fgColor


def _comment(cell: Cell, finding: Finding, say: Speech) -> None:
    """All findings of one cell in one comment, below what its maker has written there."""
    told = say(
        "check-comment-suggested" if finding.suggestion else "check-comment",
        column=finding.column or say("submit-row"),
        problem=say.label("problem", finding.problem),
        rule=say.again(finding.rule),
        suggestion=finding.suggestion,
    )
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(before + told, say("check-author"), **SIZE)
