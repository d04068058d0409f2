"""Laws of the selection: what is written is what is read, and narrowing narrows."""

from dataclasses import fields

import duckdb
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from queries import engine, preview
from queries.duck import preferred
from queries.narrowing import CHOICE, narrowed
from queries.selection import FILTERS, LISTS, PARAMETERS, Selection, read, write
from schema.arrow import arrow_schema
from tests.strategies import CODES, selections
from words.selection import in_words
from words.speech import speech

law = settings(deadline=None, max_examples=25)
asking = settings(deadline=None, max_examples=8)
KNOWN = {name: frozenset(CODES[name]) for name in ("country", "place", "scheme", "source")} | {
    "release": frozenset({"2026.10.1"})
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
@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), hostile))
@example({"from": "9" * 5000})
@example({"status": "in_use,\x00"})
def test_no_text_is_an_error(parameters):
    """Whatever an address holds, reading it gives a selection of known codes, and says what it left
    out."""
    selection, dropped = read(parameters, KNOWN)
    assert read(write(selection), KNOWN) == (selection, [])
    for name in LISTS:
        assert set(getattr(selection, name)) <= set(CODES[name])
        unknown = {code for code in parameters.get(name, "").split(",") if code} - set(CODES[name])
        assert bool(unknown) == any(words.startswith(f"{name} “") for words in dropped), name


@law
@given(st.sampled_from([*LISTS, "from", "until", "release"]), hostile)
def test_what_is_dropped_is_said(name, text):
    """A value that means nothing is dropped with its beginning in the words, never silently, and at
    most 40 letters of it."""
    selection, dropped = read({name: text}, KNOWN)
    longest = len(name) + 43
    assert all(words.startswith(f"{name} “") and len(words) <= longest for words in dropped)
    if not dropped:
        assert selection != Selection() or not text.strip(",")


@law
@given(st.lists(st.text(min_size=1), min_size=1), st.sampled_from(LISTS))
def test_values_never_reach_the_text_of_a_question(values, name):
    """A filter's values are parameters: the SQL is the same whatever they are."""
    sql, parameters = narrowed(Selection(**{name: tuple(values)}))
    assert sql == narrowed(Selection(**{name: ("other",)}))[0]
    assert parameters == {name: sorted(set(values))}


@law
@given(st.integers(), st.sampled_from(["from_year", "until_year"]))
def test_years_never_reach_the_text_of_a_question(year, name):
    """A year is a parameter too."""
    assert narrowed(Selection(**{name: year}))[0] == narrowed(Selection(**{name: 2000}))[0]
    assert narrowed(Selection(**{name: year}))[1] == {name: year}


@asking
@given(st.sampled_from(LISTS), hostile)
def test_hostile_values_match_nothing(small_release, name, value):
    """A value that is no code, put into a selection by force, is asked for as it is and finds no
    system; as a scheme, which leaves none out, it reads none as of a tier."""
    tiers = {"tier": ("prohibited", "high", "transparency", "minimal")}
    more = tiers if FILTERS[name].is_reading else {}
    assert systems(Selection(**{name: (value,)}, **more)) == 0 or value in CODES[name]


@asking
@given(selections(), st.sampled_from([name for name in LISTS if name != "source"]), st.data())
def test_more_narrowing_never_gives_more(small_release, selection, name, data):
    """One more filter, or one code less in a filter, never gives more systems."""
    codes = data.draw(
        st.lists(st.sampled_from(getattr(selection, name) or CODES[name]), min_size=1)
    )
    assert systems(selection.but(**{name: tuple(codes)})) <= systems(selection)
    assert systems(selection.but(ai=True)) <= systems(selection)


@asking
@given(selections())
def test_clearing_a_part_widens(small_release, selection):
    """Each part cleared gives as many records or more, and systems too, except by a source: there
    another record may speak."""
    for name in (*LISTS, "ai", "from_year", "until_year"):
        wider = selection.but(**{name: Selection.__dataclass_fields__[name].default})
        (now,), (then,) = (engine.ask("headline", one).to_pylist() for one in (selection, wider))
        assert then["records"] >= now["records"], name
        assert then["systems"] >= now["systems"] or name == "source", name


def test_a_source_filter_lets_the_other_record_speak(small_release):
    """Without the register the benefit check is a pilot of general services, as the collection has
    it."""
    pilots = Selection(place=("nl-linde",), status=("pilot",))
    assert systems(pilots) == 0
    assert systems(pilots.but(source=("case_collection",))) == 1


def test_a_preview_lets_the_other_record_speak(small_release):
    """So it is where a city's new file takes the place of what the register has of it."""
    nothing = {table: arrow_schema(table).empty_table() for table in preview.MERGED}
    one = preview.merged(
        Selection(), "nl-linde", nothing, preview.Replaced(lists_of="small_register")
    )
    assert systems(one.but(place=("nl-linde",), status=("pilot",))) == 1
    engine.forget_preview(one.release)


SPEAK = f"""select deployment_id from (
    select *, {CHOICE} as nth
    from release.deployment
    where place_id in (select place_id from place)
        and (len($source) = 0 or list_contains($source, source_id)))
where nth = 1 and deployment_id in (select deployment_id from record) order by 1"""


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        ("a register's before a collection's", "z,reg,2020,unknown", "a,col,2024,in_use"),
        ("the newer evidence", "z,col,2024-04-30,unknown", "a,col,2020-10-07,in_use"),
        ("a day before none", "z,col,2020,unknown", "a,col,,in_use"),
        ("one with a status", "z,col,2024,pilot", "a,col,2024,unknown"),
        ("the one that the others are said to be", "same,col,2024,pilot", "a,col,2024,in_use"),
        ("else the alphabet", "a,col,2024,pilot", "z,col,2024,pilot"),
    ],
)
def test_which_record_speaks(why, first, second):
    """Of two records of one system in one place speaks a register's, then the newer, then one with
    a status, then the one that the others are said to be."""
    rows = [line.split(",") for line in (second, first)]
    connection = duckdb.connect()
    connection.execute(
        "create table place (place_id varchar, kind varchar);"
        "create table stamp as select date '2026-11-22' as as_of;"
        "create table source as select * from (values ('reg', 'register', '2020'),"
        " ('col', 'collection', '')) as s(source_id, collection_kind, snapshot)"
    )
    connection.execute(
        "create table deployment (deployment_id varchar, source_id varchar,"
        " evidence_date varchar, status varchar, system_id varchar default 'same',"
        " place_id varchar default 'p', start_kind varchar, body_level varchar, end_year integer)"
    )
    connection.executemany(
        "insert into deployment (deployment_id, source_id, evidence_date, status)"
        " values (?, ?, nullif(?, ''), ?)",
        rows,
    )
    speaking = f"select deployment_id from ({preferred('deployment', 'main')}) where choice = 1"
    assert connection.execute(speaking).fetchall() == [(first.split(",")[0],)], why


def test_where_a_system_stands_and_of_which_level_it_is():
    """A system in use or a pilot whose end year has passed has ended today, and keeps its source's
    word; a body is of its place's level unless its own is told."""
    connection = duckdb.connect()
    connection.execute("""
        create table stamp as select date '2026-11-22' as as_of;
        create table source as select 'col' as source_id, 'collection' as collection_kind,
            '2026' as snapshot;
        create table place as select * from (values ('town', 'municipality'), ('prov', 'province'),
            ('fed', 'federation'), ('us', 'county')) as p(place_id, kind);
        create table deployment as select *, deployment_id as system_id, 'col' as source_id,
            null::varchar as evidence_date, null::varchar as start_kind
        from (values ('a', 'town', 'pilot', 2025, null), ('b', 'town', 'pilot', 2026, null),
            ('c', 'prov', 'in_use', 2020, null), ('d', 'fed', 'retired', 2020, null),
            ('e', 'us', 'planned', null, null), ('f', 'town', 'in_use', null, 'national'))
            as d(deployment_id, place_id, status, end_year, body_level)""")
    chosen = preferred("deployment", "main")
    asked = f"select status, status_today, level from ({chosen}) order by deployment_id"
    assert connection.execute(asked).fetchall() == [
        ("pilot", "ended", "local"),
        ("pilot", "pilot", "local"),
        ("in_use", "ended", "regional"),
        ("retired", "retired", "regional"),
        ("planned", "planned", "local"),
        ("in_use", "in_use", "national"),
    ]


def test_other_levels_are_left_out_until_they_are_asked_for():
    """Everything is narrowed to local governments, and the filter of levels lifts that."""
    assert "level = 'local'" in narrowed(Selection())[0]
    assert "level" not in narrowed(Selection(levels=True))[0]
    assert write(Selection(levels=True)) == {"levels": "1"} and write(Selection()) == {}


@asking
@given(selections())
def test_records_that_speak_are_the_same_whenever_they_are_chosen(small_release, selection):
    """Chosen once for a release or among the records of the places and sources selected: the same
    records speak."""
    chosen = engine._chosen(small_release, selection.release or engine.current(), selection)
    among = chosen.ask(SPEAK, {"source": list(selection.source)})
    assert chosen.ask("select deployment_id from deployment order by 1", {}).equals(among)


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
        (Selection(ai=True), "Only AI, as stated or coded"),
        (Selection(ai=True, basis="stated"), "Only AI, as stated; Values stated by sources only"),
        (Selection(impact_assessment=("yes",)), "Impact assessment, as stated: Assessed"),
    ],
)
def test_ai_is_worded_by_what_counts(small_release, selection, words):
    """A selection never says that coded values count where they are left out."""
    assert in_words(selection, speech()).startswith(words)
