"""What the page Quality says of the invented release of `tests/small_release.md`."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.look import LIGHT
from pages.quality import ages, by_place, contradictions, filled, read
from pages.values import Exhibit, Heading, Notice, Paragraph, Row, Search, Sentences, Table
from queries.selection import EVERYTHING, Selection
from queries.span import Span
from schema import fields
from tests.pages.invented import INVENTED
from tests.pages.read import exhibit, of, parts, rows

EMPTY = Selection(started=Span(1950, 1950))
QUESTIONS = Path(contradictions.__file__).parents[2] / "queries"


@pytest.mark.parametrize("selection", [EVERYTHING, Selection(area=("NL",)), EMPTY])
def test_rows_are_accounted_for(small_release, selection):
    """The first title adds up rows read and refused over all sources, and no filter changes it."""
    shown = exhibit("rows", parts("quality", selection))
    assert shown.title == "Of 37 rows read, 5 should have made records and did not"
    became = ("Made records", "Set aside", "Refused")
    made, aside, refused = (shown.table.column(heading) for heading in became)
    every = [sum(numbers) for numbers in zip(made, aside, refused, strict=True)]
    assert every == list(shown.table.column("Rows read")) and sum(refused) == 5


def test_faults_and_rules_stand_apart(small_release):
    """Reasons of rows refused never stand among those of rows set aside, and every reason is
    explained."""
    shown = parts("quality")
    refused, aside = (exhibit(key, shown) for key in ("refused-reasons", "aside-reasons"))
    reasons = [set(one.table.column("Reason")) for one in (refused, aside)]
    assert reasons[0] and reasons[1] and not reasons[0] & reasons[1]
    assert all(f"{reason}: " in refused.note for reason in reasons[0])


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"examples": "a; b", "files": 2}, "a; b"),
        ({"examples": None, "files": 1}, "1 file that could not be read"),
        ({"examples": None, "files": 2}, "2 files that could not be read"),
        ({"examples": None, "files": 0}, ""),
    ],
)
def test_what_was_found(found, said):
    """A rule shows values that broke it, or else the files that could not be read."""
    assert read._found(found, LIGHT) == said


def test_a_rule_is_said_in_the_readers_language(small_release):
    """A release holds in English why rows were set aside; the page says it in the reader's
    language."""
    row = {"source_id": "small_register", "problem": "out_of_scope", "rows": 1, "examples": "a"}
    told = read._rules(
        [row | {"accepted": "the jurisdiction is not municipal"}], EVERYTHING, INVENTED
    )
    (rule,) = told.column(INVENTED.say("quality-rule"))
    assert rule == INVENTED.say("aside-no-municipal-jurisdiction")


def test_empty_offers_a_way_back(small_release):
    """Where no record matches, the reader is told so and offered to loosen the filters."""
    shown = parts("quality", EMPTY)
    assert of(Notice, shown)[0].text == "No records for this selection."
    buttons = [button.words for row in of(Row, shown) for button in row.parts]
    assert any(words.startswith("Without") for words in buttons)
    assert "City by city" not in [heading.text for heading in of(Heading, shown)]


def test_one_supplier_shares_a_date(small_release):
    """The date that five places share with one supplier is named with its systems, not its places,
    as the number."""
    what = "4 systems with the supplier Scanco, June 2014"
    title = f"4 start dates are probably of an entry or a product: {what}"
    assert exhibit("product-dates", parts("quality")).title == title


def test_every_field_that_may_be_silent_has_a_column(small_release):
    """The table of fields has those that a record may leave open by the names that readers have
    for them, and usable start dates."""
    columns = [column.heading for column in exhibit("fields", parts("quality")).table.columns]
    named = [LIGHT.say.column("deployment", field.name) for field in fields.silent()]
    assert columns == ["Source", "Records", *named, "Usable start date"]


def test_names_are_searched(small_release):
    """A search shows the names that hold it, and the file holds the same ones; it stands in the
    address."""
    every, some = (exhibit("names", parts("quality", name=search)) for search in ("", " NERGEN "))
    assert some.table.column("Name") == ("Nergenswijk",) and every.table.rows > 1
    assert (every.parameters, some.parameters) == ({}, {"q": "NERGEN"})
    assert some.title == every.title
    search = of(Search, parts("quality", name="NERGEN"))[0]
    assert (search.name, search.value) == ("name", "NERGEN")


def test_completeness_city_by_city(small_release):
    """Places are counted by the facts their systems have filled, and a search by name shows one's
    own with its age."""
    shown = parts("quality", Selection(area=("NL", "JP")), place_search="BERK")
    assert exhibit("by-place", shown).title == (
        "8 of 8 local governments have at least half of the facts filled; for 0 all data is older"
        " than a year"
    )
    (found,) = of(Table, shown)
    columns = ["Local government", "Facts filled", "Of", "Per cent", "Days before the release"]
    assert [found.column(heading) for heading in columns] == [
        ("Berkwijk",),
        (13,),
        (24,),
        (54,),
        (106,),
    ]


def test_places_of_all_bars_are_all_places(small_release):
    """The bars by quarter and age hold each place of the table once."""
    by_place = exhibit("by-place", parts("quality"))
    assert sum(sum(part["x"]) for part in by_place.figure["data"]) == by_place.table.rows


def test_the_facts_that_completeness_counts_are_named(small_release):
    """All facts of the schema stand in the sentence that says what is counted."""
    counted = exhibit("by-place", parts("quality")).counted
    assert counted.startswith(f"{len(fields.facts())} facts of each system")
    named = [LIGHT.say.column("deployment", fact.name) for fact in fields.facts()]
    assert ", ".join(named) in counted


def test_a_search_for_no_city_says_so(small_release):
    """A name that no place of the table has is said to be in none, without a table."""
    shown = parts("quality", place_search="zz*p")
    assert not of(Table, shown)
    assert "has “zz*p” in its name" in of(Paragraph, shown)[-1].text


def test_a_search_that_many_match_shows_the_first(small_release, monkeypatch):
    """Where more places match than a search shows, it says how many there are."""
    monkeypatch.setattr(by_place, "MOST_FOUND", 2)
    shown = parts("quality", place_search="a")
    (found,) = of(Table, shown)
    said = of(Paragraph, shown)[-1].text
    assert found.rows == 2
    assert said.endswith(" have it in name or state; the 2 with most systems:")


def test_contradictions_have_a_sentence_each():
    """Every kind of contradiction that the question can find has a name for readers, and none
    more."""
    sql = next(QUESTIONS.rglob("contradictions.sql")).read_text()
    kinds = re.findall(r"^    select '([^']+)'", sql, re.MULTILINE)
    assert len(kinds) == 7 and set(kinds) == set(contradictions.KINDS)


def test_contradictions_are_counted_by_kind(small_release):
    """The bars add up to the rows of the table, and the commonest kind leads."""
    shown = exhibit("contradictions", parts("quality"))
    (bars,) = shown.figure["data"]
    assert sum(bars["x"]) == shown.table.rows == len(rows(shown.table))
    assert f"“{bars['hovertext'][0]}” ({bars['x'][0]})" in shown.title


def test_in_words(small_release):
    """The page opens with the oldest data, what is known of the records, and contradictions."""
    (sentences,) = of(Sentences, parts("quality"))
    assert [sentence.split(",")[0] for sentence in sentences.said] == [
        "The oldest data",
        "Of 18 records",
        "4 contradictions stand in 18 records",
    ]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], ""),
        ([None], ""),
        ([1], "The data of 1 of 1 source is 1 day old at this release."),
        ([30, 30, None], "The data of 2 of 3 sources is 30 days old at this release."),
        (
            [30, None, 1200],
            "The oldest data, of C, was 1,200 days old at this release; the newest 30.",
        ),
    ],
)
def test_the_oldest_data(days, said):
    """The oldest source is named with the newest age; sources without a date are none of them."""
    sources = [{"age_days": age, "title": title} for age, title in zip(days, "ABC", strict=False)]
    assert ages.in_words(sources, LIGHT) == said


def test_what_records_tell():
    """A fact that no record states is known for none."""
    row = {"records": 2000, "technology": 1999, "vendor": 0, "usable_start_date": 1}
    assert filled.in_words([row], Selection(), LIGHT) == (
        "Of 2,000 records, we know the technology, stated or coded, for 1,999, the supplier for"
        " none and a date of start for 1."
    )
    told = filled.in_words([row], Selection(basis="stated"), LIGHT)
    assert "the technology, as stated, for 1,999" in told
    assert filled.in_words([], Selection(), LIGHT) == ""


def test_every_exhibit_says_what_the_filters_do(small_release):
    """What is of the whole release says so, and nothing else does."""
    whole = {
        shown.key
        for shown in of(Exhibit, parts("quality"))
        if shown.counted.endswith("The whole release; the filters change nothing here.")
    }
    assert whole == {"rows", "refused-reasons", "aside-reasons", "ages", "names"}


@given(st.lists(st.one_of(st.none(), st.integers(0, 5_000)), max_size=6))
def test_any_ages_make_a_sentence(days):
    """Whatever the ages, the sentence says one day or several, and nothing where none is known."""
    sources = [{"age_days": age, "title": "A"} for age in days]
    said = ages.in_words(sources, LIGHT)
    assert bool(said) == any(age is not None for age in days)
    assert not re.search(r"(?<!,)\b1 (days|sources)\b", said)


def test_a_fact_of_records_says_what_it_rests_on(small_release):
    """Each source's records are in one part of their bar: stated, coded, not in the files read or
    not stated; the address chooses the fact."""
    shown = exhibit("by-basis", parts("quality"))
    assert shown.title == "Technology: 15 stated by their source, 2 coded, of 18 records"
    assert rows(shown.table) == [
        ("Case collection", 8, 6, 2, 0, 0),
        ("Small register", 7, 7, 0, 0, 0),
        ("Small study", 3, 2, 0, 0, 1),
    ]
    supplier = exhibit("by-basis", parts("quality", fact="vendor"))
    assert supplier.title == "Supplier: 12 stated by their source, of 18 records"
    assert supplier.table.column("Not in the files read") == (0, 1, 0)


def test_the_coded_part_is_hatched(small_release):
    """What is coded differs from what is stated by its texture, not by its colour alone."""
    parts_of_bar = exhibit("by-basis", parts("quality")).figure["data"]
    patterns = {part["name"]: part["marker"].get("pattern") for part in parts_of_bar}
    assert patterns["Coded"]["shape"] == "/" and patterns["Stated"] is None


def test_the_coding_stands_with_its_intervals(small_release):
    """Quality draws the shares that Methods prints: a whisker where descriptions were compared, and
    none is invented where they were not."""
    shown = exhibit("coding", parts("quality", EMPTY))
    assert shown.table == exhibit("coding", parts("methods")).table
    agreed, _, confirmed, told = shown.figure["data"]
    assert agreed["x"] == [0.5, 1] and confirmed["x"] == [None, 0.75]
    assert agreed["error_x"]["array"] == [None, None], "agreement has no interval"
    low = 0.75 - confirmed["error_x"]["arrayminus"][1]
    assert (round(low, 6), 0.75 + confirmed["error_x"]["array"][1]) == (0.3, 0.95)
    assert told["text"] == [" not compared", " 75% (30–95%)"]


@pytest.mark.parametrize(
    ("area", "told"), [((), "Small census, was 863"), (("GB",), "Case collection, was 263")]
)
def test_the_age_is_of_the_sources_selected(small_release, area, told):
    """With a selection the oldest data told of are those of its own sources."""
    (sentences, *_) = of(Sentences, parts("quality", Selection(area=area)))
    assert sentences.said[0].startswith(f"The oldest data, of {told} days old")
