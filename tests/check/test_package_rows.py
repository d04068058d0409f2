"""Members' files as programs and people leave them: titles, notes, totals, capitals, and what
computers put beside them."""

import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from etl.check import FileProblem, check
from etl.check.received import unzipped
from tests.delivered import BOSTON, REFERENCE, found

HEADINGS = ["deployment_id", "place_id", "body", "name", "status", "start_date"]
ROW = ["a", BOSTON, "City of Boston", "Helper", "in_use", "2024"]


def book_of(path: Path, rows: list[list], change=lambda sheet: None) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "deployment"
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(path)
    return path


def csv_of(path: Path, rows: list[list], sign: str = ",") -> Path:
    path.write_text("".join(sign.join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_merged_title_and_what_stands_below_a_table_cost_no_row(tmp_path):
    """The title is passed over; a note and a total are told as no rows, where they stand; a right
    row between counts."""
    rows = [["AI systems of Boston"], [], HEADINGS, ROW, ["b", *ROW[1:]]]
    below = [[], ["Total", None, None, 2], ["Source: the city's own list"]]
    path = book_of(tmp_path / "a.xlsx", [*rows, *below], lambda sheet: sheet.merge_cells("A1:F1"))
    checked = check(path, reference=REFERENCE)
    assert [(each.row, each.problem) for each in checked.findings] == [
        (7, "not_a_row"),
        (8, "not_a_row"),
    ]
    assert checked.said == "would be accepted: 2 of 2 rows"
    assert checked.tables["deployment"]["source_row"].tolist() == [3, 4]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_is_read_from_its_headings_on(sign, tmp_path):
    """A title with commas in it and a total parted otherwise change nothing, whatever parts the
    cells."""
    rows = [HEADINGS, ROW, ["Total", "1"]]
    path = csv_of(tmp_path / "deployment.csv", rows, sign)
    path.write_text(f"Boston\n{path.read_text()}", encoding="utf-8")
    checked = check(path, reference=REFERENCE)
    assert [(each.row, each.problem) for each in checked.findings] == [(4, "not_a_row")]
    assert checked.accepted == 1


def test_a_whole_row_that_begins_as_a_total_is_a_row(tmp_path):
    """A system called Total is a system; a row at fault amid others stays a finding."""
    rows = [HEADINGS, ["b"], ["Total", *ROW[1:]]]
    checked = check(book_of(tmp_path / "a.xlsx", rows), reference=REFERENCE)
    assert checked.accepted == 1
    assert {each.problem for each in checked.findings} == {"missing_value"}


def test_merged_cells_of_answers_are_refused(tmp_path):
    """Where several cells share one answer nobody knows which it is of."""
    path = book_of(
        tmp_path / "a.xlsx", [HEADINGS, ROW, ROW], lambda sheet: sheet.merge_cells("C2:C3")
    )
    with pytest.raises(FileProblem, match="merged cells"):
        check(path, reference=REFERENCE)


@pytest.mark.parametrize(
    ("shown", "read", "precision"),
    [
        ("mmm-yy", "2024-03", "month"),
        ("[$-409]mmmm\\ yyyy", "2024-03", "month"),
        ('yyyy"d"', "2024", "year"),
        ("yyyy-mm-dd", "2024-03-01", "day"),
        ("m/d/yyyy", "2024-03-01", "day"),
    ],
)
def test_a_cell_of_excel_is_as_exact_as_it_shows(shown, read, precision, tmp_path):
    """A month that is typed into Excel is stored as its first day, and is no day."""
    rows = [HEADINGS, [*ROW[:-1], datetime(2024, 3, 1)]]
    path = book_of(
        tmp_path / "a.xlsx", rows, lambda sheet: setattr(sheet["F2"], "number_format", shown)
    )
    system = check(path, reference=REFERENCE).tables["deployment"].iloc[0]
    assert (system["start_date"], system["start_precision"]) == (read, precision)


@pytest.mark.parametrize("name", ["deployment.CSV", "Deployment.csv"])
def test_capitals_in_a_files_name_mean_nothing(name, tmp_path):
    """The ending and the table's name may have them."""
    checked = check(csv_of(tmp_path / name, [HEADINGS, ROW]), reference=REFERENCE)
    assert not found(checked) and checked.said == "would be accepted: 1 of 1 row"


def test_what_computers_leave_in_a_zip_is_passed_over(tmp_path):
    """The same when it is checked and when it is taken in."""
    table = csv_of(tmp_path / "deployment.csv", [HEADINGS, ROW]).read_text()
    left = ("city/.DS_Store", "__MACOSX/city/._deployment.csv", "city/desktop.ini", "Thumbs.db")
    with zipfile.ZipFile(tmp_path / "a.ZIP", "w") as archive:
        for name in ("city/Deployment.CSV", *left):
            archive.writestr(name, table)
    (tmp_path / "taken").mkdir()
    taken, _ = unzipped(tmp_path / "a.ZIP", tmp_path / "taken")
    assert [(path.name, path.read_text()) for path in taken] == [("deployment.csv", table)]
    assert check(tmp_path / "a.ZIP", reference=REFERENCE).accepted == 1


@pytest.mark.parametrize("name", ["", ".", ".\\"])
def test_an_entry_of_a_zip_that_names_no_file_is_passed_over(tmp_path, name):
    """Whatever wrote the archive, the table beside such an entry is checked."""
    table = csv_of(tmp_path / "deployment.csv", [HEADINGS, ROW]).read_text()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("deployment.csv", table)
        with archive.open(zipfile.ZipInfo(name), "w") as entry:
            entry.write(b"x")
    assert check(tmp_path / "a.zip", reference=REFERENCE).accepted == 1


def test_a_path_that_leads_upwards_hides_no_entry_of_a_zip(tmp_path):
    """What is of no table under it is told, and a table read, as in any other folder."""
    table = csv_of(tmp_path / "deployment.csv", [HEADINGS, ROW]).read_text()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../Deployment.csv", table)
        for name in ("../../up/notes.txt", "..\\deployments.csv", "a/.."):
            archive.writestr(name, table)
    checked = check(tmp_path / "a.zip", reference=REFERENCE)
    told = [(one.sheet, one.problem) for one in checked.findings]
    assert sorted(told) == [(name, "wrong_file") for name in ("..", "deployments", "notes")]
    assert checked.accepted == 1 and sorted(tmp_path.iterdir()) == [
        tmp_path / "a.zip",
        tmp_path / "deployment.csv",
    ]


def test_a_file_without_a_row_is_refused(tmp_path):
    """Headings alone would vanish unsaid."""
    with pytest.raises(FileProblem, match="it holds no row"):
        check(csv_of(tmp_path / "deployment.csv", [HEADINGS]), reference=REFERENCE)
