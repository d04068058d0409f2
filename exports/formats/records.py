"""JSON: what the file is about, then the rows, an object each. Missing is null; dates are ISO
8601."""

import json
from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from queries.stream import Rows

ROWS_A_PIECE = 500


def pieces(rows: Rows, about: Mapping[str, object]) -> Iterator[bytes]:
    """One object `{"about": {...}, "rows": [...]}`, a line a row."""
    yield b'{"about": ' + text(about).encode() + b',\n"rows": ['
    yield from listed(text(row) for row in objects(rows))
    yield b"\n]}\n"


def objects(rows: Rows) -> Iterator[dict[str, object]]:
    """Each row as a dictionary; only some at a time, as they take many times the room of their
    columns."""
    for batch in rows.batches():
        for start in range(0, batch.num_rows, ROWS_A_PIECE):
            yield from plain(batch.slice(start, ROWS_A_PIECE))


def listed(values: Iterator[str]) -> Iterator[bytes]:
    """Values as the inside of a JSON list, a line each, some at a time."""
    held, before = [], "\n"
    for value in values:
        held.append(before + value)
        before = ",\n"
        if len(held) >= ROWS_A_PIECE:
            yield "".join(held).encode()
            held = []
    yield "".join(held).encode()


def text(value: object) -> str:
    """A value as JSON; what JSON has no word for, a date, as text."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=str)


def plain(batch: pa.RecordBatch) -> list[dict[str, object]]:
    """A batch as dictionaries; a number that is none is missing, as JSON has no word for it."""
    floats = [
        name
        for name, type_ in zip(batch.schema.names, batch.schema.types, strict=True)
        if pa.types.is_floating(type_)
    ]
    for name in floats:
        finite = pc.if_else(pc.is_finite(batch[name]), batch[name], None)
        batch = batch.set_column(
            batch.schema.get_field_index(name), batch.schema.field(name), finite
        )
    return batch.to_pylist()
