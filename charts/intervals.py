"""Bars of shares with how sure they are: bounds hatched, intervals as whiskers. Pure: rows in, a
plotly figure as a plain dict out."""

from typing import NamedTuple

from charts import theme
from charts.hover import escaped
from charts.labels import shortened
from charts.look import Look
from charts.panels import axes, heading

ROW_HEIGHT, HEAD = 28, 34
# Pixels: about the width of a panel, and of a character behind a bar.
PANEL, NARROW_PANEL, CHARACTER = 360, 220, 7


class Share(NamedTuple):
    """A share from 0 to 1, the ends of what it can be, and its words; None throughout where there
    is no base for a share, and ends of None where a sample's interval is not known."""

    share: float | None
    low: float | None
    high: float | None
    words: str


def shares(
    labels: list[str],
    panels: list[tuple[str, list[Share]]],
    look: Look,
    sampled: bool = False,
) -> dict:
    """Bars in the order given, in panels `(heading, shares)` side by side, or below each other
    where it is narrow.

    Bounds of a census are the bar and its hatched end: what the silent ones could add. `sampled`
    draws a sample's interval as a whisker across the bar's end instead. Every axis runs from 0 to
    100 per cent.
    """
    height, base = ROW_HEIGHT * len(labels) + HEAD, theme.layout(look)
    end, bars = _end(panels, look), _whiskers if sampled else _bounds
    layout, data, notes = base, [], []
    for at, (words, row) in enumerate(panels):
        x, y = axes(at)
        told = [
            look.say("figure-value", label=label, value=share.words)
            for label, share in zip(labels, row, strict=True)
        ]
        marks = [*(_bar(told) | bar for bar in bars(row, look)), _words(row)]
        data += [mark | {"xaxis": x, "yaxis": y} for mark in marks]
        across, down = _domains(at, len(panels), height, look)
        shown = [escaped(shortened(label)) for label in labels] if look.is_narrow or not at else []
        layout = layout | {
            f"xaxis{x[1:]}": base["xaxis"] | _across(across, y, end),
            f"yaxis{y[1:]}": base["yaxis"] | _down(down, x, len(labels), shown),
        }
        notes.append(heading(words, x, y, look))
    height *= len(panels) if look.is_narrow else 1
    layout = layout | {"height": height, "barmode": "stack", "bargap": 0.35, "annotations": notes}
    return {"data": data, "layout": layout}


def _across(domain: list[float], anchor: str, end: float) -> dict:
    return {
        "domain": domain,
        "anchor": anchor,
        "range": [0, end],
        "visible": False,
        "fixedrange": True,
    }


def _down(domain: list[float], anchor: str, rows: int, labels: list[str]) -> dict:
    """The axis of the rows; without labels where the panel before it has them."""
    return {
        "domain": domain,
        "anchor": anchor,
        "range": [rows - 0.5, -0.5],
        "tickvals": [*range(rows)],
        "ticktext": labels,
        "fixedrange": True,
        "showgrid": False,
        "showticklabels": bool(labels),
    }


def _end(panels: list[tuple[str, list[Share]]], look: Look) -> float:
    """Where an axis must end for the longest words to stand behind a bar of 100 per cent."""
    longest = max((len(share.words) for _, row in panels for share in row), default=0)
    panel = NARROW_PANEL if look.is_narrow else PANEL
    return panel / max(panel - CHARACTER * longest - 12, panel / 4)


def _domains(at: int, panels: int, height: int, look: Look) -> tuple[list[float], list[float]]:
    """Where a panel stands, across and down, leaving room for its heading."""
    head = HEAD / height
    if look.is_narrow:
        return [0, 1], [1 - (at + 1) / panels, 1 - (at + head) / panels]
    return [at / panels, (at + 0.96) / panels], [0, 1 - head]


def _bounds(row: list[Share], look: Look) -> list[dict]:
    """A solid bar to the lower bound, and a hatched one from there to the upper."""
    tone = theme.ink(look)
    hatch = {
        "shape": "/",
        "fgcolor": tone.accent,
        "bgcolor": tone.page,
        "size": 6,
        "solidity": 0.25,
    }
    line = {"width": 1, "color": tone.accent}
    beyond = [
        None if share.low is None or share.high is None else share.high - share.low for share in row
    ]
    return [
        {"x": [share.low for share in row], "marker": {"color": tone.accent}},
        {"x": beyond, "marker": {"color": tone.page, "line": line, "pattern": hatch}},
    ]


def _whiskers(row: list[Share], look: Look) -> list[dict]:
    """A bar to the share, and across its end a line from the lower to the upper bound."""
    tone = theme.ink(look)
    ends = {
        "type": "data",
        "symmetric": False,
        "array": [_between(share.share, share.high) for share in row],
        "arrayminus": [_between(share.low, share.share) for share in row],
        "color": tone.ink,
        "thickness": 1.5,
        "width": 5,
    }
    bar = {"x": [share.share for share in row], "marker": {"color": tone.accent}}
    return [bar | {"error_x": ends}]


def _between(low: float | None, high: float | None) -> float | None:
    return None if low is None or high is None else high - low


def _bar(told: list[str]) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [*range(len(told))],
        "hovertext": [escaped(words) for words in told],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _words(row: list[Share]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [share.high or share.share or 0 for share in row],
        "y": [*range(len(row))],
        "text": [f" {share.words}" for share in row],
        "textposition": "middle right",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "textfont": {"size": 13},
    }
