"""Rows with their table's types, every rule of the table kept.

Each rule is asked once of each distinct value. Pandera's own validation costs milliseconds a column
whether or not anything is wrong, so it has the word where something is: it names what.
"""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa

from schema import fields, tables


@cache
def types(table: str) -> dict[str, Any]:
    """The pandas type of each column of a table."""
    return {name: column.dtype.type for name, column in tables.columns(table).items()}


def complete(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Exactly the table's columns, in order; what a source does not give is missing or its "not
    stated" code."""
    cells = {name: _cells(frame, name) for name in tables.columns(table)}
    said = fields.of(table)
    for name, basis in said.items():  # on the source, where nothing says, if there is a value
        if value := basis.basis_of:
            is_there = ~pd.isna(cells[value]) & (cells[value] != said[value].unstated)
            cells[name][pd.isna(cells[name]) & is_there] = "stated"
    for name, code in fields.unstated(table).items():
        cells[name][pd.isna(cells[name])] = code
    return pd.DataFrame(cells, index=frame.index, dtype=object)


def _cells(frame: pd.DataFrame, name: str) -> np.ndarray:
    """A column's values as they are, None where there is none or empty text."""
    if name not in frame:
        return np.full(len(frame), None, dtype=object)
    cells = frame[name].to_numpy(dtype=object, copy=True)
    cells[frame[name].isna()] = None
    cells[cells == ""] = None
    return cells


def wrong(column: pa.Column, values: pd.Series) -> pd.Series:
    """Which values, of the column's type and none missing, break one of its rules; whether they
    repeat is not asked."""
    is_wrong = pd.Series(False, index=values.index)
    for check in column.checks:
        is_wrong |= ~_kept(check, values)
    return is_wrong


def _kept(check: pa.Check, values: pd.Series) -> pd.Series:
    """Which values keep a rule; that of a code list, which most columns have, is asked directly."""
    if check.name == "isin" and check.statistics:
        return values.isin(check.statistics["allowed_values"])
    return check(values).check_output


def typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, in the table's types. Raises pandera.errors.SchemaError where a column, a type or a
    rule is not as the table says."""
    columns = tables.columns(table)
    if set(columns) == set(rows) and not any(
        rows[name].isna().any() for name, column in columns.items() if not column.nullable
    ):
        try:
            frame = rows.astype(types(table))
        except (TypeError, ValueError):  # told below
            pass
        else:
            if all(_keeps(column, frame[name]) for name, column in columns.items()):
                return frame
    return tables.TABLES[table].validate(rows)


def _keeps(column: pa.Column, values: pd.Series) -> bool:
    """Whether a column's values, of its type, are as its rules say."""
    if column.unique and not values.is_unique:
        return False
    if not column.checks:
        return True
    distinct = pd.Series(values.dropna().unique(), name=values.name)
    return distinct.empty or not wrong(column, distinct).any()
