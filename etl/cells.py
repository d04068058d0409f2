"""The cells of a table as one text: what `DataFrame.to_csv` writes, at less cost. By its
checksum a release knows whether its content is another."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

QUOTED = '[",\n]'  # what a cell holds that stands in quotes
NOTHING = pa.scalar("")


def as_text(frame: pd.DataFrame, header: bool) -> bytes:
    """The rows, one a line, cells parted by commas, below their names if `header`."""
    head = frame.iloc[:0].to_csv(index=False).encode() if header else b""
    if frame.empty:
        return head
    cells = [_cells(frame[name]) for name in frame]
    lines = pc.binary_join_element_wise(*cells, ",")
    ended = pc.binary_join_element_wise(lines, NOTHING, "\n")
    return head + ended.cast(pa.large_string()).buffers()[2].to_pybytes()


def _cells(column: pd.Series) -> pa.Array | pa.Scalar:
    """A column's cells; one for all where there is nothing in it."""
    if column.isna().all():
        return NOTHING
    if str(column.dtype) == "float64":
        texts = np.array([repr(value) for value in column.to_list()], dtype=object)
        return pa.array(np.where(column.isna(), "", texts), pa.string())
    if str(column.dtype) == "bool":
        return pa.array(column.map({True: "True", False: "False"}), pa.string())
    values = pa.array(column, from_pandas=True)
    values = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    texts = values.cast(pa.string())
    is_quoted = pc.match_substring_regex(texts, QUOTED)
    if pc.any(is_quoted).as_py():
        doubled = pc.replace_substring(texts, '"', '""')
        texts = pc.if_else(is_quoted, pc.binary_join_element_wise('"', doubled, '"', ""), texts)
    return pc.fill_null(texts, "")
