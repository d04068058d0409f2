"""The page Submit: checking a file without a sign-in stores nothing."""

import io
import re
from datetime import UTC, datetime
from types import SimpleNamespace

import openpyxl
from streamlit.testing.v1 import AppTest

from app import frame
from app.submit import checked_file, empty_workbooks
from charts.look import Look
from etl import inbox as box
from queries import engine
from queries.selection import Selection
from schema import fields, filling, instrument
from schema.codelists import codes, label, names
from schema.tables import TABLES
from tests.delivered import BOSTON, FAULTS, SYSTEMS, survey, workbook
from tests.pages.invented import INVENTED, unmarked
from tests.pages.submit_page import opened, text, waiting

LINDE = (
    "place_id,name,kind,country,region,population_quality,forum_status\n"
    "nl-linde,Lindewijk,municipality,NL,europe,missing,none\n"
)


def test_the_menu_and_foot_of_submit_are_in_its_language(monkeypatch):
    """As its address says; those of a page with a brief in Spanish stay with the page."""
    monkeypatch.setattr(frame, "st", SimpleNamespace(query_params={"lang": "es"}))
    shown = {name: frame._spoken(name, Look()).say for name in ("submit", "city")}
    assert shown["submit"]("page-submit") == "Enviar datos (Submit)"
    assert "[Avisar de un error]" in shown["submit"]("foot-report", address="a")
    assert "[Report an error]" in shown["city"]("foot-report", address="a")


def test_an_empty_page_asks_for_a_file(small_release, inbox):
    """Before a file is dropped the page says that nothing is stored, and offers no sign-in where
    none is configured."""
    page = opened()
    assert "**Your file is not stored**" in text(page)
    assert not [one for one in page.button if one.label == "Sign in"] and not inbox.exists()
    assert [one.label for one in page.get("download_button")] == [
        "List of AI systems: English",
        "List of AI systems: Español",
        "Survey 2027: English",
        "Survey 2027: Español",
    ]


def test_findings_quality_and_preview(small_release, inbox, tmp_path):
    """A faulty package shows its findings in order, its score with parts, its systems, and that it
    was a check only."""
    page = opened(workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS))
    shown = page.table[0].value
    assert list(shown["Found"]) == [value for _, _, _, value, _, _ in FAULTS]
    headings = [one.value for one in page.subheader]
    assert headings[:3] == [
        "3 of 8 rows would be accepted",
        "Quality: 42 of 100",
        "3 systems in Boston, 3 in use",
    ]
    assert "nothing was stored and nothing was sent" in text(page) and not inbox.exists()


def test_a_file_without_findings(small_release, inbox, tmp_path):
    """A right file says so, and offers no marked copy."""
    page = opened(workbook(tmp_path / "fine.xlsx", deployment="\n".join(SYSTEMS.splitlines()[:2])))
    assert "Nothing was found that would have to be mended." in text(page) and not page.get(
        "download_button"
    )


def test_answers_of_the_survey_are_previewed(small_release, inbox, tmp_path):
    """The survey's workbook shows its answers with the words of their questions, options by their
    labels, and what is left open; findings name options as its lists do."""
    page = opened(
        survey(
            tmp_path / "survey.xlsx",
            "Boston (US)",
            ai_strategy="Yes",
            **{"barriers/cost": "Yes", "barriers/skills": "Yes"},
        )
    )
    assert "What it answered itself: 1 yes, 1 other answer, 37 no answer, of 39 questions" in [
        one.value for one in page.subheader
    ]
    (table,) = [one.value for one in page.dataframe if "Question" in one.value]
    expected = ", ".join(label("barrier", code) for code in ("cost", "skills"))
    assert {one for one in table["Answer"] if not one.startswith("–")} == {"● Yes", expected}
    assert list(page.table[0].value["Suggested"]) == [label("sector", "transport")]


def test_the_survey_of_no_member_says_when_it_counts(small_release, inbox):
    """Of a member nothing is said; of another city that a wave's list has to name it."""
    told = []
    for city in (BOSTON, "fr-31555"):
        script = f"""
from types import SimpleNamespace
from app.submit.checked_file import _not_asked
from charts.look import Look
_not_asked(SimpleNamespace(kind="survey", city="{city}"), Look(language="es"))
"""
        told.append([each.value for each in AppTest.from_string(script).run().info])
    assert told[0] == [] and told[1][0].startswith("Toulouse, FR no es miembro, así que")


def test_the_preview_is_the_city_with_the_file(small_release, inbox, tmp_path):
    """A package stands beside what other sources know of the city, and the release itself stays as
    it was."""
    before = engine.ask("table_deployment", Selection()).num_rows
    rows = (
        "deployment_id,place_id,body,name,status\nnew,nl-linde,Lindewijk,Bicycle counter,in_use\n"
    )
    path = workbook(tmp_path / "linde.xlsx", place=LINDE, deployment=rows)
    page = opened(path)
    assert "Preview: the page of Lindewijk with this file" in [one.label for one in page.expander]
    assert "4 systems in Lindewijk, 4 in use" in [one.value for one in page.subheader]
    assert (
        "Bicycle counter" in text(page)
        and "Benefit check" in text(page)
        and "Not published" in text(page)
    )
    assert engine.ask("table_deployment", Selection()).num_rows == before and not engine._previews


def test_an_unreadable_file_is_an_error_in_words(small_release, inbox, tmp_path):
    """A file that is no workbook is refused in a sentence, and nothing else is shown."""
    path = tmp_path / "words.xlsx"
    path.write_bytes(b"words")
    page = opened(path)
    assert (
        "This file cannot be read: it is not a whole XLSX workbook" in page.error[0].value
        and not page.subheader
    )


def test_an_empty_workbook_of_the_page_is_one_it_reads(inbox, monkeypatch, tmp_path):
    """Each workbook offered is checked as it is and with a row: the survey's asks for the city, the
    package's says that it holds no row, and takes one."""
    offered = {}
    monkeypatch.setattr(
        empty_workbooks, "_button", lambda _words, made, file: offered.update({file: made()})
    )
    empty_workbooks.offer(2026, BOSTON, Look())
    assert list(offered) == [
        "forum_package_en.xlsx",
        "forum_package_es.xlsx",
        "forum_survey_2027_en.xlsx",
        "forum_survey_2027_es.xlsx",
    ]
    for name, data in offered.items():
        path, book = tmp_path / name, openpyxl.load_workbook(io.BytesIO(data))
        path.write_bytes(data)
        empty = checked_file._result(path, BOSTON, "en")
        if "survey" in name:
            sheet, answers = (
                book.worksheets[1],
                {
                    "finished": "yes",
                    "submitted": "2027-03-02",
                    "place": "Boston (US)",
                    "ai_strategy": "yes",
                },
            )
            for row in sheet.iter_rows(min_row=2):
                row[2].value = answers.get(row[0].value)
        else:
            row = {"deployment_id": "a", "place_id": BOSTON, "body": "Boston", "name": "A"}
            for number, column in enumerate(filling.asked("deployment"), start=1):
                book.worksheets[1].cell(3, number).value = row.get(column)
        book.save(path)
        filled = checked_file._result(path, BOSTON, "en")
        assert ("it holds no row" in (empty.unread or "")) == ("package" in name)
        assert (
            not filled.unread
            and filled.checked.accepted == filled.checked.rows > 0
            and not filled.checked.found
        )


def test_a_city_finds_rows_of_others(small_release, inbox, tmp_path):
    """With a city chosen, rows of other places are findings."""
    page = opened(
        workbook(
            tmp_path / "mixed.xlsx",
            deployment=f"deployment_id,place_id,body,name\na,{BOSTON},Boston,A\n",
        )
    )
    assert page.subheader[0].value == "1 of 1 row would be accepted"


def test_every_word_is_of_the_catalogue(small_release, inbox, linde, as_person, monkeypatch):
    """In the invented language every letter that a guest, a steward and a reviewer see, on the page
    or on what they press, is between its marks, a name, an identifier or a note."""
    monkeypatch.setattr("app.page.seen.look", lambda: INVENTED)
    sent = waiting(inbox, b"first")
    names = "Lindewijk", "Netherlands", "English", "Español", sent.id, "Why?", " (UTC)"
    strays = _strays(opened(), names)
    as_person("reviewer")
    strays += _strays(opened(), names)
    reviewer = box.Person("https://sign.in#other", frozenset(), True)
    box.decide(inbox, sent.id, box.RETURNED, "Why?", reviewer, datetime.now(UTC))
    strays += _strays(opened(), names)
    as_person("steward:nl-linde reviewer")
    strays += _strays(opened(), names)
    assert not strays


def test_every_word_about_a_file_is_of_the_catalogue(small_release, inbox, tmp_path, monkeypatch):
    """In the invented language the findings in a package and in the survey's workbook, the score
    and why a file cannot be read are between its marks, but for what stands in the file and what a
    file may hold."""
    monkeypatch.setattr("app.page.seen.look", lambda: INVENTED)
    monkeypatch.setattr("app.submit.preview.drawer", lambda *_: None)  # the page City, drawn anew
    broken = tmp_path / "words.xlsx"
    broken.write_bytes(b"words")
    files = (
        workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS, sheet="a,b\n1,2\n"),
        survey(tmp_path / "survey.xlsx", "Boston (US)", ai_policy="Partley", ai_strategy="=A1"),
        broken,
    )
    strays = [stray for file in files for stray in _strays(opened(file), _of_files())]
    assert not strays


def _of_files() -> tuple[str, ...]:
    """What files hold and may hold: names of sheets, columns and items, codes, labels in the lists
    of the survey's workbook, the values and proposals of FAULTS."""
    columns = [name for table in TABLES for name in fields.of(table)]
    asked = [item for item in instrument.items() if item.codes]
    labels = [item.label(code, "en") for item in asked for code in instrument.offered(item)]
    listed = [code for name in names() for code in codes(name)]
    values = [str(cell) for fault in FAULTS for cell in fault]
    own = "Answers", "Systems", "systems.sector", "Partley", "Trnsport", "=A1", "sheet", " | "
    known = {*TABLES, *columns, *labels, *listed, *values, *own, *(item.item for item in asked)}
    return tuple(sorted((*known, "Netherlands", "English", "Español"), key=len, reverse=True))


def _strays(page: AppTest, names: tuple[str, ...]) -> list[str]:
    """Texts with a letter that is neither between marks nor of these names."""
    pressed = "button", "download_button", "expander", "selectbox", "text_area", "text_input"
    told = text(page).splitlines() + [one.label for kind in pressed for one in page.get(kind)]
    told += [cell for one in page.table for cell in one.value.astype(str).to_numpy().flatten()]
    told += [heading for one in page.table for heading in one.value]
    assert len(told) > 3
    return [
        line for line in told if re.search(r"[^\W\d_]", unmarked(line.replace("\\", ""), names))
    ]
