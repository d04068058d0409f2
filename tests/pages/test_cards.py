"""Rows of a table as Streamlit shows them: as cells, and as blocks on a phone."""

import pytest

from app.tables import block, cell_words, series
from pages.values import Column, table
from words.markdown import Markdown
from words.speech import speech

SAY = speech()


@pytest.mark.parametrize(
    ("cell", "kind", "words"),
    [
        (14101583, "count", "14,101,583"),
        (2024, "year", "2024"),
        (2.5, "count", "2.5"),
        (None, "count", "–"),
        (None, "link", ""),
        ("A *b*", "text", "A \\*b\\*"),
        (Markdown("**b**"), "text", "**b**"),
        ("https://example.org/a", "link", "[Open](https://example.org/a)"),
        ("place_id", "code", "`place_id`"),
    ],
)
def test_a_cell_says_what_it_is(cell, kind, words):
    """Amounts have separators and years have none, what is missing is a dash, text stands as it
    is, and an address is a word to click."""
    assert cell_words(cell, kind, SAY) == words


def test_amounts_are_told_from_years():
    """A column of whole numbers is one of amounts, though some are missing, unless it is said to
    hold years."""
    made = table({"Residents": [14101583, None], "Year": [2024, 2024]}, years=["Year"])
    assert [column.kind for column in made.columns] == ["count", "year"]


def test_a_block_says_what_the_row_says():
    """The first cell is the heading, numbers have separators, empty cells are left out, and links
    stand last under their names."""
    made = table(
        {
            "System": ["A *b*"],
            "Record": ["https://example.org/a"],
            "Place": [None],
            "Residents": [12345],
            "Why": [""],
            "Not": ["–"],
            "Gone": [None],
        },
        links=["Record", "Place"],
    )
    told = "**A \\*b\\***  \nResidents: 12,345  \n[Record](https://example.org/a)"
    assert block(made, 0, SAY) == told


@pytest.mark.parametrize("kind", ["count", "year"])
def test_whole_numbers_stay_whole_where_some_are_missing(kind):
    """A year beside a missing one is no fraction: 2021, never 2021.0."""
    assert series(Column("Since", (2021, None), kind)).astype("string").tolist()[0] == "2021"
