"""What cities and platforms send by mistake, or strangers on purpose: each is named in words, and costs nothing else."""

import csv
import io
import struct
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.reference import Reference, word
from etl.waves import Gathered, gather
from etl.waves.cities import Cities
from etl.waves.coding import ADDRESS
from etl.waves.tables import MOST_ROWS
from tests.waves.writers import FULL, PERSON, RESPONSES, WAVE, as_csv, as_xlsx, fill, response, write

CITIES = Cities.of(Reference().places)
HEADER = ["id", "submitdate", "lastpage", "place", "ai_policy", "barriers", "systems_total"]
GOOD = ["1", "2027-03-01 10:00:00", "9", "us-2507000", "yes", "cost", "3"]
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)


def read(folder: Path) -> Gathered:
    return gather(folder, WAVE, CITIES)


def beside_a_good_file(folder: Path) -> str:
    """The one problem of a folder in which a good file lies as well, whose answers must have come through."""
    write("limesurvey", folder, RESPONSES)
    gathered = read(folder)
    assert [one.place_id for one in gathered.responses] == ["es-28079", "ke-047", "us-2507000"] and not gathered.findings
    (problem,) = gathered.problems
    return str(problem)


def survey(*rows: list[str], header: list[str] = HEADER) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode()


def packed(**entries: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return data.getvalue()


def lying(data: bytes) -> bytes:
    """The archive with the unpacked size of its first entry said to be ten bytes, wherever it is said."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data = bytearray(data)
    data[local + 22 : local + 26] = data[central + 24 : central + 28] = struct.pack("<I", 10)
    return bytes(data)


ZEROS = packed(xl__worksheets__sheet1_xml=bytes(101 * 1024 * 1024))
JAPANESE = survey([*GOOD[:3], "東京都", "はい、条例があります", "", ""], header=[*HEADER[:3], "市区町村", "方針", "課題", "合計"])
SPANISH = survey([*GOOD[:3], "Bogotá", "Sí", "", ""], header=[*HEADER[:3], "Ciudad", "¿Política?", "Obstáculos", "Año"])
FILES = {
    "Shift-JIS": ("a.csv", JAPANESE.decode().encode("shift-jis"), "not UTF-8; it looks like cp932"),
    "Latin-1": ("a.csv", SPANISH.decode().encode("latin-1"), "not UTF-8; it looks like"),
    "UTF-16": ("a.csv", survey(GOOD).decode().encode("utf-16"), "not UTF-8"),
    "empty": ("a.csv", b"", "empty"),
    "cut short": ("a.csv", survey(GOOD) + b'2,"2027-03', "cut short"),
    "a column twice": ("a.csv", survey([*GOOD, "no"], header=[*HEADER, "AI policy"]), "two columns hold the same: AI policy"),
    "a line too long": ("a.csv", survey(GOOD, [*GOOD, "yes"]), "line 3 has 8 columns and the headings 7"),
    "a line cut in two": ("a.csv", survey(GOOD).replace(b"yes", b"y\res"), "line 2 has 5 columns and the headings 7"),
    "no platform": ("a.csv", survey(GOOD[3:], header=HEADER[3:]), "no known platform's"),
    "another platform's": ("a.qualtrics.csv", survey(GOOD), "not a Qualtrics export: its third row"),
    "another platform's again": ("a.kobo.csv", survey(GOOD), "not a KoboToolbox or ODK export"),
    "a stranger's column": ("a.limesurvey.csv", survey([*GOOD[:3], "", "", "", "", "0049 89 000"], header=[*HEADER, "Phone"])
                            .replace(b"us-2507000", b""), "'Phone' is no item"),
    "a password": ("a.xlsx", LOCKED, "locked with a password"),
    "an old workbook": ("a.xls", LOCKED, "of the old .xls kind"),
    "macros by name": ("a.xlsm", packed(xl__workbook_xml=b"x"), "holds macros"),
    "macros inside": ("a.xlsx", packed(xl__vbaProject_bin=b"x"), "holds macros"),
    "a bomb": ("a.xlsx", ZEROS, "unpacks to more than 100 MB"),
    "a lying bomb": ("a.xlsx", lying(ZEROS), "not a readable workbook"),
    "no workbook": ("a.xlsx", b"hello", "not a readable workbook"),
    "a workbook as CSV": ("a.csv", packed(xl__workbook_xml=b"x"), "is a workbook; name it .xlsx"),
    "a picture": ("a.png", b"\x89PNG", "not a .csv or .xlsx file"),
    "many parts": ("a.xlsx", packed(**{f"part{number}": b"" for number in range(1001)}), "1,000 parts"),
    "tags without end": ("a.xlsx", packed(xl__sharedStrings_xml=b"<si/>" * 4_100_000), "4,000,000 tags"),
    "rows without end": ("a.csv", survey(*[GOOD] * (MOST_ROWS + 2)), "more than 20,000 rows"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", FILES)
def test_a_file_that_cannot_be_read_is_named_and_costs_only_itself(tmp_path, mistake):
    """The problem names the file and what to do; the answers in the file beside it are kept."""
    name, data, said = FILES[mistake]
    (tmp_path / name).write_bytes(data)
    problem = beside_a_good_file(tmp_path) if mistake != "a stranger's column" else str(read(tmp_path).problems[0])
    assert name in problem and said in problem
    assert "0049" not in problem


def test_a_workbook_of_a_hundred_megabytes_is_not_opened(tmp_path):
    """Its size alone is enough; nothing of it is held in memory."""
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    problem = str(read(tmp_path).problems[0])
    assert "has 100 MB; a wave's export has at most 20" in problem and tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    tracemalloc.stop()


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
    "<sheetData>{}</sheetData></worksheet>"
)
BROAD = '<row r="{0}"><c r="XFD{0}"/></row>'


ENDLESS = {
    "blank cells to the right": "".join(BROAD.format(number) for number in range(1, 60_000)),
    "a row far below": '<row r="99999999999"><c r="A99999999999" t="str"><v>x</v></c></row>',
}


@pytest.mark.parametrize("rows", ENDLESS.values(), ids=ENDLESS)
def test_a_sheet_that_claims_to_be_endless_is_left(tmp_path, rows):
    """Blank cells far to the right, or a row far below, are not counted through."""
    (whole,) = as_xlsx(tmp_path / "whole.xlsx", {"Answers": [["a"]]})
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, SHEET.format(rows) if entry.endswith("sheet1.xml") else old.read(entry))
    whole.unlink()
    assert "more than 20,000 rows or 2,000 columns" in str(read(tmp_path).problems[0])


def changed(path: Path, change) -> None:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def test_merged_cells_and_hidden_sheets_refuse_their_workbook(tmp_path):
    """Each may hide answers, so the workbook is refused and the cells or the sheet are named."""
    for name, change, said in [
        ("merged", lambda book: book["Answers"].merge_cells("C5:C9"), "C5:C9"),
        ("hidden", lambda book: setattr(book["Systems"], "sheet_state", "hidden"), "Systems"),
        ("very hidden", lambda book: setattr(book["Systems"], "sheet_state", "veryHidden"), "Systems"),
    ]:
        path = fill(tmp_path / f"{name}.xlsx", RESPONSES[0])
        changed(path, change)
        gathered = read(tmp_path)
        assert said in str(gathered.problems[0]) and gathered.responses == []
        path.unlink()


def test_a_formula_is_no_answer(tmp_path):
    """A formula is refused with its cell, whatever it would give; the other answers of the workbook are kept."""
    path = fill(tmp_path / "a.xlsx", RESPONSES[0])
    at = {row[0].value: row[2].coordinate for row in openpyxl.load_workbook(path)["Answers"].iter_rows(min_row=2)}
    changed(path, lambda book: book["Answers"].__setitem__(at["ai_policy"], '="yes"'))
    gathered = read(tmp_path)
    (finding,) = gathered.findings
    assert (finding.column, finding.problem, finding.accepted) == ("ai_policy", "wrong_value", "a typed value; not a formula")
    assert finding.at == (f"{tmp_path.parent.name}/{tmp_path.name}/a.xlsx#Answers", int(at["ai_policy"][1:]) - 1)
    assert set(gathered.responses[0].answers) == set(FULL) - {"ai_policy"}


def test_a_cell_outside_all_columns_refuses_its_workbook(tmp_path):
    """What stands to the right of the last heading might be an answer that nobody would read."""
    for sheet, cell in [("Answers", "H9"), ("Systems", "Z3")]:
        changed(fill(tmp_path / "a.xlsx", RESPONSES[0]), lambda book, sheet=sheet, cell=cell: book[sheet].__setitem__(cell, "Yes"))
        assert "to the right of" in str(read(tmp_path).problems[0])


def test_a_workbook_of_another_wave_is_refused(tmp_path):
    """The wave on the sheet of instructions must be that of the folder."""
    changed(fill(tmp_path / "a.xlsx", RESPONSES[0]), lambda book: book["Instructions"].__setitem__("B2", "2026"))
    assert "of wave 2026, in the folder of wave 2027" in str(read(tmp_path).problems[0])


def test_forms_own_hidden_sheet_is_no_reason(tmp_path):
    """Microsoft Forms hides a sheet of its own in every export."""
    changed(write("ms_forms", tmp_path, RESPONSES)[0],
            lambda book: setattr(book.create_sheet("_56F9DC9755BA473782653E2940F9"), "sheet_state", "veryHidden"))  # fmt: skip
    gathered = read(tmp_path)
    assert (len(gathered.responses), gathered.problems) == (3, [])


# column, what stands there, problem, words of what is accepted
CELLS = {
    "another language": ("ai_policy", "oui", "unknown_code", "yes | partly | no"),
    "a number for an option": ("ai_policy", "1", "unknown_code", "yes | partly | no"),
    "an unknown option among others": ("barriers", "cost;fear", "unknown_code", "cost | skills"),
    "none of these and one of them": ("barriers", "cost;none_of_these", "wrong_value", "not both"),
    "don't know and an answer": ("barriers", "cost;don't know", "wrong_value", "not both"),
    "a date for a number": ("systems_total", "2027-03-01", "wrong_value", "a whole number"),
    "a broken number": ("systems_total", "3.5", "wrong_value", "a whole number"),
    "an endless word": ("ai_policy", "x" * 1_000_000, "wrong_value", "at most 2,000 characters"),
    "endless commas": ("barriers", "a," * 500_000, "wrong_value", "at most 2,000 characters"),
    "a formula": ("systems_total", "=1+2", "wrong_value", "not a formula"),
    "an unknown city": ("place", "Nowhere", "place_unresolved", "Bogotá (CO), Boston (US)"),
    "a city that is no member": ("place", "Delft", "not_a_member", "Bogotá (CO), Boston (US)"),
    "no city": ("place", "", "missing_value", "Bogotá (CO), Boston (US)"),
    "a date of another country": ("submitdate", "3/1/2027 10:00", "wrong_value", "2027-03-01 10:00"),
}


@pytest.mark.parametrize("mistake", CELLS)
def test_a_word_that_is_not_accepted_is_named(tmp_path, mistake):
    """File, row, column, value and what is accepted are said; the row before it is untouched."""
    column, text, problem, accepted = CELLS[mistake]
    row = ["2", "2027-03-02 10:00:00", "9", "ke-047", "no", "skills", "4"]
    row[HEADER.index(column)] = text
    (tmp_path / "a.csv").write_bytes(survey(GOOD, row))
    gathered = read(tmp_path)
    (finding,) = gathered.findings
    assert finding.at == (f"{tmp_path.parent.name}/{tmp_path.name}/a.csv", 2)
    assert (finding.column.replace("time of submission", "submitdate"), finding.problem) == (column, problem)
    assert accepted in finding.accepted and finding.value in text
    assert gathered.responses[-1].answers == {"ai_policy": ["yes"], "barriers": ["cost"], "systems_total": ["3"]}


def test_an_address_in_a_finding_is_blanked(tmp_path):
    """A word that is refused is published, so an e-mail address in it is not."""
    (tmp_path / "a.csv").write_bytes(survey([*GOOD[:4], f"ask {PERSON['email']}", "", ""]))
    (finding,) = read(tmp_path).findings
    assert finding.value == "ask (an e-mail address)" and not ADDRESS.search(finding.value)


def test_a_system_without_what_is_required_is_named(tmp_path):
    """A listed system without its sector, or with a date for a year, is refused; its neighbours are kept."""
    listed = [{"systems.name": "Nameless use", "systems.technology": "robotics", "systems.status": "pilot"}, RESPONSES[0]["systems"][1]]
    write("kobo", tmp_path, [response("us-2507000", "2027-03-02 09:00:00", FULL, systems=listed)])
    gathered = read(tmp_path)
    assert [one["systems.name"] for one in gathered.responses[0].systems] == ["Helper"]
    assert [(finding.at[0].rsplit("/", 1)[-1], finding.at[1], finding.column, finding.problem) for finding in gathered.findings] == [
        ("kobo.xlsx#systems", 1, "systems.sector", "missing_value")]  # fmt: skip


law = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@law
@given(st.sampled_from(["a.csv", "a.xlsx", "a.xlsm", "a.qualtrics.csv", "a.workbook.xlsx"]), st.binary(max_size=400))
def test_no_bytes_make_a_traceback(tmp_path, name, data):
    """Whatever a file holds, the folder is read, and a file without a response is named."""
    for old in tmp_path.iterdir():
        old.unlink()
    (tmp_path / name).write_bytes(data)
    gathered = read(tmp_path)
    assert gathered.problems and not gathered.responses


@law
@given(st.sampled_from(HEADER[-3:]), st.text(st.characters(exclude_characters="\0\r", codec="utf-8"), max_size=30))
def test_no_answer_is_dropped_silently(tmp_path, column, text):
    """Whatever stands in an answer's cell is an answer, a reason not to answer, nothing, or a finding with its row and column."""
    row = list(GOOD)
    row[HEADER.index(column)] = text
    as_csv(tmp_path / "a.csv", [HEADER, row])
    gathered = read(tmp_path)
    (one,) = gathered.responses
    outcomes = [one.answers.get(column), one.status.get(column), *[finding for finding in gathered.findings if finding.column == column]]
    assert len([outcome for outcome in outcomes if outcome]) == 1
    assert (one.status.get(column) == "missing") == (not word(text.strip()) or not text.strip(" ;|\n,"))
