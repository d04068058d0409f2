"""The parts of the world that a map can show."""

from math import cos, radians
from typing import NamedTuple

import pandas as pd

MARGIN = 0.06  # of a country's extent, left free on each side
WIDE = 600  # pixels across, from which a country's height follows
LOW, HIGH = 420, 760


class View(NamedTuple):
    """A part of the world: its button, its edges in degrees, its projection, and whose places it
    shows."""

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
    "world": View("World", -180, 180, -56, 78, EQUAL_EARTH, height=580),
    "europe": View("Europe", -11, 37, 35, 66, _conic(15, 43, 62), ("region", "europe"), 680),
    "united_states": View(
        "United States", -125, -66, 24, 50, {"type": "albers usa"}, ("country", "US"), 560, "usa"
    ),
    "japan": View("Japan", 122.5, 146.5, 24, 45.8, _conic(136, 28, 42), ("country", "JP"), 760),
    "netherlands": View(
        "Netherlands", 3.2, 7.4, 50.7, 53.6, _conic(5.4, 51, 53), ("country", "NL"), 680
    ),
    "founding_cities": View(
        "Founding cities", -180, 180, -56, 78, EQUAL_EARTH, ("forum_status", "founding"), 580
    ),
}


def national(country: str, label: str, places: pd.DataFrame) -> View:
    """Return a view of one country, as large as its places (latitude, longitude) need."""
    west, east = places["longitude"].min(), places["longitude"].max()
    south, north = places["latitude"].min(), places["latitude"].max()
    wide, high = max(east - west, 1) * MARGIN, max(north - south, 1) * MARGIN
    middle = radians((south + north) / 2)
    tall = (north - south + 2 * high) / ((east - west + 2 * wide) * cos(middle))
    return View(
        label,
        west - wide,
        east + wide,
        south - high,
        north + high,
        _conic((west + east) / 2, south, north),
        ("country", country),
        round(min(max(WIDE * tall, LOW), HIGH)),
    )


def seen(view: str | View) -> View:
    """Return a view, or the one of this name. Raises KeyError for an unknown name."""
    return view if isinstance(view, View) else VIEWS[view]
