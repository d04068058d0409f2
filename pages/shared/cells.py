"""Cells of tables in words alone, where nothing is formatted: in pictures and alternative texts."""

from words.markdown import bare
from words.speech import MISSING, Speech


def in_words(cell: object, kind: str, say: Speech) -> str:
    """A cell of a column of that kind: numbers with separators, years without."""
    if cell is None:
        return MISSING
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell:.0f}" if kind == "year" else say.number(cell)
    return bare(cell)
