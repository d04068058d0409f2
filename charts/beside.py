"""Places side by side: dots by fact, and systems over the years. Pure: rows in, a plotly figure as
a plain dict out."""

import html
from typing import NamedTuple

from charts import bars, theme
from charts.look import Look

ROW_HEIGHT, HEAD, LARGEST = 30, 48, 26  # pixels
PANEL_HEIGHT, GAP, ABREAST = 170, 0.24, 5
HEADROOM = 1.5  # of a panel, so that its words stand above its highest step
NAME, LEFT = (
    13,
    0.12,
)  # characters of a name in a line; how far left of the middle a dot stands, its number beside it


class Dot(NamedTuple):
    """The systems of one place (column) with one fact (row); hollow where only a collection records
    them."""

    row: str
    column: str
    systems: int
    is_hollow: bool
    words: str


def dots(
    rows: dict[str, str],
    columns: dict[str, str],
    given: list[Dot],
    remarks: dict[str, str],
    look: Look,
) -> dict:
    """One dot a row and column (code -> label), its area the number beside it; the first column is
    the reader's own.

    `remarks` stand at the right of their rows. A column without any dot says that nothing is on
    record. A click gives row and column as customdata.
    """
    across, down = (
        {code: at for at, code in enumerate(columns)},
        {code: at for at, code in enumerate(rows)},
    )
    layout, tone = theme.layout(look), theme.ink(look)
    silent = [code for code in columns if not any(dot.column == code for dot in given)]
    axis = {"showgrid": False, "fixedrange": True, "tickangle": 0}
    layout |= {
        "height": ROW_HEIGHT * len(rows) + HEAD,
        "clickmode": "event+select",
        "shapes": [_own(len(rows), look)],
        "annotations": [
            *(_remark(down[row], len(columns), words, look) for row, words in remarks.items()),
            *(_silent(across[code], len(rows), look) for code in silent),
        ],
        "margin": layout["margin"] | {"t": HEAD, "r": 110 if remarks else 0},
        "xaxis": (
            layout["xaxis"]
            | axis
            | {
                "side": "top",
                "range": [-0.5, len(columns) - 0.5],
                "tickvals": [*across.values()],
                "ticktext": [bars.wrapped(name, NAME) for name in columns.values()],
                "tickfont": {"color": tone.ink},
            }
        ),
        "yaxis": (
            layout["yaxis"]
            | axis
            | {
                "range": [len(rows) - 0.5, -0.5],
                "showgrid": True,
                "tickvals": [*down.values()],
                "ticktext": [bars.wrapped(name, 40, 1) for name in rows.values()],
            }
        ),
    }
    return {"data": [_marks(given, across, down, look)], "layout": layout}


def _marks(given: list[Dot], across: dict[str, int], down: dict[str, int], look: Look) -> dict:
    tone, most = theme.ink(look), max((dot.systems for dot in given), default=1)
    colours = [tone.quiet if across[dot.column] else tone.accent for dot in given]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "textposition": "middle right",
        "text": [f" {dot.systems:,}" for dot in given],
        "textfont": {"color": tone.ink},
        "x": [across[dot.column] - LEFT for dot in given],
        "y": [down[dot.row] for dot in given],
        "marker": {
            "size": [dot.systems for dot in given],
            "sizemode": "area",
            "sizeref": 2 * most / LARGEST**2,
            "sizemin": 3,
            "opacity": 1,
            "color": colours,
            "symbol": ["circle-open" if dot.is_hollow else "circle" for dot in given],
            "line": {"color": colours, "width": 2},
        },
        "customdata": [[dot.row, dot.column] for dot in given],
        "hovertext": [html.escape(dot.words, quote=False) for dot in given],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.5}, "textfont": {"color": tone.ink}},
    }


def _own(rows: int, look: Look) -> dict:
    """The band behind the reader's own column."""
    return {
        "type": "rect",
        "x0": -0.5,
        "x1": 0.5,
        "y0": -0.5,
        "y1": rows - 0.5,
        "layer": "below",
        "line": {"width": 0},
        "fillcolor": theme.ink(look).land,
        "opacity": 0.6,
    }


def _remark(at: int, columns: int, words: str, look: Look) -> dict:
    return {
        "x": columns - 0.5,
        "y": at,
        "text": words,
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink(look).ink},
    }


def _silent(at: int, rows: int, look: Look) -> dict:
    return {
        "x": at,
        "y": (rows - 1) / 2,
        "text": "none on<br>record",
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink(look).quiet},
    }


class Panel(NamedTuple):
    """One place's systems by year, with its heading; without values the words stand in their
    place."""

    name: str
    years: list[int]
    systems: list[int]
    words: str


def running(
    panels: list[Panel],
    look: Look,
) -> dict:
    """Steps over the years, one small panel a place, all on the same axes from zero; the first
    place is the reader's own."""
    columns = (
        2 if look.is_narrow else len(panels) if len(panels) <= ABREAST else -(-len(panels) // 2)
    )
    lines = -(-len(panels) // columns)
    layout = theme.layout(look) | {"height": PANEL_HEIGHT * lines, "annotations": []}
    most = max((number for panel in panels for number in panel.systems), default=1) or 1
    years = [year for panel in panels for year in panel.years]
    span = [min(years), max(years)] if years else [0, 1]
    data = []
    for at, panel in enumerate(panels):
        x, y = (f"{letter}{at + 1}" if at else letter for letter in "xy")
        layout |= _axes(at, columns, lines, layout, span, most)
        layout["annotations"] += _words(panel, x, y, look)
        data.append(_steps(panel, x, y, theme.ink(look).quiet if at else theme.ink(look).accent))
    return {"data": data, "layout": layout}


def _axes(at: int, columns: int, lines: int, layout: dict, span: list[int], most: int) -> dict:
    line, column = divmod(at, columns)
    width, height, number = 1 / columns, 1 / lines, str(at + 1) if at else ""
    right, top = (column + 1) * width - 0.14 * width, 1 - line * height
    ticks = {"tickvals": span if span[1] > span[0] else span[:1], "tickformat": "d"}
    return {
        f"xaxis{number}": (
            layout["xaxis"]
            | ticks
            | {
                "domain": [column * width, right],
                "anchor": f"y{number}",
                "range": [span[0] - 0.3, span[1] + 0.3],
                "showgrid": False,
                "fixedrange": True,
                "tickangle": 0,
            }
        ),
        f"yaxis{number}": (
            layout["yaxis"]
            | {
                "domain": [top - height * (1 - GAP), top - height * GAP * 0.9],
                "anchor": f"x{number}",
                "range": [0, most * HEADROOM],
                "fixedrange": True,
                "nticks": 3,
                "tickformat": ",d",
            }
            | ({"dtick": 1} if most <= 3 else {})
        ),
    }


def _steps(panel: Panel, x: str, y: str, colour: str) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": panel.years,
        "y": panel.systems,
        "xaxis": x,
        "yaxis": y,
        "fill": "tozeroy",
        "line": {"shape": "hvh", "color": colour, "width": 2},
        "fillcolor": theme.faint(colour),
        "hovertemplate": "%{x}: %{y:,}<extra></extra>",
    }


def _words(panel: Panel, x: str, y: str, look: Look) -> list[dict]:
    """Heading above the panel, and below it what it rests on, or in its middle why it is empty."""
    tone = theme.ink(look)
    place = {"xref": f"{x} domain", "yref": f"{y} domain", "showarrow": False, "align": "left"}
    head = place | {
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "text": f"<b>{bars.wrapped(panel.name, 26, 1)}</b>",
        "font": {"size": 14, "color": tone.ink},
    }
    note = place | {
        "x": 0.03,
        "y": 0.97,
        "xanchor": "left",
        "yanchor": "top",
        "text": panel.words,
        "font": {"size": 12, "color": tone.quiet},
    }
    return [head, note]
