"""Arrow tables as bytes, written batch by batch.

CSV is UTF-8 with a byte order mark, because Excel reads a file without one in the computer's old code page and
breaks every accent; pandas, DuckDB and R skip the mark. Text that begins with a character that makes spreadsheets
compute is preceded by an apostrophe; numbers stay numbers. Lists are joined with semicolons. Missing is empty.
Parquet keeps every value as it is, and carries what the file is about in its metadata.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from tempfile import TemporaryFile

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv

from schema import arrow, measures, tables

ROWS_A_BATCH = 10_000
BYTES_A_BATCH = 1 << 20
MARK = b"\xef\xbb\xbf"
COMPUTES = r"^([=+\-@\t\r])"


def to_csv(table: pa.Table) -> Iterator[bytes]:
    """The table as CSV, in pieces; the first piece has the header, so an empty table still names its columns."""
    yield MARK + _written(_flat(table.slice(0, 0)), header=True)
    for batch in table.to_batches(max_chunksize=ROWS_A_BATCH):
        yield _written(_flat(pa.Table.from_batches([batch])), header=False)


def _written(table: pa.Table, header: bool) -> bytes:
    buffer = BytesIO()
    csv.write_csv(table, buffer, csv.WriteOptions(include_header=header))
    return buffer.getvalue()


def _flat(table: pa.Table) -> pa.Table:
    return pa.table({name: _cells(table[name]) for name in table.column_names})


def _cells(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_list(column.type):
        column = pc.binary_join(column.cast(pa.list_(pa.string())), ";")
    return pc.replace_substring_regex(column, COMPUTES, r"'\1") if pa.types.is_string(column.type) else column


def to_parquet(table: pa.Table, about: Mapping[str, object]) -> Iterator[bytes]:
    """The table as Parquet, in pieces; `about` goes into the file's metadata as JSON, meanings into each column's."""
    fields = [field.with_metadata(meaning(field.name)) for field in table.schema]
    described = pa.schema(fields, metadata={name: json.dumps(value, ensure_ascii=False) for name, value in about.items()})
    with TemporaryFile() as file:
        with pq.ParquetWriter(file, described, compression="zstd") as writer:
            writer.write_table(table.cast(described), row_group_size=122_880)
        file.seek(0)
        while piece := file.read(BYTES_A_BATCH):
            yield piece


def dictionary(columns: list[str]) -> dict[str, dict[str, str]]:
    """What is known of each column: description, and unit or code list where there is one."""
    return {name: meaning(name) for name in columns}


def meaning(column: str) -> dict[str, str]:
    """A column's description, unit and code list; nothing for one that a question makes itself and no measure names."""
    return _meanings().get(column, {})


@cache
def _meanings() -> dict[str, dict[str, str]]:
    """Names mean one thing everywhere, so the first table that has a column speaks for it."""
    found = {name: {"description": one.reading, "unit": one.unit} for name, one in measures.MEASURES.items()}
    for table in tables.TABLES:
        for field in arrow.arrow_schema(table):
            found.setdefault(field.name, {key.decode(): value.decode() for key, value in field.metadata.items()})
    return found
