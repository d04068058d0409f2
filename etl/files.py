"""The rows of a table as Parquet: one file, or several in a folder of that name."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

MAX_ROWS = 122_880  # DuckDB reads Parquet best in row groups of its own vector batches
GROUPS_A_FILE = 2  # of a table in several files, which several machines read at once


def write(rows: Iterable[pa.Table], path: Path) -> None:
    """A table's rows as Parquet, in groups of MAX_ROWS; in a folder, GROUPS_A_FILE to a file."""
    number = 0
    with ExitStack() as opened:
        for group in _groups(rows):
            if not number or (path.is_dir() and number % GROUPS_A_FILE == 0):
                opened.close()
                part = f"part-{number // GROUPS_A_FILE:05}.parquet"
                file = path / part if path.is_dir() else path
                writer = pq.ParquetWriter(file, group.schema, compression="zstd")
                opened.enter_context(writer)
            writer.write_table(group, row_group_size=MAX_ROWS)
            number += 1
            del group  # before the next is held as well; `enumerate` would keep it


def _groups(rows: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The same rows, MAX_ROWS at a time; at least one table, which may be empty."""
    held: list[pa.Table] = []
    for table in rows:
        held.append(table)
        while sum(map(len, held)) > MAX_ROWS:
            yield _taken(held)
    yield pa.concat_tables(held)


def _taken(held: list[pa.Table]) -> pa.Table:
    """The first MAX_ROWS of some rows, which are no longer held."""
    whole = pa.concat_tables(held)
    held[:] = [whole.slice(MAX_ROWS)]
    return whole.slice(0, MAX_ROWS)
