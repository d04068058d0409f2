"""Where a row comes from, on the page of data, against the invented release of
`tests/small_release.md`."""

from pages.values import Button, Code, Notice
from queries.selection import Selection
from tests.pages.read import all_tables, of, parts, texts


def said(shown) -> str:
    """All that is written, formats left out."""
    return "\n".join(texts(shown)).replace("\\", "")


def test_a_record_is_walked_back(small_release):
    """File, row, source, the record that speaks, risk, rules and the command stand with the
    record."""
    page = parts("data", record="c1")
    for words in (
        "Row 8 of `systems.csv`",
        "Case collection",
        "https://example.org/c1",
        "2 records of the same system",
        "states no risk category",
    ):
        assert words in said(page)
    (command,) = [part.text for part in of(Code, page) if part.language != "sql"]
    assert command == "python -m etl trace c1 --release 2026.11.1 --raw data/raw"
    speaks = next(table for table in all_tables(page) if "Speaks" in table)
    assert dict(zip(speaks["Record"], speaks["Speaks"], strict=True)) == {"r6": "yes", "c1": "no"}


def test_codes_are_told_in_words(small_release):
    """A category's way to its tier, the screening rules and the meaning of codes are shown."""
    page = parts("data", record="c3")
    assert "Risk as stated: limited risk" in said(page) and "Its own word." in said(page)
    (rules,) = [table for table in all_tables(page) if "Rule" in table]
    assert rules["Provision"].tolist() == ["Annex III(6)", "Article 5(1)(h)"]
    fields = next(table for table in all_tables(page) if "In words" in table).set_index("Field")
    assert fields.loc["`status`", ["In the release", "In words"]].tolist() == ["`in_use`", "In use"]


def test_an_answer_is_walked_back(small_release):
    """An answer is named by question and place."""
    page = parts("data", record="forum_desk_research:2026:ai_policy/nl-linde", table="answer")
    assert "Row 2 of `answers.csv`" in said(page) and "Is there a policy?" in said(page)


def test_a_record_that_is_not_there_is_told(small_release):
    """A mistyped or hostile name is answered in words."""
    page = parts("data", record="c9 ![x](http://example.org/x.png) '; drop")
    assert "This release has no record" in of(Notice, page)[0].text


def test_a_mistyped_record_is_led_to_near_ones(small_release):
    """Identifiers that hold what was typed are proposed, and a click shows the record."""
    page = parts("data", record="AI_POLICY/nl")
    near = next(part for part in of(Button, page) if part.key == "near-0")
    assert near.sets == {"record": "forum_desk_research:2026:ai_policy/nl-linde"}


def test_a_withdrawn_record_is_walked_back_from_its_last_release(small_release):
    """A record that the release has no more says when it was withdrawn, and is walked back from the
    last release that has it; one that came later from the first."""
    page = parts("data", record="r0")
    (notice,) = of(Notice, page)
    assert notice.text.startswith("Withdrawn: release 2026.11.1, of 22 November 2026,")
    assert "Parking count" in said(page) and "trace r0 --release 2026.10.1" in said_codes(page)
    (later,) = of(Notice, parts("data", Selection(release="2026.10.1"), record="m1"))
    assert "does not have this record yet" in later.text


def said_codes(shown) -> str:
    """What is there to be copied."""
    return "\n".join(part.text for part in of(Code, shown))
