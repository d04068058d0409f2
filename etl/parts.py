"""Rows of one table, part by part: few are held in memory, many lie in files until they are asked
for, so that a table need not fit in memory."""

import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
from pyarrow import feather

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
            self._files.append(Path(self._folder.name) / f"{len(self._files):06}.arrow")
            _write(rows.append_column(NTH, nth), self._files[-1])
            first += len(frame)
        self._held = []

    def whole(self) -> pd.DataFrame:
        """All rows by the table's key, in memory."""
        if not self.are_held:
            frames = [_frame(self.table, rows) for rows in self.in_order()]
            return pd.concat(frames, ignore_index=True)
        rows = pd.concat(self._held, ignore_index=True) if self._held else empty(self.table)
        keys = tables.keys(self.table)
        return rows.sort_values(keys, kind="stable", na_position="first", ignore_index=True)

    def __len__(self) -> int:
        """How many frames there are."""
        return len(self._files) + len(self._held)

    def __iter__(self) -> Iterator[pd.DataFrame]:
        """The frames as they came."""
        return self.of_columns(list(tables.columns(self.table)))

    def of_columns(self, names: list[str]) -> Iterator[pd.DataFrame]:
        """The frames with some columns alone."""
        for file in self._files:
            yield _frame(self.table, _read(file, names))
        for frame in self._held:
            yield frame[names]

    def in_order(self) -> Iterator[pa.Table]:
        """All rows by the table's key, those without one first, as they are written: those in
        files in tables of ROWS_A_PART."""
        if self.are_held:
            yield to_arrow(self.table, self.whole())
            return
        if not self._is_ordered:
            self._order()
        for file in self._files:
            yield _read(file, list(tables.columns(self.table))).cast(arrow_schema(self.table))

    def _order(self) -> None:
        """Write all rows anew by their keys."""
        give_back()
        folder = Path(tempfile.mkdtemp(dir=self._files[0].parent))
        spill = str(folder / "spill")
        ordered: list[Path] = []
        with duckdb.connect(
            config={"threads": 1, "memory_limit": MEMORY, "temp_directory": spill}
        ) as connection:
            connection.execute(SETTINGS)
            columns = [*tables.columns(self.table), NTH]
            rows = (batch for file in self._files for batch in _read(file, columns).to_batches())
            schema = _read(self._files[0], columns).schema
            came = connection.from_arrow(pa.RecordBatchReader.from_batches(schema, rows))
            order = ", ".join(f'"{key}" nulls first' for key in [*tables.keys(self.table), NTH])
            for batch in came.order(order).to_arrow_reader(ROWS_A_PART):
                ordered.append(folder / f"{len(ordered):06}.arrow")
                _write(pa.Table.from_batches([batch]), ordered[-1])
        for file in self._files:
            file.unlink()
        self._files, self._is_ordered = ordered, True


@cache
def empty(table: str) -> pd.DataFrame:
    """No rows of a table, with its types; the same frame each time, for nobody to change."""
    return cast(table, pd.DataFrame(columns=list(tables.columns(table)), dtype=object))


def _frame(table: str, rows: pa.Table) -> pd.DataFrame:
    kinds = {pa.int64(): pd.Int64Dtype()}
    return cast(table, rows.to_pandas(types_mapper=kinds.get, use_threads=False))


def _write(rows: pa.Table, file: Path) -> None:
    """Rows as Arrow has them in memory: nothing is gained by more work on what is read soon."""
    how = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
    with pa.ipc.new_file(file, rows.schema, options=how) as opened:
        opened.write_table(rows)


def _read(file: Path, names: list[str]) -> pa.Table:
    return feather.read_table(file, columns=names, use_threads=False, memory_map=False)


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
