"""A figure in words, for who cannot see it."""

from pages.shared.cells import in_words
from pages.values import Column, Exhibit
from words.markdown import bare
from words.speech import Speech

ROWS = 3  # the table beside the figure has them all


def alt(exhibit: Exhibit, say: Speech) -> str:
    """Title, what is counted, and the first rows in words, but for links and what is missing."""
    columns = [column for column in exhibit.table.columns if column.kind != "link"]
    count = exhibit.table.rows
    told = [_row(columns, row, say) for row in range(min(count, ROWS))]
    if count > ROWS:
        told.append(say("alt-more", n=count - ROWS))
    words = {"title": bare(exhibit.title), "counted": bare(exhibit.counted)}
    return say("alt-figure", rows="; ".join(told), **words)


def _row(columns: list[Column], row: int, say: Speech) -> str:
    cells = ((column, column.cells[row]) for column in columns)
    return ", ".join(
        f"{bare(column.heading)} {in_words(cell, column.kind, say)}"
        for column, cell in cells
        if cell is not None and cell != ""
    )
