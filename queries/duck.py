"""A release's tables in DuckDB: what stands behind the engine's door."""

import json
from pathlib import Path

import duckdb

from queries import (
    advice,
    following,
    frames,
    own_rules,
    regions,
    settled,
    sharing,
    sizes,
    slips,
    told_fields,
)
from queries.pairs import PAIRS
from schema.arrow import arrow_schema
from schema.changes import REASONS, SOURCED
from schema.codelists import codes
from schema.tables import TABLES

# Each count of what is distinct as a plan of its own, joined to the others, takes half of the time
# of a question that counts several.
COUNTED_APART = "distinct_aggregate_rewrite"
# For many rows. That and a search for where a condition could be met sooner take a fifth of the
# time of a long question; what is known of values, narrower rows to sort by, fewer steps and what
# one table of two leaves of the other a tenth of that of any.
PLANNED_WITHOUT = ",".join(
    (
        COUNTED_APART,
        "cte_filter_pusher",
        "statistics_propagation",
        "compressed_materialization",
        "type_pushdown",
        "join_elimination",
        "projection_placement",
        "common_subplan",
        "join_filter_pushdown",
    )
)

LANGUAGES = regions.REFERENCE / "source_languages.csv"
# What sources of a release that lacks the column would declare: the studies of members were coded
# by COFOG's own divisions, where transport is among economic affairs.
DECLARED_SINCE = {
    "broad_sector": "case when collection_kind = 'membership' then 'economic_affairs' end",
    "language": "(select language from read_csv($languages, header = true, all_varchar = true)"
    " as listed where listed.source_id = source.source_id)",
}


def one_release(release: Path) -> duckdb.DuckDBPyConnection:
    """A release's tables in memory, in the schema `release`, with what saves every question work:
    the sources' preference, choice (1 for the record that speaks for a system in a place), is_start
    (whether the start date is of a kind that trends use), status_today and level (where it stands
    on the release's day, and of which level its body is), shared (a number of its system where
    other records are of it, too), pointed (the areas of the screening) and ruled (its rules), as
    `following.POINTED` says, pointing (pointed, areas) and ruling (ruled, rules), as
    `following.SPELLED` says, beside, as `following.BESIDE` says, ancestor (place_id, ancestor_id:
    every place with all places it lies in), held (source_id, place_id, systems), first_level
    (region_id, name, country, place_id: places by the region of their country that they lie in),
    frame (source_id, country, kind: whose frame is every place of a kind in a country), body
    (source_id, place_id: whom a membership or a register knows), tier_order(tier), systems(shared):
    how many systems rows of `deployment` are, none of them twice, systems_where(shared, condition):
    those of them that meet it; systems_counted and systems_counted_where the same of rows that
    stand for so many `systems` each; stamp (version, as_of: one row), folded(name), as
    `schema.names` has it, and what `sizes.tell`, `sharing.tell` and `advice.tell` write.

    `release` is the folder of its tables and manifest.
    """
    connection = _in_memory()
    load(connection, release)
    return closed(connection)


def _in_memory() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 1})
    connection.execute("set enable_progress_bar = false")
    # What a selection's tables took is given back to the system once they are gone.
    connection.execute("set allocator_background_threads = true")
    slips.teach(connection)
    return connection


def closed(connection: duckdb.DuckDBPyConnection, *folders: Path) -> duckdb.DuckDBPyConnection:
    """The same database, which from now on reads and writes no file but those of `folders` and
    its own to sort on, loads nothing and takes no other setting: whatever a question says, it
    stays within the release."""
    if not folders:  # so small that a plan takes longer than what it plans
        connection.execute(f"set disabled_optimizers = '{PLANNED_WITHOUT}'")
    spill = connection.execute("select current_setting('temp_directory')").fetchone()
    allowed = [str(folder) for folder in folders] + [path for path in spill or () if folders]
    connection.execute("set allowed_directories = $allowed", {"allowed": allowed})
    connection.execute("set enable_external_access = false; set lock_configuration = true")
    return connection


def two_releases(release: Path, earlier: Path | None) -> duckdb.DuckDBPyConnection:
    """As `one_release`, with the other release in the schema `earlier`, counted by its own rules,
    and reason (change, position, part, is_sourced: the reasons of `schema/changes.py` in their
    order), and pair, as `queries.pairs` says; without another one, as the first release is, it is
    compared with one without rows."""
    connection = _in_memory()
    load_two(connection, release, earlier)
    return closed(connection)


def load_two(
    connection: duckdb.DuckDBPyConnection,
    release: Path,
    earlier: Path | None,
    is_for_pages: bool = True,
) -> None:
    """Write two releases into the schemas of a database, as `two_releases` says; where it is not
    for pages, without what no comparison asks, and without records that are the same in both, as
    `settled.left_out` says."""
    connection.execute("create schema release; create schema earlier")
    settled.stand(connection)
    rows = {
        schema: _tables(connection, folder, schema)
        for schema, folder in (("release", release), ("earlier", earlier))
        if folder
    }
    is_as_made = {"release": False, "earlier": own_rules.is_older(connection, "earlier")}
    if not is_for_pages:
        rows = settled.left_out(connection, rows, is_as_made)
    for schema, deployments in rows.items():
        following.write(connection, deployments, schema, is_as_made[schema], is_for_pages)
        _follow(connection, schema)
    if not earlier:
        _stand_alike(connection)
    for schema in ("release", "earlier"):
        _explain(connection, schema)
        if is_for_pages:
            sharing.tell(connection, schema)
    if not earlier:
        _empty(connection, "earlier")
    reasons = [
        [change, nth, reason.part, change in SOURCED]
        for nth, (change, reason) in enumerate(REASONS.items())
    ]
    connection.execute(
        "create table release.reason"
        " (change varchar, position integer, part varchar, is_sourced boolean)"
    )
    connection.executemany("insert into release.reason values (?, ?, ?, ?)", reasons)
    connection.execute(PAIRS)


def load(connection: duckdb.DuckDBPyConnection, release: Path) -> None:
    """Write a release into the schema `release` of a database, as `one_release` says."""
    connection.execute("create schema release")
    following.write(connection, _tables(connection, release, "release"), "release")
    _follow(connection, "release")
    _explain(connection, "release")
    sharing.tell(connection, "release")


def _tables(connection: duckdb.DuckDBPyConnection, release: Path, schema: str) -> str:
    """Write a release's tables but its deployments, and gives what to select these from."""
    tables = {*TABLES, *(path.stem for path in release.glob("*.parquet"))}
    rows = {table: as_today(connection, release, table, schema) for table in sorted(tables)}
    deployments = rows.pop("deployment")
    for table, its_rows in rows.items():
        connection.execute(f"create table {schema}.{table} as select * from {its_rows}")
    _declared_since(connection, schema)
    stamp(connection, release, schema)
    return deployments


def _follow(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write what follows from a release's tables."""
    hold(connection, schema)
    lie_inside(connection, schema)
    regions.lie_in(connection, schema)
    frames.know(connection, schema)


def _explain(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write what holds of any release: its macros, and the rules that they follow."""
    connection.execute(
        f"create or replace macro {schema}.tier_order(tier) as list_position({codes('risk_tier')},"
        " tier::varchar)"
    )
    _count_systems(connection, schema)
    told_fields.tell(connection, schema)
    sizes.tell(connection, schema)
    advice.tell(connection, schema)


def _stand_alike(connection: duckdb.DuckDBPyConnection) -> None:
    """Write the tables of `release` into the schema `earlier`, without rows but for its stamp: to
    plan what follows from none takes as long as from some."""
    for table in sorted(_names(connection, "release") - {"settled"}):
        rows = "" if table == "stamp" else "limit 0"
        connection.execute(f"create table earlier.{table} as from release.{table} {rows}")


def _empty(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    names = sorted(_names(connection, schema))
    connection.execute(";".join(f"truncate {schema}.{table}" for table in names))


def _names(connection: duckdb.DuckDBPyConnection, schema: str) -> set[str]:
    asked = "select table_name from duckdb_tables() where schema_name = $schema"
    return {name for (name,) in connection.execute(asked, {"schema": schema}).fetchall()}


def _count_systems(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write how systems are counted. Most have one record, and so one of the chosen rows: only the
    others are told apart, which of a million would take longer than all else, and what they are
    not is left out by name, as a count of what is distinct sorts rows without a value, too."""
    several = "count(distinct shared) filter (shared is not null"
    connection.execute(f"""
        create or replace macro {schema}.systems(shared) as
            count(*) - count(shared) + {several});
        create or replace macro {schema}.systems_where(shared, condition) as
            count(*) filter (condition and shared is null) + {several} and condition);
        create or replace macro {schema}.systems_counted_where(shared, systems, condition) as
            (coalesce(sum(systems) filter (condition and shared is null), 0)
            + {several} and condition))::bigint;
        create or replace macro {schema}.systems_counted(shared, systems) as
            (coalesce(sum(systems) filter (shared is null), 0) + {several}))::bigint""")


def stamp(connection: duckdb.DuckDBPyConnection, release: Path, schema: str) -> None:
    """Write the release's name and day, one row."""
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    connection.execute(
        f"create table {schema}.stamp as select $version as version, $as_of::date as as_of",
        {name: manifest[name] for name in ("version", "as_of")},
    )


def as_today(
    connection: duckdb.DuckDBPyConnection, release: Path, table: str, schema: str = "release"
) -> str:
    """What to select from for a release's table as today's schema has it: what a release made
    before lacks, a column or the whole table, is there and empty, and stands in a table
    `lacking_...` beside it."""
    path = release / f"{table}.parquet"
    path = path / "*.parquet" if path.is_dir() else path
    rows = f"read_parquet('{str(path).replace(chr(39), 2 * chr(39))}')"
    have = (
        {name for name, *_ in connection.execute(f"describe from {rows}").fetchall()}
        if (release / f"{table}.parquet").exists()
        else set()
    )
    lacking = (
        [name for name in arrow_schema(table).names if name not in have] if table in TABLES else []
    )
    if not lacking:
        return rows
    connection.register("none", arrow_schema(table).empty_table().select(lacking))
    connection.execute(f"create table {schema}.lacking_{table} as from none")
    connection.unregister("none")
    if not have:
        return f"{schema}.lacking_{table}"
    names = ", ".join(f'"{name}"' for name in arrow_schema(table).names)
    return f"(select {names} from (from {rows} union all by name from {schema}.lacking_{table}))"


def _declared_since(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write what a release made before a source could declare it would say: `DECLARED_SINCE`."""
    lacking = connection.execute(
        "select column_name from duckdb_columns() where schema_name = $schema"
        " and table_name = 'lacking_source'",
        {"schema": schema},
    ).fetchall()
    for (column,) in lacking:
        if declared := DECLARED_SINCE.get(column):
            read = {"languages": str(LANGUAGES)} if "$languages" in declared else None
            connection.execute(f"update {schema}.source set {column} = {declared}", read)


def hold(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write how many systems each source records in each place."""
    connection.execute(f"""create or replace table {schema}.held as
        select source_id, place_id, count(distinct system_id) as systems
        from {schema}.deployment group by all order by all""")


def lie_inside(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write every place with all places it lies in."""
    connection.execute(f"""create or replace table {schema}.ancestor as with recursive up as (
        select place_id, parent_place_id as ancestor_id from {schema}.place
        where parent_place_id is not null
        union select up.place_id, p.parent_place_id from up
        join {schema}.place p on p.place_id = up.ancestor_id
        where p.parent_place_id is not null) select * from up""")
