"""How many stand at each step, date by date, as bars split by step. Pure: rows in, a plotly figure
as a plain dict out."""

from typing import NamedTuple

from charts import bars, theme
from charts.look import Look

LINE = 20  # pixels of a line of the key


class Rung(NamedTuple):
    """One date: its words, how many stand at each step, and whether the definition changed before
    it."""

    date: str
    counts: list[int]
    is_break: bool


def ladder(dates: list[Rung], steps: dict[str, str], look: Look) -> dict:
    """A bar a date, oldest on top, split in `steps` (code -> words), the highest first.

    An empty row with a dotted line stands where the definition changed.
    """
    rows: list[Rung | None] = []
    for rung in dates:
        rows += [None, rung] if rung.is_break and rows else [rung]
    # Of the empty rows no two are alike.
    labels = [rung.date if rung else " " * (at + 1) for at, rung in enumerate(rows)]
    parts = [
        (words, [rung.counts[at] if rung else 0 for rung in rows], theme.LADDER[code])
        for at, (code, words) in enumerate(steps.items())
    ]
    figure = bars.stacked(labels, parts, look, share=True)
    for mark, (_, counts, _) in zip(figure["data"], parts, strict=True):
        mark |= {
            "text": [look.say.count(count) if count else "" for count in counts],
            "constraintext": "none",
        }
    # On a phone each step has a line of its own in the key.
    key = LINE * len(steps) if look.is_narrow else 2 * LINE
    layout = figure["layout"]
    room = {"height": layout["height"] + key, "margin": layout["margin"] | {"t": key + LINE}}
    broken = [at for at, rung in enumerate(rows) if rung is None]
    return figure | {"layout": layout | _breaks(broken, look) | room}


def _breaks(rows: list[int], look: Look) -> dict:
    tone = theme.ink(look)
    across = {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "line": {"color": tone.quiet, "width": 1.5, "dash": "dot"},
    }
    words = {
        "xref": "paper",
        "x": 0.5,
        "text": look.say("figure-definition-changed"),
        "showarrow": False,
        "bgcolor": tone.page,
        "font": {"size": 12, "color": tone.quiet},
    }
    return {
        "shapes": [across | {"y0": at, "y1": at} for at in rows],
        "annotations": [words | {"y": at} for at in rows],
    }
