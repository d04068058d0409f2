"""Rows of one table, part by part: few are held in memory, many lie in files until they are asked
for, so that a table need not fit in memory."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import feather

from schema import tables
from schema.arrow import arrow_schema, to_arrow
from schema.heaps import give_back
from schema.typed import cast

ROWS_A_PART = 10_000  # that are read and judged at once
MOST_HELD = 50_000  # rows of one table in memory
ROWS_A_FILE = 2 * ROWS_A_PART  # by their keys, of which one file at a time is in memory
MOST_OPEN = 200  # files that rows are shared out among
ONE_IN = 50  # rows of a file, by whose keys all rows are shared out
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
            rows = rows.append_column(NTH, nth)
            with _opened(self._files[-1], rows.schema) as opened:
                opened.write_table(rows)
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
        names = list(tables.columns(self.table))
        give_back()
        none = left = arrow_schema(self.table).empty_table()
        for file in self._files:
            rows = _read(file, [*names, NTH]).combine_chunks()
            order = _sorted(rows.select(self._by))
            rows = rows.select(names).cast(none.schema)
            while len(order):
                room = ROWS_A_PART - len(left)
                left = pa.concat_tables([left, rows.take(order[:room])]).combine_chunks()
                order = order[room:]
                if len(left) == ROWS_A_PART:
                    yield left
                    left = none
            rows = none  # before the next are read
        if len(left):
            yield left

    @property
    def _by(self) -> list[str]:
        """By what rows are in order: those of one key as they came."""
        return [*tables.keys(self.table), NTH]

    def _order(self) -> None:
        """Share all rows out among files by their keys, some ROWS_A_FILE to each or more."""
        give_back()
        edges = self._edges(min(MOST_OPEN, -(-self.rows // ROWS_A_FILE)))
        folder = Path(tempfile.mkdtemp(dir=self._files[0].parent))
        ordered = [folder / f"{number:06}.arrow" for number in range(len(edges) + 1)]
        schema = _read(self._files[0]).schema
        with ExitStack() as opened:
            sinks = [opened.enter_context(_opened(file, schema)) for file in ordered]
            for file in self._files:
                rows = _read(file)
                order, ends = _shared_out(rows.select(self._by), edges)
                rows = rows.take(order)
                for sink, (first, end) in zip(sinks, pairwise([0, *ends, len(rows)]), strict=True):
                    sink.write_table(rows.slice(first, end - first))
                file.unlink()
        self._files, self._is_ordered = ordered, True

    def _edges(self, files: int) -> pa.Table:
        """The last key of each of so many files but the last, which hold about as many rows each:
        of a few of the keys, as all may be more than fit in memory."""
        few = pa.concat_tables([_read(file, self._by)[::ONE_IN] for file in self._files])
        return few.take(_sorted(few).take(pa.array(len(few) * np.arange(1, files) // files)))


@cache
def empty(table: str) -> pd.DataFrame:
    """No rows of a table, with its types; the same frame each time, for nobody to change."""
    return cast(table, pd.DataFrame(columns=list(tables.columns(table)), dtype=object))


def _frame(table: str, rows: pa.Table) -> pd.DataFrame:
    kinds = {pa.int64(): pd.Int64Dtype()}
    return cast(table, rows.to_pandas(types_mapper=kinds.get, use_threads=False))


def _sorted(keys: pa.Table) -> pa.Array:
    """Which rows come after each other by all columns."""
    keys = keys.combine_chunks()
    return pc.sort_indices(keys, [(name, "ascending", "at_start") for name in keys.column_names])


def _shared_out(keys: pa.Table, edges: pa.Table) -> tuple[np.ndarray, list[int]]:
    """Which rows come after each other by their keys, and how many of them up to each edge."""
    order = _sorted(pa.concat_tables([keys, edges])).to_numpy()
    is_edge = order >= len(keys)
    ends = np.flatnonzero(is_edge) - np.arange(len(edges))
    return order[~is_edge], ends.tolist()


def _opened(file: Path, schema: pa.Schema) -> pa.RecordBatchFileWriter:
    """A file of rows as Arrow has them: nothing is gained by more work on what is read soon."""
    how = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
    return pa.ipc.new_file(file, schema, options=how)


def _read(file: Path, names: list[str] | None = None) -> pa.Table:
    """The rows of a file with some columns, or with all."""
    return feather.read_table(file, columns=names, use_threads=False, memory_map=False)


def together(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Small frames put together until they make one worth working on."""
    held: list[pd.DataFrame] = []
    for frame in frames:
        held.append(frame)
        if sum(map(len, held)) >= ROWS_A_PART:
            yield _as_one(held)
            held = []
    if held:
        yield _as_one(held)


def _as_one(frames: list[pd.DataFrame]) -> pd.DataFrame:
    if len(frames) == 1:
        return frames[0].reset_index(drop=True)
    return pd.concat(frames, ignore_index=True)


def sliced(frame: pd.DataFrame, rows: int) -> Iterator[pd.DataFrame]:
    """A frame in pieces of so many rows; none of one without rows."""
    for start in range(0, len(frame), rows):
        yield frame.iloc[start : start + rows]
