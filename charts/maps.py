"""Maps: rows of places in, one plotly figure (a plain dict) out; charts/areas.py fills areas on the
same ground.

Plotly draws it with the settings that `maps.config(base)` gives.
"""

import numpy as np
import pandas as pd

from charts import hover, layers, theme
from charts.classes import COUNT, COVERED, FIRST_YEAR, SYSTEMS, Measure
from charts.ground import bands, caption, config, framed, keys
from charts.layers import COLOURS, SIZES, heading_of, headings, key, looks_of, sizes
from charts.look import Look
from charts.theme import MarkLook
from charts.views import VIEWS, Rows, View, beyond, holding, seen, views, within

__all__ = [  # what a page asks of its map
    "COLOURS",
    "COUNT",
    "COVERED",
    "FIRST_YEAR",
    "SIZES",
    "SYSTEMS",
    "VIEWS",
    "Measure",
    "beyond",
    "bubbles",
    "caption",
    "chosen",
    "config",
    "headings",
    "holding",
    "key",
    "sizes",
    "views",
    "within",
]

LARGEST, SMALLEST, UNSIZED = 44, 4, 8  # diameters in pixels


def bubbles(
    places: Rows,
    view: str | View,
    size: str,
    colour: str,
    look: Look,
    status: str | None = None,
    asked: str | None = None,
    until: int = 0,
) -> dict:
    """Draw one circle a place, its area `size` (one of SIZES), its look `colour` (one of COLOURS).

    Rows need place_id, name, country_name, latitude, longitude, population, the columns named by
    `size` and `colour`, and what `within` needs; population_year is told where given. ai_adopted
    holds yes, no, missing, not_asked or no_source. Every place of the view is in the first trace,
    the biggest drawn first, with place_id as customdata; places without a size are ringed dots of
    one small size. `status` and `asked` as in `headings`; `until` leaves out what had not begun by
    the end of a year, where years are drawn. Raises KeyError for an unknown view, size
    or colour.
    """
    shown = drawn_first(_begun(within(places, view), colour, until), size)
    marked, named = looks_of(shown, colour, look, status), headings(look, status, asked)
    points = _points(shown, look) | {
        "name": named[colour],
        "marker": _marks(shown[size], layers.sized(marked, shown[size], look), look),
        "hovertext": np.array(hover.told(shown, colour, marked, named, look), dtype=object),
        "text": np.array(_names(shown, seen(view), look), dtype=object),
    }
    explained = layers.explaining(marked, shown[size], colour, look, status)
    heading = heading_of(colour, size, look, status, asked)
    if until and colour == "first_year":
        heading = look.say("figure-until", heading=heading, year=str(until))
    return framed([points, *keys(explained, look)], view, heading, look)


def _begun(shown: pd.DataFrame, colour: str, until: int) -> pd.DataFrame:
    return shown[shown["first_year"] <= until] if until and colour == "first_year" else shown


def drawn_first(shown: pd.DataFrame, size: str) -> pd.DataFrame:
    """Return the places in the order they are drawn, the biggest first."""
    return shown.sort_values([size, "place_id"], ascending=[False, True])


def _points(shown: pd.DataFrame, look: Look) -> dict:
    return {
        "type": "scattergeo",
        "mode": "markers+text",
        "showlegend": False,
        "hoverinfo": "text",
        "lon": shown["longitude"].to_numpy(float),
        "lat": shown["latitude"].to_numpy(float),
        "customdata": hover.bare(shown["place_id"]),
        "textposition": "top center",
        "textfont": {"color": theme.ink(look).ink, "size": 13, "shadow": theme.halo(look)},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def chosen(figure: dict, code: str | None) -> dict:
    """Return the figure with one place or area (its customdata) standing out, a place in a ring;
    else as it is."""
    first, *others = figure["data"]
    codes = list(first["customdata"])
    if code not in codes:
        return figure
    at = codes.index(code)
    rings = [_ring(first, at)] if "lon" in first else []
    return figure | {"data": [first | {"selectedpoints": [at]}, *rings, *others]}


def _ring(points: dict, at: int) -> dict:
    marks = points["marker"]
    across = max((2 * marks["size"][at] / marks["sizeref"]) ** 0.5, 2 * marks["sizemin"]) + 8
    return {
        "type": "scattergeo",
        "mode": "markers",
        "lon": [points["lon"][at]],
        "lat": [points["lat"][at]],
        "hoverinfo": "skip",
        "showlegend": False,
        "marker": {
            "symbol": "circle-open",
            "size": across,
            "color": points["textfont"]["color"],
            "line": {"width": 2},
        },
    }


def _marks(sizes: pd.Series, mark_looks: list[MarkLook], look: Look) -> dict:
    """Return plotly's marker: areas to one scale, so that twice the number is twice the ink."""
    largest = LARGEST * (0.6 if look.is_narrow else 1)
    top = float(sizes.max()) if sizes.notna().any() else 1.0
    small = top * (UNSIZED / largest) ** 2
    return {
        "size": sizes.astype(float).fillna(small).clip(lower=top * 1e-6).to_numpy(),
        "sizemode": "area",
        "sizeref": 2 * top / largest**2,
        "sizemin": SMALLEST / 2,
        "opacity": 1,  # plotly's own 0.7 takes contrast
        "symbol": np.array([mark_look.symbol for mark_look in mark_looks], dtype=object),
        **_colours([mark_look.colour for mark_look in mark_looks], look),
    }


def _colours(tones: list[str], look: Look) -> dict:
    """Return colours as numbers on a scale of bands, which plotly checks at once, names one by one;
    a line parts circles."""
    used = list(dict.fromkeys(tones))
    at = {tone: number for number, tone in enumerate(used)}
    numbers = {
        "color": np.array([at[tone] for tone in tones], dtype="int16"),
        "cmin": -0.5,
        "cmax": len(used) - 0.5,
    }
    return numbers | {
        "colorscale": bands(used),
        "line": numbers | {"colorscale": bands(edges(used, look)), "width": 1},
    }


def edges(tones: list[str], look: Look) -> list[str]:
    """Return the line around a mark of each colour: the page's tone, or a darker one of its own
    where the colour is too pale."""
    return [
        theme.ink(look).border if theme.stands_out(tone, look) else theme.stroke(tone, look)
        for tone in tones
    ]


def _names(shown: pd.DataFrame, view: View, look: Look) -> list[str]:
    """Return a name for about ten of the biggest places that leave each other room, and "" for the
    rest."""
    (wide, high), most = ((0.26, 0.12), 5) if look.is_narrow else ((0.12, 0.07), 10)
    if len(shown) <= most:  # few enough to name them all
        return [hover.escaped(name) for name in hover.bare(shown["name"])]
    wide, high = wide * (view.east - view.west), high * (view.north - view.south)
    places = list(
        zip(
            *(hover.bare(shown[column]) for column in ("longitude", "latitude", "name")),
            strict=True,
        )
    )
    named: dict[int, tuple] = {}
    for at, place in enumerate(places):
        if len(named) < most and all(
            abs(place[0] - x) > wide or abs(place[1] - y) > high for x, y, _ in named.values()
        ):
            named[at] = place
    return [hover.escaped(place[2]) if at in named else "" for at, place in enumerate(places)]
