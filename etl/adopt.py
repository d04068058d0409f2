"""The researched tables of places -> places.csv and place_aliases.csv, among the curated tables."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd

from etl import read
from etl.reference import FOLDER, Reference
from etl.source import load, snapshots, source_ids
from schema import tables

ALIAS_COLUMNS = ["source_id", "name", "context", "place_ids", "match", "reason"]


def adopt_places(raw: Path, as_of: date, folder: Path = FOLDER) -> None:
    """Write places.csv and place_aliases.csv from the newest researched tables; rows added by hand
    stay."""
    newest = snapshots(raw, "places", as_of)[-1]
    places = _with_ours(_places(read.csv_rows(newest.path("places.csv"))), folder)
    written(folder / "places.csv", places.columns, places.itertuples(index=False))
    researched = _aliases(read.csv_rows(newest.path("aliases.csv")))
    by_hand = Reference(folder).table("place_aliases")
    kept = [tuple(row) for row in by_hand.itertuples(index=False)] if len(by_hand) else []
    rows = {row[:3]: row for row in [*kept, *researched]}
    written(folder / "place_aliases.csv", ALIAS_COLUMNS, (rows[key] for key in sorted(rows)))


def _with_ours(researched: pd.DataFrame, folder: Path) -> pd.DataFrame:
    """Researched places, and those of the folder that the research does not have."""
    ours = Reference(folder).table("places")
    if ours.empty:
        return researched
    added = ours[~ours["place_id"].isin(researched["place_id"])]
    return pd.concat([researched, added]).sort_values("place_id")


_PLACE_COLUMNS = {
    "name_local": "local_name",
    "country_iso2": "country",
    "admin1": "admin",
    "lat": "latitude",
    "lon": "longitude",
    "population_source_url": "population_url",
}
_KINDS = {
    "county or province": "province",
    "borough or ward": "borough",
    "metropolitan government": "metropolitan_government",
}
# The research calls both counties and provinces "county or province", and a federation of French
# municipalities a metropolitan government, as it does Lyon's, which governs in their stead.
_COUNTIES_OF = {"US", "GB", "IE", "DE"}
_FEDERATIONS_OF, _GOVERNING = {"FR"}, {"fr-200046977"}
_QUALITY = {"geonames_undated": "undated"}
_DESIGNATED = {
    100,
    130,
    140,
    150,
}  # Japan numbers designated cities xx100 to xx150; ordinary cities start at xx201


def _places(rows: pd.DataFrame) -> pd.DataFrame:
    places = rows.rename(columns=_PLACE_COLUMNS)
    places["kind"] = [_kind(row) for row in rows.to_dict("records")]
    places["region"] = places["region"].str.lower()
    places["population_year"] = places["population_year"].str[:4]
    places["population_quality"] = places["population_quality"].replace(_QUALITY)
    places["forum_status"] = (places["is_forum_founder"] == "true").map(
        {True: "founding", False: "none"}
    )
    metropolis = places["kind"] == "metropolitan_government"
    places.loc[metropolis, "name"] = places.loc[metropolis, "name"].str.replace(
        r" \(.*\)$", "", regex=True
    )
    return places[list(tables.columns("place"))].sort_values("place_id")


def _kind(row: dict) -> str:
    if row["country_iso2"] == "JP" and row["place_kind"] in ("municipality", "borough or ward"):
        return _japanese_kind(int(row["official_code"].zfill(6)[2:5]), row["name_local"])
    country, kind = row["country_iso2"], row["place_kind"]
    if kind == "county or province" and country in _COUNTIES_OF:
        return "county"
    is_joined = country in _FEDERATIONS_OF and row["place_id"] not in _GOVERNING
    if kind == "metropolitan government" and is_joined:
        return "federation"
    return _KINDS.get(kind, kind)


def _japanese_kind(number: int, name: str) -> str:
    if number in _DESIGNATED:
        return "designated_city"
    return {"区": "special_ward", "市": "city", "町": "town", "村": "village"}[name[-1]]


def _aliases(rows: pd.DataFrame) -> list[tuple[str, ...]]:
    """Organisation names with their context, of the sources that the research names, by their own
    names or as their cards say; names of places themselves serve as context only."""
    cards = {source_id: load(source_id).ORIGIN for source_id in source_ids()}
    known_as = {
        card.known_as or source_id: source_id
        for source_id, card in cards.items()
        if card.known_as is not None
    }
    told = rows["source_id"].isin(known_as)
    kept = rows[told & (rows["alias_field"] == "organisation_raw")]
    return [
        (
            known_as[row["source_id"]],
            row["raw_string"],
            row["context_place"],
            row["place_ids"],
            row["match_kind"],
            row["reason"],
        )
        for row in kept.to_dict("records")
    ]


def written(path: Path, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a curated table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([list(header), *rows])
