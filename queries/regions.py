"""First-level regions: states, prefectures, Länder, provinces and nations, and the places in those
of which there are outlines."""

import csv
import json
from functools import lru_cache
from pathlib import Path

import duckdb

ROOT = Path(__file__).parent.parent
LISTED = ROOT / "data" / "reference" / "regions.csv"
OUTLINES = ROOT / "static" / "topojson" / "regions.geojson"


def lie_in(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write `first_level`: every place with the outlined region it lies in, by ISO 3166-2.

    `regions.csv` says how a region's places are known: their official code begins with a code of
    its own, or they are the place that governs it or lie in that. A release keeps no regions, so
    that one made before has them too.
    """
    connection.execute(
        f"""create or replace table {schema}.first_level as
        select distinct region_id, r.name, r.country, p.place_id
        from read_csv($path, header = true, all_varchar = true) r
        join {schema}.place p on p.country = r.country and (
            starts_with(p.official_code, r.code_begins) or p.place_id = r.place_id
            or exists (from {schema}.ancestor a
                where a.place_id = p.place_id and a.ancestor_id = r.place_id))
        where r.outline is not null""",
        {"path": str(LISTED)},
    )


@lru_cache(maxsize=1)
def outlines() -> dict:
    """GeoJSON of the regions, with `region_id`, `country` and `name`."""
    return json.loads(OUTLINES.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def listed() -> list[dict[str, str]]:
    """The rows of `regions.csv`."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """What regions are called, by their ISO 3166-2 code."""
    return {row["region_id"]: row["name"] for row in listed()}


def name_of(country: str, admin: str, official_code: str, place_id: str) -> str:
    """The region that a place lies in: by its own code for it or the official code that begins so,
    else as the place calls it; none of a place that governs one."""
    for row in listed():
        if row["country"] != country or row["place_id"] == place_id:
            continue
        begins = row["code_begins"]
        is_so_coded = bool(begins) and official_code.startswith(begins)
        if row["region_id"] == f"{country}-{admin}" or (not admin and is_so_coded):
            return row["name"]
    return admin


def countries() -> frozenset[str]:
    """The countries that have regions, ISO 3166-1 alpha-2."""
    return frozenset(area["properties"]["country"] for area in outlines()["features"])
