"""Bars and heat tables. Pure: rows in, a plotly figure as a plain dict out."""

import html
import textwrap
from collections.abc import Sequence
from itertools import accumulate

from charts import theme
from schema import measures

ROW_HEIGHT = 30
LINE_HEIGHT = 18
THICKNESS = 20  # of a bar, in pixels
NUMBER_WIDTH = 8  # of a character beside a bar, in pixels
LONGEST_LABEL = 34
LABEL_WIDTH, LABEL_LINES = 26, 3  # a label beside a bar leaves more than half of a phone to the bar


def bars(
    labels: list[str],
    values: list[float | None],
    texts: list[str],
    dark: bool,
    colours: str | Sequence[str | None] | None = None,
    most: float | None = None,
    codes: list[list] | None = None,
) -> dict:
    """Horizontal bars in the order given, first on top, each with its number at its end; axes start
    at zero.

    In a list of colours, None draws a bar hollow: what it counts is missing, not a category. `most`
    is where the axis ends, 100 for shares; by default at the longest bar. `codes` are what a click
    on each bar gives as customdata.
    """
    ticks = [wrapped(label, LABEL_WIDTH, LABEL_LINES) for label in labels]
    heights = [max(ROW_HEIGHT, LINE_HEIGHT * (tick.count("<br>") + 1) + 8) for tick in ticks]
    # Bars stand by their distance from the top in pixels: rows may differ in height, names may be
    # shortened alike.
    middles = [end - height / 2 for end, height in zip(accumulate(heights), heights, strict=True)]
    mark = {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": middles,
        "width": THICKNESS,
        "text": texts,
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [html.escape(label, quote=False) for label in labels],
        "hovertemplate": "%{hovertext}: %{text}<extra></extra>",
        "marker": _filled(colours, values, dark),
        "textfont": {"color": theme.ink(dark).ink},
    }
    layout = theme.layout(dark)
    layout |= {
        "height": sum(heights) + 16,
        "xaxis": (
            layout["xaxis"]
            | {
                "visible": False,
                "range": [0, most or max([v or 0 for v in values], default=1) or 1],
            }
        ),
        "margin": layout["margin"] | {"r": NUMBER_WIDTH * max(map(len, texts), default=0) + 8},
        "yaxis": (
            layout["yaxis"]
            | {
                "range": [sum(heights), 0],
                "tickmode": "array",
                "tickvals": middles,
                "ticktext": ticks,
                "showgrid": False,
                "ticks": "",
            }
        ),
    }
    if codes:
        mark |= {"customdata": codes}
        layout |= {"clickmode": "event+select"}
    return {"data": [mark], "layout": layout}


def _filled(
    colours: str | Sequence[str | None] | None, values: list[float | None], dark: bool
) -> dict:
    tone = theme.ink(dark)
    if colours is None or isinstance(colours, str):
        return {"color": colours or tone.accent}
    line = {
        "color": [theme.stroke(colour, dark) if colour else tone.quiet for colour in colours],
        "width": [
            1.5 if value and not (colour and theme.stands_out(colour, dark)) else 0
            for colour, value in zip(colours, values, strict=True)
        ],
    }
    return {"color": [colour or tone.page for colour in colours], "line": line}


def stacked(
    labels: list[str],
    parts: Sequence[tuple[str, Sequence[float], str]],
    dark: bool,
    share: bool = False,
) -> dict:
    """Horizontal bars split in parts `(name, values, colour)`; `share` draws each bar to its full
    length."""
    totals = [sum(values[row] for _, values, _ in parts) or 1 for row in range(len(labels))]
    data = [
        {
            "type": "bar",
            "orientation": "h",
            "name": name,
            "y": [shortened(label) for label in labels],
            "x": [value / totals[row] if share else value for row, value in enumerate(values)],
            "text": [
                f"{value:,}" if value / (totals[row] if share else max(totals)) > 0.06 else ""
                for row, value in enumerate(values)
            ],
            "textposition": "inside",
            "insidetextanchor": "middle",
            "textangle": 0,
            "insidetextfont": {"color": theme.written_on(colour)},
            "marker": {"color": colour, "line": {"color": theme.stroke(colour, dark), "width": 1}},
            "customdata": values,
            "hovertemplate": "%{y}: %{customdata:,} " + name.lower() + "<extra></extra>",
        }
        for name, values, colour in parts
    ]
    layout = theme.layout(dark)
    layout |= {
        "barmode": "stack",
        "height": ROW_HEIGHT * len(labels) + 56,
        "bargap": 0.3,
        "showlegend": True,
        "legend": (
            layout["legend"]
            | {
                "orientation": "h",
                "y": 1.0,
                "yanchor": "bottom",
                "x": 0,
                "traceorder": "normal",
            }
        ),
        "margin": layout["margin"] | {"t": 40},
        "xaxis": layout["xaxis"] | {"visible": False},
        "yaxis": layout["yaxis"] | {"autorange": "reversed", "type": "category", "showgrid": False},
    }
    return {"data": data, "layout": layout}


def heat(
    rows: dict[str, str], columns: dict[str, str], values: list[list[int | None]], dark: bool
) -> dict:
    """A table coloured by its numbers, each written in its cell; cells without a number stay empty.

    Rows and columns are code -> label. A click on a cell gives its two codes and its number as
    customdata: plotly tells clicks on marks but not on a painted table, so every cell holds an
    unseen mark.
    """
    most = max((value or 0 for line in values for value in line), default=0) or 1
    paint = [
        [(value / most) ** 0.5 if value else None for value in line] for line in values
    ]  # root: small counts stay visible
    texts = [[f"{value:,}" if value else "" for value in line] for line in values]
    figure = _cells(list(rows.values()), list(columns.values()), paint, texts, None, dark)
    cells = [
        (r, c, value)
        for r, line in zip(rows, values, strict=True)
        for c, value in zip(columns, line, strict=True)
        if value
    ]
    unseen = {"marker": {"opacity": 0}}
    figure["data"].append(
        {
            "type": "scatter",
            "mode": "markers",
            "x": [columns[column] for _, column, _ in cells],
            "y": [rows[row] for row, _, _ in cells],
            "customdata": [list(cell) for cell in cells],
            "marker": {"size": 30, "symbol": "square", "opacity": 0},
            "hovertemplate": "%{y}, %{x}: %{customdata[2]:,} systems<extra></extra>",
            "selected": unseen,
            "unselected": unseen,
        }
    )
    figure["layout"]["clickmode"] = "event+select"
    return figure


def filled(
    rows: list[str], columns: list[str], parts: list[list[int]], bases: list[int], dark: bool
) -> dict:
    """A table of shares, each column headed by its base and its name; nothing is a quiet 0 per
    cent, never an empty cell."""
    paint = [
        [part / base if base else None for part, base in zip(line, bases, strict=True)]
        for line in parts
    ]
    texts = [
        [_per_cent(part, base) for part, base in zip(line, bases, strict=True)] for line in parts
    ]
    hovers = [
        [f"{part:,} of {base:,}" for part, base in zip(line, bases, strict=True)] for line in parts
    ]
    heads = [wrapped(f"{base:,}: {name}") for name, base in zip(columns, bases, strict=True)]
    figure = _cells(rows, heads, paint, texts, "%{y}: %{customdata}<extra></extra>", dark)
    mark, axis = figure["data"][0], figure["layout"]["xaxis"]
    mark |= {
        "customdata": hovers,
        "colorscale": [
            [0, theme.ink(dark).grid],
            [0.001, mark["colorscale"][0][1]],
            *mark["colorscale"][1:],
        ],
    }
    axis.pop("tickangle")
    axis["autotickangles"] = [0, 90]
    return figure


def wrapped(text: str, width: int = 19, most: int = 2) -> str:
    """Words of data as a heading or label in at most `most` lines; plotly reads tags, so those in
    the data are escaped."""
    lines = [html.escape(line, quote=False) for line in _balanced(text, width)]
    return "<br>".join(lines[:most]) + ("…" if len(lines) > most else "")


def _balanced(text: str, width: int) -> list[str]:
    """No more lines than the width asks for, of lengths as equal as they can be: no last word
    stands alone."""
    wide = textwrap.wrap(text, width)
    longest_word = min(width, max(map(len, text.split()), default=1))
    tries = (textwrap.wrap(text, narrow) for narrow in range(longest_word, width))
    return next((lines for lines in tries if len(lines) == len(wide)), wide)


def _per_cent(part: int, base: int) -> str:
    """Whole per cent that says 0 or 100 only where it is so; under the smallest base the two
    counts."""
    if base < measures.SMALLEST_BASE:
        return f"{part} of {base}"
    return f"{part / base:.0%}" if part in (0, base) else f"{min(max(part / base, 0.01), 0.99):.0%}"


def _cells(
    rows: list[str],
    columns: list[str],
    paint: list[list[float | None]],
    texts: list[list[str]],
    hover: str | None,
    dark: bool,
) -> dict:
    """Cells coloured from 0 to 1 with a text in each; cells without a value stay empty."""
    colours = theme.sequence(7, dark)
    scale = [[step / 6, colour] for step, colour in enumerate(colours)]
    mark = {
        "type": "heatmap",
        "x": columns,
        "y": rows,
        "z": paint,
        "colorscale": scale,
        "showscale": False,
        "zmin": 0,
        "zmax": 1,
        "xgap": 2,
        "ygap": 2,
        "hoverongaps": False,
    }
    mark |= {"hovertemplate": hover} if hover else {"hoverinfo": "skip"}
    layout = theme.layout(dark)
    layout |= {
        "height": 34 * len(rows) + 130,
        "xaxis": (
            layout["xaxis"]
            | {
                "side": "top",
                "showgrid": False,
                "tickangle": -38,
                "type": "category",
            }
        ),
        "yaxis": layout["yaxis"] | {"autorange": "reversed", "showgrid": False, "type": "category"},
    }
    return {
        "data": [mark, _written(rows, columns, paint, texts, colours)],
        "layout": layout,
    }


def _written(
    rows: list[str],
    columns: list[str],
    paint: list[list[float | None]],
    texts: list[list[str]],
    scale: Sequence[str],
) -> dict:
    """The texts of painted cells, each black or white as its cell needs: plotly's own choice is too
    faint on half of a scale."""
    cells = [
        (column, row, text, theme.written_on(_shade(scale, value)))
        for row, line, words in zip(rows, paint, texts, strict=True)
        for column, value, text in zip(columns, line, words, strict=True)
        if text and value is not None
    ]
    x, y, text, colours = zip(*cells, strict=True) if cells else ((), (), (), ())
    return {
        "type": "scatter",
        "mode": "text",
        "x": x,
        "y": y,
        "text": text,
        "textfont": {"color": colours},
        "hoverinfo": "skip",
    }


def _shade(scale: Sequence[str], value: float) -> str:
    """The colour a scale has at a value from 0 to 1."""
    step, part = divmod(value * (len(scale) - 1), 1)
    return theme.mixed(scale[min(int(step) + 1, len(scale) - 1)], scale[int(step)], part)


def shortened(label: str) -> str:
    """A label that fits beside its bar; the whole one is in the hover and the table."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
