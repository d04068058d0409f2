"""The curated tables in `data/reference/`: places, aliases, vendors, same systems, risk crosswalk
and screening."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from etl import read
from etl.notes import Notes
from etl.source import load, snapshots, source_ids
from schema import tables

FOLDER = Path(__file__).parent.parent / "data" / "reference"
VENDOR_BEGINS = 100
ALIAS_COLUMNS = ["source_id", "name", "context", "place_ids", "match", "reason"]


def word(text: str) -> str:
    """A word as codes and aliases compare it: without case, accents' composition, hyphens and extra
    blanks."""
    return re.sub(r"[\s\-_]+", " ", unicodedata.normalize("NFC", text)).strip().casefold()


# Words and signs that many offices write into a cell of which there is nothing to say, as `word`
# compares them.
NOTHING = frozenset(
    {
        "",
        "–",
        "—",
        "―",
        "−",
        "ー",
        "・",
        ".",
        "?",
        "/",
        "n/a",
        "#n/a",
        "na",
        "n.a.",
        "n.a",
        "n/a.",
        "n/d",
        "n.d.",
        "tbd",
        "nil",
        "none",
        "null",
        "not applicable",
        "no aplica",
        "no procede",
        "no corresponde",
        "ninguno",
        "ninguna",
        "s/d",
        "sin datos",
        "s.o.",
        "s/o",
        "sans objet",
        "non applicable",
        "néant",
        "aucun",
        "aucune",
        "n.v.t.",
        "nvt",
        "niet van toepassing",
        "geen",
        "entfällt",
        "keine angabe",
        "k.a.",
        "não se aplica",
        "non applicabile",
        "該当なし",
        "なし",
        "無し",
        "無",
        "不明",
        "未定",
        "不适用",
        "不適用",
        "无",
        "해당 없음",
    }
)


def says_nothing(text: str) -> bool:
    """Whether a text that is not empty says that there is nothing: `N/A`, `–`, `no aplica`,
    `該当なし`."""
    return bool(text) and word(unicodedata.normalize("NFKC", text)) in NOTHING


@dataclass(frozen=True)
class Resolution:
    """What a name leads to: places, or a match kind and the reason why there is none; and the
    curated table that says so."""

    place_ids: tuple[str, ...]
    match: str
    reason: str
    table: str = "place_aliases"


@dataclass(frozen=True)
class Reference:
    """All curated tables of one folder."""

    folder: Path = FOLDER

    def table(self, name: str) -> pd.DataFrame:
        """One curated CSV as text; an absent file is an empty table of no columns."""
        path = self.folder / f"{name}.csv"
        return (
            read.csv_rows(path, delimiter=",").drop(columns=read.OURS)
            if path.exists()
            else pd.DataFrame()
        )

    @cached_property
    def places(self) -> pd.DataFrame:
        """Places as researched and those of `places_added.csv`, and where that names none, the
        local government that `place_parents.csv` proves them to lie in."""
        places = self.table("places")
        if places.empty:
            return places
        places = pd.concat([places, self.table("places_added")], ignore_index=True)
        proven = self._mapping("place_parents", "place_id", "parent_place_id")
        parents = [
            own or proven.get(place, "")
            for place, own in zip(places["place_id"], places["parent_place_id"], strict=True)
        ]
        return places.assign(parent_place_id=parents)

    @cached_property
    def place_ids(self) -> set[str]:
        return set(self.places["place_id"])

    @cached_property
    def _aliases(self) -> dict[tuple[str, str, str], Resolution]:
        resolutions: dict[tuple[str, str, str], Resolution] = {}
        for row in self.table("place_aliases").to_dict("records"):
            key = (row["source_id"], word(row["name"]), word(row["context"]))
            resolutions[key] = _resolution(row, "place_aliases")
        return resolutions

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], set[Resolution]]:
        meanings: dict[tuple[str, str], set[Resolution]] = {}
        for (source_id, name, _), resolution in self._aliases.items():
            meanings.setdefault((source_id, name), set()).add(resolution)
        return meanings

    @cached_property
    def _of_records(self) -> dict[str, Resolution]:
        return {
            row["deployment_id"]: _resolution(row, "record_places")
            for row in self.table("record_places").to_dict("records")
        }

    def resolve(self, source_id: str, name: str, context: str = "", record: str = "") -> Resolution:
        """The places a source's name stands for, unless `record_places.csv` knows the record, by
        its deployment_id, to be of others. A name that means several things without context is
        unresolved."""
        if record in self._of_records:
            return self._of_records[record]
        for key in [(source_id, word(name), word(context)), (source_id, word(name), "")]:
            if key in self._aliases:
                return self._aliases[key]
        candidates = self._by_name.get((source_id, word(name)), set())
        return next(iter(candidates)) if len(candidates) == 1 else Resolution((), "unresolved", "")

    @cached_property
    def _vendors(self) -> dict[str, str]:
        return self._mapping("vendor_aliases", "vendor_begins", "vendor")

    def vendor(self, received: str) -> str:
        """A supplier's usual name; empty means not stated. Sources write whole sentences: their
        beginning tells enough."""
        begins = received[:VENDOR_BEGINS].rstrip()
        return self._vendors.get(begins, received)

    @cached_property
    def labels(self) -> dict[str, str]:
        return self._mapping("deployment_labels", "deployment_id", "name")

    @cached_property
    def corrections(self) -> dict[str, dict[str, str]]:
        """What we know better than a record's source says it, by column and deployment_id."""
        known: dict[str, dict[str, str]] = {}
        for row in self.table("record_corrections").to_dict("records"):
            known.setdefault(row["column"], {})[row["deployment_id"]] = row["value"]
        return known

    @cached_property
    def notes(self) -> Notes:
        """Curated wordings of notes that named a person."""
        return Notes(self.table("record_notes"))

    @cached_property
    def same_as(self) -> dict[str, str]:
        return self._mapping("same_as", "deployment_id", "same_as_id")

    def _mapping(self, name: str, key: str, value: str) -> dict[str, str]:
        table = self.table(name)
        return dict(zip(table[key], table[value], strict=True)) if len(table) else {}


def _resolution(row: dict, table: str) -> Resolution:
    place_ids = tuple(filter(None, row["place_ids"].split("|")))
    return Resolution(place_ids, row["match"], row["reason"], table)


def adopt_places(raw: Path, as_of: date, folder: Path = FOLDER) -> None:
    """Write places.csv and place_aliases.csv from the newest researched tables; rows added by hand
    stay."""
    newest = snapshots(raw, "places", as_of)[-1]
    places = _with_ours(_places(read.csv_rows(newest.path("places.csv"))), folder)
    _write(folder / "places.csv", places.columns, places.itertuples(index=False))
    researched = _aliases(read.csv_rows(newest.path("aliases.csv")))
    by_hand = Reference(folder).table("place_aliases")
    kept = [tuple(row) for row in by_hand.itertuples(index=False)] if len(by_hand) else []
    rows = {row[:3]: row for row in [*kept, *researched]}
    _write(folder / "place_aliases.csv", ALIAS_COLUMNS, (rows[key] for key in sorted(rows)))


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


def _write(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([list(header), *rows])
