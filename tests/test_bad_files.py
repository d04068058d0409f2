"""What stewards, platforms and strangers send that is wrong, item by item, in every way files come in.

A file that cannot or must not be read is refused in a sentence that names it and says what to do (REFUSED); what can be
read has a finding with its sheet, row, column, value and what is accepted, and the rest of the file counts (PACKAGE,
SURVEY). Each case is named by the item. `etl check` and the page Submit take a city's file, a build a wave's or a
package's folder.
"""

import csv
import io
import pickle
import re
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from etl import __main__ as command
from etl.check import Checked, FileProblem, apart, check, check_apart, findings
from etl.check.received import LARGEST
from etl.reference import Reference
from etl.waves import Gathered, gather
from etl.waves.cities import Cities, labels, members
from etl.waves.tables import MOST_ROWS, tables
from schema import form
from schema.instrument import items

REFERENCE = Reference()
CITIES = Cities.of(REFERENCE.places)
LIMESURVEY = ["id", "submitdate", "lastpage", "place", "ai_policy", "barriers", "systems_total"]
GOOD = ["1", "2027-03-01 10:00:00", "9", "us-2507000", "yes", "cost", "3"]
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
HEADINGS = ["deployment_id", "place_id", "body", "name", "sector", "technology", "status", "start_date", "end_year", "vendor",
            "risk_scheme", "risk_label", "evidence_url"]  # fmt: skip
FINE = ["{}", "us-2507000", "City of Boston", "System", "transport", "robotics", "in_use", "2025-03-14", 2030, "Example Ltd", "", "",
        "https://example.org"]  # fmt: skip
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
    for row in [HEADINGS, *([cell if cell != "{}" else f"s{number}" for cell in FINE] for number in range(rows))]:
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
    """The archive with the unpacked size of its first entry said to be ten bytes, wherever it is said."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data = bytearray(data)
    data[local + 22 : local + 26] = data[central + 24 : central + 28] = struct.pack("<I", 10)
    return bytes(data)


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A workbook with some bytes of one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed(*((name, archive.read(name).replace(old, new, 1) if name == part else archive.read(name))
                        for name in archive.namelist()))  # fmt: skip


def forms(*rows: list, header: tuple = ("ID", "Start time", "Completion time", "Which city do you answer for?")) -> bytes:
    """An export of Microsoft Forms."""
    book = Workbook()
    for row in [[*header, WORDS["ai_policy"]], *rows]:
        book.active.append(row)
    return saved(book)


def hide_sheet(book: Workbook) -> None:
    book.create_sheet("place").sheet_state = "veryHidden"


def of(name: str) -> Callable[[Workbook], None]:
    """The change that a word names, of a package's sheet or of the survey's sheet of answers."""
    return {
        "merged": lambda book: book.worksheets[-1].merge_cells("A2:A3"),
        "hidden row": lambda book: setattr(book["deployment"].row_dimensions[2], "hidden", True),
        "hidden column": lambda book: setattr(book["deployment"].column_dimensions["E"], "hidden", True),
        "narrow column": lambda book: setattr(book["deployment"].column_dimensions["E"], "width", 21),
        "title above": lambda book: book["deployment"].insert_rows(1),
        "beside": lambda book: book["deployment"].cell(2, 14, "see e-mail"),
        "nameless": lambda book: setattr(book["deployment"]["E1"], "value", None),
        "twice": lambda book: book["deployment"].cell(1, 5, "name"),
        "renamed": lambda book: book["deployment"].cell(1, 5, "Sector of use"),
    }[name]


STRICT = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"
SHEET_1 = "xl/worksheets/sheet1.xml"
UNLOCKED = b"PK\x01\x02\x14\x03\x14\x00\x00"
ZEROS = packed((SHEET_1, bytes(101 * 1024 * 1024)))
ACCENTS = text_of(["a", "es-28079", "Málaga", "Atención"], header=HEADINGS[:4])
KANJI = text_of(["a", "jp-131016", "千代田区役所", "相談窓口の案内"], header=HEADINGS[:4])
NUL = "line 1 holds NUL bytes, as UTF-16 does"

# item / way: the file's name, its bytes, and words of what is said. In a package or a survey's workbook, for `etl check`
# and the page Submit.
REFUSED = {
    "wrong platform / Forms export": ("answers.xlsx", forms([1, "a", "2027-03-01", "Boston"]), "an export of ms_forms, with the answers"),
    "wrong platform / LimeSurvey export": ("answers.csv", text_of(GOOD, header=LIMESURVEY).encode(), "an export of limesurvey"),
    "wrong platform / neither": ("cities.csv", b"a,b\n1,2\n", "the file's name does not say what it holds"),
    "wrong platform / a picture": ("page.pdf", b"%PDF-1.7", "not an .xlsx workbook, a .csv file or a .zip"),
    "merged cells / package": ("a.xlsx", package(of("merged")), f"{MERGED}deployment A2:A3. Unmerge them"),
    "merged cells / survey": ("a.xlsx", survey(lambda book: book["Answers"].merge_cells("C5:C9")), f"{MERGED}Answers C5:C9"),
    "hidden sheet / package": ("a.xlsx", package(hide_sheet), f"{HIDDEN}sheet place. Show it, or delete it"),
    "hidden sheet / survey": ("a.xlsx", survey(lambda book: setattr(book["Systems"], "sheet_state", "hidden")), f"{HIDDEN}sheet Systems"),
    "hidden row": ("a.xlsx", package(of("hidden row")), f"{HIDDEN}deployment row 2. Show it, or delete it; clear all filters"),
    "hidden column": ("a.xlsx", package(of("hidden column")), f"{HIDDEN}deployment column E"),
    "hidden column / of no width": ("a.xlsx", replaced(package(of("narrow column")), SHEET_1, b'width="21"', b'width="0"'),
                                    f"{HIDDEN}deployment column E"),
    "a zip bomb": ("a.xlsx", ZEROS, "unpacks to more than 100 MB"),
    "a zip bomb / in a zip": ("a.zip", packed(("place.csv", bytes(26 * 1024 * 1024))), "unpacks to 26 MB; a city's file to at most 25"),
    "a zip bomb / nested": ("a.zip", packed(("deployment.zip", ZEROS)), "a .zip holds each at most once a file named place.csv"),
    "a zip bomb / of a lying size": ("a.xlsx", lying(ZEROS), NOT_WHOLE),
    "a zip bomb / of many parts": ("a.xlsx", packed(*((f"part{n}", b"") for n in range(1001))), "1,000 parts"),
    "a zip bomb / of tags": ("a.xlsx", packed(("xl/sharedStrings.xml", b"<si/>" * 1_010_000)), "1,000,000 tags"),
    "a zip bomb / of styles": ("a.xlsx", packed(("xl/styles.xml", b"<xf/>" * 210_000)), "200,000 of them of styles"),
    "a zip bomb / of entities": ("a.xlsx", packed((SHEET_1, b'<!DOCTYPE x [<!ENTITY a "b">]>')), "declares a document type"),
    "a zip that leads elsewhere": ("a.zip", packed(("../../up/notes.txt", b"x")), "a .zip holds"),
    "a zip with a table twice": ("a.zip", packed(("a/place.csv", b"x"), ("b/place.csv", b"x")), "a .zip holds each at most once"),
    "macros / by name": ("a.xlsm", package(), "the workbook holds macros; save it as .xlsx"),
    "macros / inside": ("a.xlsx", packed(("xl/vbaProject.bin", b"x")), "the workbook holds macros; save it as .xlsx"),
    "a password": ("a.xlsx", LOCKED, "locked with a password"),
    "a password / on a zip": ("a.zip", packed(("place.csv", b"x")).replace(UNLOCKED, UNLOCKED[:-1] + b"\x01"), "is locked with a password"),
    "an old .xls": ("a.xls", LOCKED, "of the old .xls kind; save it as .xlsx"),
    "Shift-JIS": ("deployment.csv", KANJI.encode("shift-jis"), "line 2 is not UTF-8"),
    "Latin-1": ("deployment.csv", ACCENTS.encode("latin-1"), "line 2 is not UTF-8; it looks like "),
    "UTF-16": ("deployment.csv", ACCENTS.encode("utf-16"), "it looks like utf_16. Save the file as UTF-8 (in Excel: CSV UTF-8)"),
    "UTF-16 / without its mark": ("deployment.csv", "a,b\n".encode("utf-16-le"), NUL),
    "a column twice / CSV": ("deployment.csv", text_of(header=[*HEADINGS, "name"]).encode(), "the header names name twice; keep one"),
    "a column twice / survey": ("a.xlsx", survey(lambda book: book["Answers"].cell(1, 2, "Answer")), "two columns are headed Answer"),
    "a column twice / of systems": ("a.xlsx", survey(lambda book: book["Systems"].cell(1, 6, "systems.name")), "two columns hold the same"),
    "a system in the row of headings": ("a.xlsx", survey(lambda book: book["Systems"].delete_rows(2) or book["Systems"].append(["X"])),
                                        "its first 2 rows must be the codes and the words of the fields"),
    "an empty file / CSV": ("place.csv", b"", "the file is empty"),
    "an empty file / blank lines": ("place.csv", b"\xef\xbb\xbf\n \n", "the file is empty"),
    "an empty file / workbook": ("a.xlsx", b"", NOT_WHOLE),
    "an empty file / a workbook of empty sheets": ("a.xlsx", saved(Workbook()), "the workbook is empty, or of a kind that is not read"),
    "a workbook of the strict kind": ("a.xlsx", replaced(package(), SHEET_1, *STRICT), "not as Strict Open XML"),
    "a file cut short / workbook": ("a.xlsx", package()[:3000], "it is not a whole XLSX workbook: it was cut short or damaged"),
    "a file cut short / zip": ("a.zip", packed(("place.csv", b"x" * 99))[:80], "it is not a whole ZIP archive: it was cut short"),
    "a file cut short / in a quoted cell": ("deployment.csv", (ACCENTS + 'b,es-28079,"Mála').encode(), "a quoted cell is never closed"),
    "a quotation mark in a cell": ("deployment.csv", (ACCENTS + 'b,es-28079,"Mála"ga\n').encode(), "a quotation mark stands inside a cell"),
    "a workbook named as CSV": ("answer.csv", package(), "named .csv but is a workbook or archive"),
    "words named as a workbook": ("words.xlsx", b"deployment_id,place_id", NOT_WHOLE),
    "a broken workbook": ("a.xlsx", packed(("[Content_Types].xml", b"<")), NOT_WHOLE),
    "a renamed column / survey": ("a.xlsx", survey(lambda book: book["Answers"].cell(1, 3, "Reply")), "has the headings Item"),
    "a missing column / survey": ("a.xlsx", survey(lambda book: book["Answers"].delete_cols(4)), "has the headings Item"),
    "a sheet of another name / survey": ("a.xlsx", survey(lambda book: setattr(book["Answers"], "title", "B")), "needs a sheet Answers"),
    "a survey without its wave": ("a.xlsx", survey(lambda book: book.remove(book["Instructions"])), "the sheet of instructions"),
    "too many rows": ("deployment.csv", text_of(*[["a"] * 4] * (MOST_ROWS + 1), header=HEADINGS[:4]).encode(), "more than 20,000 rows"),
    "too many lines": ("deployment.csv", b"a\n" * 100_002, "100,000 lines"),
}  # fmt: skip


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("item", REFUSED)
def test_a_file_that_must_not_be_read_is_refused_in_words(item, tmp_path, capsys):
    """`etl check` ends with 2 and a sentence that names the file and says what to do; nothing is raised or left behind."""
    name, data, words = REFUSED[item]
    path = put(tmp_path, name, data)
    options = command.parser().parse_args(["check", str(path)])
    assert options.run(options) == 2
    said = capsys.readouterr().err
    assert re.search(f"/{name}(#Answers|#Systems)?: ", said) and words in said
    assert not re.search(r"Traceback|Error\b|BadZip|_csv", said)  # what Python calls it tells a city nothing
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("way", ["check", "wave"])
def test_a_workbook_of_a_hundred_megabytes_is_not_opened(way, tmp_path):
    """Its size alone is enough; nothing of it is held in memory."""
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    if way == "check":
        with pytest.raises(FileProblem, match=f"has 100.0 MB; a city's file has at most {LARGEST // 2**20}"):
            check(path, reference=REFERENCE)
    else:
        assert "has 100 MB; a wave's export has at most 20" in str(gather(tmp_path, "2027", CITIES).problems[0])
    assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    tracemalloc.stop()


# The same ways in for a wave's folder, where platforms' exports lie.
WAVE = {
    "wrong platform / by name": ("a.qualtrics.csv", text_of(GOOD, header=LIMESURVEY).encode(), "not a Qualtrics export: its third row"),
    "wrong platform / by name again": ("a.kobo.csv", text_of(GOOD, header=LIMESURVEY).encode(), "not a KoboToolbox or ODK export"),
    "wrong platform / none": ("a.csv", text_of(GOOD[3:], header=LIMESURVEY[3:]).encode(), "its headings are no known platform's"),
    "wrong platform / a picture": ("a.png", b"\x89PNG", "not a .csv or .xlsx file"),
    "merged cells / Forms": ("a.xlsx", replaced(forms([1, "", "2027-03-01", "Boston"]), SHEET_1, b"</sheetData>",
                                                b'</sheetData><mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>'),
                             f"{MERGED}Sheet D2:E2"),
    "hidden sheet / Forms": ("a.xlsx", package(hide_sheet), f"{HIDDEN}sheet place"),
    "a zip bomb": ("a.xlsx", ZEROS, "unpacks to more than 100 MB"),
    "a zip bomb / of a lying size": ("a.xlsx", lying(ZEROS), NOT_WHOLE),
    "macros": ("a.xlsm", package(), "holds macros"),
    "a password": ("a.xlsx", LOCKED, "locked with a password"),
    "an old .xls": ("a.xls", LOCKED, "of the old .xls kind"),
    "Shift-JIS": ("a.csv", KANJI.encode("shift-jis"), "is not UTF-8; it looks like cp932"),
    "Latin-1": ("a.csv", ACCENTS.encode("latin-1"), "is not UTF-8; it looks like"),
    "UTF-16": ("a.csv", text_of(GOOD, header=LIMESURVEY).encode("utf-16"), "it looks like utf_16"),
    "a column twice": ("a.csv", text_of([*GOOD, "no"], header=[*LIMESURVEY, "AI policy"]).encode(), "two columns hold the same: AI policy"),
    "an empty file": ("a.csv", b"", "empty"),
    "a file cut short": ("a.csv", text_of(GOOD, header=LIMESURVEY).encode() + b'2,"2027-03', "cut short"),
    "a file cut short / between cells": ("a.csv", text_of(GOOD, header=LIMESURVEY).encode() + b"2,2027-03", "line 3 has 2 columns"),
    "a line too long": ("a.csv", text_of(GOOD, [*GOOD, "yes"], header=LIMESURVEY).encode(), "line 3 has 8 columns and the headings 7"),
    "a workbook named as CSV": ("a.csv", package(), "named .csv but is a workbook"),
    "a renamed column": ("a.csv", text_of([*GOOD[:4], "0049", *GOOD[5:]], header=[*LIMESURVEY[:4], "AI rules", *LIMESURVEY[5:]]).encode(),
                         "'AI rules' is no item of this wave"),
    "too many rows": ("a.csv", text_of(*[GOOD] * (MOST_ROWS + 2), header=LIMESURVEY).encode(), "more than 20,000 rows"),
}  # fmt: skip


@pytest.mark.parametrize("item", WAVE)
def test_a_bad_file_of_a_wave_costs_only_itself(item, tmp_path):
    """The one problem names the file and what to do; the answers in the file beside it are kept."""
    name, data, said = WAVE[item]
    put(tmp_path, name, data)
    put(tmp_path, "beside.limesurvey.csv", text_of(["9", *GOOD[1:3], "ke-047", *GOOD[4:]], header=LIMESURVEY).encode())
    gathered = gather(tmp_path, "2027", CITIES)
    assert "ke-047" in [one.place_id for one in gathered.responses]
    (problem,) = map(str, gathered.problems)
    assert name in problem and said in problem and "0049" not in problem  # whatever stands in a column nobody knows


# item: (column, value, problem, words of what is accepted, suggestion); each in a row of its own.
CELLS = {
    "a formula": ("name", "=1+1", "wrong_value", "a typed value; not a formula", ""),
    "a formula / for a number": ("end_year", "=2000+30", "wrong_value", "a typed value; not a formula; a whole", ""),
    "a formula / for a code": ("sector", '="health"', "unknown_code", "transport", "health"),
    "an error of a formula": ("vendor", "=#REF!", "wrong_value", "a typed value; not a formula", ""),
    "a date as a number": ("start_date", "45730", "wrong_value", "YYYY, YYYY-MM or YYYY-MM-DD", "2025-03-14"),
    "a date the other way round": ("start_date", "03-04-2025", "wrong_value", "YYYY, YYYY-MM or YYYY-MM-DD", ""),
    "a date in words": ("start_date", "14 March 2025", "wrong_value", "YYYY-MM-DD", "2025-03-14"),
    "a year in a cell of dates": ("start_date", "1905-07-17", "wrong_value", "1950", ""),
    "a date of 2062": ("start_date", "2062-01-01", "wrong_value", "a date of a year from 1950 to 2035", ""),
    "a year of 2062": ("end_year", "2062", "wrong_value", "2035", ""),
    "N/A / for a number": ("end_year", "N/A", "wrong_value", "a whole number", ""),
    "N/A / for a code": ("sector", "N/A", "unknown_code", "transport", ""),
    **{f"N/A / {said}": ("vendor", said, "wrong_value", "an empty cell", "") for said in
       ("N/A", "n.a.", "Ｎ／Ａ", "-", "–", "—", "no aplica", "s.o.", "sans objet", "該当なし", "n.v.t.", "Not applicable")},
    "another language": ("sector", "Transporte", "unknown_code", "transport", "transport"),
    "another language / Japanese": ("technology", "ロボット", "unknown_code", "robotics", ""),
    "an unknown code": ("status", "in usse", "unknown_code", "planned", "in_use"),
    "an unknown city": ("place_id", "Bostn", "place_unresolved", "place_id", "us-2507000 (Boston, MA, US)"),
    "a city that is not the sender": ("place_id", "es-28079", "not_own_place", "us-2507000", ""),
    "a duplicate key": ("deployment_id", "s1", "duplicate_key", "a key that no earlier row has", ""),
    "a missing value": ("name", "", "missing_value", "text", ""),
    "a scheme without its class": ("risk_label", "", "missing_value", "or an empty risk_scheme", ""),
    "a link without its beginning": ("evidence_url", "example.org", "wrong_value", "http", "https://example.org"),
    "an endless cell": ("vendor", "v" * 5_000, "wrong_value", "at most 2,000 characters", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def delivered(tmp_path_factory) -> tuple[Checked, Checked]:
    """One package of Boston with every fault of CELLS in a row of its own below a right one, as workbook and as CSV."""
    book, folder, rows = Workbook(), tmp_path_factory.mktemp("cells"), [HEADINGS, [cell if cell != "{}" else "s1" for cell in FINE]]
    for number, (column, value, *_) in enumerate(CELLS.values(), start=2):
        row = dict(zip(HEADINGS, [f"s{number}", *FINE[1:]], strict=True)) | {column: value}
        rows.append(list((row | {"risk_scheme": "canada_aia" if column == "risk_label" else ""}).values()))
    book.active.title = "deployment"
    for row in rows:
        book.active.append(row)
    error = next(cell for cell in book.active["J"] if cell.value == "=#REF!")
    error.value, error.data_type = "#REF!", "e"
    paths = put(folder, "book.xlsx", saved(book)), put(folder, "deployment.csv", text_of(*rows[1:]).encode())
    return tuple(check(path, "us-2507000", REFERENCE) for path in paths)


@pytest.mark.parametrize("way", ["workbook", "CSV"])
@pytest.mark.parametrize("item", CELLS)
def test_a_bad_cell_of_a_package_is_a_finding(item, way, delivered):
    """Sheet, row, column and value are named with what is accepted and, where it can be told, what was meant; it costs its row alone."""
    checked = delivered[way == "CSV"]
    row, (column, value, problem, accepted, suggestion) = list(CELLS).index(item) + 3, CELLS[item]
    (one,) = [finding for finding in checked.findings if finding.row == row]
    assert (one.sheet, one.problem, one.suggestion) == ("deployment", problem, suggestion)
    assert one.column.replace("start_year", "start_date") == column and accepted in one.rule
    assert not one.value or one.value == value
    assert checked.accepted == 1 and checked.rows == len(CELLS) + 1


@pytest.mark.parametrize("stored", [b"", b"<v>2</v>"], ids=["without a result", "with a stored result"])
def test_a_formula_is_told_whether_or_not_its_result_is_stored(stored, tmp_path):
    """In every workbook, package, survey or export, the formula itself is what stands in the cell."""
    data = replaced(package(on("deployment", D2="=1+1")), SHEET_1, b"<f>1+1</f>", b"<f>1+1</f>" + stored)
    (sheet,) = tables(put(tmp_path, "a.xlsx", data))
    assert sheet.rows[1][1][3] == "=1+1"


# item: a change of a package's workbook, the sheet it costs, and words of the finding.
SHEETS = {
    "a column twice": (of("twice"), "the header names name twice"),
    "a renamed column": (of("renamed"), "no column Sector of use in a deployment table; mend its name or take it out"),
    "a missing column": (lambda book: book["deployment"].delete_cols(4), "a column of this name; the file has deployment_id"),
    "a column without a heading": (of("nameless"), "column E holds values and has no heading"),
    "a cell beside the table": (of("beside"), "13 columns, as in the header; found 14"),
    "headings below the first row": (of("title above"), "the headings stand in row 2; delete the rows above"),
    "a sheet of another name": (lambda book: setattr(book["deployment"], "title", "deployments"), "a sheet name among place, deployment"),
}


@pytest.mark.parametrize("item", SHEETS)
def test_a_bad_sheet_of_a_package_is_a_finding(item, tmp_path):
    """The sheet is named with what to mend, and none of its cells is dropped unsaid."""
    change, words = SHEETS[item]
    checked = check(put(tmp_path, "book.xlsx", package(change)), reference=REFERENCE)
    assert words in "\n".join([*map(str, checked.findings), checked.said])
    assert not checked.accepted


ITEM_ROWS = {row[0].value: row[0].row for row in openpyxl.load_workbook(io.BytesIO(EMPTY_FORM))["Answers"].iter_rows(min_row=2)}
NOTHING = ["-", "–", "—", "s.o.", "sans objet", "該当なし", "n.v.t.", "?"]
LADDERS = [item for item in ITEM_ROWS if item and item.startswith("ladder_")]
NO_ANSWER = "not_applicable | dont_know | declined"
CAMERA = ["Camera", "Transport", "Computer vision", "In use", 2024]


def on(sheet: str, **values) -> Callable[[Workbook], None]:
    """Values for cells."""

    def change(book: Workbook) -> None:
        for cell, value in values.items():
            book[sheet][cell] = value

    return change


def said(item: str, value, accepted: str) -> tuple:
    """A wrong answer beside an item."""
    row = ITEM_ROWS[item]
    return "first", on("Answers", **{f"C{row}": value}), ("Answers", row, item, str(value)), accepted


def listed(row: int, system: list, column: str, value: str, accepted: str) -> tuple:
    """A system with a fault."""
    cells = {f"{'ABCDEFGHIJ'[at]}{row}": cell for at, cell in enumerate(system)}
    return "first", on("Systems", **cells), ("Systems", row, f"systems.{column}", value), accepted


def at(book: str, change: Callable, sheet: str, row: int | None, column: str, value: str, accepted: str) -> tuple:
    return book, change, (sheet, row, column, value), accepted


# item: the workbook it stands in (several faults stand in one), the change, (sheet, row, column, value), words of what is accepted.
SURVEY = {
    "a formula": said("ai_strategy", '="Yes"', "a typed value; not a formula"),
    "dates as numbers / for a year": listed(3, ["A", *CAMERA[1:4], 45_730], "start", "45730", "a year from 1950 to 2035"),
    "dates as numbers / for a number": said("systems_total", "2027-03-01", "a whole number"),
    "a date of 2062 / for a year": listed(4, ["B", *CAMERA[1:4], 2062], "start", "2062", "a year from 1950 to 2035"),
    **{f"N/A / {one}": said(item, one, NO_ANSWER) for item, one in zip(LADDERS, NOTHING, strict=False)},
    "N/A / of a system": listed(5, ["C", *CAMERA[1:], "Ｎ／Ａ"], "vendor", "Ｎ／Ａ", "an empty cell where there is nothing to say"),
    "N/A / beside an option": said("barriers/cost", "–", "no, 0 or nothing where not"),
    "another language": said("ladder_robotics", "adopté", "not_considered"),
    "an unknown code": listed(6, ["D", "Trnsport", *CAMERA[2:]], "sector", "Trnsport", "transport"),
    "a duplicate key / of a system": at("first", on("Systems", A7="E", B7="Transport", C7="Robotics", D7="Pilot", A8="E", B8="Health",
                                                    C8="Robotics", D8="Pilot"), "Systems", 8, "systems.name", "E", "no earlier row has"),
    "a risk scheme that is not listed": listed(9, ["F", *CAMERA[1:], None, "Canada AIA", "Level II"], "risk_scheme", "Canada AIA",
                                               "for any other scheme leave this empty, and name scheme and class together"),
    "a risk scheme without its class": listed(10, ["G", *CAMERA[1:], None, "EU AI Act"], "risk_label", "", "the class in that scheme"),
    "a link without its answer": at("first", on("Answers", D13="https://example.org"), "Answers", 13, "genai_guidelines", "",
                                    "an answer beside the link"),
    "a link that nobody reads": at("first", on("Answers", D2="https://example.org"), "Answers", 2, "submitted link",
                                   "https://example.org", "no link in this row"),
    "a column nobody reads": at("first", on("Answers", F1="Comment", F12="Yes"), "Answers", None, "", "",
                                  "no program reads the column 'Comment'"),
    "an answer among the notes": at("first", on("Answers", E14="Yes"), "Answers", 14, "human_oversight_rule", "",
                                    "“Yes” stands in the column of notes"),
    "a sheet nobody reads": at("first", lambda book: book.create_sheet("More").append(["X"]), "More", None, "", "",
                                 "no program reads this sheet"),
    "dates as numbers": at("second", on("Answers", C2=73_500), "Answers", 2, "submitted", "73500", "a date, or date and time, as 2027"),
    "a city that is not a member": at("second", on("Answers", C5="Delft"), "Answers", 5, "place", "Delft", "a city of the frame"),
    "not marked as finished": at("second", on("Answers", C3="Nearly"), "Answers", 3, "finished", "Nearly", "yes in the row “finished”"),
    "a renamed item": at("second", on("Answers", A12="policy", C12="Yes"), "Answers", 12, "Item", "policy", "an item of this wave"),
    "a duplicate key": at("second", on("Answers", A13="ai_strategy", C13="Yes"), "Answers", 13, "Item", "ai_strategy",
                          "each item once; row 7 has it"),
    "a date that can be read two ways": at("third", on("Answers", C2="3/4/2027"), "Answers", 2, "submitted", "3/4/2027",
                                           "cannot be taken for each other"),
    "an unknown city": at("third", on("Answers", C5="Bostn"), "Answers", 5, "place", "Bostn", "a city of the frame"),
    "a renamed column / of systems": at("third", on("Systems", F1="Who", F2="Who", A3="X", B3="Transport", C3="Robotics", D3="Pilot",
                                                    F3="Firm"), "Systems", None, "", "", "the column 'Who' is no item"),
    "a date of 2062": at("fourth", on("Answers", C2="2062-01-01"), "Answers", 2, "submitted", "2062-01-01", "of a year up to 2035"),
}  # fmt: skip


@pytest.fixture(scope="module")
def surveyed(tmp_path_factory) -> Callable[[str], Checked]:
    """The check of a workbook of SURVEY with all its faults, made once."""

    @lru_cache
    def checked(name: str) -> Checked:
        changes = [change for book, change, *_ in SURVEY.values() if book == name]
        data = survey(lambda book: [change(book) for change in changes])
        return check(put(tmp_path_factory.mktemp("survey"), "a.xlsx", data), "us-2507000", REFERENCE)

    return checked


@pytest.mark.parametrize("item", SURVEY)
def test_a_fault_of_the_surveys_workbook_is_a_finding(item, surveyed):
    """Sheet, row, item and value are named with what is accepted; the workbook has as many findings as faults, whether it counts or not."""
    book, _, expected, accepted = SURVEY[item]
    checked = surveyed(book)
    found = [one for one in checked.findings if (one.sheet, one.row, one.column, one.value) == expected]
    assert len(found) == 1 and accepted in found[0].rule, [str(one) for one in checked.findings]
    assert len(checked.findings) == sum(name == book for name, *_ in SURVEY.values())


# item: a cell of an export of Microsoft Forms, its column there, and what becomes of it: nothing, or words of what is accepted.
FORMS = {
    "a formula": ({4: '="Yes"'}, "a typed value; not a formula"),
    "dates as numbers": ({2: 46_447.5}, ""),
    "dates as text / one way": ({2: "3/25/2027 10:00:00 AM"}, ""),
    "dates as text / with dots": ({2: "25.03.2027 10:00"}, ""),
    "dates as text / in words": ({2: "25 March 2027 10:00"}, ""),
    "dates as text / both ways the same": ({2: "3/3/2027 10:00"}, ""),
    "dates as text / two ways": ({2: "3/4/2027 10:00"}, "a date whose day and month cannot be taken for each other"),
    "dates as text / an unknown zone": ({2: "25 Mar 2027 10:00 EST"}, "a date, or date and time, as 2027-03-01 10:00"),
    "dates as text / no year": ({2: "March"}, "a date, or date and time, as 2027-03-01 10:00"),
    "a date of 2062": ({2: "2062-01-01 10:00"}, "of a year up to 2035"),
    "N/A": ({4: "N/A"}, ""),
    "N/A / full-width": ({4: "Ｎ／Ａ"}, ""),
    "N/A / a dash": ({4: "-"}, NO_ANSWER),
    "another language": ({4: "oui"}, "yes | partly | no"),
    "a city that is not a member": ({3: "Delft"}, "a city of the frame"),
}  # fmt: skip


@pytest.mark.parametrize("item", FORMS)
def test_a_bad_cell_of_an_export_is_a_finding(item, tmp_path):
    """File, sheet and row are named; a date that can be read in one way alone is read so, one that can be read in two is nobody's guess."""
    change, accepted = FORMS[item]
    row = [change.get(column, cell) for column, cell in enumerate([1, "", "2027-03-01 10:00", "Boston (US)", "Yes"])]
    put(tmp_path, "export.xlsx", forms(row))
    gathered: Gathered = gather(tmp_path, "2027", CITIES)
    assert [one.accepted.find(accepted) >= 0 for one in gathered.findings] == [True] * bool(accepted) and not gathered.problems
    assert all(one.at == (f"{tmp_path.parent.name}/{tmp_path.name}/export.xlsx#Sheet", 1) for one in gathered.findings)
    assert len(gathered.responses) == (item != "a city that is not a member")


def test_an_unclear_date_does_not_make_a_response_vanish(tmp_path):
    """Of two responses of a city the one without a clear date does not count, and both its date and that it was replaced are said."""
    put(tmp_path, "export.xlsx", forms([1, "", "2027-03-01 10:00", "Boston (US)", "Yes"], [2, "", "3/4/2027 10:00", "Boston (US)", "No"]))
    gathered = gather(tmp_path, "2027", CITIES)
    assert [(one.at[1], one.problem) for one in gathered.findings] == [(2, "wrong_value"), (2, "superseded")]
    assert gathered.responses[0].answers == {"ai_policy": ["yes"]}


def test_the_page_submit_checks_within_limits(tmp_path):
    """A file that takes more of the processor than it may is refused in words; the process that checked it is gone."""
    path = put(tmp_path, "good.xlsx", package())
    with pytest.raises(FileProblem, match=r"good\.xlsx: checking it takes more than"):
        check_apart(path, seconds=1)


def test_what_the_limited_process_says_is_what_the_check_says(tmp_path):
    """A check, its marked workbook and a refusal come whole from one process to another."""
    path = put(tmp_path, "a.xlsx", package(on("deployment", E2="helth")))
    checked, marked = pickle.loads(pickle.dumps(apart.outcome(path, "us-2507000")))
    assert [one.suggestion for one in checked.findings] == ["health"] and marked.startswith(b"PK")
    refused = pickle.loads(pickle.dumps(apart.outcome(put(tmp_path, "b.xlsx", LOCKED), "")))
    assert isinstance(refused, FileProblem) and "b.xlsx: the workbook is locked" in str(refused)


def test_findings_without_end_are_counted(tmp_path, monkeypatch):
    """The first findings are told, in the order of the file, and how many there are."""
    monkeypatch.setattr(findings, "MOST", 10)
    path = put(tmp_path, "deployment.csv", text_of(*[["x", "nowhere", "", ""]] * 20, header=HEADINGS[:4]).encode())
    checked = check(path, reference=REFERENCE)
    assert (len(checked.findings), checked.found) == (10, 79) and [one.row for one in checked.findings] == [2, 2, 2, 3, 3, 3, 3, 4, 4, 4]
