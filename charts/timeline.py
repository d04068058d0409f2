"""Dots over time, one a system. Pure: rows in, a plotly figure as a plain dict out."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from charts import theme
from charts.look import Look

MOST_NAMED = 24
MOST_STACKED = 16
ROW_HEIGHT = 44
DOT_HEIGHT = 15


class Dot(NamedTuple):
    """One dated thing: a year, quarter, month or day, its name, what a hover says, and whether the
    date is a start."""

    date: str
    name: str
    words: str
    is_start: bool


def dots(dated: list[Dot], look: Look) -> dict:
    """Each dot on a row of its own with its name, or, when there are too many for names, stacked
    over its year.

    Filled dots are starts; hollow ones are dates by which the thing was known. A year stands in its
    middle.
    """
    ordered = sorted(dated, key=lambda dot: (_day(dot.date), dot.name))
    is_named = len(ordered) <= MOST_NAMED
    if is_named:
        at = [(_day(dot.date), float(-row)) for row, dot in enumerate(ordered)]
    else:
        ordered.sort(key=lambda dot: (dot.date[:4], not dot.is_start))
        at = _stacked([int(dot.date[:4]) for dot in ordered])
    rows = len(ordered) if is_named else max(height for _, height in at)
    data = [
        _marks(ordered, at, is_start, 12 if is_named else 9, look) for is_start in (True, False)
    ]
    return {"data": data, "layout": _layout(ordered, rows, is_named, look)}


def _day(date: str) -> str:
    """A partial date as the day it stands at: a year, a quarter or a month at its middle."""
    year, is_quarter, quarter = date.partition("-Q")
    if is_quarter:
        return f"{year}-{3 * int(quarter) - 1:02}-15"
    return date + {4: "-07-01", 7: "-15"}.get(len(date), "")


def _stacked(years: list[int]) -> list[tuple[str, float]]:
    """Day and height of each dot: a stack a year, in several columns side by side where it would be
    too high."""
    totals, seen = Counter(years), Counter[int]()
    at = []
    for year in years:
        columns = -(-totals[year] // MOST_STACKED)
        column, height = seen[year] % columns, seen[year] // columns + 1
        at.append(
            (
                str(date(year, 1, 1) + timedelta(days=365 * (column + 1) // (columns + 1))),
                float(height),
            )
        )
        seen[year] += 1
    return at


def _marks(
    drawn: list[Dot], at: list[tuple[str, float]], is_start: bool, size: int, look: Look
) -> dict:
    chosen = [
        (dot, *where) for dot, where in zip(drawn, at, strict=True) if dot.is_start == is_start
    ]
    colour = theme.ink(look).accent if is_start else theme.ink(look).quiet
    return {
        "type": "scatter",
        "mode": "markers",
        "name": look.say("figure-started" if is_start else "figure-known-by-then"),
        "x": [day for _, day, _ in chosen],
        "y": [height for _, _, height in chosen],
        "hovertext": [f"<b>{dot.name}</b><br>{dot.words}" for dot, _, _ in chosen],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "size": size,
            "color": colour if is_start else "rgba(0,0,0,0)",
            "line": {"width": 2, "color": colour},
        },
    }


def _layout(drawn: list[Dot], rows: float, is_named: bool, look: Look) -> dict:
    layout = theme.layout(look)
    return layout | {
        "height": (ROW_HEIGHT if is_named else DOT_HEIGHT) * int(rows) + 100,
        "hovermode": "closest",
        "showlegend": True,
        "legend": layout["legend"] | {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0},
        "margin": layout["margin"] | {"l": 8, "r": 16, "t": 44},
        "xaxis": (
            layout["xaxis"]
            | {
                "type": "date",
                "fixedrange": True,
                "range": _range(drawn),
                "dtick": _step(drawn),
                "tickformat": "%Y",
            }
        ),
        "yaxis": (
            layout["yaxis"]
            | {
                "visible": is_named,
                "showticklabels": False,
                "fixedrange": True,
                "dtick": 1,
                "range": [0.6 - rows, 1.0] if is_named else [0, rows + 0.8],
            }
        ),
        "annotations": [_name(row, dot, look) for row, dot in enumerate(drawn)] if is_named else [],
    }


def _name(row: int, dot: Dot, look: Look) -> dict:
    return {
        "xref": "paper",
        "x": 0,
        "y": -row,
        "yshift": 15,
        "text": dot.name,
        "showarrow": False,
        "xanchor": "left",
        "align": "left",
        "font": {"size": 13, "color": theme.ink(look).ink},
    }


def _range(drawn: list[Dot]) -> list[str]:
    years = [int(dot.date[:4]) for dot in drawn]
    first = min(years) if len(set(years)) > 1 else min(years) - 1
    return [f"{first}-01-01", f"{max(years) + 1}-01-31"]


def _step(drawn: list[Dot]) -> str:
    years = [int(dot.date[:4]) for dot in drawn]
    return f"M{12 * max(1, -(-(max(years) - min(years) + 1) // 8))}"
