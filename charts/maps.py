"""Maps: rows of places in, one plotly figure (a plain dict) out; charts/areas.py fills areas on the
same ground.

Drawn by plotly's geo layer, not its tile maps: equal-area projections, no tile source, and lines
that print. Its boundaries are the files of static/topojson, to which `config` points the browser.
Show a figure with `st.plotly_chart(figure, theme=None, config=maps.config(base))`.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from charts import hover, theme
from charts.theme import Look
from charts.views import View, seen
from schema.codelists import label

CAPTION = "Boundaries: Natural Earth, simplified; no endorsement implied"
LARGEST, SMALLEST, UNSIZED = 44, 4, 8  # diameters in pixels

Rows = pd.DataFrame | Iterable[dict]


class Measure(NamedTuple):
    """What colours a map: its heading, and its classes as {lower end: words}, in rising order."""

    label: str
    classes: dict[float, str]


SYSTEMS = Measure(
    "Systems in use", {1: "1", 2: "2 to 4", 5: "5 to 9", 10: "10 to 19", 20: "20 or more"}
)
FIRST_YEAR = Measure(
    "First year",
    {
        0: "Before 2015",
        2015: "2015 to 2018",
        2019: "2019 to 2021",
        2022: "2022 or 2023",
        2024: "2024 or later",
    },
)
COUNT = Measure(
    "Systems", {1: "1 to 4", 5: "5 to 19", 20: "20 to 99", 100: "100 to 499", 500: "500 or more"}
)

HEADINGS = {
    "systems": SYSTEMS.label,
    "risk_tier": "Highest risk tier",
    "technology": "Technology",
    "first_year": FIRST_YEAR.label,
    "ai_adopted": "AI adopted",
}
SIZES = {"population": hover.RESIDENTS, "systems": SYSTEMS.label}


def config(base: str = "") -> dict:
    """Return plotly's settings; `base` is server.baseUrlPath, below which /maps serves
    static/topojson."""
    prefix = f"/{base.strip('/')}" if base.strip("/") else ""
    return {"topojsonURL": f"{prefix}/maps/", "scrollZoom": False, "displayModeBar": False}


def within(places: Rows, view: str | View) -> pd.DataFrame:
    """Return the rows a view shows: those of its country, region or forum, with coordinates.

    Needs latitude, longitude and the view's own column: country (ISO 3166-1 alpha-2), region or
    forum_status.
    """
    rows = pd.DataFrame(places)
    located = rows[rows["latitude"].notna() & rows["longitude"].notna()]
    only = seen(view).only
    return located[located[only[0]] == only[1]] if only else located


def holding(places: Rows) -> str:
    """Return the view that draws all located places and little else: of a country, else of Europe,
    else the world."""
    located = pd.DataFrame(places).dropna(subset=["latitude", "longitude"])
    smaller = [
        view
        for view in ("japan", "netherlands", "united_states", "europe")
        if len(within(located, view)) == len(located) > 0
    ]
    return next((view for view in smaller if beyond(located, view).empty), "world")


def beyond(places: Rows, view: str | View) -> pd.DataFrame:
    """Return the rows a view shows by right but whose place its edges cut off.

    The map of the United States has no plain edges: Alaska and Hawaii are drawn as insets.
    """
    rows, edges = within(places, view), seen(view)
    if edges.scope == "usa":
        return rows.iloc[:0]
    drawn = rows["longitude"].between(edges.west, edges.east) & rows["latitude"].between(
        edges.south, edges.north
    )
    return rows[~drawn]


def bubbles(
    places: Rows,
    view: str | View = "world",
    size: str = "population",
    colour: str = "systems",
    dark: bool = False,
    narrow: bool = False,
    status: str = "in use",
    asked: str = HEADINGS["ai_adopted"],
) -> dict:
    """Draw one circle a place, its area `size` (a key of SIZES), its look `colour` (a key of
    HEADINGS).

    Rows need place_id, name, country_name, latitude, longitude, population, the columns named by
    `size` and `colour`, and what `within` needs; population_year is told where given. ai_adopted
    holds yes, no, missing, not_asked or no_source. Every place of the view is in the first trace,
    the biggest drawn first, with place_id as customdata; places without a size are ringed dots of
    one small size. `narrow` suits a phone; `status` says which systems were counted, `asked` what
    the item in ai_adopted is. Raises KeyError for an unknown view, size or colour.
    """
    shown = within(places, view).sort_values([size, "place_id"], ascending=[False, True])
    looks, unsized, counted = key(colour, dark, status), theme.unsized(dark), f"Systems {status}"
    headings = HEADINGS | {"systems": counted, "ai_adopted": asked}
    classed = [looks[class_of(looks, value)] for value in hover.bare(shown[colour])]
    drawn = [
        look if known else look._replace(symbol=unsized.symbol)
        for look, known in zip(classed, shown[size].notna(), strict=True)
    ]
    points = _points(shown, dark) | {
        "name": headings[colour],
        "marker": _marks(shown[size], drawn, dark, narrow),
        "hovertext": np.array(hover.told(shown, colour, classed, headings), dtype=object),
        "text": np.array(_names(shown, seen(view), narrow), dtype=object),
    }
    used = [look for look in dict.fromkeys(looks.values()) if look in classed]
    explained = used + ([] if shown[size].notna().all() else [unsized])
    heading = (
        f"{headings[colour]}; area of a circle: {(SIZES | {'systems': counted})[size].lower()}"
    )
    return framed([points, *keys(explained, dark)], view, heading, dark, narrow)


def _points(shown: pd.DataFrame, dark: bool) -> dict:
    return {
        "type": "scattergeo",
        "mode": "markers+text",
        "showlegend": False,
        "hoverinfo": "text",
        "lon": shown["longitude"].to_numpy(float),
        "lat": shown["latitude"].to_numpy(float),
        "customdata": hover.bare(shown["place_id"]),
        "textposition": "top center",
        "textfont": {"color": theme.ink(dark).ink, "size": 13, "shadow": theme.halo(dark)},
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


def key(colour: str, dark: bool = False, status: str = "in use") -> dict[str | float | None, Look]:
    """Return the look of every class of a colouring, in the order of its key; None stands for no
    value."""
    if colour == "ai_adopted":
        answers = theme.answers(dark)
        return answers | {None: answers["no_source"]}
    stepped = {
        "systems": (SYSTEMS, f"None {status} on record"),
        "first_year": (FIRST_YEAR, "No usable date"),
    }
    if colour in stepped:
        measure, without = stepped[colour]
        return steps(measure, dark) | {None: theme.unstated(without, dark)}
    colours, unstated = {
        "risk_tier": (theme.RISK_TIER, "not_assessed"),
        "technology": (theme.TECHNOLOGY, "not_stated"),
    }[colour]
    looks = {
        code: Look("Other" if tone == theme.GREY else label(colour, code), tone)
        for code, tone in colours.items()
    }
    hollow = theme.unstated(label(colour, unstated), dark)
    return looks | {unstated: hollow, None: hollow}


def steps(measure: Measure, dark: bool) -> dict[float, Look]:
    """Return the look of every class of a measure, by lower end."""
    colours = theme.sequence(len(measure.classes), dark)
    return {
        low: Look(words, tone)
        for (low, words), tone in zip(measure.classes.items(), colours, strict=True)
    }


def class_of(looks: dict, value: object) -> str | float | None:
    """Return the class a value falls in: its code, or the highest lower end not above it."""
    if pd.isna(value):
        return None
    if isinstance(value, str):
        return value if value in looks else None
    ends = [low for low in looks if isinstance(low, (int, float))]
    at = bisect_right(ends, value)
    return ends[at - 1] if at else None


def _marks(sizes: pd.Series, looks: list[Look], dark: bool, narrow: bool) -> dict:
    """Return plotly's marker: areas to one scale, so that twice the number is twice the ink."""
    largest = LARGEST * (0.6 if narrow else 1)
    top = float(sizes.max()) if sizes.notna().any() else 1.0
    small = top * (UNSIZED / largest) ** 2
    return {
        "size": sizes.astype(float).fillna(small).clip(lower=top * 1e-6).to_numpy(),
        "sizemode": "area",
        "sizeref": 2 * top / largest**2,
        "sizemin": SMALLEST / 2,
        "opacity": 1,  # plotly's own 0.7 takes contrast
        "symbol": np.array([look.symbol for look in looks], dtype=object),
        **_colours([look.colour for look in looks], dark),
    }


def _colours(tones: list[str], dark: bool) -> dict:
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
        "line": numbers | {"colorscale": bands(edges(used, dark)), "width": 1},
    }


def edges(tones: list[str], dark: bool) -> list[str]:
    """Return the line around a mark of each colour: the page's tone, or a darker one of its own
    where the colour is too pale."""
    return [
        theme.ink(dark).border if theme.stands_out(tone, dark) else theme.stroke(tone, dark)
        for tone in tones
    ]


def bands(colours: list[str]) -> list[list]:
    """Return a plotly colour scale with one flat band for each colour."""
    steps = len(colours)
    return [
        [(step + end) / steps, colour] for step, colour in enumerate(colours) for end in (0, 1)
    ] or [[0, theme.WHITE], [1, theme.WHITE]]


def _names(shown: pd.DataFrame, view: View, narrow: bool) -> list[str]:
    """Return a name for about ten of the biggest places that leave each other room, and "" for the
    rest."""
    (wide, high), most = ((0.26, 0.12), 5) if narrow else ((0.12, 0.07), 10)
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


def keys(looks: list[Look], dark: bool) -> list[dict]:
    """Return one empty trace for each look: plotly's key can show marks only by trace."""
    return [
        {
            "type": "scattergeo",
            "mode": "markers",
            "lon": [None],
            "lat": [None],
            "name": look.label,
            "showlegend": True,
            "hoverinfo": "skip",
            "marker": {
                "size": 11,
                "color": look.colour,
                "symbol": look.symbol,
                "line": {"color": theme.stroke(look.colour, dark), "width": 1},
            },
        }
        for look in looks
    ]


def framed(traces: list[dict], view: str | View, heading: str, dark: bool, narrow: bool) -> dict:
    """Return the figure of the traces on a view's ground, under their heading."""
    chosen, base = seen(view), theme.layout(dark)
    key_box = {
        "orientation": "h",
        "x": 0,
        "y": 1,
        "yanchor": "bottom",
        "title": {"text": heading, "side": "top"},
    }
    height = round(chosen.height * 0.55) if narrow else chosen.height
    return {
        "data": traces,
        "layout": (
            base
            | {
                "geo": _geo(chosen, dark),
                "height": height,
                "showlegend": True,
                "legend": base["legend"] | key_box,
                # A finger that scrolls the page must not carry the map away. Only a way of dragging
                # that geo maps do not know keeps them still: False is overruled by Streamlit,
                # "zoom" by plotly.
                "clickmode": "event+select",
                "dragmode": "orbit",
                "uirevision": chosen.label,
            }
        ),
    }


def _geo(view: View, dark: bool) -> dict:
    tone = theme.ink(dark)
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
