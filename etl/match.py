"""Names that lead to no place -> near places, for a person to choose from. Nothing is accepted
here.

Printed rows have the columns of `data/reference/place_aliases.csv`: keep the right one of each
name's three, or none, and paste it there. Its reason says how near the name is, and should be
replaced by why it was chosen.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import pandas as pd
from rapidfuzz import fuzz

from etl import source
from etl.adopt import ALIAS_COLUMNS
from etl.build import SourceResult, read_source
from etl.reference import Reference, word

CANDIDATES = 3


def main(
    raw: Path, as_of: date, reference: Reference | None = None, out: TextIO = sys.stdout
) -> int:
    """Print candidates for every unresolved name of every source in `raw`; 0 whether there are any
    or none."""
    reference = reference or Reference()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(ALIAS_COLUMNS)
    for source_id in source.source_ids():
        if snapshots := source.snapshots(raw, source_id, as_of):
            writer.writerows(
                proposals(read_source(source_id, snapshots, reference), reference.places)
            )
    return 0


def proposals(result: SourceResult, places: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    """Rows of ALIAS_COLUMNS: the nearest places of each name that a source left unresolved, best
    first."""
    choices = _in_country(places, _country(result, places))
    for name, context in result.refusals.unresolved().itertuples(index=False):
        for place, score in nearest(f"{name} {context}" if context else name, choices):
            where = ", ".join(filter(None, [place.name, place.admin, place.country]))
            reason = f"proposed: {where}, score {score:.0f}"
            yield result.source_id, name, context, place.place_id, "curated", reason


def nearest(name: str, places: pd.DataFrame, number: int = CANDIDATES) -> list[tuple]:
    """The places most like some part of a name, with scores from 0 to 100; of equal ones the longer
    name first."""
    words = word(name).split()
    rows: Iterator[Any] = places.itertuples()
    scored = [
        (max(likeness(words, place.name), likeness(words, place.local_name)), place)
        for place in rows
    ]
    scored.sort(key=lambda pair: (-pair[0], -len(pair[1].name), pair[1].place_id))
    return [(place, score) for score, place in scored[:number]]


def likeness(words: list[str], place: str) -> float:
    """How like a place's name the likest run of as many words is: organisations wrap places in
    words of their own."""
    wanted = word(place)
    length = wanted.count(" ") + 1
    runs = [" ".join(words[at : at + length]) for at in range(max(1, len(words) - length + 1))]
    return max(fuzz.ratio(run, wanted) for run in runs) if wanted else 0.0


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


def _in_country(places: pd.DataFrame, country: str | None) -> pd.DataFrame:
    return places[places["country"] == country] if country else places
