"""A figure in words, for who cannot see it."""

import re

from pages.values import Exhibit
from words.speech import Speech

ROWS = 6
LINKED = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def alt(exhibit: Exhibit, say: Speech) -> str:
    """Title, what is counted, and the first rows; links are told by their words alone."""
    columns, rows = exhibit.table.columns, exhibit.table.rows
    told = [
        ", ".join(f"{column.heading} {column.cells[row]}" for column in columns)
        for row in range(min(rows, ROWS))
    ]
    if rows > ROWS:
        told.append(say("alt-more", n=rows - ROWS))
    words = say("alt-figure", title=exhibit.title, counted=exhibit.counted, rows="; ".join(told))
    return LINKED.sub(r"\1", words)
