"""The workbook back, with what the check suggests filled in, and a colour and a comment on each
cell that has a finding."""

import io
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
from etl.check.mending import called, column_called, write, written
from etl.check.opened import opened
from etl.check.received import sheet_of
from words.speech import Speech, speech

AMBER, GREEN = (PatternFill("solid", fgColor=colour) for colour in ("FFFFC000", "FFC6E0B4"))
WIDTH = 22  # characters: a code stands whole
SIZE = {"width": 360, "height": 180}


def annotated(path: Path, checked: Checked, language: str = "en") -> bytes | None:
    """The marked workbook, with comments in a language; of CSV files one with a sheet each. What a
    suggestion fills in is green, what only a person can mend amber. None where the workbook is too
    large to be changed."""
    book = opened(path) if path.suffix.lower() == ".xlsx" else _written(checked)
    if book is None:
        return None
    say = speech(language)
    for sheet in book.worksheets:
        for finding in checked.findings:
            if finding.sheet == sheet.title:
                _mark(sheet, finding, say)
    write(book, [mend for each in checked.findings for mend in written(each, language)])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


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
    is_amber = cell.fill.fgColor.rgb == AMBER.fgColor.rgb  # of another finding of the cell
    cell.fill = GREEN if finding.mends and not is_amber else AMBER
    _comment(cell, finding, say)
    if finding.row is None:
        sheet.sheet_properties.tabColor = AMBER.fgColor


def _comment(cell: Cell, finding: Finding, say: Speech) -> None:
    """All findings of one cell in one comment, below what its maker has written there."""
    kind = "check-comment"
    if finding.suggestion:
        kind = "check-comment-filled" if finding.mends else "check-comment-suggested"
    told = say(
        kind,
        column=column_called(finding, say.language) or say("submit-row"),
        problem=say.label("problem", finding.problem),
        value=finding.value,
        rule=called(finding, say.again(finding.rule), say.language),
        suggestion=called(finding, say.again(finding.suggestion), say.language),
    )
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    shown = ILLEGAL_CHARACTERS_RE.sub("\ufffd", before + told)  # which would break the workbook
    cell.comment = Comment(shown, say("check-author"), **SIZE)
