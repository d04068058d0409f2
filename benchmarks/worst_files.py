"""The worst files that somebody could send to be checked."""

import csv
import io
import random
import zipfile
from collections.abc import Callable, Sequence

import openpyxl

from etl.forms import items, labels, members
from etl.reference import Reference
from schema import form

ROWS = 20_000
SYSTEM = {
    "deployment_id": "{}",
    "place_id": "us-2507000",
    "body": "City",
    "name": "System {}",
    "sector": "health",
    "technology": "robotics",
    "status": "in_use",
    "start_date": "2024-05",
    "start_kind": "deployment",
    "end_year": "2030",
    "vendor": "V{}",
    "risk_scheme": "s",
    "risk_label": "high",
    "is_ai": "yes",
    "residents_facing": "no",
    "evidence_url": "https://e.org/{}",
}
REPLY = {
    "place_id": "us-2507000",
    "record_table": "deployment",
    "record_id": "x{}",
    "record_field": "status",
    "reply_date": "2026",
}
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRINGS = b"""<Override PartName="/xl/sharedStrings.xml"
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>"""
HOSTILE = ["1 " * 900, "a@" * 900, "+1 " * 600, "tel " * 450, "1 (" * 600]
Files = dict[str, tuple[str, Callable[[], bytes]]]  # title -> name, and what makes the file


def lines(row: dict[str, str], count: int = ROWS, **more: Callable[[int], str]) -> bytes:
    """Rows of CSV; {} in a value is the row's number."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow([*row, *more])
    for number in range(count):
        writer.writerow(
            [value.format(number) for value in row.values()]
            + [cell(number) for cell in more.values()]
        )
    return made.getvalue().encode()


def packed(**files: bytes) -> bytes:
    """A zip; a double underscore in a name is a slash, a single one a full stop."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return made.getvalue()


def changed(part: str, data: str, rows: Sequence[Sequence[str]] = ((*SYSTEM,),)) -> bytes:
    """A small package workbook with one of its parts replaced, or with shared strings."""
    book, made = openpyxl.Workbook(), io.BytesIO()
    book.active.title = "deployment"
    for row in rows:
        book.active.append(row)
    book.save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        is_new = part not in old.namelist()
        for name in old.namelist():
            kept = data.encode() if name == part else old.read(name)
            new.writestr(
                name,
                (
                    kept.replace(b"</Types>", STRINGS + b"</Types>")
                    if name == "[Content_Types].xml" and is_new
                    else kept
                ),
            )
        if is_new:
            new.writestr(part, data)
    return out.getvalue()


def sheet(inner: str, after: str = "") -> bytes:
    """A workbook of one sheet with this between its tags."""
    return changed(
        "xl/worksheets/sheet1.xml",
        f'<worksheet xmlns="{MAIN}"><sheetData>{inner}</sheetData>{after}</worksheet>',
    )


def survey(answer: str, item: str = "barriers") -> bytes:
    """The survey's workbook, finished, with an answer below its rows."""
    book = openpyxl.load_workbook(
        io.BytesIO(form.workbook(items("2027"), labels(members(Reference().places)), "2027", "en"))
    )
    answers, made = book["Answers"], io.BytesIO()
    for row in answers.iter_rows(min_row=2):
        row[2].value = {"finished": "Yes", "place": "Boston (US)"}.get(row[0].value)
    answers.append([item, "", answer])
    book.save(made)
    return made.getvalue()


def cell(text: str) -> str:
    return f'<c t="str"><v>{text}</v></c>'


def wide_rows(count: int, text: str) -> str:
    columns = [openpyxl.utils.get_column_letter(number) for number in range(1, len(SYSTEM) + 1)]
    rows = [list(SYSTEM), *([f"{text}{row}{name}" for name in columns] for row in range(count))]
    return "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)


def files() -> Files:
    """All of them."""
    noise = ("book.xlsx", lambda: b"PK" + random.Random(1).randbytes(5_000_000))
    return _rows() | _text() | _cells() | _parts() | _surveys() | {"noise, 5 MB": noise}


def _rows() -> Files:
    """Many rows, right and wrong, as tables and packages."""
    long, wrong = SYSTEM | {"name": "N" * 90}, dict.fromkeys(SYSTEM, "\x02{}")
    return {
        "20,000 systems, all columns": ("deployment.csv", lambda: lines(SYSTEM)),
        "20,000 systems, each column wrong": (
            "package.zip",
            lambda: packed(deployment_csv=lines(wrong)),
        ),
        "20,000 places that there are not": (
            "package.zip",
            lambda: packed(deployment_csv=lines(SYSTEM | {"place_id": "xx-{}-a"})),
        ),
        "20,000 replies of hostile digits": (
            "package.zip",
            lambda: packed(
                reply_csv=lines(REPLY, ROWS * 6 // 10, note=lambda number: HOSTILE[number % 5])
            ),
        ),
        "six tables at once, 24 MB unpacked": (
            "package.zip",
            lambda: packed(
                place_csv=lines(SYSTEM),
                deployment_csv=lines(long),
                survey_csv=lines(SYSTEM),
                question_csv=lines(SYSTEM),
                answer_csv=lines(SYSTEM),
                reply_csv=lines(SYSTEM),
            ),
        ),
    }


def _text() -> Files:
    """Much text in few rows."""
    return {
        "12 million short lines": (
            "package.zip",
            lambda: packed(deployment_csv=b"a\n" * 12_000_000),
        ),
        "one cell of 24 MB, as CSV": (
            "package.zip",
            lambda: packed(deployment_csv=b"deployment_id,name\n1," + b"x" * 24_000_000),
        ),
    }


def _cells() -> Files:
    """Workbooks of many cells, or of large ones."""
    return {
        "a workbook of 200,000 cells": ("book.xlsx", lambda: sheet(wide_rows(12_500, "s"))),
        "one cell of 24 MB, in a workbook": (
            "book.xlsx",
            lambda: sheet(f"<row>{cell('x' * 24_000_000)}</row>"),
        ),
        "16,384 columns": ("book.xlsx", lambda: sheet(f"<row>{cell('x') * 16_384}</row>")),
        "one row of 240,000 cells": (
            "book.xlsx",
            lambda: sheet(f"<row>{'<c><v>1</v></c>' * 240_000}</row>"),
        ),
    }


def _parts() -> Files:
    """Workbooks whose other parts are large, or whose elements are deep."""
    deep, formula = 480_000, "A1+" * 400_000 + "1"
    return {
        "shared strings without end": (
            "book.xlsx",
            lambda: changed(
                "xl/sharedStrings.xml", f"<sst xmlns='{MAIN}'>{'<si/>' * 980_000}</sst>"
            ),
        ),
        "190,000 cell styles": (
            "book.xlsx",
            lambda: changed(
                "xl/styles.xml",
                f"<styleSheet xmlns='{MAIN}'><cellXfs>{'<xf/>' * 190_000}</cellXfs></styleSheet>",
            ),
        ),
        "elements in elements, 480,000 deep": (
            "book.xlsx",
            lambda: sheet(f"<row>{'<a>' * deep}{'</a>' * deep}</row>"),
        ),
        "a formula of 1.2 MB shared by 150,000 cells": (
            "book.xlsx",
            lambda: sheet(
                f'<row><c r="A1"><f t="shared" si="0" ref="A1:A9">{formula}</f></c></row>'
                + "".join(
                    f'<row><c r="A{n}"><f t="shared" si="0"/></c></row>' for n in range(2, 150_000)
                )
            ),
        ),
        "900,000 merged cells": (
            "book.xlsx",
            lambda: sheet("<row/>", "<mergeCell ref='A1:B2'/>" * 900_000),
        ),
    }


def _surveys() -> Files:
    """Answers to the survey that are many in one."""
    return {
        "survey: an answer of 999 commas": ("survey.xlsx", lambda: survey("a," * 999)),
        "survey: an item of a million slashes": (
            "survey.xlsx",
            lambda: survey("Yes", "a/" * 1_000_000),
        ),
    }
