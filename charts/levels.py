"""Levels wave by wave, one small panel an option, with bounds. Pure: rows in, a plotly figure as a
plain dict out."""

from itertools import groupby, pairwise
from typing import NamedTuple

from charts import bars, theme
from charts.look import Look

PANEL_HEIGHT, HEAD, FOOT = (
    170,
    44,
    34,
)  # pixels: a panel, and the room above and below it for its name and its waves
ASIDE = (
    0.16  # of the way to the next wave: a provisional edition stands this much before the final one
)


class Level(NamedTuple):
    """One edition of a wave: its wave, share of the answers given and both ends in the frame (each
    from 0 to 1, or None), the counts behind it, words for its hover, the line it may be joined in,
    whether it is provisional, and what changed in the question before it."""

    wave: str
    share: float | None
    low: float | None
    high: float | None
    counts: str
    words: str
    line: int
    is_provisional: bool
    change: str = ""


def levels(panels: dict[str, list[Level]], look: Look, columns: int = 3) -> dict:
    """Shares of each option over waves, oldest first; panels `option -> levels`, all from 0 to 100
    per cent.

    Only final editions of one line are joined; provisional ones stand aside and hollow. Where
    `change` has words, a dotted line with them stands before the wave.
    """
    waves = list(dict.fromkeys(one.wave for found in panels.values() for one in found))
    columns = min(columns, len(panels))
    height = (PANEL_HEIGHT + HEAD + FOOT) * -(-len(panels) // columns)
    layout, data, shapes, notes = theme.layout(look), [], [], []
    for at, (option, found) in enumerate(panels.items()):
        x, y = (f"{letter}{at + 1}" if at else letter for letter in "xy")
        layout |= _axes(at, columns, height, waves, layout)
        data += [mark | {"xaxis": x, "yaxis": y} for mark in _marks(found, waves, look)]
        notes.append(_heading(option, x, y, look))
        for wave, words in _changes(found).items():
            shapes.append(
                _dotted(waves.index(wave) - 0.5, look) | {"xref": x, "yref": f"{y} domain"}
            )
            notes.append(
                _change(waves.index(wave) - 0.5, words, look) | {"xref": x, "yref": f"{y} domain"}
            )
    return {
        "data": data,
        "layout": (
            layout
            | {
                "height": height,
                "shapes": shapes,
                "annotations": notes,
                "hovermode": "closest",
            }
        ),
    }


def _axes(at: int, columns: int, height: int, waves: list[str], layout: dict) -> dict:
    """Axes of one panel of the grid: all have the same waves and 0 to 100 per cent."""
    row, column = divmod(at, columns)
    top = 1 - (row * (PANEL_HEIGHT + HEAD + FOOT) + HEAD) / height
    number = at + 1 if at else ""
    return {
        f"xaxis{number}": (
            layout["xaxis"]
            | {
                "domain": [column / columns, (column + 0.9) / columns],
                "anchor": f"y{number}",
                "fixedrange": True,
                "showgrid": False,
                "range": [-0.5, len(waves) - 0.5],
                "tickvals": [*range(len(waves))],
                "ticktext": waves,
                "tickangle": 0,
            }
        ),
        f"yaxis{number}": (
            layout["yaxis"]
            | {
                "domain": [top - PANEL_HEIGHT / height, top],
                "anchor": f"x{number}",
                "fixedrange": True,
                "range": [-6, 114],
                "tickvals": [0, 50, 100],
                "ticktext": ["0%", "50%", "100%"],
                "showticklabels": not column,
            }
        ),
    }


def _marks(found: list[Level], waves: list[str], look: Look) -> list[dict]:
    """One trace for the ends of all editions, one a line of final ones, one for the provisional."""
    final, first = (
        [one for one in found if not one.is_provisional],
        [one for one in found if one.is_provisional],
    )
    tone = theme.ink(look)
    solid = {
        "mode": "lines+markers",
        "line": {"color": tone.accent, "width": 2.5},
        "marker": {"size": 9, "color": tone.accent},
    }
    hollow = {
        "mode": "markers",
        "marker": {"size": 9, "color": tone.page, "line": {"width": 2, "color": tone.accent}},
    }
    joined = [
        _trace(list(group), waves) | solid for _, group in groupby(final, key=lambda one: one.line)
    ]
    return [
        _ends(found, waves, look),
        _counts(found, waves),
        *joined,
        *([_trace(first, waves) | hollow] if first else []),
    ]


def _place(one: Level, waves: list[str]) -> float:
    return waves.index(one.wave) - (ASIDE if one.is_provisional else 0)


def _trace(found: list[Level], waves: list[str]) -> dict:
    return {
        "type": "scatter",
        "x": [_place(one, waves) for one in found],
        "connectgaps": False,
        "cliponaxis": False,
        "y": [None if one.share is None else 100 * one.share for one in found],
        "hovertext": [one.words for one in found],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _counts(found: list[Level], waves: list[str]) -> dict:
    """The counts of a wave's last edition, above all its marks: those of two editions would
    touch."""
    last = {one.wave: one for one in sorted(found, key=lambda one: not one.is_provisional)}
    tops = {
        wave: max(
            (
                top
                for one in found
                for top in (one.high, one.share)
                if one.wave == wave and top is not None
            ),
            default=None,
        )
        for wave in last
    }
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_place(one, waves) for one in last.values()],
        "y": [None if top is None else 100 * top for top in tops.values()],
        "text": [one.counts for one in last.values()],
        "textposition": "top center",
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _ends(found: list[Level], waves: list[str], look: Look) -> dict:
    """A thin upright line from the least to the greatest share that the frame can have."""
    x, y = [], []
    for one in found:
        if one.low is not None and one.high is not None:
            x += [_place(one, waves)] * 2 + [None]
            y += [100 * one.low, 100 * one.high, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "cliponaxis": False,
        "line": {"color": theme.ink(look).quiet, "width": 5},
        "opacity": 0.45,
    }


def _changes(found: list[Level]) -> dict[str, str]:
    """The waves whose question changed, with the words for it; the first has nothing before it."""
    return {
        after.wave: after.change
        for before, after in pairwise(found)
        if after.change and after.wave != before.wave
    }


def _heading(option: str, x: str, y: str, look: Look) -> dict:
    return {
        "xref": f"{x} domain",
        "x": 0,
        "yref": f"{y} domain",
        "y": 1.04,
        "yanchor": "bottom",
        "xanchor": "left",
        "align": "left",
        "text": f"<b>{bars.wrapped(option)}</b>",
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink(look).ink},
    }


def _dotted(at: float, look: Look) -> dict:
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.ink(look).quiet, "width": 1.5, "dash": "dot"},
    }


def _change(at: float, words: str, look: Look) -> dict:
    return {
        "x": at,
        "y": 1,
        "yanchor": "top",
        "xanchor": "center",
        "text": bars.wrapped(words, 12),
        "showarrow": False,
        "bgcolor": theme.ink(look).page,
        "font": {"size": 12, "color": theme.ink(look).quiet},
    }
