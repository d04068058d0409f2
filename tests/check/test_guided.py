"""The guided workbook: what it holds, and that it is read as a person fills it in."""

import io
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from etl import __main__ as command
from etl import forms, guided, package_names
from etl.check import FileProblem, check
from etl.package_names import folded, title
from etl.sources import forum_package
from schema import fields, filling
from schema.codelists import codes
from schema.instrument import LANGUAGES
from tests.delivered import BOSTON, MADRID, REFERENCE, found
from words import catalogue
from words.speech import speech

SYSTEM = {
    "deployment_id": "1",
    "place_id": "Madrid",
    "body": "Ayuntamiento de Madrid",
    "name": "Línea Madrid",
    "technology": "chatbots",
    "status": "en uso",
    "start_date": "14 de marzo de 2023",
}


@cache
def made(language: str, city: str = MADRID) -> bytes:
    return guided.workbook(language, city, REFERENCE)


@cache
def shown(language: str) -> openpyxl.Workbook:
    """The workbook, to look at."""
    return opened(language)


def opened(language: str, city: str = MADRID) -> openpyxl.Workbook:
    """The same, to fill in."""
    return openpyxl.load_workbook(io.BytesIO(made(language, city)))


def filled(path: Path, language: str, row: int = 3, table: str = "deployment", **cells) -> Path:
    """The workbook with cells of one row, by column, as somebody types them."""
    book = opened(language)
    sheet = book[title(table, language)]
    for name, text in cells.items():
        sheet.cell(row, filling.asked(table).index(name) + 1).value = text
    book.save(path)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_stand_as_a_person_fills_them(language):
    """What to do comes first, then the list of systems, and the lists to choose from last; no sheet
    has a title of the survey's, which would be read as one."""
    names = ["read", *filling.ORDER, "lists"]
    assert shown(language).sheetnames == [title(name, language) for name in names]
    assert sorted(filling.ORDER) == sorted(forum_package.TABLES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", filling.ORDER)
def test_each_heading_has_its_label_note_format_and_list(table, language):
    """All from one declaration: the label with a star where it is required, the note, text where a
    column holds no plain number, and the labels of its code list."""
    book, say = shown(language), speech(language)
    sheet, lists = book[title(table, language)], book[title("lists", language)]
    rules = sheet.data_validations.dataValidation
    chosen = {cells.min_col: rule.formula1 for rule in rules for cells in rule.sqref.ranges}
    for number, name in enumerate(filling.asked(table), start=1):
        heading, field = sheet.cell(1, number), fields.of(table)[name]
        needed = name not in forum_package.optional(table)
        assert heading.value == say.column(table, name) + " *" * needed
        assert package_names.column_of(table, heading.value) == name
        assert say.told("note", table, name, text=filling.note(table, name)) in heading.comment.text
        assert (sheet.cell(3, number).number_format == "@") == (
            not field.unit and name not in PLAIN
        )
        if field.codelist:
            letter = chosen[number].split("$")[1]
            labels = [say.label(field.codelist, code) for code in codes(field.codelist)]
            assert [cell.value for cell in lists[letter][1:]][: len(labels)] == labels
            assert not any("[en]" in label for label in labels)


@pytest.mark.parametrize("table", filling.ORDER)
def test_every_heading_and_note_is_said_in_spanish(table):
    """None falls back to English, which a Spanish-speaking official would have to read."""
    spanish = catalogue.text("es")
    asked = filling.asked(table)
    names = [catalogue.named("column", name) for name in asked]
    names += [catalogue.named("note", table, name) for name in asked]
    assert not [name for name in names if f"\n{name} = " not in spanish]


PLAIN = {"contract_amount"}  # a number whose unit stands beside it


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", filling.ORDER)
def test_the_worked_row_is_grey_and_no_data(table, language):
    """It stands below the headings, says that it is one, and is known again as it was read."""
    sheet = shown(language)[title(table, language)]
    cells = [cell.value or "" for cell in sheet[2]]
    assert cells[0] == speech(language)("guide-example") and sum(map(bool, cells)) > 4
    assert sheet["A2"].font.color.rgb == guided.GREY.color.rgb
    assert package_names.is_untouched(table, filling.asked(table), (2, cells))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_workbook_holds_no_row(language, tmp_path):
    """Its worked rows are never read: checked as it is, nothing would be taken in."""
    path = tmp_path / "empty.xlsx"
    path.write_bytes(made(language))
    with pytest.raises(FileProblem, match="it holds no row"):
        check(path, reference=REFERENCE)


def test_a_worked_row_that_was_written_over_is_a_finding(tmp_path):
    """Nothing vanishes: whoever fills in the grey row and leaves its mark is told so."""
    checked = check(filled(tmp_path / "a.xlsx", "es", 2, name="Línea Madrid"), MADRID, REFERENCE)
    assert [(each.row, each.problem) for each in checked.findings] == [(2, "not_a_row")]
    assert "an identifier of its own" in checked.findings[0].rule
    assert checked.said == "would be accepted: 0 of 0 rows"


def test_the_list_of_a_spanish_official_needs_two_words_mended(tmp_path):
    """Labels, capitals and dates are read as typed; the city's name and the plural are proposed."""
    checked = check(filled(tmp_path / "a.xlsx", "es", **SYSTEM), MADRID, REFERENCE)
    assert found(checked) == [
        (
            "Sistemas de IA",
            3,
            "place_id",
            "Madrid",
            "place_unresolved",
            "es-28079 (Madrid, ES)",
        ),
        ("Sistemas de IA", 3, "technology", "chatbots", "unknown_code", "chatbot_assistant"),
    ]
    mended = SYSTEM | {"place_id": "es-28079 (Madrid, ES)", "technology": "Chatbot o asistente"}
    checked = check(filled(tmp_path / "b.xlsx", "es", **mended), MADRID, REFERENCE)
    assert not checked.findings
    (system,) = checked.tables["deployment"].to_dict("records")
    told = ["place_id", "technology", "status", "start_date", "start_precision"]
    assert [system[name] for name in told] == [
        MADRID,
        "chatbot_assistant",
        "in_use",
        "2023-03-14",
        "day",
    ]


@pytest.mark.parametrize("status", ["In use", "en uso", "EN USO", "in_use", "in-use"])
def test_labels_of_both_languages_are_read_as_codes(status):
    """Whichever language the workbook is in; another word stays as it is."""
    assert package_names.code_of("deployment", "status", status) == "in_use"
    assert package_names.code_of("deployment", "status", "chatbots") == "chatbots"
    assert package_names.code_of("deployment", "technology", "vision artificial") == (
        "computer_vision"
    )


def test_a_csv_with_labels_is_read_as_well(tmp_path):
    """A sheet saved as CSV under its own title keeps its headings and its worked row."""
    path, sheet = tmp_path / "Sistemas de IA.csv", shown("es")["Sistemas de IA"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(max_row=2)]
    row = SYSTEM | {"place_id": MADRID, "technology": "Otra"}
    rows.append([row.get(name, "") for name in filling.asked("deployment")])
    path.write_text("\n".join(";".join(cells) for cells in rows), encoding="utf-8")
    checked = check(path, reference=REFERENCE)
    assert not checked.findings and checked.said == "would be accepted: 1 of 1 row"


def test_no_label_means_two_things():
    """A heading of a table, in either language, is one column's; so is a sheet's title one
    table's."""
    for table in filling.ORDER:
        for language in LANGUAGES:
            labels = [folded(speech(language).column(table, name)) for name in filling.asked(table)]
            assert len(set(labels)) == len(labels)
    titles = [folded(title(table, code)) for table in filling.ORDER for code in LANGUAGES]
    assert len(set(titles)) == len(titles)


def test_a_workbook_of_replies_alone_replaces_nothing(tmp_path):
    """The other sheets are there and empty, and no list of systems is taken for given up."""
    cells = {"place_id": MADRID, "record_table": "Sistema", "record_id": "x:1"}
    cells |= {"record_field": "Estado", "note": "Terminó en junio.", "reply_date": "2026-11-01"}
    checked = check(filled(tmp_path / "a.xlsx", "es", 3, "reply", **cells), MADRID, REFERENCE)
    assert checked.is_replies_only
    assert {each.problem for each in checked.findings} == {"no_such_record"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_survey_is_offered_to_any_city(language, tmp_path, capsys):
    """Made for a city that is no member it holds this one, filled in, and is read as its answer;
    that it counts only where a wave's list names the city is said."""
    toulouse = "fr-31555"
    path = tmp_path / "survey.xlsx"
    path.write_bytes(forms.survey("2027", language, toulouse))
    book = openpyxl.load_workbook(path)
    answers = {row[0].value: row[2] for row in book.worksheets[1].iter_rows(min_row=2)}
    assert answers["place"].value == "Toulouse (FR)"
    answers["finished"].value, answers["submitted"].value = "sí", "2027-03-02"
    answers["ai_strategy"].value = "sí"
    book.save(path)
    checked = check(path, toulouse, REFERENCE)
    assert not checked.findings and checked.accepted == 1
    assert BOSTON not in set(checked.tables["answer"]["place_id"])
    assert command.main(["check", str(path), "--city", toulouse]) == 0
    assert f"{toulouse} is no member: these answers count only" in capsys.readouterr().out


def test_a_command_writes_a_city_s_two_workbooks(tmp_path, capsys):
    """`etl form --city` writes what Submit offers, for a city that is no member too; without a
    city the guided workbook lies beside the wave's forms."""
    asked = ["form", "--as-of", "2027-03-01", "--out", str(tmp_path)]
    assert command.main([*asked, "--city", MADRID, "--language", "es"]) == 0
    told = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert told == {
        "forum_package_es.xlsx": forms.package("es", MADRID),
        "forum_survey_2027_es.xlsx": forms.survey("2027", "es", MADRID),
    }
    assert command.main([*asked, "--language", "en"]) == 0
    assert (tmp_path / "forum_package_en.xlsx").read_bytes() == forms.package("en")


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ("Madrid", 0, "forum_package_es.xlsx"),
        ("ES-28079", 0, "forum_package_es.xlsx"),
        ("es-28O79", 2, "meant may be es-28079 (Madrid, ES)"),
        ("Springfield", 2, "us-1772000 (Springfield, IL, US)"),
        ("Nowhere", 2, "'Nowhere' is no place_id"),
    ],
)
def test_a_command_takes_a_city_by_the_name_of_it_alone(typed, status, told, tmp_path, capsys):
    """A name of one place is that one; of several, and for a slip, the command says which."""
    asked = ["form", "--as-of", "2027-03-01", "--out", str(tmp_path), "--language", "es"]
    assert command.main([*asked, "--city", typed]) == status
    said = capsys.readouterr()
    assert told in (said.err if status else said.out)
    if not status:
        kept = (tmp_path / "forum_package_es.xlsx").read_bytes()
        assert kept == forms.package("es", MADRID)
