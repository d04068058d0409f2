"""What somebody probably meant: the nearest code, column, sheet or place. Only proposed; a person
decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import pandas as pd
from rapidfuzz import fuzz, process

from etl.dates import moment
from etl.match import nearest as nearest_places
from etl.reference import word
from etl.sources import forum_package
from etl.waves.tables import Table
from schema.codelists import codelist
from schema.columns import URL, YEAR
from schema.tables import columns

NEAR, NEAR_PLACE = 60, 80  # of 100: below these a proposal would be a guess
FOREIGN = 45  # among the few categories of one scheme
YEARS = range(YEAR["ge"], YEAR["le"] + 1)
MOST_IDENTIFIERS = 500  # of a file's own surveys and questions
MOST_PLACES = 50  # distinct names looked for: each is compared with every place
PLACE_ID = re.compile(r"[a-z]{2}-\S+")


@dataclass(frozen=True)
class Nearest:
    """Proposals for one file, from the code lists, the table of places and the file's own
    identifiers."""

    places: pd.DataFrame
    everyday: dict[tuple[str, str], str]  # code list and word -> the code that is meant
    sheets: dict[str, Table]
    city: str = ""

    def fix(self, problem: str, sheet: str, column: str, value: str, accepted: str) -> str:
        """A suggested fix, or nothing."""
        match problem:
            case "unknown_code" if column in ("survey_id", "question_id"):
                return near(value, self._identifiers(column.removesuffix("_id"), column))
            case "unknown_code":
                return self._code(sheet, column, value, accepted.split("; ")[0].split(" | "))
            case "place_unresolved" | "not_a_member":
                return self._place(self.city if column == "place" and self.city else value)
            case "wrong_file":
                return self._heading(sheet)
            case "wrong_value" if (
                column.endswith("date") and (day := moment(value)) and day.year in YEARS
            ):
                return f"{day:%Y-%m-%d}"
            case "wrong_value" if (
                column.endswith(("url", "link"))
                and re.match(URL, f"https://{value}")
                and "." in value
            ):
                return f"https://{value}"
        return ""

    def _code(self, sheet: str, column: str, value: str, accepted: list[str]) -> str:
        """The accepted code that an everyday word means, else the one whose own form or label is
        nearest."""
        codes = {code: code for code in accepted}
        if sheet in forum_package.TABLES and column in columns(sheet):
            name = (columns(sheet)[column].metadata or {}).get("codelist") or "answer"
            if (meant := self.everyday.get((name, word(value)))) in codes:
                return str(meant)
            listed = codelist(name)
            codes |= {row["label"]: code for code, row in listed.items() if code in accepted}
        nearest = near(value, list(codes))
        if not nearest and column == "risk_label":  # a word of another language is less near
            nearest = near(value, list(codes), FOREIGN)
        return codes.get(nearest, "")

    def _identifiers(self, sheet: str, column: str) -> list[str]:
        table = self.sheets.get(sheet)
        if not table or column not in table.header():
            return []
        at = table.header().index(column)
        return [row[at] for _, row in table.rows[1:MOST_IDENTIFIERS] if at < len(row)]

    def _place(self, value: str) -> str:
        if value not in self._places_found:
            self._places_found[value] = (
                self._nearest_place(value) if len(self._places_found) < MOST_PLACES else ""
            )
        return self._places_found[value]

    def _nearest_place(self, value: str) -> str:
        """The place whose identifier or name is nearest, with enough beside it to tell whether it
        is the right one."""
        if PLACE_ID.fullmatch(value):
            place_id = value if value in self._place_ids else near(value, self._place_ids)
            return next(
                (
                    _in_words(place)
                    for place in self.places[self.places["place_id"] == place_id].itertuples()
                ),
                "",
            )
        likely = nearest_places(value, self.places, 1) if value else []
        return next((_in_words(place) for place, score in likely if score >= NEAR_PLACE), "")

    @cached_property
    def _places_found(self) -> dict[str, str]:
        """Value -> place: a file names one place in many rows."""
        return {}

    @cached_property
    def _place_ids(self) -> list[str]:
        return list(self.places["place_id"])

    def _heading(self, sheet: str) -> str:
        """For a sheet of another name the nearest name; for strange columns the nearest columns."""
        if sheet not in forum_package.TABLES:
            return near(sheet, forum_package.TABLES)
        known = forum_package.columns(sheet)
        strange = (
            [name for name in self.sheets[sheet].header() if name and name not in known]
            if sheet in self.sheets
            else []
        )
        return ", ".join(f"{name} → {meant}" for name in strange if (meant := near(name, known)))


def near(value: str, choices: Iterable[str], least: int = NEAR) -> str:
    """The choice most like a value, if any is like it: at least so much, of 100."""
    return _near(value, tuple(choices), least)


@lru_cache(maxsize=1024)  # the same slip stands in many rows
def _near(value: str, choices: tuple[str, ...], least: int) -> str:
    best = (
        process.extractOne(value, choices, scorer=fuzz.ratio, processor=word, score_cutoff=least)
        if value and choices
        else None
    )
    return best[0] if best and best[0] != value else ""


def _in_words(place) -> str:
    return f"{place.place_id} ({', '.join(filter(None, [place.name, place.admin, place.country]))})"
