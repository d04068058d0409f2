"""What stands in the cells of a wave's files by mistake: each is named in words, and costs nothing
else (tests/refused)."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.reference import curated_now
from etl.waves import Gathered, gather
from etl.waves.cities import Cities
from etl.waves.coding import ADDRESS
from tests.waves.one_wave import FULL, PERSON, RESPONSES, WAVE, response
from tests.waves.platforms import as_csv, as_xlsx
from tests.waves.writers import fill, write

CITIES = Cities.of(curated_now().places)
HEADER = ["id", "submitdate", "lastpage", "place", "ai_policy", "barriers", "systems_total"]
GOOD = ["1", "2027-03-01 10:00:00", "9", "us-2507000", "yes", "cost", "3"]


def read(folder: Path) -> Gathered:
    return gather(folder, WAVE, CITIES)


def survey(*rows: list[str], header: list[str] = HEADER) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode()


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension'
    ' ref="A1:XFD1048576"/><sheetData>{}</sheetData></worksheet>'
)
BROAD = '<row r="{0}"><c r="XFD{0}"/></row>'


ENDLESS = {
    "blank cells to the right": (
        "".join(BROAD.format(number) for number in range(1, 3_000)),
        "the workbook is empty",
    ),
    "a row far below": (
        '<row r="99999999999"><c r="A99999999999" t="str"><v>x</v></c></row>',
        "more than 20,000 rows, 2,000 columns",
    ),
}


@pytest.mark.parametrize(("rows", "said"), ENDLESS.values(), ids=ENDLESS)
def test_a_sheet_that_claims_to_be_endless_is_not_counted_through(tmp_path, rows, said):
    """Blank cells far to the right are nothing, and a row far below ends the reading."""
    (whole,) = as_xlsx(tmp_path / "whole.xlsx", {"Answers": [["a"]]})
    with (
        zipfile.ZipFile(whole) as old,
        zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            new.writestr(
                entry, SHEET.format(rows) if entry.endswith("sheet1.xml") else old.read(entry)
            )
    whole.unlink()
    assert said in str(read(tmp_path).problems[0])


def changed(path: Path, change) -> None:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def test_a_formula_is_no_answer(tmp_path):
    """A formula is refused with its cell, whatever it would give; the other answers of the workbook
    are kept."""
    path = fill(tmp_path / "a.xlsx", RESPONSES[0])
    at = {
        row[0].value: row[2].coordinate
        for row in openpyxl.load_workbook(path)["Answers"].iter_rows(min_row=2)
    }
    changed(path, lambda book: book["Answers"].__setitem__(at["ai_policy"], '="yes"'))
    gathered = read(tmp_path)
    (finding,) = gathered.findings
    assert (finding.column, finding.problem, finding.accepted) == (
        "ai_policy",
        "wrong_value",
        "a typed value; not a formula",
    )
    assert finding.at == (
        f"{tmp_path.parent.name}/{tmp_path.name}/a.xlsx#Answers",
        int(at["ai_policy"][1:]) - 1,
    )
    assert set(gathered.responses[0].answers) == set(FULL) - {"ai_policy"}


def test_a_cell_outside_all_columns_refuses_its_workbook(tmp_path):
    """What stands to the right of the last heading might be an answer that nobody would read."""
    for sheet, cell in [("Answers", "H9"), ("Systems", "Z3")]:
        changed(
            fill(tmp_path / "a.xlsx", RESPONSES[0]),
            lambda book, sheet=sheet, cell=cell: book[sheet].__setitem__(cell, "Yes"),
        )
        assert "to the right of" in str(read(tmp_path).problems[0])


def test_a_workbook_of_another_wave_is_refused(tmp_path):
    """The wave on the sheet of instructions must be that of the folder."""
    changed(
        fill(tmp_path / "a.xlsx", RESPONSES[0]),
        lambda book: book["Instructions"].__setitem__("B2", "2026"),
    )
    assert "of wave 2026, in the folder of wave 2027" in str(read(tmp_path).problems[0])


def test_forms_own_hidden_sheet_is_no_reason(tmp_path):
    """Microsoft Forms hides a sheet of its own in every export."""
    changed(
        write("ms_forms", tmp_path, RESPONSES)[0],
        lambda book: setattr(
            book.create_sheet("_56F9DC9755BA473782653E2940F9"), "sheet_state", "veryHidden"
        ),
    )
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
    "a date of another country": (
        "submitdate",
        "3/1/2027 10:00",
        "wrong_value",
        "2027-03-01 10:00",
    ),
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
    assert (finding.column.replace("time of submission", "submitdate"), finding.problem) == (
        column,
        problem,
    )
    assert accepted in finding.accepted and finding.value in text
    assert gathered.responses[-1].answers == {
        "ai_policy": ["yes"],
        "barriers": ["cost"],
        "systems_total": ["3"],
    }


def test_an_address_in_a_finding_is_blanked(tmp_path):
    """A word that is refused is published, so an e-mail address in it is not."""
    (tmp_path / "a.csv").write_bytes(survey([*GOOD[:4], f"ask {PERSON['email']}", "", ""]))
    (finding,) = read(tmp_path).findings
    assert finding.value == "ask (an e-mail address)" and not ADDRESS.search(finding.value)


def test_a_system_without_what_is_required_is_named(tmp_path):
    """A listed system without its sector, or with a date for a year, is refused; its neighbours are
    kept."""
    listed = [
        {
            "systems.name": "Nameless use",
            "systems.technology": "robotics",
            "systems.status": "pilot",
        },
        RESPONSES[0]["systems"][1],
    ]
    write("kobo", tmp_path, [response("us-2507000", "2027-03-02 09:00:00", FULL, systems=listed)])
    gathered = read(tmp_path)
    assert [one["systems.name"] for one in gathered.responses[0].systems] == ["Helper"]
    assert [
        (finding.at[0].rsplit("/", 1)[-1], finding.at[1], finding.column, finding.problem)
        for finding in gathered.findings
    ] == [("kobo.xlsx#systems", 1, "systems.sector", "missing_value")]


law = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@law
@given(
    st.sampled_from(["a.csv", "a.xlsx", "a.xlsm", "a.qualtrics.csv", "a.workbook.xlsx"]),
    st.binary(max_size=400),
)
def test_no_bytes_make_a_traceback(tmp_path, name, data):
    """Whatever a file holds, the folder is read, and a file without a response is named."""
    for old in tmp_path.iterdir():
        old.unlink()
    (tmp_path / name).write_bytes(data)
    gathered = read(tmp_path)
    assert gathered.problems and not gathered.responses


@law
@given(
    st.sampled_from(HEADER[-3:]),
    st.text(st.characters(exclude_characters="\0\r", codec="utf-8"), max_size=30),
)
def test_no_answer_is_dropped_silently(tmp_path, column, text):
    """Whatever stands in an answer's cell is an answer, a reason not to answer, nothing, or a
    finding with its row and column."""
    row = list(GOOD)
    row[HEADER.index(column)] = text
    as_csv(tmp_path / "a.csv", [HEADER, row])
    gathered = read(tmp_path)
    (one,) = gathered.responses
    outcomes = [
        one.answers.get(column),
        one.status.get(column),
        *[finding for finding in gathered.findings if finding.column == column],
    ]
    assert len([outcome for outcome in outcomes if outcome]) == 1
    blank = re.sub(r"[;|,\s]", "", text) if column == "barriers" else text.strip()
    assert (one.status.get(column) == "missing") == (not blank)
