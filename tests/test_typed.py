"""Rows in their table's types: as pandera itself judges them, at less cost."""

import pandas as pd
import pandera.errors
import pytest

from schema import tables
from schema.typed import complete, typed


@pytest.mark.parametrize("table", tables.TABLES)
def test_rows_are_as_pandera_gives_them(table, small_tables):
    """What keeps every rule comes back in the types that pandera gives it."""
    as_text = complete(table, small_tables[table])
    expected = tables.TABLES[table].validate(as_text)
    pd.testing.assert_frame_equal(typed(table, as_text), expected)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("deployment", "sector", "no_sector"),
        ("deployment", "start_date", "2024-Q5"),
        ("deployment", "end_year", 1900),
        ("deployment", "end_year", "soon"),
        ("deployment", "purpose", "Write to me" + "@" + "example.org"),
        ("deployment", "name", None),
        ("deployment", "no_column", "1"),
        ("place", "latitude", 91),
        ("reply", "note", "Call 020 1234 5678"),
    ],
)
def test_what_breaks_a_rule_is_no_table(table, column, value, small_tables):
    """One value against its column's rule, or a column too many, is refused by pandera's error."""
    rows = complete(table, small_tables[table])
    rows[column] = pd.Series([value] * len(rows), dtype=object)
    with pytest.raises((pandera.errors.SchemaError, pandera.errors.SchemaErrors), match=column):
        typed(table, rows)


def test_a_key_stands_once(small_tables):
    """Two rows of one key, or a table that lacks a column, are refused."""
    places = small_tables["place"]
    with pytest.raises(pandera.errors.SchemaError, match="place_id"):
        typed("place", pd.concat([places, places.head(1)]))
    with pytest.raises(pandera.errors.SchemaError, match="region"):
        typed("place", places.drop(columns="region"))
