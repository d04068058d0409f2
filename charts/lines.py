"""Lines over years. Pure: rows in, a plotly figure as a plain dict out."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from charts import theme
from charts.labels import wrapped
from charts.look import Look
from charts.panels import axes, dotted, heading, in_per_cent

HEADING = 42  # characters of a line above a panel


class Observation(NamedTuple):
    """One published value: ISO date, per cent, the line it may be joined in, whether it is
    provisional, follows a break, and a hover."""

    date: str
    value: float
    line: int
    is_provisional: bool
    is_break: bool
    words: str


Series = tuple[str, list[Observation], str]  # name, observations in order of date, colour


def observations(panels: dict[str, list[Series]], look: Look) -> dict:
    """Values in per cent over dates, one panel a group (heading -> series).

    Only values of one line are joined. Provisional ones stand alone and hollow; a break is a dotted
    line with words.
    """
    years = [
        int(value.date[:4])
        for group in panels.values()
        for _, values, _ in group
        for value in values
    ]
    dates = _dates(min(years), max(years), look)
    layout, data, shapes, notes = theme.layout(look), [], [], []
    for at, (words, group) in enumerate(panels.items()):
        x, y = axes(at)
        layout |= _axes(at, len(panels), dates, layout, look)
        for name, values, colour in group:
            data += [
                mark | {"xaxis": x, "yaxis": y} for mark in _joined(name, values, colour, look)
            ]
            notes += [note | {"xref": x, "yref": y} for note in _last(name, values, look)]
            breaks = {"xref": x, "yref": f"{y} domain"}
            for at_break in _breaks(values):
                shapes.append(dotted(at_break, look) | breaks)
                notes.append(_break_words(at_break, look) | breaks)
        notes.append(heading(wrapped(words, HEADING, 2), x, y, look, above=1.04))
    is_tall = any(len(words) > HEADING for words in panels)
    layout |= {
        "height": 300 * (len(panels) if look.is_narrow else 1) + 20,
        "shapes": shapes,
        "annotations": notes,
        "hovermode": "closest",
        "margin": layout["margin"] | {"r": 8, "l": 8, "t": 12 + 18 * is_tall},
    }
    return {"data": data, "layout": layout}


def _axes(at: int, count: int, dates: dict, layout: dict, look: Look) -> dict:
    """A panel's axes: all panels have the same dates, with room at the end for names, and 0 to 100
    per cent."""
    x, y = axes(at)
    across, down = [at / count, (at + 0.92) / count], [0, 0.9]
    if look.is_narrow:
        across, down = [0, 1], [1 - (at + 0.9) / count, 1 - (at + 0.12) / count]
    shares = in_per_cent(look) | {
        "domain": down,
        "anchor": x,
        "range": [0, 104],
        "showticklabels": look.is_narrow or not at,
    }
    return {
        f"xaxis{x[1:]}": layout["xaxis"] | dates | {"domain": across, "anchor": y},
        f"yaxis{y[1:]}": layout["yaxis"] | shares,
    }


def _dates(first: int, last: int, look: Look) -> dict:
    """An axis of dates with a tick every two or five years, and room behind the last for names."""
    room = (last - first + 1) * (0.7 if look.is_narrow else 0.55)
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


def _joined(name: str, values: list[Observation], colour: str, look: Look) -> list[dict]:
    """One trace a line, and one for the provisional values."""
    colour = theme.stroke(colour, look)
    provisional = [value for value in values if value.is_provisional]
    lines: dict[int, list[Observation]] = {}
    for value in values:
        if not value.is_provisional:
            lines.setdefault(value.line, []).append(value)
    solid = {"mode": "lines+markers", "line": {"color": colour, "width": 2.5}}
    hollow = {
        "mode": "markers",
        "marker": {"size": 9, "color": theme.ink(look).page, "line": {"width": 2, "color": colour}},
    }
    traces = [_trace(name, line, colour) | solid for line in lines.values()]
    return traces + ([_trace(name, provisional, colour) | hollow] if provisional else [])


def _trace(name: str, values: list[Observation], colour: str) -> dict:
    return {
        "type": "scatter",
        "name": name,
        "x": [value.date for value in values],
        "y": [value.value for value in values],
        "marker": {"size": 8, "color": colour},
        "hovertext": [value.words for value in values],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _last(name: str, values: list[Observation], look: Look) -> list[dict]:
    """The name of a series beside its last final value."""
    beside = {
        "xanchor": "left",
        "xshift": 10,
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink(look).ink},
    }
    final = [value for value in values if not value.is_provisional]
    return [
        beside
        | {
            "x": last.date,
            "y": last.value,
            "text": look.say(
                "figure-end", value=f"<b>{look.say.percent(last.value / 100)}</b>", label=name
            ),
        }
        for last in final[-1:]
    ]


def _breaks(values: list[Observation]) -> list[str]:
    """The days half-way between two observations where the definition changed."""
    days = [
        (date.fromisoformat(before.date), date.fromisoformat(after.date))
        for before, after in pairwise(values)
        if after.is_break
    ]
    return [(first + (second - first) / 2).isoformat() for first, second in days]


def _break_words(day: str, look: Look) -> dict:
    return {
        "x": day,
        "y": 0.02,
        "yanchor": "bottom",
        "xanchor": "left",
        "xshift": 4,
        "align": "left",
        "text": wrapped(look.say("figure-definition-changed"), 12),
        "showarrow": False,
        "font": {"size": 12, "color": theme.ink(look).quiet},
    }
