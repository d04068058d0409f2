"""CSV: UTF-8 without a byte order mark. Python's csv, csv-parse and most programs take the mark for
three letters of the first heading, so that `deployment_id` is not found; it would help Excel alone,
which takes a file without one for the computer's old code page, and has a workbook of its own.
Text that begins with a
character that makes spreadsheets compute is preceded by an apostrophe; numbers stay numbers. Lists
are joined with semicolons. Missing is empty.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from queries.stream import Rows
from schema.computed import SIGNS

COMPUTES = f"^([{re.escape(''.join(SIGNS))}])"
IS_SIGN = np.zeros(256, bool)  # of a text's first byte, whether a spreadsheet may compute
IS_SIGN[list("".join(SIGNS).encode())] = True


def pieces(rows: Rows, about: Mapping[str, object] | None = None) -> Iterator[bytes]:
    """The rows as CSV; the first piece has the header, so that no rows still name their columns."""
    head = written(rows.schema.empty_table(), header=True)
    for batch in rows.batches():
        yield head + written(pa.Table.from_batches([batch]), header=False)
        head = b""
    if head:
        yield head


def written(table: pa.Table, header: bool) -> bytes:
    """A table as CSV."""
    buffer = BytesIO()
    flat = pa.table([cells(column) for column in table.columns], names=table.column_names)
    csv.write_csv(flat, buffer, csv.WriteOptions(include_header=header))
    return buffer.getvalue()


def cells(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column as cells of a spreadsheet that compute nothing."""
    column = joined(column)
    if not pa.types.is_string(column.type) or not any(map(_may_compute, column.chunks)):
        return column
    return pc.replace_substring_regex(column, COMPUTES, r"'\1")


def _may_compute(texts: pa.StringArray) -> bool:
    """Whether a text begins with a sign; to look at first bytes alone costs a tenth of a pattern,
    and most columns have none."""
    _, ends, data = texts.buffers()
    if data is None or not data.size:
        return False
    offsets = np.frombuffer(ends, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    begins = offsets[:-1][offsets[1:] > offsets[:-1]]
    return bool(IS_SIGN[np.frombuffer(data, np.uint8)[begins]].any())


def joined(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column without lists and dictionaries."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    return (
        pc.binary_join(column.cast(pa.list_(pa.string())), ";")
        if pa.types.is_list(column.type)
        else column
    )
