"""Maps: rows of places or areas in, one plotly figure (a plain dict) out.

Drawn by plotly's geo layer, not its tile maps: equal-area projections, no tile source, and lines that
print. Its boundaries are the files of static/topojson, to which `config` points the browser.
Show a figure with `st.plotly_chart(figure, theme=None, config=maps.config(base))`.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd
from shapely import orient_polygons
from shapely.geometry import mapping, shape

from charts import theme
from charts.theme import Look
from schema.codelists import label

CAPTION = "Boundaries: Natural Earth, simplified; no endorsement implied"
LARGEST, SMALLEST, UNSIZED = 44, 4, 8  # diameters in pixels
RESIDENTS = "Residents"

Rows = pd.DataFrame | Iterable[dict]


class View(NamedTuple):
    """A part of the world: its button, its edges in degrees, its projection, and whose places it shows."""

    label: str
    west: float
    east: float
    south: float
    north: float
    projection: dict
    only: tuple[str, str] | None = None
    height: int = 520
    scope: str = "world"


EQUAL_EARTH = {"type": "equal earth"}


def _conic(longitude: float, south: float, north: float) -> dict:
    return {"type": "conic equal area", "rotation": {"lon": longitude}, "parallels": [south, north]}


VIEWS = {
    "world": View("World", -180, 180, -56, 78, EQUAL_EARTH, height=640),
    "europe": View("Europe", -11, 37, 35, 66, _conic(15, 43, 62), ("region", "europe"), 680),
    "united_states": View("United States", -125, -66, 24, 50, {"type": "albers usa"}, ("country", "US"), 560, "usa"),
    "japan": View("Japan", 122.5, 146.5, 24, 45.8, _conic(136, 28, 42), ("country", "JP"), 760),
    "netherlands": View("Netherlands", 3.2, 7.4, 50.7, 53.6, _conic(5.4, 51, 53), ("country", "NL"), 680),
    "founding_cities": View("Founding cities", -180, 180, -56, 78, EQUAL_EARTH, ("forum_status", "founding"), 640),
}


class Measure(NamedTuple):
    """What colours a map: its heading, and its classes as {lower end: words}, in rising order."""

    label: str
    classes: dict[float, str]


SYSTEMS = Measure("Systems in use", {1: "1", 2: "2 to 4", 5: "5 to 9", 10: "10 to 19", 20: "20 or more"})
FIRST_YEAR = Measure("First year", {0: "Before 2015", 2015: "2015 to 2018", 2019: "2019 to 2021",
                                    2022: "2022 or 2023", 2024: "2024 or later"})
COUNT = Measure("Systems", {1: "1 to 4", 5: "5 to 19", 20: "20 to 99", 100: "100 to 499", 500: "500 or more"})
SHARE = Measure("Share, %", {0: "Under 20%", 20: "20 to 39%", 40: "40 to 59%", 60: "60 to 79%", 80: "80% or more"})

HEADINGS = {"systems": SYSTEMS.label, "risk_tier": "Highest risk tier", "technology": "Technology",
            "first_year": FIRST_YEAR.label, "ai_adopted": "AI adopted"}
SIZES = {"population": RESIDENTS, "systems": SYSTEMS.label}


def config(base: str = "") -> dict:
    """Return plotly's settings; `base` is server.baseUrlPath, below which /maps serves static/topojson."""
    prefix = f"/{base.strip('/')}" if base.strip("/") else ""
    return {"topojsonURL": f"{prefix}/maps/", "displaylogo": False, "scrollZoom": False,
            "modeBarButtonsToRemove": ["select2d", "lasso2d"]}


def within(places: Rows, view: str) -> pd.DataFrame:
    """Return the rows a view shows: those of its country, region or forum, with coordinates.

    Needs latitude, longitude and the view's own column: country (ISO 3166-1 alpha-2), region or forum_status.
    """
    rows = pd.DataFrame(places)
    located = rows[rows["latitude"].notna() & rows["longitude"].notna()]
    only = VIEWS[view].only
    return located[located[only[0]] == only[1]] if only else located


def bubbles(places: Rows, view: str = "world", size: str = "population", colour: str = "systems",
            dark: bool = False, narrow: bool = False) -> dict:
    """Draw one circle a place, its area `size` (a key of SIZES), its look `colour` (a key of HEADINGS).

    Rows need place_id, name, country_name, latitude, longitude, population, the columns named by `size`
    and `colour`, and what `within` needs; population_year is told where given. ai_adopted holds yes, no,
    missing, not_asked or no_source. Every place of the view is in the first trace, the biggest drawn
    first, with place_id as customdata; places without a size are ringed dots of one small size.
    `narrow` suits a phone. Raises KeyError for an unknown view, size or colour.
    """
    shown = within(places, view).sort_values([size, "place_id"], ascending=[False, True])
    looks, unsized = key(colour, dark), theme.unsized(dark)
    classed = [looks[_class(looks, value)] for value in shown[colour]]
    drawn = [look if known else look._replace(symbol=unsized.symbol)
             for look, known in zip(classed, shown[size].notna())]
    points = _points(shown, dark) | {
        "name": HEADINGS[colour], "marker": _marks(shown[size], drawn, dark, narrow),
        "hovertext": _told(shown, colour, classed), "text": _names(shown, VIEWS[view], narrow)}
    used = [look for look in dict.fromkeys(looks.values()) if look in classed]
    explained = used + ([] if shown[size].notna().all() else [unsized])
    heading = f"{HEADINGS[colour]}; area of a circle: {SIZES[size].lower()}"
    return _figure([points, *_keys(explained, dark)], view, heading, dark, narrow)


def _points(shown: pd.DataFrame, dark: bool) -> dict:
    return {
        "type": "scattergeo", "mode": "markers+text", "showlegend": False, "hoverinfo": "text",
        "lon": shown["longitude"].tolist(), "lat": shown["latitude"].tolist(),
        "customdata": shown["place_id"].tolist(), "textposition": "top center",
        "textfont": {"color": theme.ink(dark).ink, "size": 13, "shadow": theme.halo(dark)},
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 0.35}},
    }


def key(colour: str, dark: bool = False) -> dict[str | float | None, Look]:
    """Return the look of every class of a colouring, in the order of its key; None stands for no value."""
    if colour == "ai_adopted":
        answers = theme.answers(dark)
        return answers | {None: answers["no_source"]}
    stepped = {"systems": (SYSTEMS, "None in use on record"), "first_year": (FIRST_YEAR, "No usable date")}
    if colour in stepped:
        measure, without = stepped[colour]
        return _steps(measure, dark) | {None: theme.unstated(without, dark)}
    colours, unstated = {"risk_tier": (theme.RISK_TIER, "not_assessed"),
                         "technology": (theme.TECHNOLOGY, "not_stated")}[colour]
    looks = {code: Look("Other" if tone == theme.GREY else label(colour, code), tone) for code, tone in colours.items()}
    hollow = theme.unstated(label(colour, unstated), dark)
    return looks | {unstated: hollow, None: hollow}


def _steps(measure: Measure, dark: bool) -> dict[float, Look]:
    colours = theme.sequence(len(measure.classes), dark)
    return {low: Look(words, tone) for (low, words), tone in zip(measure.classes.items(), colours)}


def _class(looks: dict, value: object) -> str | float | None:
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
    return {"size": sizes.astype(float).fillna(small).clip(lower=top * 1e-6).tolist(), "sizemode": "area",
            "sizeref": 2 * top / largest**2, "sizemin": SMALLEST / 2, "opacity": 0.85,
            "color": [look.colour for look in looks], "symbol": [look.symbol for look in looks],
            "line": {"color": theme.ink(dark).border, "width": 1}}


def _told(shown: pd.DataFrame, colour: str, looks: list[Look]) -> list[str]:
    """Return what hovering tells: name, residents with year, systems where known, and the colouring in words."""
    wanted = ["name", "country_name", "population", "population_year", "systems", colour]
    rows = shown[[column for column in dict.fromkeys(wanted) if column in shown]].to_dict("records")
    return [f"<b>{row['name']}</b>, {row['country_name']}<br>{RESIDENTS}: {_number(row['population'])}"
            f"{_year(row.get('population_year'))}{_systems(row)}{_coloured(row, colour, look)}"
            for row, look in zip(rows, looks)]


def _coloured(row: dict, colour: str, look: Look) -> str:
    if colour == "systems":  # its line is already there
        return ""
    exact = colour == "first_year" and pd.notna(row[colour])
    return f"<br>{HEADINGS[colour]}: {int(row[colour]) if exact else look.label.lower()}"


def _number(value: float | None) -> str:
    return "not known" if pd.isna(value) else f"{int(value):,}"


def _year(value: float | None) -> str:
    return "" if value is None or pd.isna(value) else f" ({int(value)})"


def _systems(row: dict) -> str:
    if "systems" not in row:
        return ""
    return f"<br>{SYSTEMS.label}: {'none on record' if pd.isna(row['systems']) else _number(row['systems'])}"


def _names(shown: pd.DataFrame, view: View, narrow: bool) -> list[str]:
    """Return a name for about ten of the biggest places that leave each other room, and "" for the rest."""
    (wide, high), most = ((0.26, 0.12), 5) if narrow else ((0.12, 0.07), 10)
    if len(shown) <= most:  # few enough to name them all
        return shown["name"].tolist()
    wide, high = wide * (view.east - view.west), high * (view.north - view.south)
    places = list(shown[["longitude", "latitude", "name"]].itertuples(index=False, name=None))
    named: dict[int, tuple] = {}
    for at, place in enumerate(places):
        if len(named) < most and all(abs(place[0] - x) > wide or abs(place[1] - y) > high for x, y, _ in named.values()):
            named[at] = place
    return [place[2] if at in named else "" for at, place in enumerate(places)]


def areas(rows: Rows, view: str = "world", measure: Measure = COUNT, outlines: dict | None = None,
          code: str = "statcode", dark: bool = False, narrow: bool = False) -> dict:
    """Fill countries or, where `outlines` are given, municipalities, by the class of their value.

    Rows: code (ISO 3166-1 alpha-3, or the property `code` of the outlines), name, value (0 is a stated
    none) and status (given, missing, not_asked or no_source). Outlines: GeoJSON in degrees, any winding.
    Filled areas cannot be hatched. So what is missing keeps the colour of the land and carries a mark at
    its centre, as the key says; what no source covers, or no row names, carries none.
    """
    table = _areas(rows, outlines, code)
    looks = _fills(measure, dark)
    classed = [_class(looks, value) for value in table["value"]]
    outlines = clockwise(outlines) if outlines else None
    fill = {
        "type": "choropleth", "name": measure.label, "showscale": False, "locations": table["code"].tolist(),
        "customdata": table["code"].tolist(), "z": [list(looks).index(one) for one in classed],
        "zmin": -0.5, "zmax": len(looks) - 0.5, "colorscale": _bands([look.colour for look in looks.values()]),
        "hovertext": _areas_told(table, measure, dark), "hoverinfo": "text",
        "marker": {"line": {"color": theme.ink(dark).quiet, "width": 0.4}}, **_where(outlines, code),
    }
    silent = {status: look for status, look in theme.answers(dark).items()
              if status in ("missing", "not_asked") and status in set(table["status"])}
    marks = [_centres(table[table["status"] == status], look, outlines, code) for status, look in silent.items()]
    used = [look for one, look in looks.items() if one in classed]
    figure = _figure([fill, *marks, *_keys([*used, *silent.values()], dark)], view, measure.label, dark, narrow)
    figure["layout"]["geo"]["showland"] = outlines is None  # coarse land would show behind finer outlines
    return figure


def _areas(rows: Rows, outlines: dict | None, code: str) -> pd.DataFrame:
    """Return one row an area; outlines without a row are covered by no source; only given values count."""
    table = pd.DataFrame(rows, columns=["code", "name", "value", "status"])
    known = [one["properties"][code] for one in outlines["features"]] if outlines else table["code"]
    table = table.set_index("code").reindex(pd.Index(known, name="code")).reset_index()
    table["status"] = table["status"].fillna("no_source")
    table["value"] = pd.to_numeric(table["value"]).where(table["status"] == "given")
    return table


def _fills(measure: Measure, dark: bool) -> dict[float | None, Look]:
    tone = theme.ink(dark)
    plain = {None: Look("No source covers it (no mark)", tone.land), 0: Look("None", tone.page)}
    return {low: look._replace(symbol="square") for low, look in (plain | _steps(measure, dark)).items()}


def _areas_told(table: pd.DataFrame, measure: Measure, dark: bool) -> list[str]:
    answers = theme.answers(dark)
    said = [f"{measure.label}: {value:,.10g}" if pd.notna(value) else answers[status].label
            for value, status in zip(table["value"], table["status"].replace("given", "no_source"))]
    return [f"<b>{name if pd.notna(name) else code}</b><br>{words}"
            for name, code, words in zip(table["name"], table["code"], said)]


def _bands(colours: list[str]) -> list[list]:
    """Return a plotly colour scale with one flat band for each colour."""
    steps = len(colours)
    return [[(step + end) / steps, colour] for step, colour in enumerate(colours) for end in (0, 1)]


def _where(outlines: dict | None, code: str) -> dict:
    if not outlines:
        return {"locationmode": "ISO-3"}
    return {"locationmode": "geojson-id", "geojson": outlines, "featureidkey": f"properties.{code}"}


def _centres(table: pd.DataFrame, look: Look, outlines: dict | None, code: str) -> dict:
    """Return a mark inside each area; plotly itself finds the middle of a country."""
    mark = {"type": "scattergeo", "mode": "markers", "hoverinfo": "skip", "showlegend": False, "name": look.label,
            "marker": {"symbol": look.symbol, "color": look.colour, "size": 7}}
    if not outlines:
        return mark | {"locations": table["code"].tolist(), "locationmode": "ISO-3"}
    shapes = {one["properties"][code]: shape(one["geometry"]) for one in outlines["features"]}
    inside = [shapes[one].representative_point() for one in table["code"]]
    return mark | {"lon": [point.x for point in inside], "lat": [point.y for point in inside]}


def clockwise(outlines: dict) -> dict:
    """Return the GeoJSON with clockwise outer rings; others make plotly fill the rest of the globe."""
    return outlines | {"features": [
        one | {"geometry": mapping(orient_polygons(shape(one["geometry"]), exterior_cw=True))}
        for one in outlines["features"]]}


def _keys(looks: list[Look], dark: bool) -> list[dict]:
    """Return one empty trace for each look: plotly's key can show marks only by trace."""
    return [{"type": "scattergeo", "mode": "markers", "lon": [None], "lat": [None], "name": look.label,
             "showlegend": True, "hoverinfo": "skip",
             "marker": {"size": 11, "color": look.colour, "symbol": look.symbol,
                        "line": {"color": theme.ink(dark).quiet, "width": 1}}} for look in looks]


def _figure(traces: list[dict], view: str, heading: str, dark: bool, narrow: bool) -> dict:
    chosen, base = VIEWS[view], theme.layout(dark)
    key_box = {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "title": {"text": heading, "side": "top"}}
    height = round(chosen.height * 0.55) if narrow else chosen.height
    return {"data": traces, "layout": base | {
        "geo": _geo(chosen, dark), "height": height, "showlegend": True, "legend": base["legend"] | key_box,
        "clickmode": "event+select", "uirevision": view}}


def _geo(view: View, dark: bool) -> dict:
    tone = theme.ink(dark)
    drawn = {
        "scope": view.scope, "resolution": 50 if view.east - view.west < 100 else 110,
        "projection": view.projection, "bgcolor": "rgba(0,0,0,0)", "showframe": False,
        "showland": True, "landcolor": tone.land, "showcoastlines": False, "showlakes": True, "lakecolor": tone.page,
        "showcountries": True, "countrycolor": tone.border, "countrywidth": 0.8,
    }
    if view.scope == "usa":
        return drawn | {"showsubunits": True, "subunitcolor": tone.border, "subunitwidth": 0.8}
    return drawn | {"lonaxis": {"range": [view.west, view.east]}, "lataxis": {"range": [view.south, view.north]}}
