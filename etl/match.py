"""Places as names to look a text up among: for what a check suggests and for what is proposed for
the names of sources."""

import pandas as pd

from etl.reference import Reference
from schema.names import Called, Names


def named(places: pd.DataFrame, reference: Reference) -> Names[str]:
    """Places, by their identifiers, among their names and the other names they go by, the largest
    first."""
    rows = places.assign(residents=pd.to_numeric(places["population"]))
    rows = rows.sort_values(["residents", "place_id"], ascending=[False, True])
    others = reference.other_names
    return Names(
        Called(row["place_id"], (row["name"], row["local_name"]), others.get(row["place_id"], ()))
        for row in rows.to_dict("records")
    )


def named_in(country: str, reference: Reference) -> Names[str]:
    """The places of a country, of all where there is none, among their names; made once for each
    reading of the curated tables. A text of a file that is no country is not kept."""
    made = reference.names_by_country
    if country not in made:
        there = in_country(reference.places, country)
        if there.empty:
            return Names([])
        made[country] = named(there, reference)
    return made[country]


def in_country(places: pd.DataFrame, country: str | None) -> pd.DataFrame:
    """The places of a country; all of them where there is none."""
    return places[places["country"] == country] if country else places
