"""A page's parts, read as a reader would: for tests of what pages say, without drawing them."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pandas as pd

from app.tables import cell_words
from charts.look import Look
from pages.contents import page
from pages.values import (
    Choice,
    Choices,
    Code,
    Column,
    Columns,
    Exhibit,
    Finder,
    Head,
    Heading,
    Paragraph,
    Parts,
    Table,
    Tabs,
    every,
)
from queries.selection import EVERYTHING, Selection

# What no sentence holds: a missing value, a place left open, one of several.
MANY = "systems|places|local governments|records|rows|residents"
SLIPS = re.compile(rf"\bnan\b|<NA>|NaT|[a-z,(] None\b|[{{}}]|(?<![\d,.])1 (?:{MANY})\b(?! of)")
WIDE = Look()
PHONE = Look(is_narrow=True)


def parts(
    name: str, /, selection: Selection = EVERYTHING, look: Look = WIDE, **choices: str
) -> Parts:
    """What a page says of a selection; `choices` are its own parameters in the address."""
    return tuple(page(name).parts(selection, Choices.of(choices), look))


def of(kind: type, shown: Parts) -> list:
    """All parts of a kind."""
    return [part for part in every(shown) if isinstance(part, kind)]


def exhibit(key: str, shown: Parts) -> Exhibit:
    """One exhibit. Raises StopIteration where the page does not have it."""
    return next(part for part in of(Exhibit, shown) if part.key == key)


def rows(table: Table) -> list[tuple]:
    """A table's rows."""
    return list(zip(*(column.cells for column in table.columns), strict=True))


# Names in addresses, codes and kinds, which no reader sees; figures, whose texts their own test
# reads; and parts within parts, which `every` gives apart.
UNREAD = frozenset(
    [
        "key",
        "anchor",
        "name",
        "kind",
        "widget",
        "question",
        "parameters",
        "sources",
        "sets",
        "ids",
        "default",
        "unknown",
        "clears",
        "page",
        "path",
        "language",
        "gap",
        "figure",
        "parts",
        "beside",
        "table_at",
        "tabs",
        "opens",
        "selection",
        "align",
        "names",
        "given",
    ]
)


def texts(shown: Parts) -> Iterator[str]:
    """Every text that a reader sees, those in figures left out."""
    for part in every(shown):
        if isinstance(part, Tabs):
            yield from (words for words, _ in part.tabs.values())
        elif not isinstance(part, Columns):
            yield from _texts(part)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Head):
        yield from (value.title, value.question)
    elif isinstance(value, Code) or (isinstance(value, Column) and value.kind == "code"):
        yield from [value.heading] if isinstance(value, Column) else []
    elif isinstance(value, Finder):  # kinds and what it writes are codes
        yield from (value.label, value.placeholder, value.value)
    elif isinstance(value, Choice):  # what is chosen is a code
        yield from _texts([value.label, *value.options.values(), value.help, value.placeholder])
    elif isinstance(value, Tabs):
        yield from (words for words, _ in value.tabs.values())
    elif is_dataclass(value):
        read = [field.name for field in fields(value) if field.name not in UNREAD]
        yield from _texts([getattr(value, name) for name in read])
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def titles(shown: Parts) -> list[str]:
    """The titles of exhibits and the headings of parts of a section, in order."""
    return [
        part.title if isinstance(part, Exhibit) else part.text
        for part in every(shown)
        if isinstance(part, Exhibit) or (isinstance(part, Heading) and part.level == 3)
    ]


def sections(shown: Parts) -> list[str]:
    """The headings of sections."""
    return [part.text for part in of(Heading, shown) if part.level == 2]


def small_print(shown: Parts) -> str:
    """What is counted, the notes, and what explains another thing."""
    told = [text for part in of(Exhibit, shown) for text in (part.counted, part.note)]
    return "\n".join([*told, *(part.text for part in of(Paragraph, shown) if part.is_quiet)])


def all_tables(shown: Parts) -> list[pd.DataFrame]:
    """Every table as a reader sees its cells."""
    found = [part.table if isinstance(part, Exhibit) else part for part in every(shown)]
    return [as_shown(part) for part in found if isinstance(part, Table)]


def as_shown(table: Table) -> pd.DataFrame:
    """A table's cells as they are written."""
    return pd.DataFrame(
        {
            column.heading: [str(cell_words(cell, column.kind, WIDE.say)) for cell in column.cells]
            for column in table.columns
        }
    )


def with_column(shown: Parts, heading: str) -> pd.DataFrame:
    """The first table that has a column of this name. Raises StopIteration where there is none."""
    return next(table for table in all_tables(shown) if heading in table.columns)
