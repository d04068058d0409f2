"""What the fields of a record are, as macros of a release's database."""

import duckdb

from schema import fields

ROOM = 20  # bits for facts of one kind, of which a number of eight bytes holds three


def tell(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """What the fields of a record are, for questions that count or compare them, whichever there
    are.

    is_silent(name), is_fact(name), is_compared(name): whether a column is one that a record may
    leave open, that completeness counts, whose change is told. stated(records): a table with its
    codes for "not stated" empty; known(records): the same with facts empty that do not count.
    position(name): where the change of a column is told; change_of(name): what a change of it is;
    basis_of(name): the column that says what its value rests on, of such a column itself;
    unstated_of(name): its code for "not stated". fact (field, nth): the facts that completeness
    counts, by their place among bits; facts_filled(told), is_told(told, nth), is_coded(told, nth):
    what such bits say, as `facts_told` has them; with_facts(records): a table that has bits, with a
    column `with_FIELD` for each fact, 1 where it counts.
    """
    lists = {
        "is_silent": fields.silent(),
        "is_fact": fields.facts(),
        "is_compared": fields.compared(),
    }
    for macro, chosen in lists.items():
        names = [each.name for each in chosen]
        connection.execute(f"create macro {schema}.{macro}(name) as name in {names}")
    told = {
        "change_of": {each.name: each.change for each in fields.compared()},
        "basis_of": fields.bases(),
        "unstated_of": fields.unstated("deployment"),
    }
    for macro, by_name in told.items():
        connection.execute(f"create macro {schema}.{macro}(name) as map {by_name}[name::varchar]")
    order = [each.name for each in fields.compared()]
    connection.execute(
        f"create macro {schema}.position(name) as list_position({order}, name::varchar)"
    )
    _leave_open(connection, schema)
    _as_bits(connection, schema)


def facts_told() -> str:
    """What a record says of each fact as one number, as SQL: bits of the facts that count, then of
    those that are there, then of those whose value is coded; each has ROOM."""
    told = []
    for nth, each in enumerate(fields.facts()):
        is_there = (
            f"{each.name} <> '{each.unstated}'" if each.unstated else f"{each.name} is not null"
        )
        basis = fields.bases().get(each.name)
        counts = f"{is_there} and {each.counts_if}" if each.counts_if else is_there
        told += [(counts, nth), (is_there, ROOM + nth)]
        told += [(f"{basis} = 'coded'", 2 * ROOM + nth)] if basis else []
    bits = (f"if(coalesce({condition}, false), {1 << bit}, 0)" for condition, bit in told)
    return f"({' + '.join(bits)})::bigint"


def facts_stated(told: str) -> str:
    """The same where coded values count as not stated, as SQL, by a column of such numbers."""
    coded = f"({told} >> {2 * ROOM})"
    return f"(({told} & {(1 << 2 * ROOM) - 1}) & ~({coded} | ({coded} << {ROOM})))"


def _as_bits(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write what reads `facts_told`."""
    facts = [each.name for each in fields.facts()]
    if len(facts) > ROOM:
        raise ValueError(f"{len(facts)} facts are more than there is room for among bits: {ROOM}.")
    connection.execute(f"create table {schema}.fact (field varchar, nth integer)")
    rows = [[name, nth] for nth, name in enumerate(facts)]
    connection.executemany(f"insert into {schema}.fact values (?, ?)", rows)
    columns = ", ".join(f"(facts_told >> {nth}) & 1 as with_{name}" for name, nth in rows)
    connection.execute(f"""
        create macro {schema}.facts_filled(told) as bit_count(told & {(1 << ROOM) - 1});
        create macro {schema}.is_told(told, nth) as ((told >> ({ROOM} + nth)) & 1) = 1;
        create macro {schema}.is_coded(told, nth) as ((told >> ({2 * ROOM} + nth)) & 1) = 1;
        create macro {schema}.with_facts(records) as table
            select *, {columns} from query_table(records)""")


def _leave_open(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write the tables stated(records) and known(records)."""
    stated = [
        f"nullif({name}, '{code}') as {name}"
        for name, code in fields.unstated("deployment").items()
    ]
    known = [
        f"case when {each.counts_if} then {each.name} end as {each.name}"
        for each in fields.facts()
        if each.counts_if
    ]
    connection.execute(f"""
        create macro {schema}.stated(records) as table
            select * replace ({", ".join(stated)}) from query_table(records);
        create macro {schema}.known(records) as table
            select * replace ({", ".join(known)}) from {schema}.stated(records)""")
