"""Where a row comes from, on the page of data, against the invented release of
`tests/small_release.md`."""

from streamlit.testing.v1 import AppTest

from tests.pages.alone import opened


def said(page: AppTest) -> str:
    return "\n".join(
        one.value for kind in ("markdown", "caption", "info", "code") for one in page.get(kind)
    )


def test_a_record_is_walked_back(small_release):
    """File, row, source, the record that speaks, risk, rules and the command stand with the
    record."""
    page = opened("data", record="c1")
    assert not page.exception
    for words in (
        "Row 8 of `systems.csv`",
        "Case collection",
        "https://example.org/c1",
        "2 records of the same system",
        "states no risk category",
    ):
        assert words in said(page)
    assert page.code[0].value == "python -m etl trace c1 --release 2026.11.1 --raw data/raw"
    speaks = next(one.value for one in page.table if "Speaks" in one.value)
    assert dict(zip(speaks["Record"], speaks["Speaks"], strict=True)) == {"r6": "yes", "c1": "no"}


def test_codes_are_told_in_words(small_release):
    """A category's way to its tier, the screening rules and the meaning of codes are shown."""
    page = opened("data", record="c3")
    assert "Risk as stated: limited risk" in said(page) and "Its own word." in said(page)
    tables = [one.value for one in page.table]
    assert any(
        "Rule" in table.columns
        and table["Provision"].tolist() == ["Annex III(6)", "Article 5(1)(h)"]
        for table in tables
    )
    fields = next(table for table in tables if "In words" in table).set_index("Field")
    assert fields.loc["status", ["In the release", "In words"]].tolist() == [
        "in\\_use",
        "In use",
    ]  # as Markdown that shows in_use


def test_an_answer_is_walked_back(small_release):
    """An answer is named by question and place."""
    page = opened("data", record="forum_desk_research:2026:ai_policy/nl-linde", table="answer")
    assert (
        not page.exception
        and "Row 2 of `answers.csv`" in said(page)
        and "Is there a policy?" in said(page)
    )


def test_a_record_that_is_not_there_is_said_so(small_release):
    """A mistyped or hostile name is answered in words, and nothing in it is formatted."""
    page = opened("data", record="c9 ![x](http://example.org/x.png) '; drop")
    assert (
        not page.exception
        and "This release has no record" in page.info[0].value
        and "![" not in page.info[0].value
    )


def test_a_mistyped_record_is_led_to_near_ones(small_release):
    """Identifiers that hold what was typed are proposed, and a click shows the record."""
    page = opened("data", record="AI_POLICY/nl")
    page.button(key="near-0").click().run()
    assert page.query_params[
        "record"
    ] == "forum_desk_research:2026:ai_policy/nl-linde" and "Row 2 of `answers.csv`" in said(page)
