"""First-level regions: states, prefectures, Länder, provinces, nations and other regions of
countries, and the places in them."""

import csv
import json
from functools import lru_cache
from pathlib import Path

import duckdb

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "data" / "reference"
LISTED, PLACED = REFERENCE / "regions.csv", REFERENCE / "place_regions.csv"
OUTLINES = ROOT / "static" / "topojson" / "regions.geojson"


def lie_in(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write `first_level`: every place with the region it lies in, by ISO 3166-2, and whether there
    is an outline of it.

    `regions.csv` says how a region's places are known: they name it, their official code begins
    with a code of its own, or they are the place that governs it or lie in that; of other countries
    `place_regions.csv` names the region of each place. A release keeps no regions, so that one made
    before has them too.
    """
    connection.execute(
        f"""create or replace table {schema}.first_level as
        with listed as (from read_csv($listed, header = true, all_varchar = true)),
        placed as (from read_csv($placed, header = true, all_varchar = true))
        select distinct r.region_id, r.name, r.country, p.place_id,
            r.outline is not null as is_outlined
        from listed r join {schema}.place p on p.country = r.country and (
            p.admin = r.admin or r.region_id = p.country || '-' || p.admin
            or starts_with(p.official_code, r.code_begins) or p.place_id = r.place_id
            or exists (from placed where placed.place_id = p.place_id
                and placed.region_id = r.region_id)
            or exists (from {schema}.ancestor a
                where a.place_id = p.place_id and a.ancestor_id = r.place_id))""",
        {"listed": str(LISTED), "placed": str(PLACED)},
    )


@lru_cache(maxsize=1)
def outlines() -> dict:
    """GeoJSON of the regions, with `region_id`, `country` and `name`."""
    return json.loads(OUTLINES.read_text(encoding="utf-8"))


def listed() -> list[dict[str, str]]:
    """The rows of `regions.csv`."""
    return _rows(LISTED)


def placed() -> list[dict[str, str]]:
    """The rows of `place_regions.csv`."""
    return _rows(PLACED)


@lru_cache(maxsize=2)
def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """What regions are called, by their ISO 3166-2 code."""
    return {row["region_id"]: row["name"] for row in listed()}


def code_of(country: str, name: str) -> str:
    """The ISO 3166-2 code of a region; empty where none of the country is called so."""
    named = (row for row in listed() if (row["country"], row["name"]) == (country, name))
    return next((row["region_id"] for row in named), "")


@lru_cache(maxsize=1)
def spelled() -> dict[str, str]:
    """How older addresses spelled regions, by the name that their places have for them -> the ISO
    3166-2 code."""
    return {
        f"{row['country']}-{row['admin']}": row["region_id"] for row in listed() if row["admin"]
    }


@lru_cache(maxsize=1)
def _region_of() -> dict[str, str]:
    return {row["place_id"]: row["region_id"] for row in placed()}


def name_of(country: str, admin: str, official_code: str, place_id: str) -> str:
    """The region that a place lies in: by its own code for it or the official code that begins so,
    else as the place calls it; none of a place that governs one."""
    if region_id := _region_of().get(place_id):
        return names()[region_id]
    for row in listed():
        if row["country"] != country or row["place_id"] == place_id:
            continue
        begins = row["code_begins"]
        is_so_coded = bool(begins) and official_code.startswith(begins)
        if row["region_id"] == f"{country}-{admin}" or (not admin and is_so_coded):
            return row["name"]
    return admin


def countries() -> frozenset[str]:
    """The countries that have outlines of regions, ISO 3166-1 alpha-2."""
    return frozenset(area["properties"]["country"] for area in outlines()["features"])
