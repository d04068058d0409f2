"""Groups over years, together or each in a panel of its own. Pure: rows in, a plotly figure as a
plain dict out.

What is known is told by colour and stroke: a group that is mostly coded is dashed, one that nobody
knows has hollow marks, all others together are a plain grey line, and the step to a year that is
not over is dotted.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from charts import theme
from charts.hover import escaped
from charts.labels import shortened, wrapped
from charts.look import Look
from charts.panels import axes, heading

HEIGHT, PANEL, LINE = 400, 170, 17  # of a figure, of a panel, of a line of words, in pixels
ACROSS, ACROSS_NARROW = 4, 2  # panels in a row
BESIDE, BESIDE_NARROW = 300, 150  # what the names beside the lines have at most, in pixels
TAG = re.compile("<[^>]*>")
LETTER, MARK = 7, 32  # of a name beside a line: a letter's width, its mark and the space around it


Kind = Literal["known", "unknown", "rest", "left_out"]


class Line(NamedTuple):
    """A group: its code, what it is called, its number in each year, and the same in words.

    kind  known, unknown (nobody knows to which group these belong), rest (all others together) or
          left_out (the selection leaves them out)
    """

    code: str
    name: str
    values: Sequence[int | None]
    told: Sequence[str]
    colour: str
    kind: Kind = "known"
    is_coded: bool = False


class Years(NamedTuple):
    """The years of all lines, the first and the last that are looked at, and whether the last one
    of all is over."""

    every: Sequence[int]
    shown: tuple[int, int]
    is_whole: bool


def together(years: Years, lines: Sequence[Line], look: Look) -> dict:
    """All lines on the same axes, each named at its end; a click on one gives its code."""
    data = [trace for line in lines for trace in _traces(years, line, look)]
    most, layout = _most(years, lines), theme.layout(look)
    names = _names(years, lines, most, look)
    letters = max((len(TAG.sub("", name["text"])) for name in names), default=0)
    beside = min(BESIDE_NARROW if look.is_narrow else BESIDE, MARK + LETTER * letters)
    layout |= {
        "height": HEIGHT,
        "hovermode": "closest",
        "clickmode": "event+select",
        "margin": layout["margin"] | {"r": beside, "t": 16},
        "xaxis": layout["xaxis"] | _across(years),
        "yaxis": layout["yaxis"] | _up(most),
        "annotations": names,
    }
    return {"data": data, "layout": layout}


def in_panels(years: Years, lines: Sequence[Line], look: Look) -> dict:
    """Each line in a panel of its own, all with the same axes."""
    columns = min(ACROSS_NARROW if look.is_narrow else ACROSS, len(lines))
    rows = -(-len(lines) // columns)
    most, layout = _most(years, lines), theme.layout(look)
    data, names = [], []
    for at, line in enumerate(lines):
        x, y = axes(at)
        row, column = divmod(at, columns)
        wide = 0.82 if look.is_narrow else 0.9  # the years of two panels do not touch
        right, top = (column + wide) / columns, 1 - (row + 0.22) / rows
        layout[f"xaxis{x[1:]}"] = (
            theme.layout(look)["xaxis"]
            | _across(years)
            | {"domain": [column / columns, right], "anchor": y}
            | {"tickmode": "array", "tickvals": list(dict.fromkeys(years.shown))}
        )
        layout[f"yaxis{y[1:]}"] = (
            theme.layout(look)["yaxis"]
            | _up(most)
            | {"domain": [1 - (row + 0.86) / rows, top], "anchor": x, "nticks": 4}
            | {"showticklabels": not column}
        )
        data += [trace | {"xaxis": x, "yaxis": y} for trace in _traces(years, line, look)]
        names.append(heading(wrapped(line.name, 22, 2), x, y, look, above=1.02, size=13))
    layout |= {
        "height": PANEL * rows + 20,
        "hovermode": "closest",
        "clickmode": "event+select",
        "margin": layout["margin"] | {"t": 12, "r": 8},
        "annotations": names,
    }
    return {"data": data, "layout": layout}


def _most(years: Years, lines: Sequence[Line]) -> int:
    """The highest that is looked at: what the selection leaves out may leave the figure."""
    first, last = years.shown
    shown = [
        value or 0
        for line in lines
        if line.kind != "left_out"
        for year, value in zip(years.every, line.values, strict=True)
        if first <= year <= last
    ]
    return max(shown, default=1) or 1


def _across(years: Years) -> dict:
    """The years looked at, with room for the marks of the first and the last; a tick at each of few
    years, as plotly would write halves."""
    first, last = years.shown
    room = max(0.15, (last - first) / 60)
    ticks = {"dtick": 1} if last - first <= 5 else {}
    return {
        "showgrid": False,
        "tickformat": "d",
        "fixedrange": True,
        "range": [first - room, last + room],
    } | ticks


def _up(most: int) -> dict:
    """From zero to the highest that is looked at; numbers of residents as `150M`."""
    ticks = {"dtick": 1} if most <= 5 else {}
    return {
        "range": [0, most * 1.08],
        "tickformat": ",d" if most < 1_000_000 else "~s",
        "fixedrange": True,
    } | ticks


def _traces(years: Years, line: Line, look: Look) -> list[dict]:
    """A line, and dotted the step to a year that is not over."""
    whole = len(years.every) if years.is_whole else len(years.every) - 1
    solid = _trace(years, line, look, slice(0, whole))
    if years.is_whole:
        return [solid]
    step = _trace(years, line, look, slice(max(whole - 1, 0), None))
    step["line"] = step["line"] | {"dash": "dot"}
    return [solid, step] if whole else [step]


def _trace(years: Years, line: Line, look: Look, part: slice) -> dict:
    quiet = theme.ink(look).quiet
    colour = theme.stroke(line.colour, look) if line.kind == "known" else quiet
    is_plain = line.kind in ("rest", "left_out")
    symbol = "circle-open" if line.kind in ("unknown", "left_out") else "circle"
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(years.every[part]),
        "y": list(line.values[part]),
        "name": escaped(line.name),
        "connectgaps": False,
        "cliponaxis": True,
        "line": {
            "color": colour,
            "width": 1.2 if is_plain else 2.5,
            "dash": "dash" if line.is_coded else "solid",
        },
        "marker": {"size": 4 if is_plain else 6, "color": colour, "symbol": symbol},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [line.code] * len(years.every[part]),
        "hovertext": [escaped(told) for told in line.told[part]],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _names(years: Years, lines: Sequence[Line], most: int, look: Look) -> list[dict]:
    """Each line's name beside its end, moved apart where they would stand on each other."""
    last = years.shown[1]
    at = list(years.every).index(last)
    ends = sorted(
        ((line.values[at] or 0, line) for line in lines), key=lambda end: (end[0], end[1].name)
    )
    gap = most * 1.08 * LINE / (HEIGHT - 50)
    heights: list[float] = []
    for value, _ in ends:
        heights.append(max(value, heights[-1] + gap) if heights else value)
    over = max(heights, default=0) - most * 1.06
    for number in reversed(range(len(heights))):
        above = heights[number + 1] - gap if number + 1 < len(heights) else most * 1.06
        heights[number] = min(heights[number], above) if over > 0 else heights[number]
    return [_name(line, at, height, look) for height, (_, line) in zip(heights, ends, strict=True)]


def _name(line: Line, at: int, height: float, look: Look) -> dict:
    tone = theme.ink(look)
    name = line.name if len(line.name) < 13 or not look.is_narrow else f"{line.name[:11]}…"
    number = f"<b>{look.say.residents(line.values[at] or 0)}</b>"
    words = look.say("figure-end", value=number, label=escaped(shortened(name)))
    colour = theme.stroke(line.colour, look) if line.kind == "known" else tone.quiet
    mark = "○" if line.kind in ("unknown", "left_out") else "●"
    return {
        "xref": "paper",
        "x": 1,
        "y": height,
        "yanchor": "middle",
        "xanchor": "left",
        "xshift": 6,
        "showarrow": False,
        "align": "left",
        "text": f'<span style="color:{colour}">{mark}</span> {words}',
        "hovertext": escaped(line.told[at]),
        "font": {"size": 12 if look.is_narrow else 13, "color": tone.ink},
    }
