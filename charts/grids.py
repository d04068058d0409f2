"""Tables coloured by their numbers. Pure: rows in, a plotly figure as a plain dict out."""

from collections.abc import Collection

from charts import cells, theme
from charts.hover import escaped
from charts.labels import wrapped
from charts.look import Look
from schema import measures


def heat(
    rows: dict[str, str],
    columns: dict[str, str],
    values: list[list[int | None]],
    look: Look,
    coded: Collection[tuple[str, str]] = (),
) -> dict:
    """A table coloured by its numbers of systems, each written in its cell; cells without a number
    stay empty. Those of `coded`, pairs of codes, whose systems are mostly coded, are in
    italics.

    Rows and columns are code -> label. A click on a cell gives its two codes and its number as
    customdata: plotly tells clicks on marks but not on a painted table, so every cell holds an
    unseen mark.
    """
    most = max((value or 0 for line in values for value in line), default=0) or 1
    # The root of the share: small counts stay visible.
    paint = [[(value / most) ** 0.5 if value else None for value in line] for line in values]
    texts = [
        [
            _slanted(look.say.count(value), (row, column) in coded) if value else ""
            for column, value in zip(columns, line, strict=True)
        ]
        for row, line in zip(rows, values, strict=True)
    ]
    figure = cells.painted(list(rows.values()), list(columns.values()), paint, texts, None, look)
    figure["data"].append(_unseen(rows, columns, values, look))
    figure["layout"]["clickmode"] = "event+select"
    return figure


def _slanted(number: str, is_coded: bool) -> str:
    return f"<i>{number}</i>" if is_coded else number


def _unseen(
    rows: dict[str, str], columns: dict[str, str], values: list[list[int | None]], look: Look
) -> dict:
    """Marks nobody sees, one in each cell with a number: what is hovered over and clicked."""
    marked = [
        (row, column, value)
        for row, line in zip(rows, values, strict=True)
        for column, value in zip(columns, line, strict=True)
        if value
    ]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [columns[column] for _, column, _ in marked],
        "y": [rows[row] for row, _, _ in marked],
        "customdata": [list(cell) for cell in marked],
        "marker": {"size": 30, "symbol": "square", "opacity": 0},
        "hovertext": [
            look.say(
                "figure-cell-systems",
                row=escaped(rows[row]),
                column=escaped(columns[column]),
                n=value,
            )
            for row, column, value in marked
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": unseen,
        "unselected": unseen,
    }


def filled(
    rows: list[str], columns: list[str], parts: list[list[int]], bases: list[int], look: Look
) -> dict:
    """A table of shares, each column headed by its base and its name; nothing is a quiet 0 per
    cent, never an empty cell."""
    say = look.say
    pairs = [list(zip(line, bases, strict=True)) for line in parts]
    paint = [[part / base if base else None for part, base in line] for line in pairs]
    texts = [[_per_cent(part, base, look) for part, base in line] for line in pairs]
    hovers = [
        [
            say("figure-value", label=escaped(row), value=say("part-of", part=part, whole=base))
            for part, base in line
        ]
        for row, line in zip(rows, pairs, strict=True)
    ]
    heads = [
        wrapped(say("figure-value", label=say.count(base), value=name))
        for name, base in zip(columns, bases, strict=True)
    ]
    figure = cells.painted(rows, heads, paint, texts, hovers, look)
    mark, axis = figure["data"][0], figure["layout"]["xaxis"]
    first, *others = mark["colorscale"]
    mark["colorscale"] = [[0, theme.ink(look).grid], [0.001, first[1]], *others]
    axis.pop("tickangle")
    axis["autotickangles"] = [0, 90]
    return figure


def _per_cent(part: int, base: int, look: Look) -> str:
    """Whole per cent that says 0 or 100 only where it is so; under the smallest base the two
    counts."""
    if base < measures.SMALLEST_BASE:
        return look.say("part-of", part=part, whole=base)
    share = part / base
    return look.say.percent(share if part in (0, base) else min(max(round(share, 2), 0.01), 0.99))
