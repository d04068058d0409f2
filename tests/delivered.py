"""Files as cities deliver them, right and wrong, and what a check finds in them."""

import csv
import io
from pathlib import Path
from types import SimpleNamespace

import openpyxl

from etl.reference import curated_now
from etl.submissions import checksum
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import items

REFERENCE = curated_now()
BOSTON, MADRID = "us-2507000", "es-28079"
SYSTEMS = """\
deployment_id,place_id,body,name,sector,technology,status,start_date,start_kind,evidence_url
helper,us-2507000,City of Boston,Helper,general_public_services,chatbot_assistant,in_use,2025-03,\
deployment,https://example.org/helper
lights,us-2507000,City of Boston,Lights,tranport,optimisation_planning,pilot,2026,pilot_start,
ghost,Bostn,City of Boston,Ghost,transport,robotics,planned,,,
later,us-2507000,City of Boston,Later,health,other,planned,soon,,
helper,us-2507000,City of Boston,Helper again,health,other,in_use,,,
link,us-2507000,City of Boston,Linked,health,other,in_use,,,example.org/link
nameless,us-2507000,City of Boston,,health,other,in_use,,,
fine,us-2507000,City of Boston,Fine,education,generative_ai,in_use,2024,first_use,
"""
FAULTS = [
    ("deployment", 3, "sector", "tranport", "unknown_code", "transport"),
    ("deployment", 4, "place_id", "Bostn", "place_unresolved", "us-2507000 (Boston, MA, US)"),
    ("deployment", 5, "start_date", "soon", "wrong_value", ""),
    ("deployment", 6, "deployment_id", "helper", "duplicate_key", ""),
    (
        "deployment",
        7,
        "evidence_url",
        "example.org/link",
        "left_out",
        "https://example.org/link",
    ),
    ("deployment", 8, "name", "", "missing_value", ""),
]


def workbook(path: Path, **sheets: str) -> Path:
    """A workbook with a sheet for each table of comma-separated text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name)
        for row in csv.reader(io.StringIO(text)):
            sheet.append([cell or None for cell in row])
    book.save(path)
    return path


def passed(data: bytes, city: str, file: str = "deployment.csv", rows: int = 1) -> SimpleNamespace:
    """What the inbox asks of the check of a file, without looking into it."""
    return SimpleNamespace(
        kind="package",
        accepted=1,
        rows=rows,
        findings=[],
        found=0,
        city=city,
        file=file,
        sha256=checksum(data),
    )


def found(checked) -> list[tuple]:
    return [
        (one.sheet, one.row, one.column, one.value, one.problem, one.suggestion)
        for one in checked.findings
    ]


def survey(path: Path, city: str, **answers: str) -> Path:
    """The survey's workbook in English, finished, with some answers, one right system and one
    wrong."""
    path.write_bytes(form.workbook(items("2027"), labels(members(REFERENCE.places)), "2027", "en"))
    book = openpyxl.load_workbook(path)
    sheet, systems = book["Answers"], book["Systems"]
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
    for item, said in (
        {"submitted": "2027-03-02", "finished": "Yes", "place": city} | answers
    ).items():
        sheet.cell(rows[item], 3).value = said
    listed = [
        ["Camera", "Transport", "Computer vision", "In use", 2024],
        ["Helper", "Trnsport", "Robotics", "Pilot"],
    ]
    for row, cells in enumerate(listed, start=3):
        for column, value in enumerate(cells, start=1):
            systems.cell(row, column).value = value
    book.save(path)
    return path


SLIP_OF_REPLY = (
    "place_id,record_table,record_id,record_field,note,reply_date\n"
    "us-2507000,deployment,{},{},{},2026-11-01\n"
)
