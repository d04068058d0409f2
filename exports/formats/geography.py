"""GeoJSON (RFC 7946): a feature a row. A row of a place is its point, a row of a country its
outline; where that is not known a row has no geometry, so that no row is lost. What the file is
about stands beside the features.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from exports.formats import records
from queries import engine
from queries.selection import Selection
from queries.stream import Rows

Geometry = dict[str, object] | None
LOCATING = {
    "place_id",
    "country",
}  # columns by which a row is found on the map, besides its own coordinates


def is_located(rows: Rows) -> bool:
    """Whether the rows are of places or countries; `columns=` does not matter."""
    names = set(rows.whole().schema.names)
    return bool(names & LOCATING) or {"longitude", "latitude"} <= names


def pieces(rows: Rows, about: Mapping[str, object]) -> Iterator[bytes]:
    """One FeatureCollection, a line a row; `columns=` narrows the properties and leaves the
    geometry."""
    yield (
        b'{"type": "FeatureCollection", "name": '
        + records.text(about["name"]).encode()
        + b', "about": '
        + records.text(about).encode()
    )
    yield b',\n"features": ['
    names, located = rows.schema.names, _locating(rows)
    yield from records.listed(
        records.text(_feature(row, names, located)) for row in records.objects(rows.whole())
    )
    yield b"\n]}\n"


def _feature(
    row: dict[str, object], names: list[str], located: Callable[[dict], Geometry]
) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": located(row),
        "properties": {name: row[name] for name in names},
    }


def _locating(rows: Rows) -> Callable[[dict], Geometry]:
    """How a row of these columns is found on the map."""
    names = rows.whole().schema.names
    folder, release = engine.releases_folder(), rows.selection.release
    if {"longitude", "latitude"} <= set(names):
        return lambda row: _point(row["longitude"], row["latitude"])
    if "place_id" in names:
        places = _points(folder, release)
        return lambda row: places.get(row["place_id"])
    outlines = _outlines(folder / release / "outlines.geojson") if "country" in names else {}
    return lambda row: outlines.get(row.get("country", ""))


def _point(longitude: float | None, latitude: float | None) -> Geometry:
    return (
        None
        if longitude is None or latitude is None
        else {"type": "Point", "coordinates": [longitude, latitude]}
    )


@lru_cache(maxsize=2)
def _points(folder: Path, release: str) -> dict[str, Geometry]:
    """Every place's point."""
    places = (
        engine.ask("table_place", Selection(release=release))
        .select(["place_id", "longitude", "latitude"])
        .to_pylist()
    )
    return {place["place_id"]: _point(place["longitude"], place["latitude"]) for place in places}


@lru_cache(maxsize=2)
def _outlines(path: Path) -> dict[str, Geometry]:
    """Countries' outlines by ISO 3166-1 alpha-2 code; none where the release has none.

    Releases keep outer rings clockwise, as plotly draws them; RFC 7946 wants them the other way
    round.
    """
    features = json.loads(path.read_text(encoding="utf-8"))["features"] if path.exists() else []
    return {
        area["properties"]["iso2"]: _turned(area["geometry"])
        for area in features
        if area["properties"]["iso2"]
    }


def _turned(geometry: dict) -> dict:
    many = geometry["type"] == "MultiPolygon"
    polygons = geometry["coordinates"] if many else [geometry["coordinates"]]
    turned = [[ring[::-1] for ring in polygon] for polygon in polygons]
    return {"type": geometry["type"], "coordinates": turned if many else turned[0]}
