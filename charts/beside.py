"""Places side by side: dots by fact, and systems over the years. Pure: rows in, a plotly figure as
a plain dict out."""

from typing import NamedTuple

from charts import theme
from charts.hover import escaped
from charts.labels import wrapped
from charts.look import Look
from charts.panels import axes, heading

ROW_HEIGHT, HEAD, LARGEST = 30, 48, 26  # pixels
PANEL_HEIGHT, GAP, ABREAST = 170, 0.24, 5
HEADROOM = 1.5  # of a panel, so that its words stand above its highest step
# Characters of a name in a line; how far left of the middle a dot stands, its number beside it.
NAME, LEFT = 13, 0.12


class Dot(NamedTuple):
    """The systems of one place (column) with one fact (row); hollow where only a collection records
    them, a diamond where no source states the fact of any."""

    row: str
    column: str
    systems: int
    is_hollow: bool
    words: str
    is_coded: bool = False


def dots(
    rows: dict[str, str],
    columns: dict[str, str],
    known: list[Dot],
    remarks: dict[str, str],
    look: Look,
) -> dict:
    """One dot a row and column (code -> label), its area the number beside it; the first column is
    the reader's own.

    `remarks` stand at the right of their rows. A column without any dot says that nothing is on
    record. A click gives row and column as customdata.
    """
    across = {code: at for at, code in enumerate(columns)}
    down = {code: at for at, code in enumerate(rows)}
    silent = [code for code in columns if not any(dot.column == code for dot in known)]
    notes = [
        *(_remark(down[row], len(columns), words, look) for row, words in remarks.items()),
        *(_silent(across[code], len(rows), look) for code in silent),
    ]
    layout = theme.layout(look)
    layout |= _grid(rows, columns, layout, look) | {
        "height": ROW_HEIGHT * len(rows) + HEAD,
        "clickmode": "event+select",
        "shapes": [_own(len(rows), look)],
        "annotations": notes,
        "margin": layout["margin"] | {"t": HEAD, "r": 110 if remarks else 0},
    }
    return {"data": [_marks(known, across, down, look)], "layout": layout}


def _grid(rows: dict[str, str], columns: dict[str, str], layout: dict, look: Look) -> dict:
    """Names of the columns above and of the rows at the left, a line through each row."""
    across = {
        "side": "top",
        "range": [-0.5, len(columns) - 0.5],
        "showgrid": False,
        "fixedrange": True,
        "tickangle": 0,
        "tickvals": [*range(len(columns))],
        "ticktext": [wrapped(name, NAME) for name in columns.values()],
        "tickfont": {"color": theme.ink(look).ink},
    }
    down = {
        "range": [len(rows) - 0.5, -0.5],
        "showgrid": True,
        "fixedrange": True,
        "tickangle": 0,
        "tickvals": [*range(len(rows))],
        "ticktext": [wrapped(name, 40, 1) for name in rows.values()],
    }
    return {"xaxis": layout["xaxis"] | across, "yaxis": layout["yaxis"] | down}


def _marks(known: list[Dot], across: dict[str, int], down: dict[str, int], look: Look) -> dict:
    tone, most = theme.ink(look), max((dot.systems for dot in known), default=1)
    colours = [tone.quiet if across[dot.column] else tone.accent for dot in known]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "textposition": "middle right",
        "text": [f" {look.say.count(dot.systems)}" for dot in known],
        "textfont": {"color": tone.ink},
        "x": [across[dot.column] - LEFT for dot in known],
        "y": [down[dot.row] for dot in known],
        "marker": {
            "size": [dot.systems for dot in known],
            "sizemode": "area",
            "sizeref": 2 * most / LARGEST**2,
            "sizemin": 3,
            "opacity": 1,
            "color": colours,
            "symbol": [_symbol(dot) for dot in known],
            "line": {"color": colours, "width": 2},
        },
        "customdata": [[dot.row, dot.column] for dot in known],
        "hovertext": [escaped(dot.words) for dot in known],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.5}, "textfont": {"color": tone.ink}},
    }


def _symbol(dot: Dot) -> str:
    shape = "diamond" if dot.is_coded else "circle"
    return f"{shape}-open" if dot.is_hollow else shape


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
        "text": wrapped(look.say("figure-none-on-record"), NAME),
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


def running(panels: list[Panel], look: Look) -> dict:
    """Steps over the years, one small panel a place, all on the same axes from zero; the first
    place is the reader's own."""
    columns = len(panels) if len(panels) <= ABREAST else -(-len(panels) // 2)
    columns = 2 if look.is_narrow else columns
    lines = -(-len(panels) // columns)
    layout = theme.layout(look) | {"height": PANEL_HEIGHT * lines, "annotations": []}
    most = max((number for panel in panels for number in panel.systems), default=1) or 1
    years = [year for panel in panels for year in panel.years]
    span = [min(years), max(years)] if years else [0, 1]
    data = []
    for at, panel in enumerate(panels):
        layout |= _axes(at, columns, lines, layout, span, most)
        layout["annotations"] += _words(at, panel, look)
        data.append(_steps(at, panel, look))
    return {"data": data, "layout": layout}


def _axes(at: int, columns: int, lines: int, layout: dict, span: list[int], most: int) -> dict:
    line, column = divmod(at, columns)
    width, height = 1 / columns, 1 / lines
    right, top = (column + 1) * width - 0.14 * width, 1 - line * height
    x, y = axes(at)
    across = {
        "domain": [column * width, right],
        "anchor": y,
        "range": [span[0] - 0.3, span[1] + 0.3],
        "showgrid": False,
        "fixedrange": True,
        "tickangle": 0,
        "tickvals": span if span[1] > span[0] else span[:1],
        "tickformat": "d",
    }
    up = {
        "domain": [top - height * (1 - GAP), top - height * GAP * 0.9],
        "anchor": x,
        "range": [0, most * HEADROOM],
        "fixedrange": True,
        "nticks": 3,
        "tickformat": ",d",
    }
    return {
        f"xaxis{x[1:]}": layout["xaxis"] | across,
        f"yaxis{y[1:]}": layout["yaxis"] | up | ({"dtick": 1} if most <= 3 else {}),
    }


def _steps(at: int, panel: Panel, look: Look) -> dict:
    x, y = axes(at)
    colour = theme.ink(look).quiet if at else theme.ink(look).accent
    told = look.say("figure-value", label="%{x}", value="%{y:,}")
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
        "hovertemplate": f"{told}<extra></extra>",
    }


def _words(at: int, panel: Panel, look: Look) -> list[dict]:
    """Heading above the panel, and below it what it rests on, or in its middle why it is empty."""
    x, y = axes(at)
    note = {
        "xref": f"{x} domain",
        "yref": f"{y} domain",
        "showarrow": False,
        "align": "left",
        "x": 0.03,
        "y": 0.97,
        "xanchor": "left",
        "yanchor": "top",
        "text": panel.words,
        "font": {"size": 12, "color": theme.ink(look).quiet},
    }
    return [heading(wrapped(panel.name, 26, 1), x, y, look), note]
