"""Bars of shares with how sure they are: bounds hatched, intervals as whiskers. Pure: rows in, a
plotly figure as a plain dict out."""

from typing import NamedTuple

from charts import bars, theme

ROW_HEIGHT, HEAD = 28, 34
PANEL, NARROW_PANEL, CHARACTER = (
    360,
    220,
    7,
)  # pixels: about the width of a panel, and of a character behind a bar


class Share(NamedTuple):
    """A share from 0 to 1, the ends of what it can be, and its words; None throughout where there
    is no base for a share."""

    share: float | None
    low: float | None
    high: float | None
    words: str


def shares(
    labels: list[str],
    panels: list[tuple[str, list[Share]]],
    dark: bool,
    sampled: bool = False,
    narrow: bool = False,
) -> dict:
    """Bars in the order given, in panels `(heading, shares)` side by side, or below each other
    where it is narrow.

    Bounds of a census are the bar and its hatched end: what the silent ones could add. `sampled`
    draws a sample's interval as a whisker across the bar's end instead. Every axis runs from 0 to
    100 per cent.
    """
    height, base = ROW_HEIGHT * len(labels) + HEAD, theme.layout(dark)
    layout, data, notes = base, [], []
    for at, (heading, given) in enumerate(panels):
        x, y = (
            f"{letter}{at + 1}" if at else letter for letter in "xy"
        )  # plotly's first axis has no number
        marks = _whiskers(labels, given, dark) if sampled else _bounds(labels, given, dark)
        data += [one | {"xaxis": x, "yaxis": y} for one in [*marks, _words(given)]]
        across, down = _domains(at, len(panels), narrow, height)
        shown = [bars.shortened(label) for label in labels] if narrow or not at else []
        layout = layout | {
            f"xaxis{x[1:]}": base["xaxis"] | _across(across, y, _end(panels, narrow)),
            f"yaxis{y[1:]}": base["yaxis"] | _down(down, x, len(labels), shown),
        }
        notes.append(_heading(heading, x, y, dark))
    whole = height * (len(panels) if narrow else 1)
    return {
        "data": data,
        "layout": (
            layout | {"height": whole, "barmode": "stack", "bargap": 0.35, "annotations": notes}
        ),
    }


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


def _heading(words: str, x: str, y: str, dark: bool) -> dict:
    return {
        "xref": f"{x} domain",
        "x": 0,
        "yref": f"{y} domain",
        "y": 1,
        "yanchor": "bottom",
        "xanchor": "left",
        "text": f"<b>{words}</b>",
        "showarrow": False,
        "font": {"size": 14, "color": theme.ink(dark).ink},
    }


def _end(panels: list[tuple[str, list[Share]]], narrow: bool) -> float:
    """Where an axis must end for the longest words to stand behind a bar of 100 per cent."""
    words = (
        CHARACTER * max((len(one.words) for _, given in panels for one in given), default=0) + 12
    )
    panel = NARROW_PANEL if narrow else PANEL
    return panel / max(panel - words, panel / 4)


def _domains(at: int, panels: int, narrow: bool, height: int) -> tuple[list[float], list[float]]:
    """Where a panel stands, across and down, leaving room for its heading."""
    head = HEAD / height
    if narrow:
        return [0, 1], [1 - (at + 1) / panels, 1 - (at + head) / panels]
    return [at / panels, (at + 0.96) / panels], [0, 1 - head]


def _bounds(labels: list[str], given: list[Share], dark: bool) -> list[dict]:
    tone = theme.ink(dark)
    sure = _bar(labels, given, [one.low for one in given]) | {"marker": {"color": tone.accent}}
    rest = [None if one.low is None or one.high is None else one.high - one.low for one in given]
    open_ = _bar(labels, given, rest)
    hatch = {
        "shape": "/",
        "fgcolor": tone.accent,
        "bgcolor": tone.page,
        "size": 6,
        "solidity": 0.25,
    }
    return [
        sure,
        open_
        | {
            "marker": {
                "color": tone.page,
                "line": {"width": 1, "color": tone.accent},
                "pattern": hatch,
            }
        },
    ]


def _reach(one: Share) -> tuple[float, float]:
    """How far its whisker goes below and above the bar's end: nowhere where there is no share."""
    if one.share is None or one.low is None or one.high is None:
        return 0, 0
    return one.share - one.low, one.high - one.share


def _whiskers(labels: list[str], given: list[Share], dark: bool) -> list[dict]:
    tone = theme.ink(dark)
    reach = [_reach(one) for one in given]
    ends = {
        "type": "data",
        "symmetric": False,
        "array": [above for _, above in reach],
        "arrayminus": [below for below, _ in reach],
        "color": tone.ink,
        "thickness": 1.5,
        "width": 5,
    }
    return [
        _bar(labels, given, [one.share for one in given])
        | {
            "marker": {"color": tone.accent},
            "error_x": ends,
        }
    ]


def _bar(labels: list[str], given: list[Share], lengths: list[float | None]) -> dict:
    told = [f"{label}: {one.words}" for label, one in zip(labels, given, strict=True)]
    return {
        "type": "bar",
        "orientation": "h",
        "x": lengths,
        "y": [*range(len(labels))],
        "hovertext": told,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _words(given: list[Share]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [one.high or 0 for one in given],
        "y": [*range(len(given))],
        "text": [f" {one.words}" for one in given],
        "textposition": "middle right",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "textfont": {"size": 13},
    }
