"""Parquet: every value as it is, the meaning of each column in its field, and what the file is
about in its metadata."""

import json
from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.parquet as pq

from exports.dictionary import described
from exports.formats.drain import Drain
from queries.stream import Rows

ROWS_A_GROUP = 50_000


def pieces(rows: Rows, about: Mapping[str, object]) -> Iterator[bytes]:
    """The rows as Parquet, a group at a time."""
    metadata = {name: json.dumps(value, ensure_ascii=False) for name, value in about.items()}
    schema = described(rows).with_metadata(metadata)
    drain = Drain()
    with pq.ParquetWriter(pa.PythonFile(drain, mode="w"), schema, compression="zstd") as writer:
        for group in _groups(rows, schema):
            writer.write_table(group)
            yield drain.taken()
    yield drain.taken()


def _groups(rows: Rows, schema: pa.Schema) -> Iterator[pa.Table]:
    """Batches put together until they make a group worth writing."""
    held: list[pa.RecordBatch] = []
    for batch in rows.batches():
        held.append(batch)
        if sum(batch.num_rows for batch in held) >= ROWS_A_GROUP:
            yield pa.Table.from_batches(held).cast(schema)
            held = []
    if held:
        yield pa.Table.from_batches(held).cast(schema)
