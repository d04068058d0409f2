"""Laws of the selection: what is written is what is read, and narrowing narrows."""

from dataclasses import fields
from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from queries import engine
from queries.filters import NOT, parted
from queries.narrowing import narrowed
from queries.selection import (
    EVERYTHING,
    FILTERS,
    IN_ADDRESS,
    LISTS,
    PARAMETERS,
    Selection,
    read,
    write,
)
from queries.span import Span
from tests.strategies import CODES, options, selections
from words.selection import in_words
from words.speech import speech

law = settings(deadline=None, max_examples=25)
asking = settings(deadline=None, max_examples=8)
KNOWN = {name: frozenset(CODES[name]) for name in ("area", "place", "scheme", "source")} | {
    "release": frozenset({"2026.10.1"}),
    "within": frozenset({"asia/JP", "europe/GB", "europe/NL"}),
}
NAMES = [PARAMETERS[field.name] for field in fields(Selection)]
NASTY = [
    "\x00",
    "'; drop table place; --",
    "$place",
    "in_use,in_use,,",
    "Ⅷ",
    "²",
    "-1",
    "2020.5",
    "%00",
    "9" * 5000,
    "x" * 50_000,
]
hostile = st.text() | st.sampled_from(NASTY)


def systems(selection: Selection) -> int:
    return engine.ask("headline", selection).to_pylist()[0]["systems"]


@law
@given(selections(), st.booleans())
def test_what_is_written_is_read(selection, whole):
    """An address gives back the selection it was written from, short or whole, and nothing is
    dropped."""
    assert read(write(selection, whole), KNOWN) == (selection, [])
    assert read(write(selection, whole)) == (selection, [])


@pytest.mark.parametrize(
    ("older", "today"),
    [
        ("region=europe", Selection(area=("europe",))),
        ("country=NL,GB", Selection(area=("GB", "NL"))),
        ("region=europe&country=NL", Selection(area=("NL",))),
        ("region=europe&country=JP,NL", Selection(area=("NL",))),
        ("region=europe&country=JP", Selection(area=("-JP", "JP"))),
        ("area=JP-Hokkaido Prefecture,-JP-Tokyo Metropolis", Selection(area=("-JP-13", "JP-01"))),
        ("area=JP&country=-NL", Selection(area=("-NL", "JP"))),
        ("from=2019&until=2021", Selection(started=Span(2019, 2021))),
        ("from=2019", Selection(started=Span(2019))),
        ("until=2021&started=none", Selection(started=Span(None, 2021, True))),
        ("from=&until=&region=&country=", Selection()),
        ("ai=1", Selection(ai=("yes",))),
        ("ai=0", Selection()),
    ],
)
def test_older_addresses_open_the_same_selection(older, today):
    """What addresses said before filters had their names of today is read as it was meant."""
    assert read(dict(parse_qsl(older)), KNOWN) == (today, [])


def test_older_names_are_named_where_they_mean_nothing():
    """What is dropped is told by the name that the address has."""
    asked = {"country": "NL,XX", "from": "soon", "until": "2021"}
    assert read(asked, KNOWN) == (
        Selection(area=("NL",), started=Span(None, 2021)),
        ["country “XX”", "from “soon”"],
    )


@law
@given(selections())
def test_codes_are_sorted_and_unique(selection):
    """However codes are given, a selection holds each once and in order, so equal choices are equal
    values."""
    for name in LISTS:
        codes = getattr(selection, name)
        assert list(codes) == sorted(set(codes))
        assert selection.but(**{name: codes[::-1] * 2}) == selection


@law
@given(selections())
def test_defaults_stay_out_of_the_address(selection):
    """The short address names only what was chosen; the permalink names every filter."""
    chosen = {
        PARAMETERS[field.name]
        for field in fields(Selection)
        if getattr(selection, field.name) != field.default
    }
    assert set(write(selection)) == chosen
    assert set(write(selection, whole=True)) == set(NAMES)
    assert write(Selection()) == {}


@law
@given(st.dictionaries(st.sampled_from(IN_ADDRESS) | st.text(), hostile))
@example({"from": "9" * 5000})
@example({"started": "2019-2021,none,2020", "ai": "1", "country": "NL,XX"})
@example({"status": "in_use,\x00"})
@example({"area": "-", "ai": "-0,-1"})
def test_no_text_is_an_error(parameters):
    """Whatever an address holds, reading it gives a selection of known codes, and says what it left
    out."""
    selection, dropped = read(parameters, KNOWN)
    assert read(write(selection), KNOWN) == (selection, [])
    for name in LISTS:
        assert set(getattr(selection, name)) <= set(options(name))
        texts = {code for code in parameters.get(name, "").split(",") if code}
        spelled = FILTERS[name].spelled
        left_out = {f"{NOT}{text}" for text, code in spelled.items() if code}
        unknown = texts - set(options(name)) - set(spelled) - left_out
        assert bool(unknown) == any(words.startswith(f"{name} “") for words in dropped), name


@law
@given(st.sampled_from([*LISTS, "country", "from", "until", "started", "release"]), hostile)
def test_what_is_dropped_is_said(name, text):
    """A value that means nothing is dropped with its beginning in the words, never silently, and at
    most 40 letters of it."""
    selection, dropped = read({name: text}, KNOWN)
    longest = len(name) + 43
    assert all(words.startswith(f"{name} “") and len(words) <= longest for words in dropped)
    if not dropped:
        assert selection != Selection() or not text.strip(",") or (name, text) == ("ai", "0")


@law
@given(st.lists(st.text(min_size=1), min_size=1), st.sampled_from(LISTS))
def test_values_never_reach_the_text_of_a_question(values, name):
    """A filter's values are parameters, those left out too: the SQL is the same whatever they
    are, but for the sign of codes that are looked up elsewhere."""
    chosen = tuple(value.lstrip("-") for value in values)
    sign = FILTERS[name].marked
    other = f"other{sign}" if any(sign in value for value in chosen) else "other"
    sql, parameters = narrowed(Selection(**{name: chosen}))
    assert sql == narrowed(Selection(**{name: (other,)}))[0]
    assert parameters == {name: sorted(set(chosen))}
    if not FILTERS[name].is_reading:
        without = narrowed(Selection(**{name: tuple(f"-{value}" for value in chosen)}))
        assert without[0] == narrowed(Selection(**{name: (f"-{other}",)}))[0]
        assert without[1] == {f"not_{name}": sorted(set(chosen))}


@law
@given(st.integers(), st.integers(), st.booleans())
def test_years_never_reach_the_text_of_a_question(first, last, is_undated):
    """A year is a parameter too."""
    sql, parameters = narrowed(Selection(started=Span(first, last, is_undated)))
    assert sql == narrowed(Selection(started=Span(2000, 2001, is_undated)))[0]
    assert parameters == {"started_first": first, "started_last": last}


@asking
@given(st.sampled_from(LISTS), hostile)
def test_hostile_values_match_nothing(small_release, name, value):
    """A value that is no code, put into a selection by force, is asked for as it is and finds no
    system; as a scheme, which leaves none out, it reads none as of a tier."""
    tiers = {"tier": ("prohibited", "high", "transparency", "minimal")}
    more = tiers if FILTERS[name].is_reading else {}
    is_code = value in CODES[name] or value.startswith("-")
    assert systems(Selection(**{name: (value,)}, **more)) == 0 or is_code


@asking
@given(selections(), st.sampled_from([name for name in LISTS if name != "source"]), st.data())
def test_more_narrowing_never_gives_more(small_release, selection, name, data):
    """One more filter, or one code less in a filter, never gives more systems."""
    chosen, without = parted(getattr(selection, name))
    codes = data.draw(st.lists(st.sampled_from(chosen or CODES[name]), min_size=1))
    codes += [f"-{code}" for code in without]
    assert systems(selection.but(**{name: tuple(codes)})) <= systems(selection)


@asking
@given(selections())
def test_clearing_a_part_widens(small_release, selection):
    """Each part cleared gives as many records or more, and systems too, except by a source: there
    another record may speak."""
    for name in (*LISTS, "started"):
        wider = selection.but(**{name: getattr(EVERYTHING, name)})
        (now,), (then,) = (engine.ask("headline", one).to_pylist() for one in (selection, wider))
        assert then["records"] >= now["records"], name
        assert then["systems"] >= now["systems"] or name == "source", name


@law
@given(selections())
def test_running_means_in_use_unless_chosen(selection):
    """Questions about systems in use take the reader's statuses where there are any."""
    assert selection.running() == (
        selection if selection.status else selection.but(status=("in_use",))
    )


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (Selection(ai=("yes",)), "Only AI, as stated or coded"),
        (
            Selection(ai=("yes",), basis="stated"),
            "Only AI, as stated; Values stated by sources only",
        ),
        (Selection(ai=("not_stated",)), "Whether it is AI: Not stated"),
        (Selection(area=("europe", "JP")), "Area: Japan, Europe"),
        (Selection(area=("US-CA",)), "Area: California, United States"),
        (Selection(area=("-NL",)), "Area: all but the Netherlands"),
        (
            Selection(area=("europe", "-NL", "-GB")),
            "Area: Europe, but not the United Kingdom, the Netherlands",
        ),
        (Selection(started=Span(2019, 2021)), "Started from 2019 to 2021"),
        (Selection(started=Span(2019)), "Started in 2019 or later"),
        (Selection(started=Span(None, 2021)), "Started in 2021 or earlier"),
        (Selection(started=Span(2021, 2021)), "Started in 2021"),
        (Selection(started=Span(is_undated=True)), "Without a date of a start"),
        (Selection(started=Span(2019, None, True)), "Started in 2019 or later, or without a date"),
        (Selection(impact_assessment=("yes",)), "Impact assessment, as stated: Assessed"),
    ],
)
def test_a_selection_is_worded_by_what_counts(small_release, selection, words):
    """A selection says what is left out as well as what is chosen, and never that coded values
    count where they do not."""
    assert in_words(selection, speech()).startswith(words)
