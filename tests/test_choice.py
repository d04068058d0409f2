"""Which record speaks for a system, where it stands today, and of which level it is."""

import duckdb
import pytest
from hypothesis import given, settings

from queries import engine, preview
from queries.following import preferred
from queries.narrowing import CHOICE, narrowed
from queries.selection import Selection, write
from schema.arrow import arrow_schema
from tests.strategies import selections
from tests.test_selection import systems

WHOLE = "(from deployment union all by name from none)"  # with the columns that it has not
asking = settings(deadline=None, max_examples=8)


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


def test_a_preview_tells_which_records_stand_beside_others(small_release):
    """What several sources record is told of the records that are there: in Linde none is beside
    another's once the register's are replaced."""

    def several(selection: Selection) -> set[str]:
        rows = engine.ask("systems_in_several_sources", selection).to_pylist()
        return {row["source_id"] for row in rows}

    linde = Selection(place=("nl-linde",))
    assert several(linde) == {"small_register", "case_collection"}
    nothing = {table: arrow_schema(table).empty_table() for table in preview.MERGED}
    replaced = preview.Replaced(lists_of="small_register")
    one = preview.merged(Selection(), "nl-linde", nothing, replaced)
    assert several(linde.but(release=one.release)) == set()
    engine.forget_preview(one.release)


SPEAK = f"""select deployment_id from (
    select *, {CHOICE} as nth
    from release.deployment
    where place_id in (select place_id from place)
        and (len($source) = 0 or list_contains($source, source_id))
        and not list_contains($left_out, source_id))
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
    connection.register("none", arrow_schema("deployment").empty_table())
    speaking = f"select deployment_id from ({preferred(WHOLE, 'main')}) where choice = 1"
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
    connection.register("none", arrow_schema("deployment").empty_table())
    chosen = preferred(WHOLE, "main")
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
    left_out = [code[1:] for code in selection.source if code.startswith("-")]
    source = [code for code in selection.source if not code.startswith("-")]
    among = chosen.ask(SPEAK, {"source": source, "left_out": left_out})
    assert chosen.ask("select deployment_id from deployment order by 1", {}).equals(among)
