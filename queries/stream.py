"""Rows on their way out, batch by batch: a file holds what the screen shows, and need not fit in
memory.

Answers over groups are small: they are asked as the pages ask them. Whole tables are read from the
release's Parquet files by a database apart from the pages', which sorts on disk what exceeds its
memory.
"""

import secrets
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from queries import duck, engine, limited, regions, watched
from queries.following import preferred
from queries.narrowing import as_stated, narrowed
from queries.questions import declared, question_text
from queries.selection import Selection
from queries.view import View
from schema.tables import TABLES

ROWS_A_BATCH = 10_000
MEMORY = "256MB"  # of all exports of one release together; beyond it rows are sorted on disk
EVERY = View()


@dataclass(frozen=True)
class Rows:
    """The rows of one question for one selection as looked at, to be gone through as often as
    needed.

    `selection` names its release. `count` is their number, `sources` the identifiers in their
    source_id, None where they have no such column, and `schema` the columns and types of each
    batch.
    """

    question: str
    selection: Selection
    parameters: Mapping[str, object] = field(default_factory=dict)
    view: View = EVERY

    @property
    def is_streamed(self) -> bool:
        """Whether the rows are a whole table's, which may be large."""
        return self.question.startswith("table_") and not declared(self.question)

    @cached_property
    def schema(self) -> pa.Schema:
        """Columns and types, as looked at."""
        if self.is_streamed:
            whole = columns(engine.releases_folder(), self.selection.release, self.question)
        else:
            whole = engine.ask(self.question, self.selection, **self.parameters).schema
        return (
            pa.schema([whole.field(name) for name in self.view.columns])
            if self.view.columns
            else whole
        )

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._extent[0]

    @property
    def sources(self) -> tuple[str, ...] | None:
        """The sources of the rows."""
        return self._extent[1]

    def whole(self) -> "Rows":
        """The same rows with all columns."""
        return replace(self, view=replace(self.view, columns=()))

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows, at most ROWS_A_BATCH at a time; empty batches are left out."""
        if not self.is_streamed:
            table = self.view.of(engine.ask(self.question, self.selection, **self.parameters))
            yield from (
                batch for batch in table.to_batches(max_chunksize=ROWS_A_BATCH) if batch.num_rows
            )
            return
        seen = View(self.view.columns, self.view.search)
        text = _sorted(question_text(self.question), self.view.sort)
        release = self.selection.release
        with watched.told(watched.Asked(self.question, self.selection, release)) as asked:
            for batch in self._read(text, asked):
                asked.rows += batch.num_rows
                yield from seen.of(pa.Table.from_batches([batch])).combine_chunks().to_batches()

    def _read(self, text: str, asked: watched.Asked) -> Iterator[pa.RecordBatch]:
        cursor, rows = self.run(text)
        with asked.working(), limited.within(cursor):
            reader = rows.to_arrow_reader(ROWS_A_BATCH)
        while True:
            with asked.working(), limited.within(cursor):
                batch = next(reader, None)
            if batch is None:
                return
            yield batch

    @cached_property
    def _extent(self) -> tuple[int, tuple[str, ...] | None]:
        """Number of rows and their sources; a search has to look at every row, else the database
        counts."""
        told = "source_id" in self.whole().schema.names
        if self.is_streamed and not self.view.search.strip():
            listed = "list(distinct source_id order by source_id)" if told else "null"
            cursor, counted = self.run(
                f"select count(*), {listed} from ({question_text(self.question)})"
            )
            with limited.within(cursor):
                rows, sources = counted.fetchall()[0]
            return rows, tuple(sources or ()) if told else None
        rows, sources = 0, set()
        for batch in self.whole().batches():
            rows += batch.num_rows
            sources |= set(pc.unique(batch["source_id"]).to_pylist()) if told else set()
        return rows, tuple(sorted(source for source in sources if source)) if told else None

    def run(self, text: str) -> tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyRelation]:
        """A connection and what it will answer with."""
        narrowing, values = narrowed(self.selection)
        cursor = _on_disk(engine.releases_folder(), self.selection.release).cursor()
        asked = as_stated(text, self.selection)
        return cursor, cursor.sql(f"{narrowing} select * from ({asked})", params=values or None)


@lru_cache(maxsize=64)
def columns(folder: Path, version: str, question: str) -> pa.Schema:
    """Names and types of a whole table's columns in a release."""
    rows = Rows(question, Selection(release=version))
    _, none = rows.run(f"{question_text(question)} limit 0")
    return none.to_arrow_table().schema


def _sorted(text: str, keys: tuple[str, ...]) -> str:
    """As `View` sorts: missing last whichever way, equals in the question's own order."""
    if not keys:
        return text
    ordered = [
        f'"{key.removeprefix("-")}" {"desc" if key.startswith("-") else "asc"} nulls last'
        for key in keys
    ]
    return (
        f"select * exclude (_row) from (select *, row_number() over () as _row from ({text})) order"
        f" by {', '.join(ordered)}, _row"
    )


@cache
def _spill() -> str:
    """A folder of this process, which the database makes when it first has to sort on disk."""
    return str(Path(tempfile.gettempdir()) / f"dashboard-exports-{secrets.token_hex(8)}")


@lru_cache(maxsize=4)
def _on_disk(folder: Path, version: str) -> duckdb.DuckDBPyConnection:
    """A release's tables as views of its files, in the schema `release`."""
    release = engine.release_path(folder, version)
    connection = duckdb.connect(
        config={"threads": 1, "memory_limit": MEMORY, "temp_directory": _spill()}
    )
    connection.execute("create schema release")
    duck.stamp(connection, release, "release")
    for table in sorted(TABLES, key=lambda name: name == "deployment"):  # it builds on others
        text = duck.as_today(connection, release, table)
        chosen = preferred(text, "release") if table == "deployment" else f"select * from {text}"
        connection.execute(f"create view release.{table} as {chosen}")
    duck.lie_inside(connection, "release")
    regions.lie_in(connection, "release")
    return duck.closed(connection, release)
