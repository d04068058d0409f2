"""Where everybody was asked: the census of every municipality."""

from charts.look import Look
from pages.values import Parts
from queries.selection import Selection


def in_words(selection: Selection, look: Look) -> str:
    """The question on AI in a sentence; nothing where no census matches the selection."""
    return ""


def adopted(selection: Selection, look: Look) -> Parts:
    """The question on AI alone, by kind and by size of government, with bases."""
    return ()
