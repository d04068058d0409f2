"""The instrument and the forms that are made from it."""

import csv
import io
import xml.etree.ElementTree as ET
import zipfile
from datetime import date

import openpyxl
import pytest
from pyxform.xls2xform import convert

from etl import forms
from etl.__main__ import parser
from etl.sources.forum_desk_research import ITEMS as GOVERNANCE
from schema import form, xlsform
from schema.arrow import fingerprint
from schema.codelists import codes, label, names
from schema.instrument import LANGUAGES, QUESTIONS, TOPICS_ES, items, wave_of
from tests.waves.one_wave import CITIES, ITEMS, WAVE

KINDS = {"one", "many", "number", "year", "text", "url", "repeat"}


@pytest.mark.parametrize("item", items(), ids=lambda item: item.item)
def test_every_item_is_whole(item):
    """An item has a kind, words and hints in both languages, a topic with a Spanish name, and
    options where it is chosen."""
    assert item.kind in KINDS and item.topic in TOPICS_ES and item.wave
    assert item.wording_en != item.wording_es and item.wording_en and item.wording_es
    assert bool(item.hint_en) == bool(item.hint_es)
    assert bool(item.options) == (item.kind in ("one", "many"))
    assert item.options in {*names(), "", "place"}
    assert item.comparability in ("", "same", "definition differs", "break")
    assert not item.is_question or item.kind in ("one", "many", "number")


def test_the_instrument_asks_what_it_should():
    """The nineteen items of governance, a step of adoption for each technology, and nothing about
    persons."""
    asked = {item.item: item for item in items()}
    assert {name for name, item in asked.items() if item.options == "answer"} == set(GOVERNANCE)
    assert all(
        asked[name].wording_en == wording and asked[name].topic == topic
        for name, (topic, wording) in GOVERNANCE.items()
    )
    ladder = [f"ladder_{code}" for code in codes("technology") if code != "not_stated"]
    assert [name for name, item in asked.items() if item.options == "adoption_ladder"] == ladder
    assert len(codes("adoption_ladder")) == 6
    assert not {"email", "respondent", "phone", "contact"} & {
        part for name in asked for part in name.replace(".", "_").split("_")
    }


def test_an_item_is_asked_from_its_wave_on():
    """A wave asks the items of its own and earlier waves."""
    assert items("2026") == [] and items("2027") == items()
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(items())


def test_new_words_of_another_meaning_replace_the_old_ones(tmp_path):
    """From the wave that first asks an item in new words on, a wave asks these alone; the waves
    before keep the old ones."""
    path = tmp_path / "questions.csv"
    text = QUESTIONS.read_text(encoding="utf-8").splitlines()
    new = (
        "ai_policy_law,Rules,one,answer,,Is there a law of the city on AI?,¿Hay una norma local"
        " sobre la IA?,,,ai_policy,break,2028"
    )
    path.write_text("\n".join([*text, new]) + "\n", encoding="utf-8")
    asked = {wave: [item.item for item in items(wave, path)] for wave in ("2027", "2028", "")}
    assert "ai_policy" in asked["2027"] and "ai_policy_law" not in asked["2027"]
    assert "ai_policy" not in asked["2028"] and "ai_policy_law" in asked["2028"]
    assert {"ai_policy", "ai_policy_law"} <= set(asked[""]) and len(asked["2028"]) == len(
        asked["2027"]
    ) == len(text) - 1


def test_no_form_is_made_of_a_wave_that_asks_nothing(tmp_path, capsys):
    """Without a name the wave is the year's, or the first where that is later; a wave before the
    first is refused in words."""
    assert (wave_of(2026), wave_of(2027), wave_of(2031)) == ("2027", "2027", "2031")
    chosen = parser().parse_args(["form", "--wave", "2026", "--out", str(tmp_path / "out")])
    assert (
        chosen.run(chosen) == 2
        and "the first wave is 2027" in capsys.readouterr().err
        and not (tmp_path / "out").exists()
    )


def test_labels_fall_back_to_english_visibly():
    """A label is given in the language asked for; without one, the English one stands and says so;
    codes stay as they are."""
    assert label("answer", "partly", "es") == "En parte" and label("answer", "partly") == "Partly"
    assert label("match", "exact", "es") == f"{label('match', 'exact')} [en]"
    assert label("answer", "maybe", "es") == "maybe" and label("answer", None, "es") == ""
    assert not [
        label(item.options, code, "es")
        for item in items()
        for code in item.codes
        if "[en]" in label(item.options, code, "es")
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("forms")
    chosen = parser().parse_args(
        ["form", "--wave", WAVE, "--as-of", "2027-03-01", "--out", str(out)]
    )
    assert chosen.run(chosen) == 0
    return out


def test_the_xlsform_becomes_an_xform(folder):
    """pyxform converts it without a warning; the result has every item, both languages, and every
    city and option."""
    made = convert(xlsform=str(folder / "forum_survey_2027_xlsform.xlsx"), validate=False)
    assert made.warnings == []
    tree = ET.fromstring(made.xform)
    bound = {
        node.get("nodeset", "").rsplit("/", 1)[-1]
        for node in tree.iter("{http://www.w3.org/2002/xforms}bind")
    }
    assert {item.name for item in ITEMS if item.kind != "repeat"} <= bound
    assert {f"{item.name}_url" for item in ITEMS if item.has_link} <= bound
    assert {node.get("nodeset") for node in tree.iter("{http://www.w3.org/2002/xforms}repeat")} == {
        "/data/topic_9/systems"
    }
    assert {
        node.get("lang") for node in tree.iter("{http://www.w3.org/2002/xforms}translation")
    } == {"English (en)", "Español (es)"}
    chosen = {node.text for node in tree.iter("{http://www.w3.org/2002/xforms}name")}
    assert {
        *CITIES,
        *(code for item in ITEMS for code in form.offered(item) if item.codes),
    } <= chosen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_can_be_filled_in(folder, language):
    """Every item has a row, every choice a drop-down of its labels; nothing is hidden or merged;
    wave and shape stand in sight."""
    book = openpyxl.load_workbook(folder / f"forum_survey_2027_{language}.xlsx")
    assert [sheet.title for sheet in book] == [form.SHEETS[name][language] for name in form.SHEETS]
    assert all(sheet.sheet_state == "visible" and not sheet.merged_cells.ranges for sheet in book)
    instructions, answers, systems, options = book
    assert [instructions["B2"].value, instructions["B3"].value] == [WAVE, fingerprint()]
    rows = {row[0].value: row for row in answers.iter_rows(min_row=2) if row[0].value}
    wanted = {item.item for item in ITEMS if item.is_question and item.kind != "many"} | {
        "place",
        "submitted",
        "finished",
    }
    wanted |= {
        f"{item.item}/{code}"
        for item in ITEMS
        if item.kind == "many"
        for code in form.offered(item)
    }
    assert set(rows) == wanted and answers.freeze_panes == "A2" and systems.freeze_panes == "A3"
    for item in ITEMS:
        if item.is_question and item.kind == "one":
            assert listed(options, answers, rows[item.item][2].coordinate) == [
                item.label(code, language) for code in form.offered(item)
            ]
    fields = {cell.value: cell.column_letter for cell in systems[1]}
    for item in ITEMS:
        if item.repeat and item.options:
            assert listed(options, systems, f"{fields[item.item]}3") == [
                item.label(code, language) for code in item.codes
            ]
    assert listed(options, answers, rows["place"][2].coordinate) == list(CITIES.values())
    assert all(answers.column_dimensions[letter].width >= 30 for letter in "ABCDE")
    topics = [row[1].value for row in answers.iter_rows(min_row=2) if not row[0].value]
    assert topics == [
        TOPICS_ES[topic] if language == "es" else topic
        for topic in dict.fromkeys(item.topic for item in ITEMS)
    ]
    assert all(
        answers.row_dimensions[row[0].row].height >= 15 * (1 + row[1].value.count("\n"))
        for row in rows.values()
    )
    hints = [item.hint(language) for item in ITEMS if item.repeat]
    assert all(cell.value.endswith(hint) for cell, hint in zip(systems[2], hints, strict=True))


def listed(options, sheet, cell: str) -> list[str]:
    """What the drop-down of a cell offers."""
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref]
    return [row[0].value for row in options[rule.formula1.split("!")[1].replace("$", "")]]


def test_equal_forms_have_equal_bytes(tmp_path):
    """Twice the same wave gives the same files, and the moment of writing is in none of them."""
    first, second = (forms.write(WAVE, date(2027, 3, 1), tmp_path / name) for name in ("a", "b"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    for data in [path.read_bytes() for path in first if path.suffix == ".xlsx"]:
        archive = zipfile.ZipFile(io.BytesIO(data))
        assert {entry.date_time for entry in archive.infolist()} == {xlsform.EPOCH}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_the_folder_of_a_wave_is_described(folder):
    """Beside the forms lie wave.csv and members.csv, as the reader wants them."""
    assert (
        (folder / "wave.csv").read_text()
        == "wave,edition,reference_date,title\n2027,provisional,2027-03-01,Member survey 2027\n"
    )
    assert len((folder / "members.csv").read_text(encoding="utf-8").splitlines()) == len(CITIES) + 1
