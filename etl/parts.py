"""Rows of one table, part by part: few are held in memory, many lie in files until they are asked
for, so that a table need not fit in memory."""

import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from schema import tables
from schema.arrow import arrow_schema, to_arrow
from schema.heaps import give_back
from schema.typed import cast

ROWS_A_PART = 10_000  # that are read and judged at once
MOST_HELD = 50_000  # rows of one table in memory
MEMORY = "160MB"  # of the database that sorts; what exceeds it lies on disk
SETTINGS = "set enable_progress_bar = false; set preserve_insertion_order = false"
NTH = "nth"  # where a row stood: rows of one key stay in their order


class Parts:
    """Typed rows of one table, in the order in which they come."""

    def __init__(self, table: str, most_held: int | None = None):
        self.table, self.rows = table, 0
        self._most_held = MOST_HELD if most_held is None else most_held
        self._held: list[pd.DataFrame] = []
        self._folder: tempfile.TemporaryDirectory | None = None
        self._files: list[Path] = []
        self._is_ordered = False

    @classmethod
    def held(cls, table: str, frame: pd.DataFrame) -> "Parts":
        """A frame that stays in memory, however large."""
        parts = cls(table, max(len(frame), MOST_HELD))
        parts.append(frame)
        return parts

    @classmethod
    def of(cls, table: str, frames: Iterable[pd.DataFrame]) -> "Parts":
        """Some frames as parts of one table."""
        parts = cls(table)
        for frame in frames:
            parts.append(frame)
        return parts

    @property
    def are_held(self) -> bool:
        """Whether all rows are in memory."""
        return not self._files

    def append(self, frame: pd.DataFrame) -> None:
        """Put rows below the others; from `most_held` rows on all of them go to files."""
        if frame.empty:
            return
        self._held.append(frame)
        self._is_ordered = False
        self.rows += len(frame)
        if self._files or self.rows > self._most_held:
            self._put_away()

    def _put_away(self) -> None:
        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="dashboard-build-")
        first = self.rows - sum(map(len, self._held))
        for frame in self._held:
            rows = to_arrow(self.table, frame)
            nth = pa.array(range(first, first + len(frame)), pa.int64())
            self._files.append(Path(self._folder.name) / f"{len(self._files):06}.parquet")
            pq.write_table(rows.append_column(NTH, nth), self._files[-1], compression="lz4")
            first += len(frame)
        self._held = []

    def whole(self) -> pd.DataFrame:
        """All rows by the table's key, in memory."""
        return pd.concat(list(self.in_order()), ignore_index=True)

    def __len__(self) -> int:
        """How many frames there are."""
        return len(self._files) + len(self._held)

    def __iter__(self) -> Iterator[pd.DataFrame]:
        """The frames as they came."""
        return self.of_columns(list(tables.columns(self.table)))

    def of_columns(self, names: list[str]) -> Iterator[pd.DataFrame]:
        """The frames with some columns alone."""
        for file in self._files:
            yield _frame(self.table, pq.read_table(file, columns=names))
        for frame in self._held:
            yield frame[names]

    def in_order(self) -> Iterator[pd.DataFrame]:
        """All rows by the table's key, those without one first, in frames of ROWS_A_PART."""
        keys = tables.keys(self.table)
        if self.are_held:
            rows = pd.concat(self._held, ignore_index=True) if self._held else empty(self.table)
            yield rows.sort_values(keys, kind="stable", na_position="first", ignore_index=True)
            return
        if not self._is_ordered:
            self._order(keys)
        yield from self

    def _order(self, keys: list[str]) -> None:
        """Write all rows anew by their keys."""
        give_back()
        folder = Path(tempfile.mkdtemp(dir=self._files[0].parent))
        spill = str(folder / "spill")
        ordered: list[Path] = []
        with duckdb.connect(
            config={"threads": 1, "memory_limit": MEMORY, "temp_directory": spill}
        ) as connection:
            connection.execute(SETTINGS)
            rows = connection.read_parquet([str(file) for file in self._files])
            order = ", ".join(f'"{key}" nulls first' for key in [*keys, NTH])
            for batch in rows.order(order).to_arrow_reader(ROWS_A_PART):
                ordered.append(folder / f"{len(ordered):06}.parquet")
                pq.write_table(pa.Table.from_batches([batch]), ordered[-1], compression="lz4")
        for file in self._files:
            file.unlink()
        self._files, self._is_ordered = ordered, True


@cache
def empty(table: str) -> pd.DataFrame:
    """No rows of a table, with its types; the same frame each time, for nobody to change."""
    return cast(table, pd.DataFrame(columns=list(tables.columns(table)), dtype=object))


def _frame(table: str, rows: pa.Table) -> pd.DataFrame:
    held = arrow_schema(table)
    whole = rows.cast(
        pa.schema([held.field(name).with_nullable(True) for name in rows.schema.names])
    )
    return cast(table, whole.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get))


def together(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Small frames put together until they make one worth working on."""
    held: list[pd.DataFrame] = []
    for frame in frames:
        held.append(frame)
        if sum(map(len, held)) >= ROWS_A_PART:
            yield pd.concat(held, ignore_index=True)
            held = []
    if held:
        yield pd.concat(held, ignore_index=True)


def sliced(frame: pd.DataFrame, rows: int) -> Iterator[pd.DataFrame]:
    """A frame in pieces of so many rows; none of one without rows."""
    for start in range(0, len(frame), rows):
        yield frame.iloc[start : start + rows]
