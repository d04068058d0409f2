"""What a picture shows below its title, as plain values: room for a figure, bars, columns or rows
of a table, or a page in words and numbers."""

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from exports.picture import strokes, world
from pages.shared.cells import in_words
from pages.values import Column, Exhibit, Head, Metric, Parts, Sentences, Table, every
from queries import outlines
from words.markdown import bare
from words.speech import MISSING, Speech

MOST_ROWS, MOST_COLUMNS, MOST_YEARS = 40, 5, 40
HEIGHT = 450  # of a figure that names none
MOST_NUMBERS, MOST_SAID = 5, 3
YEAR = re.compile(r"(?:19|20)\d\d")

Body = dict[str, Any]


def of_figure(figure: dict) -> Body:
    """Room for a figure as high as it is drawn."""
    return {"kind": "room", "height": int(figure["layout"].get("height") or HEIGHT)}


def of_table(table: Table, say: Speech) -> Body:
    """The first count of a table as columns over years, or as bars with the words before it; the
    rows where it counts nothing. Of a table with a column a year one row stands over the years, and
    several in the last year, which their title tells of."""
    years = [column for column in table.columns if YEAR.fullmatch(bare(column.heading))]
    if len(years) > 2 and table.rows == 1:
        return _over_years(years, say)
    counts = next((column for column in years[::-1] or table.columns if _is_drawn(column)), None)
    names = list(takewhile(lambda column: column is not counts, table.columns))
    labels = [_named(names, row, say) for row in range(table.rows)]
    if counts is None or len(set(labels)) < table.rows:
        return _rows(table, say)
    bars = [
        {"label": label, "told": say.number(n), "part": n}
        for label, n in zip(labels, counts.cells, strict=True)
        if isinstance(n, int | float)
    ]
    told = {"heading": bare(counts.heading), "bars": bars[:MOST_ROWS], "more": _more(bars, say)}
    if len(bars) > 2 and all(YEAR.fullmatch(label) for label in labels):
        return told | {"kind": "years", "bars": sorted(bars, key=_label)[-MOST_YEARS:], "more": ""}
    return told | {"kind": "bars"}


def _over_years(years: list[Column], say: Speech) -> Body:
    told = [(bare(column.heading), column.cells[0]) for column in years]
    bars = [
        {"label": year, "told": say.number(n), "part": n}
        for year, n in told
        if isinstance(n, int | float)
    ]
    return {"kind": "years", "heading": "", "bars": bars[-MOST_YEARS:], "more": ""}


def _named(names: list[Column], row: int, say: Speech) -> str:
    """A row by its cells that come before its number."""
    told = [column.cells[row] for column in names if column.kind in ("text", "year")]
    return (
        ", ".join(in_words(cell, "year", say) for cell in told if cell not in (None, "")) or MISSING
    )


def _label(bar: Body) -> str:
    return bar["label"]


def _is_drawn(column: Column) -> bool:
    """Whether a bar can be as long as its numbers say: none below nothing, and one above."""
    numbers = [cell for cell in column.cells if isinstance(cell, int | float)]
    return column.kind == "count" and min(numbers, default=-1) >= 0 and max(numbers) > 0


def _rows(table: Table, say: Speech) -> Body:
    columns = [column for column in table.columns if column.kind != "link"][:MOST_COLUMNS]
    cells = [[in_words(cell, column.kind, say) for cell in column.cells] for column in columns]
    rows = [list(row) for row in zip(*cells, strict=True)]
    return {
        "kind": "rows",
        "head": [bare(column.heading) for column in columns],
        "rows": rows[:MOST_ROWS],
        "more": _more(rows, say),
    }


def _more(rows: list, say: Speech) -> str:
    return say("picture-more", n=len(rows) - MOST_ROWS) if len(rows) > MOST_ROWS else ""


def of_page(parts: Parts, say: Speech) -> Body:
    """What stands on a page above its first exhibit, sentences and large numbers, and the exhibit
    under its title: of tabs the one that the address opens."""
    above = list(takewhile(lambda part: not isinstance(part, Exhibit), every(parts)))
    standing = (part for part in every(parts, is_open=True) if isinstance(part, Exhibit))
    first = next(standing, None)
    metrics = [part for part in above if isinstance(part, Metric)][:MOST_NUMBERS]
    said = [bare(text) for part in above if isinstance(part, Sentences) for text in part.said]
    return {
        "kind": "page",
        "said": [text for text in said if text][:MOST_SAID],
        "numbers": [{"number": bare(part.value), "words": bare(part.label)} for part in metrics],
        "first": first and {"title": bare(first.title), "body": shown(first, False, say)},
    }


def head_of(parts: Iterable[object]) -> Head:
    """A page's title and question. Raises StopIteration for parts that are no page."""
    return next(part for part in parts if isinstance(part, Head))


def shown(exhibit: Exhibit, has_room: bool, say: Speech) -> Body:
    """What stands for an exhibit: `has_room` for its figure, which the reader's browser draws."""
    if exhibit.figure and has_room:
        return of_figure(exhibit.figure)
    if exhibit.figure and world.is_drawn(exhibit.figure):
        drawn = world.drawn(exhibit.figure, outlines.world(exhibit.selection))
        return {"kind": "map", "caption": say("figure-boundaries")} | drawn
    if exhibit.figure and strokes.is_drawn(exhibit.figure):
        return {"kind": "lines"} | strokes.drawn(exhibit.figure, say)
    return of_table(exhibit.table, say)
