"""Rows as tables, and as blocks on a phone."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from pages._cards import block


def drawn(rows: int) -> None:
    import pandas as pd

    from pages import _show

    _show.table(
        pd.DataFrame({"Residents": [14101583, *[None] * (rows - 1)], "Year": [2024] * rows})
    )


@pytest.mark.parametrize("rows", [2, 26])
def test_amounts_have_separators_and_years_have_none(rows):
    """A column of amounts of which some are missing has separators in short tables and in long
    ones; years have none."""
    page = AppTest.from_function(drawn, args=(rows,)).run()
    if page.table:
        shown = page.table[0].value
        assert (shown["Residents"].tolist(), shown["Year"].tolist()) == (
            ["14,101,583", "–"],
            ["2024", "2024"],
        )
    else:
        looks = json.loads(page.dataframe[0].proto.columns)
        assert [looks[name]["type_config"]["format"] for name in ("Residents", "Year")] == [
            "localized",
            "plain",
        ]


def test_a_block_says_what_the_row_says():
    """The first cell is the heading, numbers have separators, empty cells are left out, and links
    stand last under their names."""
    row = {
        "System": "A *b*",
        "Link to record": "https://example.org/a",
        "Link to place": None,
        "Residents": 12345,
    }
    row |= {"Why": "", "Not": "–", "Gone": None}
    assert block(row) == "**A \\*b\\***  \nResidents: 12,345  \n[Record](https://example.org/a)"
