"""Rows with their table's types, every rule of the table kept.

Each rule is asked once of each distinct value. Pandera's own validation costs milliseconds a column
whether or not anything is wrong, so it has the word where something is: it names what.
"""

from collections.abc import Iterable
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
    there = [name for name in tables.columns(table) if name in frame]
    cells = {name: _cells(frame, name) for name in there}
    said, unstated = fields.of(table), fields.unstated(table)
    for name, basis in said.items():  # on the source, where nothing says, if there is a value
        if (value := basis.basis_of) in cells:
            states = ~pd.isna(cells[value]) & (cells[value] != said[value].unstated)
            told = cells.setdefault(name, _same(frame, None))
            told[pd.isna(told) & states] = "stated"
    for name, code in unstated.items():
        if name in cells:
            cells[name][pd.isna(cells[name])] = code
    whole = {
        name: cells[name] if name in cells else _same(frame, unstated.get(name))
        for name in tables.columns(table)
    }
    return pd.DataFrame(whole, index=frame.index, dtype=object)


def _same(frame: pd.DataFrame, value: str | None) -> np.ndarray:
    """A column of one value."""
    return np.full(len(frame), value, dtype=object)


def _cells(frame: pd.DataFrame, name: str) -> np.ndarray:
    """A column's values as they are, None where there is none or empty text."""
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
    """Which values keep a rule; those that most columns have are asked directly."""
    if check.name == "isin" and check.statistics:
        return values.isin(check.statistics["allowed_values"])
    if check.name == "str_matches" and check.statistics:
        return values.str.match(check.statistics["pattern"], na=False)
    return check(values).check_output


def cast(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows that were judged, or some of their columns, in the table's types; no rule is asked
    again."""
    kinds = rows.dtypes
    others = {
        name: type_
        for name, type_ in types(table).items()
        if name in kinds and kinds[name] != type_
    }
    return rows.astype(others) if others else rows


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


def checked(table: str, rows: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """Typed rows of which some columns were changed, in the table's types. Raises as `typed` does
    where one of these columns breaks a rule."""
    frame, columns = cast(table, rows), tables.columns(table)
    for name in names:
        is_there = columns[name].nullable or not frame[name].isna().any()
        if not (is_there and _keeps(columns[name], frame[name])):
            return tables.TABLES[table].validate(rows)
    return frame


def _keeps(column: pa.Column, values: pd.Series) -> bool:
    """Whether a column's values, of its type, are as its rules say."""
    if column.unique and not values.is_unique:
        return False
    if not column.checks:
        return True
    distinct = pd.Series(values.dropna().unique(), name=values.name)
    return distinct.empty or not wrong(column, distinct).any()
