"""Rows as blocks on a phone."""

from pages._cards import block


def test_a_block_says_what_the_row_says():
    """The first cell is the heading, numbers have separators, empty cells are left out, and links stand last under their names."""
    row = {"System": "A *b*", "Link to record": "https://example.org/a", "Link to place": None, "Residents": 12345}
    row |= {"Why": "", "Not": "–", "Gone": None}
    assert block(row) == "**A \\*b\\***  \nResidents: 12,345  \n[Record](https://example.org/a)"
