"""Files as people save and send them, where nothing about them is ambiguous."""

import io
import zipfile

import openpyxl
import pytest

from etl.check import FileProblem, as_sent, check
from etl.check.mending import Mend, called, mended, written
from etl.encodings import guessed
from tests.delivered import BOSTON, REFERENCE, workbook

TABLE = f"deployment_id;place_id;body;name;status\na;{BOSTON};City;Kerb;in_use\n"
COMMAS = TABLE.replace(";", ",")


def zipped(**entries: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "text", "sent"),
    [
        ("deployment (1).csv", COMMAS, "deployment.csv"),
        ("Sistemas - Hoja 1.csv", f"Sistemas de IA;;;;\n{TABLE}", "deployment.csv"),
        ("Deployment.csv", COMMAS, "Deployment.csv"),
        ("Systems.tsv", TABLE.replace(";", "\t"), "deployment.csv"),
        ("list.txt", "Kerb in Boston", "list.txt"),
        ("list.csv", "Name,City\nKerb,Boston\n", "list.csv"),
        ("list.csv", "place_id,name\nes-x,X\n", "list.csv"),
    ],
)
def test_a_csv_of_another_name_is_the_table_whose_headings_it_has(name, text, sent):
    """All that the table needs stand in it; where they do not, its name alone says what it is."""
    assert as_sent(name, text.encode()).name == sent


def test_a_workbook_alone_in_a_zip_is_that_workbook(tmp_path):
    """In a folder and beside what computers leave too; beside anything else the zip stays one, so
    that nothing in it vanishes, and one whose workbook is too large."""
    book = workbook(tmp_path / "a.xlsx", deployment=COMMAS).read_bytes()
    left = {"__MACOSX__._a.xlsx": b"x", "City__.DS_Store": b"x"}
    assert as_sent("a.zip", zipped(City__a=b"", **left)).name == "a.zip"
    assert as_sent("a.zip", zipped(**{"City__a.XLSX": book}, **left)) == ("a.xlsx", book)
    assert as_sent("a.zip", zipped(**{"x" * 300 + ".xlsx": book})).name == "x" * 60 + ".xlsx"
    for other in ({"b.xlsx": book}, {"notes.txt": b"x"}):
        assert as_sent("a.zip", zipped(**{"a.xlsx": book}, **other)).name == "a.zip"
    assert as_sent("a.zip", zipped(**{"a.xlsx": bytes(6 * 2**20)})).name == "a.zip"
    assert as_sent("a.zip", b"PK no archive").name == "a.zip"
    (tmp_path / "a.zip").write_bytes(zipped(**{"City__a.XLSX": book}))
    assert check(tmp_path / "a.zip", reference=REFERENCE).accepted == 1


def test_utf_16_with_its_mark_is_read_and_mended_as_utf_8(tmp_path):
    """As Excel's Unicode text is; without the mark it stays a guess."""
    path = tmp_path / "deployment.csv"
    path.write_bytes(TABLE.replace(";", "\t").replace("Kerb", "Bordillo ñ").encode("utf-16"))
    checked = check(path, reference=REFERENCE)
    assert (checked.accepted, list(checked.records["deployment"]["name"])) == (1, ["Bordillo ñ"])
    changed = mended(path, [Mend("deployment", 2, 5, "pilot")])
    assert changed and changed.decode("utf-8-sig").splitlines()[1].endswith("Bordillo ñ\tpilot")
    path.rename(tmp_path / "Unicode text.txt")
    assert check(tmp_path / "Unicode text.txt", reference=REFERENCE).accepted == 1
    path.write_bytes(TABLE.encode("utf-16-le"))
    with pytest.raises(FileProblem, match="UTF-16"):
        check(path, reference=REFERENCE)


def test_a_value_that_stands_alone_beside_the_table_is_told(tmp_path):
    """Nothing vanishes: below the last row, right of the last heading."""
    text = f"{COMMAS},,,,\n,,,,,,a stray value\n"
    path = workbook(tmp_path / "a.xlsx", deployment=text)
    checked = check(path, reference=REFERENCE)
    assert [(each.row, each.problem) for each in checked.findings] == [(4, "not_a_row")]
    assert checked.said == "would be accepted: 1 of 1 row"


def test_a_sheet_of_any_name_is_suggested_to_be_the_table_whose_headings_it_has(tmp_path):
    """Where it is the only one: of two such sheets either may be meant."""
    book = workbook(tmp_path / "a.xlsx", Hoja1=COMMAS, Notas="x,y\n1,2\n")
    findings = check(book, reference=REFERENCE).findings
    assert [each.mends for each in findings] == [(Mend("Hoja1", 0, 0, "deployment"),), ()]
    assert [mend.text for mend in written(findings[0], "es")] == ["Sistemas de IA"]
    assert called(findings[0], findings[0].suggestion, "es") == "Sistemas de IA"
    book = workbook(tmp_path / "b.xlsx", deployment=COMMAS, Hoja1=COMMAS)
    assert [each.mends for each in check(book, reference=REFERENCE).findings] == [()]


def test_groups_of_headings_above_the_headings_are_no_slips_of_them(tmp_path):
    """The row that holds them is to be deleted, and nothing else is suggested."""
    book = workbook(tmp_path / "a.xlsx", deployment=f"Identification,,System,,\n{COMMAS}")
    findings = check(book, reference=REFERENCE).findings
    assert [(each.suggestion, each.mends) for each in findings] == [("", ())]


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Gestión de residuos, señalización", "cp1252", "Windows-1252"),
        ("Straße; Bürgerbüro für Mobilität", "latin-1", "Windows-1252"),
        ("Zażółć gęślą jaźń w mieście Łódź", "cp1250", "Windows-1250"),
        ("Лічильник транспорту міста Київ", "cp1251", "Windows-1251"),
        ("交通量調査システム", "shift-jis", "Shift-JIS"),
        ("서울시 챗봇 서비스 운영", "cp949", "EUC-KR"),
    ],
)
def test_an_encoding_is_called_as_people_call_it(text, encoding, name):
    """The likely one, whose name says which program wrote the file."""
    assert guessed(f"deployment_id;place_id;name\n1;x;{text}\n".encode(encoding)) == name


def test_a_hidden_sheet_with_nothing_in_it_hides_nothing(tmp_path):
    """One with a value refuses the workbook."""
    path = workbook(tmp_path / "a.xlsx", deployment=COMMAS, Tabelle2="")
    book = openpyxl.load_workbook(path)
    book["Tabelle2"].sheet_state = "hidden"
    book.save(path)
    assert check(path, reference=REFERENCE).said == "would be accepted: 1 of 1 row"
    book["Tabelle2"]["A1"] = "x"
    book.save(path)
    with pytest.raises(FileProblem, match="hidden"):
        check(path, reference=REFERENCE)


def test_signs_without_width_are_taken_out_with_a_word(tmp_path):
    """As pages copied into a cell have them."""
    path = workbook(tmp_path / "a.xlsx", deployment=COMMAS.replace("Kerb", "Ke\u200brb\ufeff"))
    checked = check(path, reference=REFERENCE)
    assert [each.problem for each in checked.findings] == ["cleaned"]
    assert list(checked.records["deployment"]["name"]) == ["Kerb"]
