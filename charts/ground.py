"""The ground every map stands on: boundaries, projection, and the key above them.

Drawn by plotly's geo layer, not its tile maps: equal-area projections, no tile source, and lines
that print. Its boundaries are the files of static/topojson, to which `config` points the browser.
"""

from charts import theme
from charts.look import Look
from charts.theme import MarkLook
from charts.views import View, seen


def config(base: str = "") -> dict:
    """Return plotly's settings; `base` is server.baseUrlPath, below which /maps serves
    static/topojson."""
    prefix = f"/{base.strip('/')}" if base.strip("/") else ""
    return {"topojsonURL": f"{prefix}/maps/", "scrollZoom": False, "displayModeBar": False}


def caption(look: Look) -> str:
    """Return the sentence that every map needs beside it: whose boundaries they are."""
    return look.say("figure-boundaries")


def bands(colours: list[str]) -> list[list]:
    """Return a plotly colour scale with one flat band for each colour."""
    steps = len(colours)
    return [
        [(step + end) / steps, colour] for step, colour in enumerate(colours) for end in (0, 1)
    ] or [[0, theme.WHITE], [1, theme.WHITE]]


def keys(mark_looks: list[MarkLook], look: Look) -> list[dict]:
    """Return one empty trace for each mark_look: plotly's key can show marks only by trace."""
    return [
        {
            "type": "scattergeo",
            "mode": "markers",
            "lon": [None],
            "lat": [None],
            "name": mark_look.label,
            "showlegend": True,
            "hoverinfo": "skip",
            "marker": {
                "size": 11,
                "color": mark_look.colour,
                "symbol": mark_look.symbol,
                "line": {"color": theme.stroke(mark_look.colour, look), "width": 1},
            },
        }
        for mark_look in mark_looks
    ]


def framed(traces: list[dict], view: str | View, heading: str, look: Look) -> dict:
    """Return the figure of the traces on a view's ground, under their heading."""
    shown, base = seen(view), theme.layout(look)
    key_box = {
        "orientation": "h",
        "x": 0,
        "y": 1,
        "yanchor": "bottom",
        "title": {"text": heading, "side": "top"},
    }
    layout = base | {
        "geo": _geo(shown, look),
        "height": round(shown.height * 0.55) if look.is_narrow else shown.height,
        "showlegend": True,
        "legend": base["legend"] | key_box,
        # A finger that scrolls the page must not carry the map away. Only a way of dragging that
        # geo maps do not know keeps them still: False is overruled by Streamlit, "zoom" by plotly.
        "clickmode": "event+select",
        "dragmode": "orbit",
        "uirevision": str(view),
    }
    return {"data": traces, "layout": layout}


def _geo(view: View, look: Look) -> dict:
    tone = theme.ink(look)
    drawn = {
        "scope": view.scope,
        "resolution": 50 if view.east - view.west < 100 else 110,
        "projection": view.projection,
        "bgcolor": "rgba(0,0,0,0)",
        "showframe": False,
        "showland": True,
        "landcolor": tone.land,
        "showcoastlines": False,
        "showlakes": True,
        "lakecolor": tone.page,
        "showcountries": True,
        "countrycolor": tone.border,
        "countrywidth": 0.8,
    }
    if view.scope == "usa":
        return drawn | {"showsubunits": True, "subunitcolor": tone.border, "subunitwidth": 0.8}
    return drawn | {
        "lonaxis": {"range": [view.west, view.east]},
        "lataxis": {"range": [view.south, view.north]},
    }
