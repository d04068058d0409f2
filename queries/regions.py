"""First-level regions: states, prefectures, Länder and provinces of the countries of which there
are outlines, and the places in them."""

import csv
import json
from functools import lru_cache
from pathlib import Path

import duckdb

ROOT = Path(__file__).parent.parent
LISTED = ROOT / "data" / "reference" / "regions.csv"
OUTLINES = ROOT / "static" / "topojson" / "regions.geojson"


def lie_in(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write `first_level`: every place with the region it lies in, by ISO 3166-2.

    `regions.csv` says how a region's places are known: their official code begins with a code of
    its own, or they are a place or lie in it. A release keeps no regions, so that one made before
    has them too.
    """
    connection.execute(f"""create or replace table {schema}.first_level as
        select distinct region_id, r.name, r.country, p.place_id
        from read_csv('{LISTED}', header = true, all_varchar = true) r
        join {schema}.place p on p.country = r.country and (
            starts_with(p.official_code, r.code_begins) or p.place_id = r.place_id
            or exists (from {schema}.ancestor a
                where a.place_id = p.place_id and a.ancestor_id = r.place_id))""")


@lru_cache(maxsize=1)
def outlines() -> dict:
    """GeoJSON of the regions, with `region_id`, `country` and `name`."""
    return json.loads(OUTLINES.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """What regions are called, by their ISO 3166-2 code."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return {row["region_id"]: row["name"] for row in csv.DictReader(file)}


def countries() -> frozenset[str]:
    """The countries that have regions, ISO 3166-1 alpha-2."""
    return frozenset(area["properties"]["country"] for area in outlines()["features"])
