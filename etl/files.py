"""The rows of a table as Parquet: one file, or several in a folder of that name."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from schema.arrow import to_arrow

MAX_ROWS = 122_880  # DuckDB reads Parquet best in row groups of its own vector batches
GROUPS_A_FILE = 2  # of a table in several files, which several machines read at once


def write(table: str, frames: Iterable[pd.DataFrame], path: Path) -> None:
    """A table's rows as Parquet, in groups of MAX_ROWS; in a folder, GROUPS_A_FILE to a file."""
    groups = _groups(to_arrow(table, frame) for frame in frames)
    for number, first in enumerate(groups):
        file = path / f"part-{number:05}.parquet" if path.is_dir() else path
        its = islice(groups, GROUPS_A_FILE - 1) if path.is_dir() else groups
        with pq.ParquetWriter(file, first.schema, compression="zstd") as writer:
            for group in chain([first], its):
                writer.write_table(group, row_group_size=MAX_ROWS)


def _groups(rows: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The same rows, MAX_ROWS at a time; at least one table, which may be empty."""
    held: list[pa.Table] = []
    for table in rows:
        held.append(table)
        while (there := sum(each.num_rows for each in held)) > MAX_ROWS:
            whole = pa.concat_tables(held)
            yield whole.slice(0, MAX_ROWS)
            held = [whole.slice(MAX_ROWS, there - MAX_ROWS)]
    yield pa.concat_tables(held)
