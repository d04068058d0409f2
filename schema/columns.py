"""How a column is declared: its line in a table says its type, its rule, its sentence, and what it
is to those who fill, show, count and compare it."""

import re
from dataclasses import dataclass, fields
from typing import Any, TypedDict

import pandas as pd
import pandera.pandas as pa

from schema.codelists import codes


class Bounds(TypedDict):
    """The least and the greatest number that a column takes."""

    ge: int
    le: int


YEAR: Bounds = {"ge": 1950, "le": 2035}
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
START = r"^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$"  # a quarter as SDMX writes it
URL = r"^https?://\S+$"
COUNTRY = r"^[A-Z]{2}$"
LANGUAGE = r"^[a-z]{2,3}$"
CURRENCY = r"^[A-Z]{3}$"
# What a text for publication must not hold: an e-mail address, or digits as a telephone number has
# them.
CONTACT = (
    r"[^\s@]@[^\s@]+\.[^\s@]|\+\d[\d\s().\-/]{5,}\d|(?:\d[\s().\-/]*){9}"
    r"|(?i:\b(?:tel|phone|telephone|fax)\b\W*\d)"
)
WEB = r"(?i:https?://|\bwww\.)"
LONGEST_LABEL, LONGEST_LINE = 80, 200


@dataclass(frozen=True)
class Field:
    """What a column is, apart from its type and rule.

    label        what readers call it; its name in words where nothing is said
    unit         of its numbers
    codelist     the code list that its values come from
    labels       the code list that names those of its values that it knows
    unstated     the code that means that the source does not say
    is_fact      completeness counts it; `counts_if`, SQL, where being there is not enough
    follows      the column that this one says more about: both are there, or neither
    is_paired    a row that has this one without the column it follows, or that without this, is
                 refused
    basis_of     the column that this one says the basis of: stated, coded or none
    change       what a change of it in a record is: status, reclassified, corrected; empty where
                 that is told by another column
    shown        its place among the columns that a reader sees first; 0 for those asked for only
    is_replied   a local government can reply to it
    is_made      the build makes it, so no delivery holds it
    is_sourced   a source file can say it, though no delivery holds it
    """

    name: str = ""
    description: str = ""
    is_nullable: bool = False
    label: str = ""
    unit: str = ""
    codelist: str = ""
    labels: str = ""
    unstated: str = ""
    is_fact: bool = False
    counts_if: str = ""
    follows: str = ""
    is_paired: bool = False
    basis_of: str = ""
    change: str = "corrected"
    shown: int = 0
    is_replied: bool = False
    is_made: bool = False
    is_sourced: bool = False

    @property
    def may_be_silent(self) -> bool:
        """Whether a source can leave it open, by itself and not with the column it follows; what
        the build makes is no source's to leave open."""
        return (self.is_nullable or bool(self.unstated)) and not (self.follows or self.is_made)


SAID = {each.name for each in fields(Field)}


def coded(codelist: str, description: str, nullable: bool = False, **said):
    """A column whose values come from one code list; `said` is what `Field` holds."""
    metadata = {"codelist": codelist, "labels": codelist, **said}
    return pa.Field(
        isin=codes(codelist), nullable=nullable, description=description, metadata=metadata
    )


def text(description: str, nullable: bool = False, **more):
    """A column of text; empty text counts as missing. `more` is what `Field` holds, and rules of
    pandera."""
    return _declared(description, nullable, more)


def number(description: str, unit: str = "", nullable: bool = True, **more):
    """A column of numbers, which may be missing."""
    return _declared(description, nullable, more | ({"unit": unit} if unit else {}))


def truth(description: str, **more):
    """A column that is true or false."""
    return _declared(description, False, more)


def basis_of(column: str):
    """A column that says whether the source states another column's value, somebody coded it, or
    nobody did."""
    name = {"is_ai": "answer whether it is AI"}.get(column, column.replace("_", " "))
    return coded(
        "basis",
        f"What the {name} rests on",
        basis_of=column,
        unstated="none",
        is_made=True,
        change="reclassified",
    )


def fits_a_line(texts: pd.Series, longest: int) -> pd.Series:
    """Whether each text is short and holds no contact details and no web address."""
    return (texts.str.len() <= longest) & ~texts.str.contains(f"{CONTACT}|{WEB}", regex=True)


def row():
    """Where in a raw file a record stands."""
    description = "Row in that file, counted from 1 without the header"
    return number(description, nullable=False, ge=1, change="", is_made=True)


def _declared(description: str, nullable: bool, more: dict[str, Any]):
    said = {name: value for name, value in more.items() if name in SAID}
    rules = {name: value for name, value in more.items() if name not in SAID}
    return pa.Field(nullable=nullable, description=description, metadata=said, **rules)


def in_words(name: str) -> str:
    """A column's name as words: `Population year`, `Place identifier`."""
    words = name.replace("_", " ").capitalize()
    return re.sub(" url$", " link", re.sub(" id$", " identifier", words))


def field(name: str, column) -> Field:
    """What a column of a table's pandera schema says."""
    said = {"label": in_words(name), **(column.metadata or {})}
    return Field(name, str(column.description or ""), bool(column.nullable), **said)


class Table(pa.DataFrameModel):
    """What all tables share: types are enforced, unknown columns are refused."""

    class Config:
        coerce = True
        strict = True
