"""Moves from one answer to another as a flow chart. Pure: rows in, a plotly figure as a plain dict
out."""

from typing import NamedTuple

from charts import theme
from charts.labels import wrapped
from charts.look import Look

# Pixels: of the chart, its headings, between nodes, and a node's width.
HEIGHT, HEAD, GAP, NODE = 340, 30, 14, 14
CHARACTER, WIDEST = 7.5, 16  # pixels of a character beside a node; characters of its longest line


class Move(NamedTuple):
    """How many went from one answer, by code, to another, with words for the hover."""

    before: str
    after: str
    number: int
    words: str


def moves(flows: list[Move], labels: dict[str, str], headings: tuple[str, str], look: Look) -> dict:
    """Answers before on the left, after on the right, in the order of `labels` (code -> label),
    each named with its number.

    Who kept an answer is quiet, who changed it has the accent; the names tell which, so that colour
    need not.
    """
    sides = [_totals(flows, side, labels) for side in ("before", "after")]
    unit = (HEIGHT - GAP * (max(map(len, sides)) - 1)) / sum(move.number for move in flows)
    middles = [_middles(list(side.values()), unit) for side in sides]
    notes = [
        _label(labels[code], total, y, right, look)
        for right, side in enumerate(sides)
        for (code, total), y in zip(side.items(), middles[right], strict=True)
    ]
    notes += [_heading(words, right, look) for right, words in enumerate(headings)]
    room = CHARACTER * max(len(line) for note in notes for line in note["text"].split("<br>")) + 14
    return {
        "data": [
            {
                "type": "sankey",
                "arrangement": "fixed",
                "node": _nodes(middles, look),
                "link": _links(flows, sides, look),
            }
        ],
        "layout": (
            theme.layout(look)
            | {
                "height": HEIGHT + HEAD + 8,
                "annotations": notes,
                "margin": {"l": room, "r": room, "t": HEAD, "b": 8},
            }
        ),
    }


def _nodes(middles: list[list[float]], look: Look) -> dict:
    """Nodes without words of their own: they stand beside the chart, where they are never cut
    off."""
    before, after = middles
    return {
        "label": [""] * len(before + after),
        "x": [0.001] * len(before) + [0.999] * len(after),
        "y": before + after,
        "color": theme.ink(look).quiet,
        "line": {"width": 0},
        "thickness": NODE,
        "pad": GAP,
        "hoverinfo": "none",
    }


def _links(flows: list[Move], sides: list[dict[str, int]], look: Look) -> dict:
    tone = theme.ink(look)
    before, after = ({code: at for at, code in enumerate(side)} for side in sides)
    return {
        "source": [before[move.before] for move in flows],
        "target": [len(before) + after[move.after] for move in flows],
        "value": [move.number for move in flows],
        "customdata": [move.words for move in flows],
        "hovertemplate": "%{customdata}<extra></extra>",
        "color": [
            theme.faint(tone.quiet if move.before == move.after else tone.accent) for move in flows
        ],
    }


def _totals(flows: list[Move], side: str, labels: dict[str, str]) -> dict[str, int]:
    """How many gave each answer on one side, in the order of the options, without those nobody
    gave."""
    totals = {
        code: sum(move.number for move in flows if getattr(move, side) == code) for code in labels
    }
    return {code: total for code, total in totals.items() if total}


def _middles(totals: list[int], unit: float) -> list[float]:
    """Where the middle of each node stands from the top, as a part of the height; a column stands
    in the middle."""
    y = (HEIGHT - unit * sum(totals) - GAP * (len(totals) - 1)) / 2
    middles = []
    for total in totals:
        middles.append((y + unit * total / 2) / HEIGHT)
        y += unit * total + GAP
    return middles


def _label(name: str, total: int, middle: float, right: int, look: Look) -> dict:
    words = f"{wrapped(name, WIDEST, 3)}<br><b>{look.say.count(total)}</b>"
    return _beside(right) | {
        "y": 1 - middle,
        "yanchor": "middle",
        "text": words,
        "font": {"size": 13, "color": theme.ink(look).ink},
    }


def _heading(words: str, right: int, look: Look) -> dict:
    font = {"size": 13, "color": theme.ink(look).quiet}
    return _beside(right) | {
        "y": 1,
        "yanchor": "bottom",
        "yshift": 10,
        "text": f"<b>{words}</b>",
        "font": font,
    }


def _beside(right: int) -> dict:
    """Words outside one edge of the chart, turned to it."""
    side = "left" if right else "right"
    at = {"xref": "paper", "yref": "paper", "x": right, "xshift": 10 if right else -10}
    return at | {"xanchor": side, "align": side, "showarrow": False}
