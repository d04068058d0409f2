"""Names that lead to no place -> the places that are probably meant, as rows to accept. Nothing is
accepted by itself.

Three tables are written, with the columns of those in `data/reference/`: `place_aliases.csv`, what
a name leads to, `places_added.csv`, cities that are no places of ours yet, from GeoNames, with
coordinates, population and the region of their country, and `place_names_added.csv`, the other
names of these. Whoever has read them takes out what is wrong and accepts the rest:
`python -m etl match --accept`.

A name is led to a place that it, or some of its words, is called, in the country of its source;
else to up to three that are a slip away. A name that is like none has no row and is printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from etl import gazetteer, geonames, read, source
from etl.adopt import ALIAS_COLUMNS, written
from etl.build import SourceResult, read_source
from etl.check.nearest import Nearest
from etl.check.stated_places import bare
from etl.match import named_in
from etl.reference import Reference, curated_now
from schema import computed, tables
from schema.names import How, Meant, Names, spellings
from words.said import said

CANDIDATES = 3
STATE = re.compile(r", ([A-Z]{2})\b")
TABLES = {  # and their keys
    "place_aliases": ALIAS_COLUMNS[:3],
    "places_added": ["place_id"],
    "place_names_added": ["place_id"],
}


def main(raw: Path, as_of: date, out: Path, reference: Reference | None = None) -> int:
    """Write proposals for every unresolved name of every source in `raw`, and print the names that
    have none; 0 whether there are any or none."""
    proposed = Proposed(reference or curated_now())
    for source_id in source.source_ids():
        if snapshots := source.snapshots(raw, source_id, as_of):
            proposed.add(read_source(source_id, snapshots, proposed.reference))
    for name, rows in proposed.tables().items():
        guarded = (map(computed.guarded, row) for row in rows)
        written(out / f"{name}.csv", columns_of(name), guarded)
        print(said("match-written", file=str(out / f"{name}.csv"), n=len(rows)))
    if without := sum(not place["official_code"] for place in proposed.added.values()):
        print(said("match-without-code", n=without))
    for source_id, name, place_id in proposed.meant:
        print(said("match-meant", source=source_id, name=name, place=place_id))
    for source_id, name in proposed.unlike:
        print(said("match-unlike", source=source_id, name=name))
    return 0


def accept(out: Path, reference: Reference | None = None) -> int:
    """Takes the rows of both tables into the curated ones, which keep the rows that they have; 2
    where there are none. Raises FileProblem for a table that cannot be read."""
    reference, taken = reference or curated_now(), 0
    for name, keys in TABLES.items():
        path, columns = out / f"{name}.csv", columns_of(name)
        if not path.exists():
            continue
        rows = read.csv_rows(path, needs=columns)[columns].map(computed.unguarded)
        there = reference.table(name).reindex(columns=columns)
        both = pd.concat([there, rows]).drop_duplicates(keys).sort_values(keys)
        taken += len(both) - len(there)
        written(reference.folder / f"{name}.csv", columns, both.itertuples(index=False))
        print(said("match-accepted", n=len(both) - len(there), table=name))
    return 0 if taken else 2


def columns_of(name: str) -> list[str]:
    """The columns of a table of proposals."""
    own = {"place_aliases": ALIAS_COLUMNS, "place_names_added": ["place_id", "names"]}
    return own.get(name) or list(tables.columns("place"))


@dataclass
class Proposed:
    """What is proposed for the names of sources, and the names that are like nothing."""

    reference: Reference
    aliases: list[tuple[str, ...]] = field(default_factory=list)
    added: dict[str, dict[str, str]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)  # of those that are added
    unlike: list[tuple[str, str]] = field(default_factory=list)

    meant: list[tuple[str, str, str]] = field(default_factory=list)

    def tables(self) -> dict[str, list[tuple[str, ...]]]:
        """The rows of each table, in the order of its key."""
        columns = columns_of("places_added")
        added = [tuple(self.added[key][name] for name in columns) for key in sorted(self.added)]
        names: list[tuple[str, ...]] = sorted(
            (key, "|".join(others)) for key, others in self.names.items() if others
        )
        return {"place_aliases": self.aliases, "places_added": added, "place_names_added": names}

    def add(self, result: SourceResult) -> None:
        """Proposals for what one source left unresolved."""
        country = _country(result, self.reference.places)
        names = named_in(country or "", self.reference)
        for name, context in result.refusals.unresolved().itertuples(index=False):
            text = f"{name} {context}" if context else name
            rows = [*self._likely(text, names, country)]
            self.unlike += [] if rows else [(result.source_id, name)]
            self.aliases += [
                (result.source_id, name, context, place_id, "curated", reason)
                for place_id, reason in rows
            ]
        for name in result.refusals.unresolved_identifiers():
            likely = next(self._likely(name, names, country), None)
            if likely:
                self.meant.append((result.source_id, name, likely[0]))
            else:
                self.unlike.append((result.source_id, name))

    def _likely(
        self, text: str, names: Names[str], country: str | None
    ) -> Iterator[tuple[str, str]]:
        """place_id and reason of the places that a text is called after, or that it is near to;
        where nobody knows the country, of the one that a check suggests or a city so called."""
        if not country:
            likely = [*self._anywhere(text)]
            yield from likely
            if likely:
                return
        ours = [each for each in names.inside(text) if self._is_in_state(text, each.key)]
        if country and (not ours or ours[0].slips):
            cities = self._so_called(text, country)
            yield from ((self._new(city), said("match-geonames")) for city in cities)
            if cities:
                return
        for place in _best(ours, self.reference.in_words):
            how = "match-letters-apart" if place.slips else "match-so-called"
            yield place.key, said(how, place=self.reference.in_words[place.key], n=place.slips)

    def _anywhere(self, text: str) -> Iterator[tuple[str, str]]:
        """The one place of ours of the name in the world, where none elsewhere is much larger; else
        the largest city so called."""
        if place_id := self._nearest.place_of(text):
            place = self.reference.in_words[place_id]
            yield place_id, said("match-so-called", place=place, n=0)
            return
        for city in self._so_called(text, None):
            yield self._new(city), said("match-geonames")

    def _so_called(self, text: str, country: str | None) -> list[gazetteer.City]:
        """The largest city of GeoNames that some words of a text are called, in the country; where
        nobody knows that, that the whole text is called, or what is left without words as `City
        of`."""
        names = geonames.called(country)
        ways = [names.inside(text)] if country else map(names.meant, [text, *bare(text)])
        meant = next(filter(None, ways), [])
        whole = [self._by_number[each.key] for each in meant if each.how <= How.ALSO_CALLED]
        return [city for city in whole if _agree(self._stated(text), geonames.state(city))][:1]

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest(self.reference, {})

    def _is_in_state(self, text: str, place_id: str) -> bool:
        """Whether a place may lie in the state that a text names."""
        return _agree(self._stated(text), self._states.get(place_id, ""))

    def _stated(self, text: str) -> str:
        """The state that a text names behind a comma: `Hollywood, CA`."""
        named = [code for code in STATE.findall(text) if code in self._codes]
        return named[-1] if named else ""

    @cached_property
    def _states(self) -> dict[str, str]:
        places = self.reference.places
        return dict(zip(places["place_id"], places["admin"], strict=True))

    @cached_property
    def _codes(self) -> set[str]:
        return {*self._states.values()}

    @cached_property
    def _by_number(self) -> dict[str, gazetteer.City]:
        return {str(city["geonameid"]): city for city in geonames.largest_first()}

    def _new(self, city: gazetteer.City) -> str:
        """A city's place_id; its row is among those proposed from now on."""
        place = geonames.as_place(city, self.reference)
        self.added[place["place_id"]] = place
        self.names[place["place_id"]] = gazetteer.others(city, [city["name"]])
        return place["place_id"]


def _agree(stated: str, state: str) -> bool:
    return not stated or not state or stated == state


def _best(meant: list[Meant[str]], in_words: dict[str, str]) -> list[Meant[str]]:
    """The first, and those that bear its name as well; of those that are a slip away the first
    few."""
    if not meant or meant[0].slips:
        return meant[:CANDIDATES]
    first = spellings(in_words[meant[0].key].split(", ")[0])
    alike = [each for each in meant if spellings(in_words[each.key].split(", ")[0]) & first]
    return (alike or meant[:1])[:CANDIDATES]


def _country(result: SourceResult, places: pd.DataFrame) -> str | None:
    """The country of a source whose resolved records all lie in one; None where they do not, or
    there are none."""
    placed = {
        place_id
        for table in ("deployment", "answer")
        for frame in result.frames[table].of_columns(["place_id"])
        for place_id in frame["place_id"]
    }
    countries = places.loc[places["place_id"].isin(placed), "country"].unique()
    return countries[0] if len(countries) == 1 else None
