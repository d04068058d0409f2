"""Lines over years. Pure: rows in, a plotly figure as a plain dict out."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from charts import theme
from charts.look import Look


def steps(
    years: list[int],
    series: list[tuple[str, list[int | None], str]],
    look: Look,
    band: tuple[int, str] | None = None,
) -> dict:
    """Counts by year as lines `(name, values, colour)`, each named at its end; a missing year is a
    gap.

    `band` (number, words) draws a grey band on top of the last series: what cannot be placed in
    time.
    """
    data = [
        {
            "type": "scatter",
            "mode": "lines",
            "x": years,
            "y": values,
            "name": name,
            "connectgaps": False,
            "line": {"color": theme.stroke(colour, look), "width": 2.5},
            "hovertemplate": "%{x}: %{y:,} " + name.lower() + "<extra></extra>",
        }
        for name, values, colour in series
    ]
    layout = theme.layout(look)
    if band and band[0]:
        data.insert(0, _band(years, series[0][1], band, look))
    layout |= {
        "height": 380,
        "annotations": [_end_label(years, *one, look) for one in series],
        "hovermode": "x",
        "margin": layout["margin"] | {"r": 150, "t": 16},
        "xaxis": (
            layout["xaxis"]
            | {
                "showgrid": False,
                "tickformat": "d",
                "fixedrange": True,
                "range": [years[0], years[-1]],
            }
            | _whole(years[-1] - years[0])
        ),
        "yaxis": (
            layout["yaxis"]
            | {"rangemode": "tozero", "tickformat": ",d", "fixedrange": True}
            | _whole(
                max((value or 0) for _, values, _ in series for value in values)
                + (band[0] if band else 0)
            )
        ),
    }
    return {"data": data, "layout": layout}


def _whole(span: int) -> dict:
    """A tick at every whole number of a short axis: plotly would write halves and round them to the
    same number twice."""
    return {"dtick": 1} if span <= 5 else {}


def _band(years: list[int], values: list[int | None], band: tuple[int, str], look: Look) -> dict:
    top = [(value or 0) + band[0] for value in values]
    bottom = [value or 0 for value in values[::-1]]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": years + years[::-1],
        "y": top + bottom,
        "fill": "toself",
        "line": {"width": 0},
        "fillcolor": theme.ink(look).grid,
        "name": band[1],
        "hoverinfo": "skip",
    }


def _end_label(
    years: list[int], name: str, values: list[int | None], colour: str, look: Look
) -> dict:
    last = next((value for value in reversed(values) if value is not None), 0)
    words = name.lower().removesuffix("s") if last == 1 else name.lower()
    return {
        "x": years[-1],
        "y": last,
        "text": f"<b>{last:,}</b> {words}",
        "xanchor": "left",
        "xshift": 8,
        "showarrow": False,
        "align": "left",
        "font": {"color": theme.ink(look).ink, "size": 13},
    }


class Observation(NamedTuple):
    """One published value: ISO date, per cent, the line it may be joined in, whether it is
    provisional, follows a break, and a hover."""

    date: str
    value: float
    line: int
    is_provisional: bool
    is_break: bool
    words: str


def observations(
    panels: dict[str, list[tuple[str, list[Observation], str]]],
    look: Look,
) -> dict:
    """Values in per cent over dates, one panel a group, series `(name, observations, colour)`;
    observations come in order of date.

    Only values of one line are joined. Provisional ones stand alone and hollow; a break is a dotted
    line with words.
    """
    layout, height = theme.layout(look), 300 * (len(panels) if look.is_narrow else 1) + 20
    drawn = [
        _panel(at, heading, series, look) for at, (heading, series) in enumerate(panels.items())
    ]
    data, shapes, notes = ([one for panel in drawn for one in panel[kind]] for kind in range(3))
    for at in range(len(panels)):
        layout |= _axes(at, len(panels), panels, look.is_narrow, layout)
    layout |= {
        "height": height,
        "shapes": shapes,
        "annotations": notes,
        "hovermode": "closest",
        "margin": layout["margin"] | {"r": 8, "l": 8, "t": 12},
    }
    return {"data": data, "layout": layout}


def _panel(
    at: int, heading: str, series: list[tuple[str, list[Observation], str]], look: Look
) -> tuple[list, list, list]:
    """One panel: its traces, its dotted lines, and its words."""
    x, y = _axis("x", at), _axis("y", at)
    pairs = [pair for _, found, _ in series for pair in pairwise(found) if pair[1].is_break]
    data = [
        mark | {"xaxis": x, "yaxis": y}
        for name, found, colour in series
        for mark in _joined(name, found, colour, look)
    ]
    shapes = [_break(*pair, look) | {"xref": x, "yref": f"{y} domain"} for pair in pairs]
    names = [
        note | {"xref": x, "yref": y}
        for name, found, _ in series
        for note in _last(name, found, look)
    ]
    breaks = [_break_words(*pair, look) | {"xref": x, "yref": f"{y} domain"} for pair in pairs]
    return data, shapes, [*names, *breaks, _heading(heading, x, y, look)]


def _heading(words: str, x: str, y: str, look: Look) -> dict:
    return {
        "xref": f"{x} domain",
        "x": 0,
        "yref": f"{y} domain",
        "y": 1.04,
        "yanchor": "bottom",
        "xanchor": "left",
        "text": f"<b>{words}</b>",
        "showarrow": False,
        "font": {"size": 14, "color": theme.ink(look).ink},
    }


def _axis(letter: str, at: int) -> str:
    """Plotly's name of an axis, whose first has no number."""
    return f"{letter}{at + 1}" if at else letter


def _axes(at: int, count: int, panels: dict, narrow: bool, layout: dict) -> dict:
    """A panel's axes: all panels have the same dates, with room at the end for names, and 0 to 100
    per cent."""
    years = [
        int(one.date[:4]) for series in panels.values() for _, found, _ in series for one in found
    ]
    across = [0, 1] if narrow else [at / count, (at + 0.92) / count]
    down = [1 - (at + 0.9) / count, 1 - (at + 0.12) / count] if narrow else [0, 0.9]
    dates = (
        layout["xaxis"]
        | _dates(min(years), max(years), narrow)
        | {
            "domain": across,
            "anchor": _axis("y", at),
        }
    )
    shares = {
        "domain": down,
        "anchor": _axis("x", at),
        "range": [0, 104],
        "tickvals": [0, 50, 100],
        "ticktext": ["0%", "50%", "100%"],
        "fixedrange": True,
        "showticklabels": narrow or not at,
    }
    return {_axis("xaxis", at): dates, _axis("yaxis", at): layout["yaxis"] | shares}


def _dates(first: int, last: int, narrow: bool) -> dict:
    """An axis of dates with a tick every two or five years, and room behind the last for names."""
    room = (last - first + 1) * (0.7 if narrow else 0.55)
    end = f"{last + 1 + int(room)}-{1 + int(room % 1 * 11):02}-01"
    years = range(first, last + 2, 2 if last - first < 10 else 5)
    return {
        "type": "date",
        "range": [f"{first}-01-01", end],
        "showgrid": False,
        "fixedrange": True,
        "tickvals": [f"{year}-01-01" for year in years],
        "ticktext": [str(year) for year in years],
    }


def _joined(name: str, found: list[Observation], colour: str, look: Look) -> list[dict]:
    """One trace a line, and one for the provisional values."""
    colour = theme.stroke(colour, look)
    final, first = (
        [one for one in found if not one.is_provisional],
        [one for one in found if one.is_provisional],
    )
    groups = [
        [one for one in final if one.line == line]
        for line in dict.fromkeys(one.line for one in final)
    ]
    joined = [
        _trace(name, group, colour)
        | {
            "mode": "lines+markers",
            "line": {"color": colour, "width": 2.5},
        }
        for group in groups
    ]
    hollow = {
        "mode": "markers",
        "marker": {"size": 9, "color": theme.ink(look).page, "line": {"width": 2, "color": colour}},
    }
    return joined + ([_trace(name, first, colour) | hollow] if first else [])


def _trace(name: str, group: list[Observation], colour: str) -> dict:
    return {
        "type": "scatter",
        "name": name,
        "x": [one.date for one in group],
        "y": [one.value for one in group],
        "marker": {"size": 8, "color": colour},
        "hovertext": [one.words for one in group],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _last(name: str, found: list[Observation], look: Look) -> list[dict]:
    """The name of a series beside its last final value."""
    beside = {
        "xanchor": "left",
        "xshift": 10,
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink(look).ink},
    }
    final = [one for one in found if not one.is_provisional]
    return [
        beside | {"x": one.date, "y": one.value, "text": f"<b>{one.value:g}%</b> {name}"}
        for one in final[-1:]
    ]


def _between(before: Observation, after: Observation) -> str:
    """The day half-way between two observations."""
    first, second = date.fromisoformat(before.date), date.fromisoformat(after.date)
    return (first + (second - first) / 2).isoformat()


def _break(before: Observation, after: Observation, look: Look) -> dict:
    at = _between(before, after)
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.ink(look).quiet, "width": 1.5, "dash": "dot"},
    }


def _break_words(before: Observation, after: Observation, look: Look) -> dict:
    return {
        "x": _between(before, after),
        "y": 0.02,
        "yanchor": "bottom",
        "xanchor": "left",
        "xshift": 4,
        "align": "left",
        "text": "definition<br>changed",
        "showarrow": False,
        "font": {"size": 12, "color": theme.ink(look).quiet},
    }
