"""Views of the world: which part of it a map shows, how it is projected, and whose places it has.

A view's code stands in the address of a page.
"""

from collections.abc import Iterable
from math import cos, radians
from typing import NamedTuple, TypeAlias

import pandas as pd

from charts.look import Look
from schema.codelists import narrower

MARGIN = 0.06  # of a country's extent, left free on each side
WIDE = 600  # pixels across, from which a country's height follows
LOW, HIGH = 420, 760
# A map that was moved: pixels across and down, those of the world at zoom 0, and the degrees on
# each side beyond which a cone would bend it.
MOVED_WIDE, MOVED_HIGH, TILE, WIDEST = 980, 560, 256, 60

Rows: TypeAlias = pd.DataFrame | Iterable[dict]


class View(NamedTuple):
    """A part of the world: its edges in degrees, its projection, and whose places it shows, as a
    column and the value there; plotly's scope."""

    west: float
    east: float
    south: float
    north: float
    projection: dict
    only: tuple[str, str] | None = None
    height: int = 520
    scope: str = "world"

    @property
    def codes(self) -> list[str]:
        """The values of the places it shows: who founded the group is a member, too."""
        if not self.only:
            return []
        column, code = self.only
        return [code, *narrower(column, code)] if column == "forum_status" else [code]


EQUAL_EARTH = {"type": "equal earth"}


def _conic(longitude: float, south: float, north: float) -> dict:
    return {"type": "conic equal area", "rotation": {"lon": longitude}, "parallels": [south, north]}


VIEWS = {
    "world": View(-180, 180, -56, 78, EQUAL_EARTH, height=580),
    "europe": View(-11, 37, 35, 66, _conic(15, 43, 62), ("region", "europe"), 680),
    "united_states": View(-125, -66, 24, 50, {"type": "albers usa"}, ("country", "US"), 560, "usa"),
    "japan": View(122.5, 146.5, 24, 45.8, _conic(136, 28, 42), ("country", "JP"), 760),
    "netherlands": View(3.2, 7.4, 50.7, 53.6, _conic(5.4, 51, 53), ("country", "NL"), 680),
    "founding_cities": View(
        -180, 180, -56, 78, EQUAL_EARTH, ("forum_status", "member"), height=580
    ),
}


def national(country: str, places: pd.DataFrame) -> View:
    """Return a view of one country, as large as its places (latitude, longitude) need."""
    west, east = places["longitude"].min(), places["longitude"].max()
    south, north = places["latitude"].min(), places["latitude"].max()
    wide, high = max(east - west, 1) * MARGIN, max(north - south, 1) * MARGIN
    middle = radians((south + north) / 2)
    tall = (north - south + 2 * high) / ((east - west + 2 * wide) * cos(middle))
    return View(
        west - wide,
        east + wide,
        south - high,
        north + high,
        _conic((west + east) / 2, south, north),
        ("country", country),
        round(min(max(WIDE * tall, LOW), HIGH)),
    )


def near(view: View, at: str) -> View:
    """Return the part of the world at a zoom, a latitude and a longitude (`4.25,48.200,12.100`),
    with the same places; the view as it is for anything else."""
    try:
        zoom, latitude, longitude = (float(part) for part in at.split(","))
    except ValueError:
        return view
    if not (0 <= zoom <= 20 and abs(latitude) <= 85 and abs(longitude) <= 180):
        return view
    half = 180 * MOVED_WIDE / TILE / 2**zoom
    high = half * MOVED_HIGH / MOVED_WIDE * cos(radians(latitude))
    south, north = max(latitude - high, -85), min(latitude + high, 85)
    projection = (
        EQUAL_EARTH | {"rotation": {"lon": longitude}}
        if half > WIDEST
        else _conic(longitude, south + high / 3, north - high / 3)
    )
    west, east = longitude - min(half, 180), longitude + min(half, 180)
    return View(west, east, south, north, projection, view.only, MOVED_HIGH)


def seen(view: str | View) -> View:
    """Return a view, or the one of this code. Raises KeyError for an unknown code."""
    return view if isinstance(view, View) else VIEWS[view]


def views(look: Look) -> dict[str, str]:
    """Return the label of each view by its code, in the order of their buttons."""
    return {code: look.say(f"figure-view-{code.replace('_', '-')}") for code in VIEWS}


def within(places: Rows, view: str | View) -> pd.DataFrame:
    """Return the rows a view shows: those of its country, region or forum, with coordinates.

    Needs latitude, longitude and the view's own column: country (ISO 3166-1 alpha-2), region or
    forum_status.
    """
    rows = pd.DataFrame(places)
    located = rows[rows["latitude"].notna() & rows["longitude"].notna()]
    part = seen(view)
    return located[located[part.only[0]].isin(part.codes)] if part.only else located


def holding(places: Rows) -> str:
    """Return the view that draws all located places and little else: of a country, else of Europe,
    else the world."""
    located = within(places, "world")
    values = {column: set(located[column]) for column in ("country", "region")}
    smaller = [
        view
        for view in ("japan", "netherlands", "united_states", "europe")
        if (only := VIEWS[view].only) and values[only[0]] == set(VIEWS[view].codes)
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
