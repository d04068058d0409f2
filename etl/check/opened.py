"""A workbook opened to be changed, with its drop-downs and without formulas."""

import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from defusedxml.ElementTree import iterparse
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import Element

from etl.waves.archive import MB

LARGEST = (
    10 * MB
    # Unpacked: a workbook to be changed stands in memory whole, some twenty times larger
)
# Excel keeps rules that look at another sheet in an extension, which openpyxl leaves out.
RULE = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}dataValidation"
FORMULA, CELLS = (
    f"{{http://schemas.microsoft.com/office/excel/2006/main}}{name}" for name in ("f", "sqref")
)
TOLD = ("type", "errorStyle", "allowBlank", "showErrorMessage", "showInputMessage")
TEXTS = ("error", "errorTitle", "prompt", "promptTitle")


def opened(path: Path) -> openpyxl.Workbook | None:
    """The workbook; None where it is too large to be changed."""
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            return None
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Data Validation extension")  # which are read below
        book = openpyxl.load_workbook(path, keep_links=False)
    for title, rule in _extended(path):
        book[title].add_data_validation(rule)
    for sheet in book.worksheets:
        _still(sheet)
    return book


def _still(sheet: Worksheet) -> None:
    """Make text of a sheet's formulas, which no check accepts: who opens the changed workbook
    fetches nothing by them."""
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
        cell.value = str(getattr(cell.value, "text", cell.value))  # a formula of many cells is more
        cell.data_type, cell.quotePrefix = "s", True


def _extended(path: Path) -> Iterator[tuple[str, DataValidation]]:
    """The lists that stand in extensions, each with its sheet."""
    book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            with book._archive.open(sheet._worksheet_path) as source:
                for _, element in iterparse(source):
                    if element.tag == RULE and (rule := _rule(element)):
                        yield sheet.title, rule
    finally:
        book.close()


def _rule(element: Element) -> DataValidation | None:
    """A list to choose from; other kinds of rules say nothing that the check does not say."""
    formula, cells = (element.findtext(f".//{name}") for name in (FORMULA, CELLS))
    if element.get("type") != "list" or not formula or not cells:
        return None
    told = {name: element.get(name) for name in (*TOLD, *TEXTS)}
    given = {name: value for name, value in told.items() if value is not None}
    return DataValidation(formula1=formula, sqref=cells, **given)
