"""Empty forms: the member survey's for one wave, with the two small tables that its folder of
answers will need, and the package's."""

import csv
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from etl.reference import Reference, curated_now
from etl.sources import forum_package
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import items
from schema.xlsform import fill, saved
from words.said import said

PACKAGE = "forum_package.xlsx"
WIDTH = 20  # characters of a column


def write(
    wave: str,
    as_of: date,
    out: Path,
    language: str | None = None,
    reference: Reference | None = None,
) -> list[Path]:
    """The XLSForm, the workbooks, wave.csv and members.csv; gives back their paths. Who is a member
    now is asked."""
    asked = labels(members((reference or curated_now()).places))
    made = form.write(items(wave), asked, wave, out, [language] if language else form.LANGUAGES)
    card = [
        ["wave", "edition", "reference_date", "title"],
        [wave, "provisional", as_of.isoformat(), said("form-title", wave=wave)],
    ]
    tables: dict[str, Sequence[Sequence[str]]] = {
        "wave.csv": card,
        "members.csv": [["place_id", "name"], *asked.items()],
    }
    for name, rows in tables.items():
        with (out / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    return [*made, *(out / name for name in tables)]


@cache
def survey(wave: str, language: str) -> bytes:
    """The survey's empty workbook in one language, with the members as the cities to choose
    from."""
    return form.workbook(items(wave), labels(members(curated_now().places)), wave, language)


@cache
def package() -> bytes:
    """The package's empty workbook: its tables as sheets, the schema's names as headings, in bold
    those that are required."""
    book = Workbook()
    book.remove(book.active)
    for table in forum_package.TABLES:
        sheet, may_lack = book.create_sheet(), forum_package.optional(table)
        fill(sheet, table, [forum_package.columns(table)])
        for cell in sheet[1]:
            cell.font = Font(name="Calibri", bold=cell.value not in may_lack)
            sheet.column_dimensions[get_column_letter(cell.column)].width = WIDTH
    return saved(book)
