"""Points by two numbers, in groups. Pure: rows in, a plotly figure as a plain dict out."""

from collections.abc import Sequence
from typing import NamedTuple

from charts import theme
from charts.bars import KEY
from charts.hover import escaped
from charts.look import Look

SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x")


class Cloud(NamedTuple):
    """A group of points `(across, up, words)`; the grey one of all others has no symbol of its
    own."""

    name: str
    points: Sequence[tuple[int, int, str]]
    colour: str


def spread(clouds: Sequence[Cloud], look: Look) -> dict:
    """Points on axes that grow tenfold by equal steps, as residents and systems do; groups are told
    by colour and by mark."""
    layout = theme.layout(look)
    log = {"type": "log", "fixedrange": True, "dtick": 1}
    key_height = 28 * -(-len(clouds) // (2 if look.is_narrow else 3))
    layout |= {
        "height": 420 + key_height,
        "hovermode": "closest",
        "showlegend": True,
        "legend": layout["legend"] | KEY | {"traceorder": "normal"},
        "margin": layout["margin"] | {"t": key_height + 8},
        "xaxis": layout["xaxis"]
        | log
        | {"tickformat": "~s", "title": {"text": look.say("figure-residents")}},
        "yaxis": layout["yaxis"]
        | log
        | {"tickformat": ",d", "title": {"text": look.say.label("explorer_measure", "systems")}},
    }
    marked = zip(clouds, [SYMBOLS[at % len(SYMBOLS)] for at in range(len(clouds))], strict=True)
    return {"data": [_points(cloud, symbol, look) for cloud, symbol in marked], "layout": layout}


def _points(cloud: Cloud, symbol: str, look: Look) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escaped(cloud.name),
        "x": [across for across, _, _ in cloud.points],
        "y": [up for _, up, _ in cloud.points],
        "hovertext": [escaped(words) for *_, words in cloud.points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": symbol,
            "size": 7,
            "opacity": 0.65,
            "color": theme.stroke(cloud.colour, look),
        },
    }
