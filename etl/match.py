"""Names that lead to no place -> near places, for a person to choose from. Nothing is accepted
here.

Printed rows have the columns of `data/reference/place_aliases.csv`: keep the right one of each
name's three, or none, and paste it there. Its reason says how near the name is, and should be
replaced by why it was chosen. A name that is like none has no row.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

import pandas as pd

from etl import source
from etl.adopt import ALIAS_COLUMNS
from etl.build import SourceResult, read_source
from etl.reference import Reference, curated_now
from schema.names import Called, Names
from words.said import said

CANDIDATES = 3


def main(
    raw: Path, as_of: date, reference: Reference | None = None, out: TextIO = sys.stdout
) -> int:
    """Print candidates for every unresolved name of every source in `raw`; 0 whether there are any
    or none."""
    reference = reference or curated_now()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(ALIAS_COLUMNS)
    for source_id in source.source_ids():
        if snapshots := source.snapshots(raw, source_id, as_of):
            writer.writerows(proposals(read_source(source_id, snapshots, reference), reference))
    return 0


def proposals(result: SourceResult, reference: Reference) -> Iterator[tuple[str, ...]]:
    """Rows of ALIAS_COLUMNS: the nearest places of each name that a source left unresolved, best
    first."""
    names = named(in_country(reference.places, _country(result, reference.places)), reference)
    for name, context in result.refusals.unresolved().itertuples(index=False):
        text = f"{name} {context}" if context else name
        for place in names.inside(text)[:CANDIDATES]:
            how = "match-letters-apart" if place.slips else "match-so-called"
            reason = said(how, place=reference.in_words[place.key], n=place.slips)
            yield result.source_id, name, context, place.key, "curated", reason


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


def _country(result: SourceResult, places: pd.DataFrame) -> str | None:
    """The country of a source whose resolved records all lie in one; None where they do not, or
    there are none."""
    placed = {
        place_id
        for frame in result.frames["deployment"] + result.frames["answer"]
        for place_id in frame["place_id"]
    }
    countries = places.loc[places["place_id"].isin(placed), "country"].unique()
    return countries[0] if len(countries) == 1 else None


def in_country(places: pd.DataFrame, country: str | None) -> pd.DataFrame:
    """The places of a country; all of them where there is none."""
    return places[places["country"] == country] if country else places
