"""From a number before to a number after, part by part. Pure: rows in, a plotly figure as a plain
dict out."""

from itertools import accumulate, pairwise

from charts import bars, theme
from charts.look import Look


def waterfall(
    before: tuple[str, int],
    parts: list[tuple[str, int]],
    after: tuple[str, int],
    texts: list[str],
    look: Look,
) -> dict:
    """Horizontal bars: before and after from zero, each part (label, number) where the last one
    ended.

    A part that adds is green and one that takes away orange, and its text, one for each bar, bears
    the sign. A part too small to be seen is drawn as a line, so that none is lost.
    """
    levels = list(accumulate((number for _, number in parts), initial=before[1]))
    starts = [min(pair) for pair in pairwise(levels)]
    tone = theme.ink(look)
    colours = [
        tone.accent,
        *(theme.GREEN if number > 0 else theme.ORANGE for _, number in parts),
        tone.accent,
    ]
    labels, sizes = zip(
        before, *((label, abs(number)) for label, number in parts), after, strict=True
    )
    figure = bars.bars(
        list(labels), list(sizes), texts, look, colours, most=max([*levels, after[1]]) or 1
    )
    figure["data"][0] |= {"base": [0, *starts, 0]}
    figure["data"][0]["marker"] = {
        "color": colours,
        "line": {"color": [theme.stroke(colour, look) for colour in colours], "width": 1.5},
    }
    return figure
