"""Files as cities and platforms send them, right ones and ones with something wrong in them."""

import csv
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl import Workbook

from etl.reference import curated_now
from etl.waves.cities import Cities, labels, members
from schema import form
from schema.instrument import items

REFERENCE = curated_now()
CITIES = Cities.of(REFERENCE.places)
LIMESURVEY = ["id", "submitdate", "lastpage", "place", "ai_policy", "barriers", "systems_total"]
GOOD = ["1", "2027-03-01 10:00:00", "9", "us-2507000", "yes", "cost", "3"]
SHEET_1 = "xl/worksheets/sheet1.xml"
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
HEADINGS = [
    "deployment_id",
    "place_id",
    "body",
    "name",
    "sector",
    "technology",
    "status",
    "start_date",
    "end_year",
    "vendor",
    "risk_scheme",
    "risk_label",
    "evidence_url",
]
FINE = [
    "{}",
    "us-2507000",
    "City of Boston",
    "System",
    "transport",
    "robotics",
    "in_use",
    "2025-03-14",
    2030,
    "Example Ltd",
    "",
    "",
    "https://example.org",
]
MERGED = "merged cells hold one answer where several are asked: "
NOT_WHOLE = "open it in a spreadsheet program and save it again as .xlsx"
HIDDEN = "what is hidden may hold answers nobody checks: "


def text_of(*rows: list, header: list[str] = HEADINGS, delimiter: str = ",") -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows([header, *rows])
    return made.getvalue()


def package(change: Callable[[Workbook], None] = lambda book: None, rows: int = 1) -> bytes:
    """A package's workbook with right systems, changed."""
    book = Workbook()
    book.active.title = "deployment"
    for row in [
        HEADINGS,
        *([cell if cell != "{}" else f"s{number}" for cell in FINE] for number in range(rows)),
    ]:
        book.active.append(row)
    change(book)
    return saved(book)


def saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


WORDS = {item.item: item.wording_en for item in items("2027")}
EMPTY_FORM = form.workbook(items("2027"), labels(members(REFERENCE.places)), "2027", "en")


def survey(change: Callable[[Workbook], None]) -> bytes:
    """The survey's workbook of Boston, finished, changed."""
    book = openpyxl.load_workbook(io.BytesIO(EMPTY_FORM))
    answer(book, submitted="2027-03-02", finished="Yes", place="Boston (US)", ai_strategy="Yes")
    change(book)
    return saved(book)


def answer(book: Workbook, **answers) -> None:
    rows = {row[0].value: row for row in book["Answers"].iter_rows(min_row=2)}
    for item, said in answers.items():
        rows[item][2].value = said


def packed(*entries: tuple[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return made.getvalue()


def lying(data: bytes) -> bytes:
    """The archive with the unpacked size of its first entry said to be ten bytes, wherever it is
    said."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data = bytearray(data)
    data[local + 22 : local + 26] = data[central + 24 : central + 28] = struct.pack("<I", 10)
    return bytes(data)


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A workbook with some bytes of one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed(
            *(
                (
                    name,
                    archive.read(name).replace(old, new, 1) if name == part else archive.read(name),
                )
                for name in archive.namelist()
            )
        )


def forms(
    *rows: list,
    header: tuple = ("ID", "Start time", "Completion time", "Which city do you answer for?"),
) -> bytes:
    """An export of Microsoft Forms."""
    book = Workbook()
    for row in [[*header, WORDS["ai_policy"]], *rows]:
        book.active.append(row)
    return saved(book)


def hide_sheet(book: Workbook) -> None:
    book.create_sheet("place").append(["place_id"])
    book["place"].sheet_state = "veryHidden"


def of(name: str) -> Callable[[Workbook], None]:
    """The change that a word names, of a package's sheet or of the survey's sheet of answers."""
    return {
        "merged": lambda book: book.worksheets[-1].merge_cells("A2:A3"),
        "hidden row": lambda book: setattr(book["deployment"].row_dimensions[2], "hidden", True),
        "hidden column": lambda book: setattr(
            book["deployment"].column_dimensions["E"], "hidden", True
        ),
        "narrow column": lambda book: setattr(
            book["deployment"].column_dimensions["E"], "width", 21
        ),
        "cells above": lambda book: (
            book["deployment"].insert_rows(1),
            on("deployment", A1="s0", B1="us-2507000")(book),
        ),
        "beside": lambda book: book["deployment"].cell(2, 14, "see e-mail"),
        "nameless": lambda book: setattr(book["deployment"]["E1"], "value", None),
        "twice": lambda book: book["deployment"].cell(1, 5, "name"),
        "renamed": lambda book: book["deployment"].cell(1, 5, "Sector of use"),
    }[name]


def on(sheet: str, **values) -> Callable[[Workbook], None]:
    """Values for cells."""

    def change(book: Workbook) -> None:
        for cell, value in values.items():
            book[sheet][cell] = value

    return change


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
