"""The sentences a page opens with: worked examples for none, one, many and unknown, and laws for
any numbers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import _sentences
from pages import _summary_cities as cities
from pages import _summary_release as release
from pages import _summary_systems as systems
from schema.codelists import codes

UNGRAMMATICAL = re.compile(
    r"(?<!\d,)\b1 (systems|cities|places|local"
    r" governments|municipalities|sources|records|countries|questions|peers|years|days|wordings|"
    r"residents|screening rules)\b|\b0 of\b|\bof 0\b|\bnan\b|None\b(?! of)|  |\.\.|\[|_|%(?=.*\bof"
    r" 0\b)"
)
NUMBER = st.integers(1, 3_000)
STATUSES = "in_use", "pilot", "in_development", "planned", "retired", "unknown"
CODED, SAID = "coded_from_documents", "self_reported"


def is_fit(sentence: str) -> bool:
    """Whether a sentence can stand on a page, or says nothing."""
    return not sentence or (
        not sentence[0].islower() and sentence.endswith(".") and not UNGRAMMATICAL.search(sentence)
    )


def counted(column: str, values) -> st.SearchStrategy[list[dict]]:
    """Answers with systems and places by one column, the largest first, as the questions give
    them."""
    row = st.fixed_dictionaries(
        {column: st.sampled_from(list(values)), "systems": NUMBER, "places": NUMBER}
    )
    return st.lists(row, max_size=8, unique_by=lambda one: one[column]).map(
        lambda rows: sorted(rows, key=lambda one: -one["systems"])
    )


def total(rows: list[dict]) -> int:
    return sum(row["systems"] for row in rows)


@pytest.mark.parametrize(
    ("number", "base", "words"),
    [
        (0, 10, "none of 10 cities"),
        (1, 10, "1 of 10 cities"),
        (7, 10, "7 of 10 cities"),
        (10, 10, "all 10 cities"),
        (2, 2, "both cities"),
        (1, 1, "1 of 1 city"),
        (0, 1, "none of 1 city"),
        (1, 1741, "1 of 1,741 cities"),
    ],
)
def test_a_part_of_a_base(number, base, words):
    """A part is told with its base, and none, one, both and all are told as people say them."""
    assert _sentences.part(number, base, ("city", "cities")) == words


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("health", 3), ("transport", 2)],
            "Health leads: 3 of 5 systems in use, before transport with 2.",
        ),
        ([("health", 1)], "1 of 1 system in use is in health."),
        (
            [("health", 2), ("transport", 2)],
            "Health and transport lead alike, each with 2 of 4 systems in use.",
        ),
        ([("not_stated", 9)], "No source names a sector for these systems."),
    ],
)
def test_the_leading_sector(rows, sentence):
    """One sector leads, two lead alike, and where no source names one that is said."""
    given_rows = [{"sector": sector, "systems": number} for sector, number in rows]
    assert systems.leading_sector(given_rows, total(given_rows), "in use") == sentence


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            {"in_use": 3, "pilot": 1, "unknown": 2},
            "Of 6 systems, 3 are in use and 1 in pilot; for 2 no source states a status.",
        ),
        ({"in_use": 1, "retired": 1}, "Of 2 systems, 1 is in use and 1 retired."),
        ({"planned": 24}, "All 24 systems are planned."),
        ({"pilot": 1}, "1 of 1 system is in pilot."),
        ({"unknown": 2}, "For both systems no source states a status."),
        ({}, ""),
    ],
)
def test_systems_by_status(found, sentence):
    """Statuses that occur are told; a status that no source states is told as that, and none as
    nothing."""
    assert (
        systems.by_status(
            [{"status": code, "systems": number} for code, number in found.items()],
            sum(found.values()),
        )
        == sentence
    )


def test_years_before():
    """The year ten years back is told, the first one where there are fewer, and nothing where there
    is one year."""
    rows = [{"year": year, "systems": year - 2009} for year in range(2010, 2027)]
    assert systems.years_before(rows).startswith(
        "In 2016, 10 years before, 7 dated systems were running;"
    )
    assert systems.years_before(rows[-2:]).startswith(
        "In 2025, 1 year before, 16 dated systems were running;"
    )
    assert systems.years_before(rows[-1:]) == ""


@pytest.mark.parametrize(
    ("yes", "silent", "base", "sentence"),
    [
        (
            879,
            0,
            1741,
            "In a census of Japan, 879 of 1,741 municipalities (50.5%) said that AI was adopted.",
        ),
        (
            1,
            2,
            4,
            (
                "In a census of Japan, 1 of 4 municipalities said that AI was adopted; for 2 there"
                " is no answer, which is not a no."
            ),
        ),
        (
            0,
            9,
            9,
            (
                "In a census of Japan, none of 9 municipalities said that AI was adopted; for 9"
                " there is no answer, which is not a no."
            ),
        ),
        (3, 0, 4, "In a census of Japan, 3 of 4 municipalities said that AI was adopted."),
        (0, 0, 0, ""),
    ],
)
def test_a_census(yes, silent, base, sentence):
    """A share is told of five bodies or more that all answered; silence is no no."""
    assert systems.census({"yes": yes, "silent": silent, "places": base}, "Japan") == sentence


def test_where_most_are_on_record():
    """The first country and place are told where there are others, also those that share the first
    place."""
    rows = [
        {"country": "NL", "systems": 4, "places": 2},
        {"country": "JP", "systems": 1, "places": 1},
    ]
    told = (
        "The most are on record in the Netherlands: 4 of 5 systems in use. That can mean a register"
        " or a search, not more use."
    )
    assert systems.leading_country(rows, 5, "in use") == told
    assert systems.leading_country(rows[:1], 4, "in use") == ""
    places = [{"name": "Linde", "systems": 3}, {"name": "Berk", "systems": 1}]
    assert (
        systems.leading_place(places, "in use")
        == "Of 2 places, Linde has the most: 3 systems in use."
    )
    assert (
        systems.leading_place(places[1:] * 2, "in use")
        == "Each of the 2 places has 1 system in use on record."
    )
    assert (
        systems.single(places, "in use")
        == "1 of 2 local governments has 1 system in use on record, the others more."
    )


def wave(*cells: tuple[str, str, str | None]) -> list[dict]:
    return [{"place_id": place, "item": item, "answer": answer} for place, item, answer in cells]


def test_rules_of_cities():
    """A city with either rule has one, a partial one is told apart, and what was not found is no
    no."""
    rows = wave(
        ("a", "ai_policy", "yes"),
        ("a", "genai_guidelines", None),
        ("b", "ai_policy", None),
        ("b", "genai_guidelines", None),
        ("c", "ai_policy", "partly"),
        ("c", "genai_guidelines", None),
        ("c", "ai_budget", "yes"),
    )
    head = (
        "1 of 3 cities {} a binding AI policy or staff rules for generative AI, and in part 1 more;"
        " for 1 {}, which is not a no."
    )
    assert cities.rules(rows, CODED) == head.format("has", "no page or document about it was found")
    assert cities.rules(rows, SAID) == head.format("says that it has", "there is no answer")
    assert cities.rules(wave(("a", "ai_budget", "yes")), CODED) == ""


def test_the_rarest_item():
    """The rarest items are told with their base, and nothing where all are as frequent."""
    items = [
        {"item": item, "yes": yes, "places": 10}
        for item, yes in (("ai_budget", 1), ("public_register", 4))
    ]
    assert cities.rarest(items, CODED) == "A yes is rarest for “AI budget”: 1 of 10 cities."
    assert cities.rarest([items[0] | {"yes": 0}, items[1]], CODED).endswith(
        ": none of 10 cities, which is not a no."
    )
    assert cities.rarest(items[:1], CODED) == cities.rarest([], CODED) == ""


def test_the_release():
    """Ages, fields, contradictions and moves are told for one and for many."""
    ages = [
        {"title": "A", "age_days": 1},
        {"title": "B", "age_days": 300},
        {"title": "C", "age_days": None},
    ]
    assert (
        release.dated(ages)
        == "The oldest data, of B, was 300 days old at this release; the newest 1."
    )
    assert release.dated(ages[2:]) == ""
    row = {"records": 5, "technology": 2, "vendor": 0, "usable_start_date": 5}
    assert (
        release.filled([row])
        == "Of 5 records, we know the technology for 2, the supplier for none and a date of start"
        " for 5."
    )
    assert (
        release.contradicting([{"deployment_id": "a"}], 5)
        == "1 contradiction stands in 5 records, within one or between two."
    )
    assert release.added({"files": 1}, 0, "1", "2") == [
        "Between 1 and 2, 1 system was added: 1 with newer files of known sources.",
        "No system was withdrawn.",
    ]
    assert release.added({}, 2, "1", "2") == [
        "Between 1 and 2, no system was added.",
        "2 systems were withdrawn.",
    ]


@given(
    counted("sector", codes("sector")),
    counted("technology", codes("technology")),
    counted("country", ["NL", "JP", "GB", "US"]),
    counted("status", STATUSES),
)
def test_any_systems_make_fit_sentences(by_sector, by_technology, by_country, by_status):
    """Whatever the numbers, a sentence on systems is grammatical, has its base, and ends with a
    full stop."""
    named = [{"name": row["country"]} | row for row in by_country]
    told = [
        systems.leading_sector(by_sector, total(by_sector), "in use"),
        systems.by_status(by_status, total(by_status)),
        systems.commonest_technology(by_technology, total(by_technology)),
        systems.one_place_alone(by_country),
        systems.leading_country(by_country, total(by_country), "in use"),
        systems.leading_place(named, "in use"),
        systems.single(by_country, "in use"),
    ]
    assert not [one for one in told if not is_fit(one)]


@given(
    st.lists(st.sampled_from(["yes", "partly", "no", None]), max_size=12),
    st.sampled_from([CODED, SAID]),
)
def test_any_answers_make_fit_sentences(said, kind):
    """Whatever is answered, a sentence on rules is grammatical, and its parts do not exceed its
    base."""
    rows = [
        {"place_id": str(at), "item": "ai_policy", "answer": one, "evidence_kind": kind}
        for at, one in enumerate(said)
    ]
    items = [
        {"item": item, "yes": said.count(one), "places": max(len(said), 1)}
        for item, one in (("ai_policy", "yes"), ("ai_budget", "no"))
    ]
    one = {"yes": said.count("yes"), "silent": said.count(None), "places": len(said)}
    told = [
        cities.rules(rows, kind),
        cities.rarest(items, kind),
        systems.census(one, "Japan"),
        systems.census_answers(said),
    ]
    assert not [sentence for sentence in told if not is_fit(sentence)]
    assert bool(cities.rules(rows, kind)) == bool(said)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_any_coverage_makes_fit_sentences(listed, elsewhere, unknown, years):
    """Whatever the screening points at and the releases differ in, the sentences are fit."""
    headline = {"systems": listed + elsewhere, "sources": elsewhere + 1, "countries": listed + 1}
    status = [{"status": "in_use", "systems": listed}]
    told = [
        release.records(headline, status),
        release.moved(listed, unknown, "in use"),
        release.made_of(listed + 1, elsewhere + 1, unknown + 1, years + 1),
        *release.added({"files": listed, "source": unknown}, elsewhere, "2026.01.1", "2026.11.1"),
        release.dated([{"title": "A", "age_days": listed}, {"title": "B", "age_days": years}]),
    ]
    assert not [one for one in told if not is_fit(one)]
