"""What somebody probably meant: the nearest code, column, sheet or place. Only proposed; a person
decides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from etl import match
from etl.check import stated_places
from etl.check.stated_codes import ALIKE, meant_code, near
from etl.check.stated_places import bare
from etl.check.stated_words import meant_date
from etl.package_names import PLACES, table_of
from etl.package_names import columns as headings
from etl.reference import Reference, says_nothing
from etl.sources import forum_package
from etl.spared import shown
from etl.waves.tables import Table
from schema.columns import URL
from schema.names import How, Names, folded
from words.said import said

OUTDONE = 5  # times as many residents as a city elsewhere: that one is then not meant
MOST_IDENTIFIERS = 500  # of a file's own surveys and questions
MAY_LACK = forum_package.optional("deployment")
DATES = {name for name in MAY_LACK if name.endswith("date")}
PLACE_ID = re.compile(r"[a-z]{2}-\S+")


@dataclass(frozen=True)
class Nearest:
    """Proposals for one file, from the code lists, the curated tables and the file's own
    identifiers."""

    reference: Reference
    sheets: dict[str, Table]
    city: str = ""
    # A place_id of the file -> that under which the place is there already.
    replaced: dict[str, str] = field(default_factory=dict)

    def fix(
        self, problem: str, sheet: str, column: str, value: str, accepted: str, country: str = ""
    ) -> str:
        """A suggested fix, or nothing; `country` is what the row says of its own."""
        match problem:
            case "unknown_code" if column in ("survey_id", "question_id"):
                return near(value, self._identifiers(column.removesuffix("_id"), column))
            case "unknown_code":
                codes = accepted.split("; ")[0].split(" | ")
                return meant_code(
                    self.reference.everyday_words, table_of(sheet), column, value, codes
                )
            case "duplicate_key" if table_of(sheet) == "place" and (
                value in self.replaced or accepted == said("rule-new-place")
            ):
                return said("check-row-out")
            case "place_unresolved" if value in self.replaced:
                return self.replaced[value]
            case "place_unresolved" | "not_a_member":
                named = self.city if column == "place" and self.city else value
                likely = self._place(named, country or self._country)
                return likely or ("" if country or self.city else self._place(named, ""))
            case "wrong_file":
                return self._heading(sheet)
            case "wrong_value" if column in DATES and says_nothing(value):
                return said("check-empty-cell")
            case "wrong_value" if column.endswith("date"):
                return meant_date(value)
            case "wrong_value" if accepted.startswith(said("rule-own-words-no-sign")):
                return said("check-empty-cell") if column in MAY_LACK else ""
            case "cleaned" if column == "country":
                return "GB"
            case "cleaned":
                return shown(value)
            case "wrong_value" | "left_out" if column.endswith(("url", "link")):
                return _address(value)
        return ""

    def _identifiers(self, sheet: str, column: str) -> list[str]:
        held = (table for name, table in self.sheets.items() if table_of(name) == sheet)
        table = next(held, None)
        if not table or column not in table.header():
            return []
        at = table.header().index(column)
        return [row[at] for _, row in table.rows[1:MOST_IDENTIFIERS] if at < len(row)]

    def place_of(self, text: str) -> str:
        """The place_id of the one place that a text means, wherever it is; empty for none."""
        return self._place(text, "").split(" (")[0]

    def _place(self, value: str, country: str) -> str:
        asked = value, country
        if asked not in self._places_found:
            self._places_found[asked] = self._nearest_place(value, country)
        return self._places_found[asked]

    def _nearest_place(self, value: str, country: str) -> str:
        """The place of the country whose identifier or name is meant, with enough beside it to tell
        whether it is the right one. Where nobody knows the country, a slip is not guessed at."""
        known = self.reference.in_words
        if PLACE_ID.fullmatch(value.lower()):
            place_id = value.lower() if value.lower() in known else near(value, known)
            return self._told(place_id) if place_id else ""
        stated = self._stated.apart(value)
        if whole := self._whole(value, country) or self._beside(*stated, country):
            return whole
        if country and stated[1] not in ("", country):
            return ""
        if names := bare(value):
            return next(filter(None, (self._place(name, country) for name in names)), "")
        if not country or self._stated.is_another(value):
            return ""
        likely = self._names(country).inside(value)[:1]
        return next((self._told(each.key) for each in likely), "")

    def _whole(self, value: str, country: str) -> str:
        """The one place of that name in the country, of all where nobody knows it; a state behind
        the name tells places of one name apart, and the country."""
        meant = self._names(country).meant(value)
        surest = min((each.how for each in meant), default=How.NEAR)
        called = [each.key for each in meant if each.how == surest <= How.ALSO_CALLED]
        if surest == How.ALSO_CALLED and country and self._stated.is_another(value):
            called = []
        if not country and called and self._is_outdone(value, called[0]):
            return ""
        called = called or self._in_state.get(folded(value), [])
        is_one = len(called) == 1 or (country and not self._lie_apart(called))
        return self._told(called[0]) if called and is_one else ""

    def _is_outdone(self, value: str, place_id: str) -> bool:
        """Whether a city elsewhere, of which the dashboard has no data, is called so and not much
        smaller: `Sydney` is not Sidney in Ohio."""
        residents = float(self._residents.get(place_id) or 0)
        return self._stated.residents_elsewhere(value) * OUTDONE > residents

    @cached_property
    def _residents(self) -> dict[str, str]:
        places = self.reference.places
        return dict(zip(places["place_id"], places["population"], strict=True))

    def _lie_apart(self, places: list[str]) -> bool:
        """Whether places of one name lie in several states."""
        beside = [self.reference.in_words[place_id].split(", ")[1:-1] for place_id in places]
        return len({where[0] for where in beside if where}) > 1

    def _beside(self, name: str, stated: str, state: str, country: str) -> str:
        """The place before a country or state in words, where it does not gainsay the row."""
        if state and country in ("", "US"):
            called = self._in_state.get(folded(f"{name} {state}"), [])
            return self._told(called[0]) if len(called) == 1 else ""
        if not stated or country not in ("", stated):
            return ""
        return self._whole(name, stated) or (self._place(name, stated) if "," in name else "")

    @cached_property
    def _stated(self) -> stated_places.Stated:
        return stated_places.stated(self.reference)

    @cached_property
    def _in_state(self) -> dict[str, list[str]]:
        """`san jose ca` and `san jose ca us` -> the places that are meant."""
        places: dict[str, list[str]] = {}
        for place_id, words in self.reference.in_words.items():
            name, *beside = words.split(", ")
            for length in range(1, len(beside) + 1):
                text = folded(" ".join([name, *beside[:length]]))
                places.setdefault(text, []).append(place_id)
        return places

    def _told(self, place_id: str) -> str:
        return f"{place_id} ({self.reference.in_words[place_id]})"

    def _names(self, country: str) -> Names[str]:
        return match.named_in(country, self.reference)

    @cached_property
    def _country(self) -> str:
        """The country of the city whose file it is, or of all places that the file names; nothing
        where they lie in several."""
        named = {self.city} if self.city else {text for text in self._texts() if text}
        places = self.reference.places
        countries = places.loc[places["place_id"].isin(named), "country"].unique()
        return countries[0] if len(countries) == 1 else ""

    def _texts(self) -> Iterator[str]:
        """All that stands in the file's columns of places."""
        for table in self.sheets.values():
            header = table.header()
            for at in (header.index(name) for name in ("place_id", "place") if name in header):
                yield from (row[at] for _, row in table.rows[1:] if at < len(row))

    @cached_property
    def _places_found(self) -> dict[tuple[str, str], str]:
        """Value and country -> place: a file names one place in many rows."""
        return {}

    def _heading(self, sheet: str) -> str:
        """For a sheet of another name the nearest name; for strange columns the nearest columns."""
        if not table_of(sheet):
            return self._title(sheet)
        written = self.sheets[sheet].header() if sheet in self.sheets else []
        meant = [(written[at - 1], name) for _, at, name in self.headings(sheet)]
        return ", ".join(f"{name} → {near_name}" for name, near_name in meant)

    def _title(self, sheet: str) -> str:
        """The table that a sheet of another name is probably of: by its name, else as the one sheet
        whose headings are a table's."""
        if sheet not in self.sheets:
            return ""
        if named := near(sheet, forum_package.TABLES, ALIKE):
            return named
        tables = forum_package.tables_headed(self.sheets[sheet].rows)
        alike = [
            name
            for name, each in self.sheets.items()
            if table_of(name) in tables or forum_package.tables_headed(each.rows) == tables
        ]
        return tables[0] if len(tables) == 1 and alike == [sheet] else ""

    def headings(self, sheet: str) -> list[tuple[int, int, str]]:
        """Row, column and text of what a sheet that is not read may have meant: for one of another
        name, its title; else the nearest columns for strange headings."""
        if not (table := table_of(sheet)):
            title = self._title(sheet)
            return [(0, 0, title)] if title else []
        if sheet not in self.sheets or not self.sheets[sheet].rows:
            return []
        (number, names), known = self.sheets[sheet].rows[0], forum_package.columns(table)
        if not set(names).intersection(known):  # no headings, but what stands above them
            return []
        called = {words: name for words, name in headings(table).items() if name not in names}
        return [
            (number, at, called[meant])
            for at, name in enumerate(names, start=1)
            if name and name not in known and (meant := near(folded(name), called))
        ]

    def without_place(self, sheet: str, row: int) -> list[tuple[str, int, int, str]]:
        """Sheet, row, column and text of all cells that take the row of a place out which is there
        under another identifier, and name that one where the file refers to it."""
        cells = dict(self.sheets[sheet].rows)[row]
        taken_out = [(sheet, row, at, "") for at, text in enumerate(cells, start=1) if text]
        names = self.sheets[sheet].header()
        own = cells[names.index("place_id")] if "place_id" in names else ""
        referring = [
            (name, number, at, self.replaced[own])
            for name, table in self.sheets.items()
            for number, texts in table.rows[1:]
            for at, text in enumerate(texts, start=1)
            if own in self.replaced
            and text == own
            and (name, number) != (sheet, row)
            and table.header()[at - 1] in PLACES
        ]
        return taken_out + referring


def _address(text: str) -> str:
    """The one address in a text, or the text as one where it lacks the beginning alone."""
    addresses = re.findall(r"https?://[^\s;,]+", text)
    if addresses:
        return addresses[0] if len(addresses) == 1 else ""
    return f"https://{text}" if "." in text and re.match(URL, f"https://{text}") else ""
