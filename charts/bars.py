"""Bars and heat tables. Pure: rows in, a plotly figure as a plain dict out."""

from collections.abc import Collection, Sequence
from itertools import accumulate

from charts import cells, theme
from charts.hover import escaped
from charts.labels import wrapped
from charts.look import Look
from schema import measures

ROW_HEIGHT = 30
LINE_HEIGHT = 18
THICKNESS = 20  # of a bar, in pixels
NUMBER_WIDTH = 8  # of a character beside a bar, in pixels
LABEL_WIDTH, LABEL_LINES = 26, 3  # a label beside a bar leaves more than half of a phone to the bar
KEY_HEIGHT = 28  # of the line above a figure that names its parts
KEY = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "traceorder": "normal"}
HATCHED = {"pattern": {"shape": "/", "fillmode": "replace", "size": 6, "solidity": 0.45}}


def bars(
    labels: Sequence[str],
    values: Sequence[float | None],
    texts: Sequence[str],
    look: Look,
    colours: str | Sequence[str | None] | None = None,
    most: float | None = None,
    codes: list[list] | None = None,
    coded: Sequence[int] = (),
) -> dict:
    """Horizontal bars in the order given, first on top, each with its number at its end; axes start
    at zero.

    `coded` are how much of each value is coded and not stated: that part of a bar is hatched.

    In a list of colours, None draws a bar hollow: what it counts is missing, not a category. `most`
    is where the axis ends, 100 for shares; by default at the longest bar. `codes` are what a click
    on each bar gives as customdata.
    """
    ticks = [wrapped(label, LABEL_WIDTH, LABEL_LINES) for label in labels]
    middles, height = _places(ticks)
    mark = _mark(labels, values, texts, middles, look) | {"marker": _filled(colours, values, look)}
    end = most or max([value or 0 for value in values], default=1) or 1
    layout = _rows(ticks, middles, height, end, look)
    layout["margin"] |= {"r": NUMBER_WIDTH * max(map(len, texts), default=0) + 8}
    if codes:
        mark |= {"customdata": codes}
        layout |= {"clickmode": "event+select"}
    if any(coded):
        return {"data": _parted(mark, labels, coded, look), "layout": layout | _keyed(layout)}
    return {"data": [mark], "layout": layout}


def _mark(
    labels: Sequence[str],
    values: Sequence[float | None],
    texts: Sequence[str],
    middles: list[float],
    look: Look,
) -> dict:
    """The bars themselves, without their colours."""
    told = look.say("figure-value", label="%{hovertext}", value="%{text}")
    return {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": middles,
        "width": THICKNESS,
        "text": texts,
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [escaped(label) for label in labels],
        "hovertemplate": f"{told}<extra></extra>",
        "textfont": {"color": theme.ink(look).ink},
    }


def _parted(mark: dict, labels: Sequence[str], coded: Sequence[int], look: Look) -> list[dict]:
    """A mark as two that follow each other in its bars: what is stated, and hatched what is coded;
    the whole bar's number stands at its end."""
    say, tone = look.say, theme.ink(look)
    rows = list(zip(labels, mark["x"], mark["text"], coded, strict=True))
    told = [
        say("figure-value-coded", label=escaped(label), value=text, coded=part)
        for label, _, text, part in rows
    ]
    hover = {"hovertext": told, "hovertemplate": "%{hovertext}<extra></extra>"}
    return [
        mark
        | hover
        | {
            "name": say("figure-stated"),
            "x": [(value or 0) - part for _, value, _, part in rows],
            "textposition": "none",
        },
        mark
        | hover
        | {
            "name": say("figure-coded"),
            "x": [part for *_, part in rows],
            "marker": mark["marker"] | HATCHED | {"line": {"color": tone.ink, "width": 0.5}},
        },
    ]


def _keyed(layout: dict) -> dict:
    """What a figure of stated and coded parts has besides: bars on one another, and a key."""
    return {
        "barmode": "stack",
        "showlegend": True,
        "legend": layout["legend"] | KEY,
        "height": layout["height"] + KEY_HEIGHT,
        "margin": layout["margin"] | {"t": layout["margin"].get("t", 0) + KEY_HEIGHT},
    }


def _places(ticks: list[str]) -> tuple[list[float], int]:
    """How far from the top each bar stands in pixels, and how high all are together: rows may
    differ in height, and names may be shortened alike."""
    heights = [max(ROW_HEIGHT, LINE_HEIGHT * (tick.count("<br>") + 1) + 8) for tick in ticks]
    middles = [end - height / 2 for end, height in zip(accumulate(heights), heights, strict=True)]
    return middles, sum(heights)


def _rows(ticks: list[str], middles: list[float], height: int, end: float, look: Look) -> dict:
    layout = theme.layout(look)
    names = {
        "range": [height, 0],
        "tickmode": "array",
        "tickvals": middles,
        "ticktext": ticks,
        "showgrid": False,
        "ticks": "",
    }
    return layout | {
        "height": height + 16,
        "xaxis": layout["xaxis"] | {"visible": False, "range": [0, end]},
        "yaxis": layout["yaxis"] | names,
    }


def _filled(
    colours: str | Sequence[str | None] | None, values: Sequence[float | None], look: Look
) -> dict:
    tone = theme.ink(look)
    if colours is None or isinstance(colours, str):
        return {"color": colours or tone.accent}
    line = {
        "color": [theme.stroke(colour, look) if colour else tone.quiet for colour in colours],
        "width": [
            1.5 if value and not (colour and theme.stands_out(colour, look)) else 0
            for colour, value in zip(colours, values, strict=True)
        ],
    }
    return {"color": [colour or tone.page for colour in colours], "line": line}


def heat(
    rows: dict[str, str],
    columns: dict[str, str],
    values: list[list[int | None]],
    look: Look,
    coded: Collection[tuple[str, str]] = (),
) -> dict:
    """A table coloured by its numbers of systems, each written in its cell; cells without a number
    stay empty. Those of `coded`, pairs of codes, are mostly coded and written in italics.

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
