"""Lines over years. Pure: rows in, a plotly figure as a plain dict out."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from charts import theme
from charts.labels import wrapped
from charts.look import Look
from charts.panels import axes, dotted, heading, in_per_cent


def steps(
    years: list[int],
    series: list[tuple[str, list[int | None], str]],
    look: Look,
    band: tuple[int, str] | None = None,
) -> dict:
    """Counts by year as lines `(sentence, values, colour)`, each named at its end; a missing year
    is a gap.

    `sentence` is the name of a sentence of the catalogue that says a number `n` of what is counted,
    such as "systems". `band` (number, words) draws a grey band on top of the first series: what
    cannot be placed in time.
    """
    data = [_counts(years, *line, look) for line in series]
    if band and band[0]:
        data.insert(0, _band(years, series[0][1], band, look))
    highest = max((value or 0) for _, values, _ in series for value in values)
    layout = theme.layout(look)
    across = {
        "showgrid": False,
        "tickformat": "d",
        "fixedrange": True,
        "range": [years[0], years[-1]],
    }
    up = {"rangemode": "tozero", "tickformat": ",d", "fixedrange": True}
    layout |= {
        "height": 380,
        "annotations": [_end_label(years, *line, look) for line in series],
        "hovermode": "x",
        "margin": layout["margin"] | {"r": 150, "t": 16},
        "xaxis": layout["xaxis"] | across | _whole(years[-1] - years[0]),
        "yaxis": layout["yaxis"] | up | _whole(highest + (band[0] if band else 0)),
    }
    return {"data": data, "layout": layout}


def _counts(
    years: list[int], sentence: str, values: list[int | None], colour: str, look: Look
) -> dict:
    say = look.say
    told = [
        say("figure-value", label=str(year), value=say(sentence, n=value))
        for year, value in zip(years, values, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": years,
        "y": values,
        "connectgaps": False,
        "line": {"color": theme.stroke(colour, look), "width": 2.5},
        "hovertext": told,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


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
    years: list[int], sentence: str, values: list[int | None], colour: str, look: Look
) -> dict:
    last = next((value for value in reversed(values) if value is not None), 0)
    number = look.say.count(last)
    return {
        "x": years[-1],
        "y": last,
        "text": look.say(sentence, n=last).replace(number, f"<b>{number}</b>", 1),
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
    dates = _dates(min(years), max(years), look.is_narrow)
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
        notes.append(heading(words, x, y, look, above=1.04))
    layout |= {
        "height": 300 * (len(panels) if look.is_narrow else 1) + 20,
        "shapes": shapes,
        "annotations": notes,
        "hovermode": "closest",
        "margin": layout["margin"] | {"r": 8, "l": 8, "t": 12},
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


def _dates(first: int, last: int, is_narrow: bool) -> dict:
    """An axis of dates with a tick every two or five years, and room behind the last for names."""
    room = (last - first + 1) * (0.7 if is_narrow else 0.55)
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
