"""Bars. Pure: rows in, a plotly figure as a plain dict out."""

from collections.abc import Sequence
from itertools import accumulate

from charts import theme
from charts.hover import escaped
from charts.labels import shortened, wrapped
from charts.look import Look

ROW_HEIGHT = 30
LINE_HEIGHT = 18
THICKNESS = 20  # of a bar, in pixels
NUMBER_WIDTH = 8  # of a character beside a bar, in pixels
LABEL_WIDTH, LABEL_LINES = 26, 3  # a label beside a bar leaves more than half of a phone to the bar
KEY_HEIGHT = 28  # of the line above a figure that names its parts
KEY = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "traceorder": "normal"}
HATCHED = {"pattern": {"shape": "/", "fillmode": "replace", "size": 6, "solidity": 0.45}}
LEAST_WRITTEN = 0.06  # of the longest bar: a shorter part has no room for its number


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
    mark = _mark(labels, texts, look) | {
        "x": values,
        "y": middles,
        "marker": _filled(colours, values, look),
    }
    end = most or max([value or 0 for value in values], default=1) or 1
    layout = _rows(ticks, middles, height, end, look)
    layout["margin"] |= {"r": NUMBER_WIDTH * max(map(len, texts), default=0) + 8}
    if codes:
        mark |= {"customdata": codes}
        layout |= {"clickmode": "event+select"}
    if any(coded):
        return {"data": _parted(mark, labels, coded, look), "layout": layout | _keyed(layout)}
    return {"data": [mark], "layout": layout}


def _mark(labels: Sequence[str], texts: Sequence[str], look: Look) -> dict:
    """Bars by their names and numbers, without their lengths."""
    told = look.say("figure-value", label="%{hovertext}", value="%{text}")
    return {
        "type": "bar",
        "orientation": "h",
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


def stacked(
    labels: list[str],
    parts: list[tuple[str, list[int], str]],
    look: Look,
    share: bool = False,
    hatched: str = "",
) -> dict:
    """Horizontal bars split in parts `(name, values, colour)`; `share` draws each bar to its full
    length; the part of the name `hatched` is hatched."""
    totals = [sum(values[row] for _, values, _ in parts) or 1 for row in range(len(labels))]
    longest = max(totals, default=1)
    lengths = totals if share else [longest] * len(labels)
    data = [
        _part(labels, name, values, lengths, colour, look)
        | {
            "x": [value / total for value, total in zip(values, totals, strict=True)]
            if share
            else values
        }
        | (_hatching(colour, look) if name == hatched else {})
        for name, values, colour in parts
    ]
    layout = theme.layout(look)
    rows = {"autorange": "reversed", "type": "category", "showgrid": False}
    layout |= {
        "barmode": "stack",
        "height": ROW_HEIGHT * len(labels) + 56,
        "bargap": 0.3,
        "showlegend": True,
        "legend": layout["legend"] | KEY,
        "margin": layout["margin"] | {"t": 40},
        "xaxis": layout["xaxis"] | {"visible": False},
        "yaxis": layout["yaxis"] | rows,
    }
    return {"data": data, "layout": layout}


def _hatching(colour: str, look: Look) -> dict:
    """What a hatched part has besides; its numbers could not be read on it and stand in hover and
    table."""
    marker = {"color": colour, "line": {"color": theme.stroke(colour, look), "width": 1}}
    return {"marker": marker | HATCHED, "textposition": "none"}


def _part(
    labels: list[str],
    name: str,
    values: list[int],
    lengths: list[int],
    colour: str,
    look: Look,
) -> dict:
    """One part of all bars, with its number where the part is long enough for it."""
    say = look.say
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [shortened(label) for label in labels],
        "text": [
            say.count(value) if value / length > LEAST_WRITTEN else ""
            for value, length in zip(values, lengths, strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": theme.written_on(colour)},
        "marker": {"color": colour, "line": {"color": theme.stroke(colour, look), "width": 1}},
        "customdata": values,
        "hovertext": [
            say("figure-part", row=escaped(label), part=escaped(name), number=say.count(value))
            for label, value in zip(labels, values, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
