"""`ask(question, selection)` -> an Arrow table. DuckDB in memory, one database a release, one
connection a selection.

A question is one SQL file in this folder. It says `place`, `record`, `deployment` and `answer` for
what the reader chose and `release.place`, `release.deployment` ... for everything, which a
denominator needs. A question that compares two releases declares `$since` and says `earlier_place`,
`earlier.place` ... for the other one; it may say `standing`, and name another question that
compares as a table.
"""

import json
import os
import re
import threading
from functools import lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa

from queries.narrowing import CHOICE, narrowed
from queries.questions import FOLDER, declared, question_text
from queries.questions import questions as questions
from queries.selection import EVERYTHING, FILTERS, Selection
from schema.arrow import arrow_schema
from schema.codelists import codes, narrower
from schema.preference import PREFERENCE as PREFERENCE
from schema.tables import TABLES

DEFAULT_RELEASES = FOLDER.parent / "data" / "releases"
NARROWED = ("place", "record", "deployment", "answer")
PREVIEWS: dict[str, duckdb.DuckDBPyConnection] = {}  # releases that are none: queries/preview.py


class NoRelease(LookupError):
    """There is no release to show; says where one was looked for and how to make one."""


def releases_folder() -> Path:
    """Where releases lie: `DASHBOARD_RELEASES`, or data/releases."""
    return Path(os.environ.get("DASHBOARD_RELEASES") or DEFAULT_RELEASES)


def versions() -> list[str]:
    """All releases, oldest first."""
    found = [path.parent.name for path in releases_folder().glob("[!.]*/manifest.json")]
    return sorted(found, key=_in_order)


def _in_order(version: str) -> list[int]:
    return [int(part) if part.isdigit() else 0 for part in version.split(".")]


def current() -> str:
    """The release readers see. Raises NoRelease where there is none."""
    pointer = releases_folder() / "CURRENT"
    if not pointer.exists():
        raise NoRelease(
            f"No release in {releases_folder()}. Make one with: python -m etl build --raw DIR --out"
            f" {releases_folder()}"
        )
    return pointer.read_text(encoding="utf-8").strip()


def ask(question: str, selection: Selection, **parameters: object) -> pa.Table:
    """The answer to one question for one selection; the same question twice is answered from
    memory.

    `parameters` are the question's own, by name; one not given takes its default.
    Raises KeyError for an unknown question, NoRelease without releases.
    """
    version = selection.release or current()
    own = {
        name: one.value for name, one in declared(question).items() if one.default is not None
    } | parameters
    frozen = tuple(
        sorted(
            (name, tuple(value) if isinstance(value, list) else value)
            for name, value in own.items()
        )
    )
    remembered = _rows if question.startswith("table_") else _answer
    return remembered(releases_folder(), version, question, selection, frozen)


def _fresh(
    folder: Path, version: str, question: str, selection: Selection, parameters: tuple
) -> pa.Table:
    own = {name: list(value) if isinstance(value, tuple) else value for name, value in parameters}
    since = (own.pop("since") or _before(version)) if "since" in own else None
    return _chosen(folder, version, selection, since).ask(question_text(question), own)


def _before(version: str) -> str:
    """The release before another one; nothing where it is the first."""
    return max(
        (one for one in versions() if _in_order(one) < _in_order(version)),
        key=_in_order,
        default="",
    )


_answer = lru_cache(maxsize=2048)(_fresh)
_rows = lru_cache(maxsize=16)(_fresh)  # whole tables are large: few are kept


class _Chosen:
    """One selection's rows as temporary tables of one connection, each made when a question first
    names it.

    DuckDB spends most of a question's time on its plan. Over tables it plans in half the time that
    it takes over the expressions that narrow them, and a page asks many questions of one selection.
    """

    def __init__(
        self, database: duckdb.DuckDBPyConnection, selection: Selection, compares: bool = False
    ):
        self._connection = database.cursor()
        self._narrowing, self._values = narrowed(selection)
        self._missing = set(NARROWED) | (_comparing() if compares else set())
        self._lock = threading.Lock()

    def ask(self, text: str, parameters: dict[str, object]) -> pa.Table:
        """The answer to a question's SQL; one question at a time."""
        with self._lock:
            self._prepare(text)
            return self._connection.sql(text, params=parameters or None).to_arrow_table()

    def _prepare(self, text: str) -> None:
        for table in sorted(self._missing.intersection(re.findall(r"(?<!\.)\b\w+", text))):
            if table in self._missing:  # another that builds on it may have made it
                self.make(table)

    def make(self, table: str) -> None:
        """Write the chosen rows of one table, or the answer to a question that others build on."""
        if table in questions():
            self._prepare(question_text(table))
            self._connection.execute(f"create temp table {table} as {question_text(table)}")
        else:
            schema, name = (
                ("earlier", table.removeprefix("earlier_"))
                if table.startswith("earlier_")
                else ("release", table)
            )
            narrowing = self._narrowing.replace("release.", f"{schema}.")
            self._connection.execute(
                f"create temp table {table} as {narrowing} select * from {name}", self._values
            )
        self._missing.discard(table)


def _comparing() -> set[str]:
    """The further tables of a question that compares two releases."""
    return {
        "standing",
        *(f"earlier_{table}" for table in (*NARROWED, "standing")),
        *(q for q in questions() if "since" in declared(q)),
    }


@lru_cache(maxsize=32)
def _chosen(folder: Path, version: str, selection: Selection, since: str | None = None) -> _Chosen:
    if since is None:
        return _Chosen(PREVIEWS.get(version) or database(folder, version), selection)
    return _Chosen(_two_releases(folder, version, since), selection, compares=True)


@lru_cache(maxsize=4)
def database(folder: Path, version: str) -> duckdb.DuckDBPyConnection:
    """A release's tables in memory, in the schema `release`, with what saves every question work:
    the sources' preference, choice (1 for the record that speaks for a system in a place), is_start
    (whether the start date is of a kind that trends use), ancestor (place_id, ancestor_id: every
    place with all places it lies in), body (source_id, place_id: whom a membership or a register
    knows), tier_order(tier) and stamp (version, as_of: one row). Raises NoRelease when the version
    does not exist.
    """
    connection = duckdb.connect(config={"threads": 1})
    load(connection, folder, version, "release")
    return connection


@lru_cache(maxsize=2)
def _two_releases(folder: Path, version: str, since: str) -> duckdb.DuckDBPyConnection:
    """As `database`, with the other release in the schema `earlier`; the first release is compared
    with one without rows."""
    connection = duckdb.connect(config={"threads": 1})
    load(connection, folder, version, "release")
    load(connection, folder, since or version, "earlier")
    if not since:
        tables = connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'earlier'"
        ).fetchall()
        connection.execute(";".join(f"truncate earlier.{table}" for (table,) in tables))
    return connection


def load(connection: duckdb.DuckDBPyConnection, folder: Path, version: str, schema: str) -> None:
    """Write a release into one schema of a database, as `database` says. Raises NoRelease when the
    version does not exist."""
    release = folder / version
    if not re.fullmatch(r"[\w.-]+", version) or not (release / "manifest.json").exists():
        raise NoRelease(
            f"No release {version!r} in {folder}; there are {', '.join(versions()) or 'none'}."
        )
    connection.execute(f"create schema {schema}")
    for table in sorted({*TABLES, *(path.stem for path in release.glob("*.parquet"))}):
        connection.execute(
            f"create table {schema}.{table} as select * from"
            f" {as_today(connection, release, table, schema)}"
        )
    deployments = preferred(f"{schema}.deployment", f"{schema}.source")
    connection.execute(
        f"create or replace table {schema}.deployment as {deployments} order by deployment_id"
    )
    lie_inside(connection, schema)
    _have_bodies(connection, schema)
    connection.execute(
        f"create or replace macro {schema}.tier_order(tier) as list_position({codes('risk_tier')},"
        " tier::varchar)"
    )
    stamp = {"version": version, "as_of": _manifest(folder, version)["as_of"]}
    connection.execute(
        f"create table {schema}.stamp as select $version as version, $as_of::date as as_of", stamp
    )


def as_today(
    connection: duckdb.DuckDBPyConnection, release: Path, table: str, schema: str = "release"
) -> str:
    """What to select from for a release's table as today's schema has it: what a release made
    before lacks, a column or the whole table, is there and empty, and stands in a table
    `lacking_...` beside it."""
    path = release / f"{table}.parquet"
    rows = f"read_parquet('{str(path).replace(chr(39), 2 * chr(39))}')"
    have = (
        {name for name, *_ in connection.execute(f"describe from {rows}").fetchall()}
        if path.exists()
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
    return (
        f"(from {rows} union all by name from {schema}.lacking_{table})"
        if have
        else f"{schema}.lacking_{table}"
    )


def lie_inside(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write every place with all places it lies in."""
    connection.execute(f"""create or replace table {schema}.ancestor as with recursive up as (
        select place_id, parent_place_id as ancestor_id from {schema}.place
        where parent_place_id is not null
        union select up.place_id, p.parent_place_id from up
        join {schema}.place p on p.place_id = up.ancestor_id
        where p.parent_place_id is not null) select * from up""")


def _have_bodies(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write the bodies of each source that knows them all: the members of a membership, and the
    places of the countries and kinds that a register records."""
    connection.execute(f"""create table {schema}.body as
        select source_id, place_id from {schema}.source, {schema}.place
        where collection_kind = 'membership' and forum_status <> 'none'
        union select d.source_id, p.place_id from {schema}.deployment d
        join {schema}.place has using (place_id)
        join {schema}.source s on s.source_id = d.source_id and s.collection_kind = 'register'
        join {schema}.place p on p.country = has.country and p.kind = has.kind""")


def preferred(deployment: str, source: str) -> str:
    """The deployments with the preference of their source, which record of a system speaks, and
    whether trends use their start date."""
    usable = narrower("start_kind", "usable")
    return f"""select *, {CHOICE} as choice from (select d.*,
            coalesce(list_position({PREFERENCE}, s.collection_kind), 99) as preference,
            coalesce(list_contains({usable}, start_kind), false) as is_start
        from {deployment} d left join {source} s using (source_id))"""


def manifest(selection: Selection = EVERYTHING) -> dict:
    """The manifest of the selection's release."""
    return _manifest(releases_folder(), selection.release or current())


@lru_cache(maxsize=16)
def _manifest(folder: Path, version: str) -> dict:
    return json.loads((folder / version / "manifest.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def _known(folder: Path, version: str) -> dict[str, frozenset[str]]:
    open_filters = [
        each for each in FILTERS.values() if each.kind == "codes" and not each.is_listed
    ]
    columns = {each.domain: (each.table, each.column) for each in open_filters} | {
        "source": ("source", "source_id"),  # some hold answers only
        "item": ("question", "item"),
    }
    cursor = database(folder, version).cursor()
    found = {}
    for name, (table, column) in columns.items():
        rows = cursor.execute(
            f"select distinct {column} from release.{table} where {column} is not null"
        ).fetchall()
        found[name] = frozenset(value for (value,) in rows)
    return found


def known(version: str = "") -> dict[str, frozenset[str]]:
    """The codes that filters and parameters can take in a release: countries, places, schemes,
    sources, items and releases."""
    return _known(releases_folder(), version or current()) | {"release": frozenset(versions())}
