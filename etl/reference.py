"""The curated tables in `data/reference/`: places, aliases, vendors, same systems, risk crosswalk
and screening."""

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import pandas as pd

from etl import read
from etl.everyday import spellings
from etl.notes import Notes
from schema.names import Names
from schema.operator import Operator, usual
from schema.typed import complete, typed

FOLDER = Path(__file__).parent.parent / "data" / "reference"
VENDOR_BEGINS = 100


def word(text: str) -> str:
    """A word as codes and aliases compare it: without case, accents' composition, hyphens and extra
    blanks."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(composed.replace("-", " ").replace("_", " ").split()).casefold()


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


# What is in no text that says nothing, however it is written: a figure, or more letters than any of
# the words above has signs.
TELLS = f"[0-9]|(?:[A-Za-z][^A-Za-z]*){{{max(map(len, NOTHING)) + 1}}}"


def says_nothing(text: str) -> bool:
    """Whether a text that is not empty says that there is nothing: `N/A`, `–`, `no aplica`,
    `該当なし`."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return bool(text) and word(plain) in NOTHING


@dataclass(frozen=True)
class Resolution:
    """What a name leads to: places, or a match kind and the reason why there is none; and the
    curated table that says so."""

    place_ids: tuple[str, ...]
    match: str
    reason: str
    table: str = "place_aliases"


@dataclass(frozen=True, eq=False)
class Reference:
    """All curated tables of one folder, as they were when they were read; who belongs to the
    operator's group is the operator's to say."""

    folder: Path = FOLDER
    operator: Operator = field(default_factory=usual)

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
        if self.operator.members is not None:
            standing = dict(self.operator.members)
            places["forum_status"] = [standing.get(place, "none") for place in places["place_id"]]
        return places.assign(parent_place_id=parents)

    @cached_property
    def regions_of_countries(self) -> dict[str, str]:
        """Country -> region of the world, as UN M49 has it."""
        return self._mapping("country_regions", "country", "region")

    @cached_property
    def typed(self) -> dict[str, pd.DataFrame]:
        """The curated tables that a release holds as they are, by its names for them."""
        curated = {
            "place": self.places,
            "crosswalk": self.table("risk_crosswalk"),
            "screening_rule": self.table("risk_screening"),
        }
        return {name: typed(name, complete(name, table)) for name, table in curated.items()}

    @cached_property
    def place_ids(self) -> set[str]:
        return set(self.places["place_id"])

    @cached_property
    def in_words(self) -> dict[str, str]:
        """Place -> `Boston, MA, US`."""
        return {
            row["place_id"]: ", ".join(filter(None, (row["name"], row["admin"], row["country"])))
            for row in self.places.to_dict("records")
        }

    @cached_property
    def other_names(self) -> dict[str, tuple[str, ...]]:
        """The other names that a place goes by, in other languages and spellings."""
        names: dict[str, tuple[str, ...]] = {}
        for table in ("place_names", "place_names_added"):
            for place_id, listed in self._mapping(table, "place_id", "names").items():
                names[place_id] = (*names.get(place_id, ()), *listed.split("|"))
        return names

    @cached_property
    def names_by_country(self) -> dict[str, Names[str]]:
        """What `etl.match` made of the places so far."""
        return {}

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
    def moved_records(self) -> dict[str, Resolution]:
        """Records, by their deployment_id, that are known to be of other places than they name."""
        return {
            row["deployment_id"]: _resolution(row, "record_places")
            for row in self.table("record_places").to_dict("records")
        }

    def resolve(self, source_id: str, name: str, context: str = "", record: str = "") -> Resolution:
        """The places a source's name stands for, unless `record_places.csv` knows the record, by
        its deployment_id, to be of others. A name that means several things without context is
        unresolved."""
        if record in self.moved_records:
            return self.moved_records[record]
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
    def everyday_words(self) -> dict[tuple[str, str], str]:
        """Code list and word, as people write it in several languages -> the code that is
        meant, empty where it may be one of several."""
        rows = self.table("everyday_words").to_dict("records")
        words = {(row["codelist"], spellings(row["word"])[1]): row["code"] for row in rows}
        return words | {(row["codelist"], spellings(row["word"])[0]): row["code"] for row in rows}

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
    def risk_labels(self) -> dict[str, list[str]]:
        """The categories of each risk scheme that the crosswalk knows, in its order."""
        known: dict[str, list[str]] = {}
        for row in self.table("risk_crosswalk").to_dict("records"):
            known.setdefault(row["risk_scheme"], []).append(row["risk_label"])
        return known

    @cached_property
    def same_as(self) -> dict[str, str]:
        return self._mapping("same_as", "deployment_id", "same_as_id")

    def _mapping(self, name: str, key: str, value: str) -> dict[str, str]:
        table = self.table(name)
        return dict(zip(table[key], table[value], strict=True)) if len(table) else {}


def curated_now(folder: Path = FOLDER, operator: Operator | None = None) -> Reference:
    """The curated tables as they are now: what was read of them serves until a file is changed, or
    what the operator says, who is the usual one where none is named."""
    files = sorted(folder.glob("*.csv"))
    stamps = tuple((path.name, path.stat().st_mtime_ns) for path in files)
    return _read_at(folder, stamps, operator or usual())


@lru_cache(maxsize=2)
def _read_at(folder: Path, _: tuple[tuple[str, int], ...], operator: Operator) -> Reference:
    return Reference(folder, operator)


def _resolution(row: dict, table: str) -> Resolution:
    place_ids = tuple(filter(None, row["place_ids"].split("|")))
    return Resolution(place_ids, row["match"], row["reason"], table)
