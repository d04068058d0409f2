"""The cells of a table as one text: what `DataFrame.to_csv` writes, at less cost. By its
checksum a release knows whether its content is another."""

import pyarrow as pa
import pyarrow.compute as pc

QUOTED = '[",\n]'  # what a cell holds that stands in quotes
NOTHING = pa.scalar("")


def as_text(rows: pa.Table, header: bool) -> bytes:
    """The rows, one a line, cells parted by commas, below their names if `header`."""
    head = (",".join(rows.column_names) + "\n").encode() if header else b""
    if not len(rows):
        return head
    cells = [_cells(column.combine_chunks()) for column in rows.columns]
    lines = pc.binary_join_element_wise(*cells, ",")
    ended = pc.binary_join_element_wise(lines, NOTHING, "\n")
    return head + ended.cast(pa.large_string()).buffers()[2].to_pybytes()


def _cells(values: pa.Array) -> pa.Array | pa.Scalar:
    """A column's cells; one for all where there is nothing in it."""
    if values.null_count == len(values):
        return NOTHING
    if values.type == pa.float64():
        texts = pa.array(map(_number, values.to_pylist()), pa.string())
    elif values.type == pa.bool_():
        texts = pc.if_else(values, "True", "False")
    else:
        texts = values.cast(pa.string())
        is_quoted = pc.match_substring_regex(texts, QUOTED)
        if pc.any(is_quoted).as_py():
            doubled = pc.replace_substring(texts, '"', '""')
            texts = pc.if_else(is_quoted, pc.binary_join_element_wise('"', doubled, '"', ""), texts)
    return pc.fill_null(texts, "")


def _number(value: float | None) -> str | None:
    return None if value is None else repr(value)
