"""Levels wave by wave, one small panel an option, with bounds. Pure: rows in, a plotly figure as a
plain dict out."""

from itertools import groupby, pairwise
from typing import NamedTuple

from charts import theme
from charts.labels import wrapped
from charts.look import Look
from charts.panels import axes, dotted, heading, in_per_cent

# Pixels: a panel, and the room above and below it for its name and its waves.
PANEL_HEIGHT, HEAD, FOOT = 170, 44, 34
# Of the way to the next wave: a provisional edition stands this much before the final one.
ASIDE = 0.16


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
    waves = list(dict.fromkeys(level.wave for panel in panels.values() for level in panel))
    columns = min(columns, len(panels))
    height = (PANEL_HEIGHT + HEAD + FOOT) * -(-len(panels) // columns)
    layout, data, shapes, notes = theme.layout(look), [], [], []
    for at, (option, panel) in enumerate(panels.items()):
        x, y = axes(at)
        layout |= _axes(at, columns, height, waves, layout, look)
        data += [mark | {"xaxis": x, "yaxis": y} for mark in _marks(panel, waves, look)]
        notes.append(heading(wrapped(option), x, y, look, above=1.04, size=13))
        inside = {"xref": x, "yref": f"{y} domain"}
        for wave, words in _changes(panel).items():
            before = waves.index(wave) - 0.5
            shapes.append(dotted(before, look) | inside)
            notes.append(_change(before, words, look) | inside)
    layout |= {
        "height": height,
        "shapes": shapes,
        "annotations": notes,
        "hovermode": "closest",
    }
    return {"data": data, "layout": layout}


def _axes(
    at: int, columns: int, height: int, waves: list[str], layout: dict, look: Look
) -> dict[str, dict]:
    """Axes of one panel of the grid: all have the same waves and 0 to 100 per cent."""
    row, column = divmod(at, columns)
    top = 1 - (row * (PANEL_HEIGHT + HEAD + FOOT) + HEAD) / height
    x, y = axes(at)
    across = {
        "domain": [column / columns, (column + 0.9) / columns],
        "anchor": y,
        "fixedrange": True,
        "showgrid": False,
        "range": [-0.5, len(waves) - 0.5],
        "tickvals": [*range(len(waves))],
        "ticktext": waves,
        "tickangle": 0,
    }
    up = in_per_cent(look) | {
        "domain": [top - PANEL_HEIGHT / height, top],
        "anchor": x,
        "range": [-6, 114],
        "showticklabels": not column,
    }
    return {
        f"xaxis{x[1:]}": layout["xaxis"] | across,
        f"yaxis{y[1:]}": layout["yaxis"] | up,
    }


def _marks(panel: list[Level], waves: list[str], look: Look) -> list[dict]:
    """One trace for the ends of all editions, one a line of final ones, one for the provisional."""
    final = [level for level in panel if not level.is_provisional]
    provisional = [level for level in panel if level.is_provisional]
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
        _trace(list(line), waves) | solid
        for _, line in groupby(final, key=lambda level: level.line)
    ]
    return [
        _ends(panel, waves, look),
        _counts(panel, waves),
        *joined,
        *([_trace(provisional, waves) | hollow] if provisional else []),
    ]


def _place(level: Level, waves: list[str]) -> float:
    return waves.index(level.wave) - (ASIDE if level.is_provisional else 0)


def _trace(line: list[Level], waves: list[str]) -> dict:
    return {
        "type": "scatter",
        "x": [_place(level, waves) for level in line],
        "connectgaps": False,
        "cliponaxis": False,
        "y": [None if level.share is None else 100 * level.share for level in line],
        "hovertext": [level.words for level in line],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _counts(panel: list[Level], waves: list[str]) -> dict:
    """The counts of a wave's last edition, above all its marks: those of two editions would
    touch."""
    last = {
        level.wave: level for level in sorted(panel, key=lambda level: not level.is_provisional)
    }
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_place(level, waves) for level in last.values()],
        "y": [_top(panel, wave) for wave in last],
        "text": [level.counts for level in last.values()],
        "textposition": "top center",
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _top(panel: list[Level], wave: str) -> float | None:
    """The highest that is drawn at a wave, in per cent."""
    drawn = [
        100 * end
        for level in panel
        for end in (level.high, level.share)
        if level.wave == wave and end is not None
    ]
    return max(drawn, default=None)


def _ends(panel: list[Level], waves: list[str], look: Look) -> dict:
    """A thin upright line from the least to the greatest share that the frame can have."""
    x: list[float | None] = []
    y: list[float | None] = []
    for level in panel:
        if level.low is not None and level.high is not None:
            x += [_place(level, waves)] * 2 + [None]
            y += [100 * level.low, 100 * level.high, None]
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


def _changes(panel: list[Level]) -> dict[str, str]:
    """The waves whose question changed, with the words for it; the first has nothing before it."""
    return {
        after.wave: after.change
        for before, after in pairwise(panel)
        if after.change and after.wave != before.wave
    }


def _change(at: float, words: str, look: Look) -> dict:
    return {
        "x": at,
        "y": 1,
        "yanchor": "top",
        "xanchor": "center",
        "text": wrapped(words, 12),
        "showarrow": False,
        "bgcolor": theme.ink(look).page,
        "font": {"size": 12, "color": theme.ink(look).quiet},
    }
