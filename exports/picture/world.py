"""A map's areas and places on land, as SVG: for who has no browser that draws the map itself."""

from collections.abc import Iterator, Mapping
from html import escape, unescape
from math import asin, cos, radians, sin, sqrt
from typing import Any

from charts import theme
from exports.typeset import families

WIDE = 1000  # units across
WORLD = (-180.0, 180.0, -56.0, 78.0)
STATES = (-125.0, -66.0, 24.0, 50.0)  # of a scope that names no edges: Alaska and Hawaii are beyond
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # of Equal Earth (Šavrič et al. 2018)
TONE = theme.LIGHT
# Quoted, as no bare name of a family has a word that begins with a digit.
FONTS = ", ".join(f"'{name}'" for name in families("JP"))
KEY = 16  # units across a mark of the key and what is free around it
RING = "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0"
FORMS = {  # of symbols that begin so, of radius 1; all others are circles
    "square": "M-.9 -.9H.9V.9H-.9Z",
    "diamond": "M0 -1.25L1.25 0L0 1.25L-1.25 0Z",
    "x-thin": "M-1 -1L1 1M-1 1L1 -1",
    "circle-cross": f"{RING}M-1 0H1M0 -1V1",
    "circle-open-dot": f"{RING}M-.2 0A.2 .2 0 1 1 .2 0A.2 .2 0 1 1 -.2 0",
}

Edges = tuple[float, float, float, float]
Point = tuple[float, float]


def is_drawn(figure: Mapping) -> bool:
    """Whether a figure is a map of areas, or of places with coordinates."""
    return bool(_areas(figure) or _places(figure))


def drawn(figure: Mapping, outlines: Mapping) -> dict[str, Any]:
    """The map as an SVG with how high it is of its width, and the figure's own key: its heading,
    words and colours. `outlines` are the countries'."""
    width, height, at = _ground(_edges(figure))
    land = "".join(_path(area, at) for area in outlines["features"])
    areas = "".join(part for trace in _areas(figure) for part in _filled(trace, outlines, at))
    places = [place for trace in _places(figure) for place in _marks(trace)]
    marks = "".join(_mark(at(*place[:2]), *place[2:]) for place in places)
    names = "".join(part for trace in _places(figure) for part in _names(trace, at))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}"><path d="{land}" fill="{TONE.land}"'
        f' stroke="{TONE.border}" stroke-width="0.8"/>{areas}{marks}{names}</svg>'
    )
    heading = figure["layout"].get("legend", {}).get("title", {}).get("text", "")
    return {"svg": svg, "high": height / width, "key": _key(figure), "heading": heading}


def _areas(figure: Mapping) -> list[Mapping]:
    return [trace for trace in figure["data"] if trace.get("type") == "choropleth"]


def _places(figure: Mapping) -> list[Mapping]:
    """The traces whose marks are places; those of the key have none."""
    traces = [trace for trace in figure["data"] if trace.get("type") == "scattergeo"]
    return [trace for trace in traces if _has_places(trace)]


def _has_places(trace: Mapping) -> bool:
    lat = trace.get("lat")
    return lat is not None and len(lat) > 0 and lat[0] is not None


def _filled(trace: Mapping, outlines: Mapping, at: Any) -> Iterator[str]:
    """The areas of a trace in their colours, as countries' outlines or its own have them."""
    own = trace.get("geojson")
    code = str(trace["featureidkey"]).removeprefix("properties.") if own else "iso3"
    colours = dict(zip(trace["locations"], trace["z"], strict=True))
    for area in (own or outlines)["features"]:
        name = area["properties"][code]
        if name in colours:
            colour = trace["colorscale"][2 * int(colours[name])][1]
            yield (
                f'<path d="{_path(area, at)}" fill="{colour}" stroke="{TONE.quiet}"'
                ' stroke-width="0.6"/>'
            )


def _edges(figure: Mapping) -> Edges:
    geo = figure["layout"].get("geo", {})
    if geo.get("scope") == "usa":
        return STATES
    west, east = geo.get("lonaxis", {}).get("range", WORLD[:2])
    south, north = geo.get("lataxis", {}).get("range", WORLD[2:])
    return (*WORLD[:2], south, north) if east - west > 180 else (west, east, south, north)


def _ground(edges: Edges) -> tuple[float, float, Any]:
    """Width, height, and what puts a point of the earth there: Equal Earth for the world, else as
    wide as high in the middle of the view."""
    west, east, south, north = edges
    is_world = east - west > 180
    shrunk = cos(radians((south + north) / 2))

    def flat(lon: float, lat: float) -> Point:
        return (lon * shrunk, -lat)

    project = equal_earth if is_world else flat
    middle = 0.0 if south < 0 < north else min(abs(south), abs(north))
    left, right = (project(side, middle)[0] for side in (west, east))
    top, bottom = project(0, north)[1], project(0, south)[1]
    scale = WIDE / (right - left)

    def at(lon: float, lat: float) -> Point:
        x, y = project(lon, lat)
        return ((x - left) * scale, (y - top) * scale)

    return WIDE, (bottom - top) * scale, at


def equal_earth(lon: float, lat: float) -> Point:
    """A point in degrees on the map of a globe of radius 1, south below."""
    theta = asin(sqrt(3) / 2 * sin(radians(lat)))
    square = theta * theta
    sixth = square**3
    below = 3 * (9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1)
    x = 2 * sqrt(3) * radians(lon) * cos(theta) / below
    return (x, -theta * (A4 * sixth * square + A3 * sixth + A2 * square + A1))


def _path(area: Mapping, at: Any) -> str:
    """An outline, points that fall together left out."""
    shape = area["geometry"]
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    rings = (
        dict.fromkeys("{:.1f} {:.1f}".format(*at(lon, lat)) for lon, lat, *_ in ring)
        for polygon in polygons
        for ring in polygon
    )
    return "".join(f"M{'L'.join(points)}Z" for points in rings if len(points) > 2)


def _marks(places: Mapping) -> Iterator[tuple[float, float, float, str, str]]:
    """Longitude, latitude, radius, colour and symbol, the largest first as in the figure."""
    marker, count = places["marker"], len(places["lat"])
    sizes = _each(marker.get("size", 8), count)
    scale = marker.get("sizeref", 1) if marker.get("sizemode") == "area" else 0
    colours, bands = _each(marker.get("color", TONE.accent), count), marker.get("colorscale")
    symbols = _each(marker.get("symbol", "circle"), count)
    for place in range(count):
        across = sqrt(2 * sizes[place] / scale) if scale else sizes[place]
        radius = max(across / 2, marker.get("sizemin", 0))
        colour = colours[place] if isinstance(colours[place], str) else ""
        colour = colour or (bands[2 * int(colours[place])][1] if bands else TONE.accent)
        yield places["lon"][place], places["lat"][place], radius, colour, symbols[place]


def _each(value: Any, count: int) -> Any:
    return [value] * count if isinstance(value, str | int | float) else value


def _mark(point: Point, radius: float, colour: str, symbol: str) -> str:
    """A mark in the form that the figure gives it: what is known differs from what is not by more
    than its colour."""
    (x, y), is_hollow = point, "open" in symbol
    ink = f'fill="none" stroke="{colour}"' if is_hollow else f'fill="{colour}" stroke="{TONE.page}"'
    form = next((form for name, form in FORMS.items() if symbol.startswith(name)), "")
    if not form:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {ink}/>'
    place = f'transform="translate({x:.1f} {y:.1f}) scale({radius:.1f})"'
    return f'<path d="{form}" {place} {ink} stroke-width="{1 / radius:.3f}"/>'


def _names(places: Mapping, at: Any) -> Iterator[str]:
    """The names that the figure writes above some of its places."""
    texts = places.get("text")
    for text, place in zip(texts if texts is not None else (), _marks(places), strict=False):
        if text:
            x, y = at(*place[:2])
            yield (
                f'<text x="{x:.1f}" y="{y - place[2] - 4:.1f}" text-anchor="middle" font-size="13"'
                f' font-family="{FONTS}" fill="{TONE.ink}">'
                f"{escape(unescape(str(text)))}</text>"
            )


def _key(figure: Mapping) -> list[dict[str, Any]]:
    """The words of the figure's key, each with its mark as an SVG."""
    explained = [trace for trace in figure["data"] if trace.get("showlegend")]
    middle = (KEY / 2, KEY / 2)
    return [
        {
            "label": str(trace["name"]),
            "svg": f'<svg xmlns="http://www.w3.org/2000/svg" width="{KEY}" height="{KEY}">'
            + _mark(middle, KEY * 0.375, trace["marker"]["color"], trace["marker"]["symbol"])
            + "</svg>",
        }
        for trace in explained
    ]
