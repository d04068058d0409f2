"""What the fields of a record are, as macros of a release's database."""

import duckdb

from schema import fields


def tell(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """What the fields of a record are, for questions that count or compare them, whichever there
    are.

    is_silent(name), is_fact(name), is_compared(name): whether a column is one that a record may
    leave open, that completeness counts, whose change is told. stated(records): a table with its
    codes for "not stated" empty; known(records): the same with facts empty that do not count.
    position(name): where the change of a column is told; change_of(name): what a change of it is;
    basis_of(name): the column that says what its value rests on, of such a column itself;
    unstated_of(name): its code for "not stated".
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
