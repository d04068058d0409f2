"""What a source file declares, held against the schema when the file is loaded.

A column, code list or code that does not exist would cost its values without a word: the column
would be left out of its table, and every value become "not stated". So the file is refused instead.
"""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from schema import fields, tables
from schema.codelists import codes, narrower

if TYPE_CHECKING:
    from etl.source import Fill

FILLED = ("place", "deployment", "survey", "question", "answer", "reply", "published_figure")
# Words for what is no column: a build makes identifiers of a key and of the name of a place.
LED_BY = {
    "deployment": ["key", "place", "place_context"],
    "answer": ["place", "place_context"],
}
MADE_OF = {"deployment": {"deployment_id"}}  # made of the key


class WrongSource(Exception):
    """A source file names what is not there: one line a word, with the file and what is
    accepted."""


@dataclass(frozen=True)
class Slip:
    """One word of a source file that leads nowhere."""

    where: str
    word: str
    wrong: str
    accepted: list[str]

    def __str__(self) -> str:
        nearest = difflib.get_close_matches(self.word, self.accepted, n=1)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        accepted = ", ".join(self.accepted) or "none"
        return f"{self.where}: {self.word!r} {self.wrong}; {meant}accepted: {accepted}"


def check(source_id: str, module: ModuleType) -> None:
    """Raises WrongSource for a source's module that names an unknown table, column or code."""
    slips = [
        *_wrong_codes("ORIGIN", "source", [("collection_kind", module.ORIGIN.collection_kind)]),
        *_rows_slips("SURVEYS", "survey", getattr(module, "SURVEYS", [])),
        *_rows_slips("QUESTIONS", "question", getattr(module, "QUESTIONS", [])),
        *(slip for number, fill in enumerate(module.FILLS) for slip in _fill_slips(number, fill)),
    ]
    if slips:
        raise WrongSource("\n".join(f"etl/sources/{source_id}.py: {slip}" for slip in slips))


def columns(table: str) -> list[str]:
    """The columns that a source can fill in one table, and the words that lead to others."""
    said = fields.of(table)
    made = {name for name, each in said.items() if each.is_made and not each.is_sourced}
    made |= MADE_OF.get(table, set())
    return LED_BY.get(table, []) + [name for name in tables.columns(table) if name not in made]


def _rows_slips(where: str, table: str, rows: list[dict]) -> Iterator[Slip]:
    """Slips of rows that stand in the source file itself."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    yield from _unknown(where, names, f"is no column of {table}", columns(table))
    yield from _wrong_codes(where, table, [pair for row in rows for pair in row.items()])


def _fill_slips(number: int, fill: "Fill") -> Iterator[Slip]:
    where = f"FILLS[{number}] ({fill.table})"
    if fill.table not in FILLED:
        yield from _unknown(where, [fill.table], "is no table that a source fills", [*FILLED])
        return
    table, ours = columns(fill.table), list(fill.columns.values())
    no_column = f"is no column of {fill.table}"
    yield from _unknown(f"{where} columns", ours, no_column, table)
    yield from _unknown(f"{where} constants", fill.constants, no_column, table)
    yield from _twice(where, [*ours, *fill.constants], table)
    yield from _unknown(f"{where} codes", fill.codes, "is filled from no column", ours)
    based = [said.basis_of for said in fields.of(fill.table).values() if said.basis_of in ours]
    yield from _unknown(
        f"{where} mapped", fill.mapped, "is no column that is read and has a basis", based
    )
    yield from _unknown(f"{where} told", fill.told, "is filled from no column", ours)
    yield from _unknown(f"{where} optional", fill.optional, "is not read", [*fill.columns])
    aside = [problem for problem, _, _ in fill.aside]
    yield from _unknown(
        f"{where} aside", aside, "is no reason to set aside", narrower("problem", "set_aside")
    )
    yield from _wrong_codes(f"{where} constants", fill.table, fill.constants.items())
    words = [(column, code) for column, led in fill.codes.items() for code in led.values() if code]
    yield from _wrong_codes(f"{where} codes", fill.table, words)


def _unknown(where: str, words: Iterable[str], wrong: str, accepted: list[str]) -> Iterator[Slip]:
    return (Slip(where, word, wrong, accepted) for word in words if word not in accepted)


def _twice(where: str, ours: list[str], table: list[str]) -> Iterator[Slip]:
    """One value of the two would be lost."""
    free = [name for name in table if name not in ours]
    return (
        Slip(where, name, "is filled twice", free)
        for name, times in Counter(ours).items()
        if times > 1
    )


def _wrong_codes(where: str, table: str, values: Iterable[tuple[str, object]]) -> Iterator[Slip]:
    """Values of coded columns that are no codes; none at all is none of them."""
    known = tables.columns(table)
    for column, value in dict.fromkeys(values):
        codelist = (known[column].metadata or {}).get("codelist") if column in known else None
        if codelist and value is not None and value not in codes(codelist):
            yield Slip(
                f"{where} {column}", str(value), f"is no code of {codelist}", codes(codelist)
            )
