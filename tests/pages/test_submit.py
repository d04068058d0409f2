"""The page Submit without a sign-in: checking works, nothing is stored, nobody is promised anything."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries import engine
from queries.selection import Selection
from schema.codelists import label
from tests.test_check import BOSTON, FAULTS, SYSTEMS, survey, workbook

LINDE = "place_id,name,kind,country,region,population_quality,forum_status\nnl-linde,Lindewijk,municipality,NL,europe,missing,none\n"
PAGE = Path(__file__).parents[2] / "pages" / "submit.py"


@pytest.fixture
def inbox(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DASHBOARD_INBOX", str(tmp_path / "inbox"))
    return tmp_path / "inbox"


def opened(path: Path | None = None) -> AppTest:
    page = AppTest.from_file(str(PAGE), default_timeout=60).run()
    if path:
        page.file_uploader(key="file").upload(path.name, path.read_bytes(), "application/octet-stream").run()
    assert not page.exception
    return page


def text(page: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption", "info", "error")
    return "\n".join(str(one.value) for kind in kinds for one in page.get(kind))


def test_an_empty_page_asks_for_a_file(small_release, inbox):
    """Before a file is dropped the page says that nothing is stored, and offers no sign-in where none is configured."""
    page = opened()
    assert "**Your file is not stored**" in text(page)
    assert not [one for one in page.button if one.label == "Sign in"] and not inbox.exists()


def test_findings_quality_and_preview(small_release, inbox, tmp_path):
    """A faulty package shows its findings in order, its score with parts, its systems, and that it was a check only."""
    page = opened(workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS))
    shown = page.table[0].value
    assert list(shown["Found"]) == [value for _, _, _, value, _, _ in FAULTS]
    headings = [one.value for one in page.subheader]
    assert headings[:3] == ["This file would be accepted: 2 of 8 rows", "Quality: 54 of 100", "1 source covers Boston"]
    assert "nothing was stored and nothing was sent" in text(page) and not inbox.exists()


def test_a_file_without_findings(small_release, inbox, tmp_path):
    """A right file says so, and offers no marked copy."""
    page = opened(workbook(tmp_path / "fine.xlsx", deployment="\n".join(SYSTEMS.splitlines()[:2])))
    assert "Nothing was found that would have to be mended." in text(page) and not page.get("download_button")


def test_answers_of_the_survey_are_previewed(small_release, inbox, tmp_path):
    """The survey's workbook shows its answers with the words of their questions, options by their labels, and what is left open."""
    page = opened(survey(tmp_path / "survey.xlsx", "Boston (US)", ai_strategy="Yes", **{"barriers/cost": "Yes", "barriers/skills": "Yes"}))
    assert "What it answered itself: 1 yes, 1 other answer, 37 no answer, of 39 questions" in [one.value for one in page.subheader]
    (table,) = [one.value for one in page.dataframe if "Question" in one.value]
    expected = ", ".join(label("barrier", code) for code in ("cost", "skills"))
    assert {one for one in table["Answer"] if not one.startswith("–")} == {"● Yes", expected}


def test_the_preview_is_the_city_with_the_file(small_release, inbox, tmp_path):
    """A package stands beside what other sources know of the city, and the release itself stays as it was."""
    before = engine.ask("table_deployment", Selection()).num_rows
    rows = "deployment_id,place_id,body,name,status\nnew,nl-linde,Lindewijk,Bicycle counter,in_use\n"
    path = workbook(tmp_path / "linde.xlsx", place=LINDE, deployment=rows)
    page = opened(path)
    assert "Preview: the page of Lindewijk with this file" in [one.value for one in page.header]
    assert "4 systems in Lindewijk, 4 in use" in [one.value for one in page.subheader]
    assert "Bicycle counter" in text(page) and "Benefit check" in text(page) and "Not published" in text(page)
    assert engine.ask("table_deployment", Selection()).num_rows == before and not engine.PREVIEWS


def test_an_unreadable_file_is_an_error_in_words(small_release, inbox, tmp_path):
    """A file that is no workbook is refused in a sentence, and nothing else is shown."""
    path = tmp_path / "words.xlsx"
    path.write_bytes(b"words")
    page = opened(path)
    assert "This file cannot be read: not a readable workbook" in page.error[0].value and not page.subheader


def test_a_city_finds_rows_of_others(small_release, inbox, tmp_path):
    """With a city chosen, rows of other places are findings."""
    page = opened(workbook(tmp_path / "mixed.xlsx", deployment=f"deployment_id,place_id,body,name\na,{BOSTON},Boston,A\n"))
    assert page.subheader[0].value == "This file would be accepted: 1 of 1 row"
