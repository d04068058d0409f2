"""What a package's sheets, columns and codes may be called: by the schema's names, or as the guided
workbook calls them, in each of its languages. Capitals, accents and signs do not matter."""

import re
from functools import cache

from etl.waves.sheets import Row
from schema import fields, filling
from schema.codelists import codes
from schema.instrument import LANGUAGES
from schema.names import folded
from words.speech import speech

SHEETS_BESIDE = ("read", "lists")  # of the guided workbook: they hold no rows
SHEETS = (*filling.ORDER, *SHEETS_BESIDE)
# A place as lists and suggestions show it: its identifier, and in brackets which place that is.
SHOWN_PLACE = re.compile(r"([A-Za-z]{2}-\S+) \(.*\)")
PLACES = ("place_id", "parent_place_id")


def title(name: str, language: str) -> str:
    """What the guided workbook calls a table's sheet, or one beside them."""
    return speech(language)(f"guide-sheet-{name}")


@cache
def _tables() -> dict[str, str]:
    named = {name: name for name in filling.ORDER}
    return named | {
        folded(title(name, language)): name for name in filling.ORDER for language in LANGUAGES
    }


def table_of(name: str) -> str:
    """The table that a sheet or file is of; empty for any other name."""
    return name if name in filling.ORDER else _tables().get(folded(name), "")


@cache
def guides() -> frozenset[str]:
    """The titles of the guided workbook's sheets that hold no rows."""
    return frozenset(title(name, code) for name in SHEETS_BESIDE for code in LANGUAGES)


@cache
def columns(table: str) -> dict[str, str]:
    """What each column of a table may be headed, folded -> the column; of no table nothing."""
    asked = filling.asked(table) if table else []
    headed = {
        folded(speech(language).column(table, name)): name
        for language in LANGUAGES
        for name in asked
    }
    return headed | {folded(name): name for name in asked}


def column_of(table: str, heading: str) -> str:
    """The column that a heading means; the heading itself where it means none."""
    return columns(table).get(folded(heading), heading) if table else heading


def field_named(text: str) -> str:
    """The column, of any table, that a text names; the text itself where it names none."""
    return next((name for each in filling.ORDER if (name := columns(each).get(folded(text)))), text)


@cache
def worded(table: str) -> list[str]:
    """The columns of a table in which words stand for codes, or for places."""
    known = fields.of(table)
    return [name for name in filling.asked(table) if known[name].codelist or name in PLACES]


@cache
def _codes(table: str, column: str) -> dict[str, str]:
    """What each code of a column may be written as, folded -> the code: as itself, or by its
    label; a label of two codes means neither."""
    if not (codelist := fields.of(table)[column].codelist):
        return {}
    meant: dict[str, set[str]] = {}
    for code in codes(codelist):
        for language in LANGUAGES:
            meant.setdefault(folded(speech(language).label(codelist, code)), set()).add(code)
    labels = {label: next(iter(those)) for label, those in meant.items() if len(those) == 1}
    return labels | {folded(code): code for code in codes(codelist)}


def code_of(table: str, column: str, text: str) -> str:
    """The code that a cell means, or the identifier of the place it shows; the text itself where
    it means none, as a formula does."""
    if text.startswith("="):
        return text
    if column in PLACES and (shown := SHOWN_PLACE.fullmatch(text)):
        return shown[1]
    return _codes(table, column).get(folded(text), text) if text else text


def example(table: str, language: str) -> dict[str, str]:
    """The worked row of a table, by column, as the guided workbook writes it; its first cell says
    that it is one."""
    say = speech(language)
    row = {filling.asked(table)[0]: say("guide-example")}
    for name, text in filling.EXAMPLES[table].items():
        codelist = fields.of(table)[name].codelist
        row[name] = (
            say.label(codelist, text) if codelist else say.told("example", table, name, text=text)
        )
    return row


@cache
def _marks() -> frozenset[str]:
    return frozenset(folded(speech(code)("guide-example")) for code in LANGUAGES)


@cache
def _shortest() -> int:
    return min(map(len, _marks()))


@cache
def _first(table: str) -> str:
    return filling.asked(table)[0]


def is_example(table: str, headings: list[str], cells: list[str]) -> bool:
    """Whether a row bears the mark of the worked row."""
    first = _first(table) if table else ""
    at = headings.index(first) if first in headings else len(cells)
    if at >= len(cells) or (cells[at].isascii() and len(cells[at]) < _shortest()):
        return False
    return folded(cells[at]) in _marks()


def is_untouched(table: str, headings: list[str], row: Row) -> bool:
    """Whether a row is the worked row as it was, or what somebody left of it."""
    if not is_example(table, headings, row[1]):
        return False
    told = {
        name: code_of(table, name, cell)
        for name, cell in zip(headings, row[1], strict=False)
        if cell
    }
    return any(
        all(folded(text) == folded(made.get(name, "")) for name, text in told.items())
        for made in map(_as_read, [table] * len(LANGUAGES), LANGUAGES)
    )


@cache
def _as_read(table: str, language: str) -> dict[str, str]:
    return {name: code_of(table, name, text) for name, text in example(table, language).items()}
