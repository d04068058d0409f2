"""Tables of a page: columns under readable headings, rows as they stand, and references."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import pyarrow as pa

from words.foreign import Foreign, told

Kind = Literal["text", "count", "year", "link", "code"]


@dataclass(frozen=True)
class Column:
    """One column of a table: its heading and its cells, None where something is missing.

    kind  "text"; "count" with separators; "year" without; "link", an address shown as a word;
          "code", set as code
    """

    heading: str
    cells: tuple[object, ...]
    kind: Kind = "text"
    help: str = ""

    @cached_property
    def told(self) -> str:
        """Which of its cells have words of another language in them, as `words.foreign` tells
        it."""
        return told(self.cells)


@dataclass(frozen=True)
class Table:
    """Rows under readable headings. Cells are text, Markdown, numbers or None.

    key       names it where a page has several, and where its rows can be chosen
    caption   what a screen reader and a snapshot call it
    is_wide   scrolls sideways on a narrow screen rather than break words; its texts are read whole
              however many rows it has
    is_blocks on a narrow screen each row is a short block
    sets, ids the parameter that choosing a row writes, and what each row writes there
    narrow    how many columns a narrow screen shows; 0 for all
    first     how many blocks stand open before the rest is one tap away
    """

    columns: tuple[Column, ...]
    key: str = ""
    caption: str = ""
    is_wide: bool = False
    is_blocks: bool = False
    sets: str = ""
    ids: tuple[str, ...] = ()
    narrow: int = 0
    first: int = 8

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.columns[0].cells) if self.columns else 0

    def column(self, heading: str) -> tuple[object, ...]:
        """The cells under a heading. Raises StopIteration where there is none."""
        return next(column.cells for column in self.columns if column.heading == heading)


def table(
    columns: Mapping[str, Iterable[object]],
    links: Iterable[str] = (),
    years: Iterable[str] = (),
    codes: Iterable[str] = (),
    helps: Mapping[str, str] | None = None,
    **looks,
) -> Table:
    """A table of headings -> cells. `links`, `years` and `codes` name headings of that kind; whole
    numbers are counts; `helps` says more of a heading; `looks` as for Table."""
    kinds: dict[str, Kind] = {
        **dict.fromkeys(links, "link"),
        **dict.fromkeys(years, "year"),
        **dict.fromkeys(codes, "code"),
    }
    made = []
    for heading, cells in columns.items():
        told = tuple(None if cell != cell else cell for cell in cells)  # NaN is a missing one
        kind, more = kinds.get(heading) or _kind(told), (helps or {}).get(heading, "")
        made.append(Column(heading, told, kind, more))
    return Table(tuple(made), **looks)


def _kind(cells: tuple[object, ...]) -> Kind:
    told = [cell for cell in cells if cell is not None]
    are_counts = told and all(isinstance(cell, int) and not isinstance(cell, bool) for cell in told)
    return "count" if are_counts else "text"


@dataclass(frozen=True, eq=False)
class Rows:
    """An answer's rows as they stand, however many there are.

    alt       what a screen reader is told
    helps     what each column says
    said      the same rows as readers read them, under the columns' own names too; the rows
              themselves where that is nothing
    headings  what readers call each column; its own name where nothing is said
    wrapped   columns whose texts take several lines
    opens     the page that choosing a row opens, and each row's parameters there
    foreign   the different cells that have words of another language in them
    """

    rows: pa.Table
    alt: str
    helps: Mapping[str, str] = field(default_factory=dict)
    said: pa.Table | None = None
    headings: Mapping[str, str] = field(default_factory=dict)
    wrapped: tuple[str, ...] = ()
    opens: tuple[str, tuple[Mapping[str, str], ...]] = ("", ())
    foreign: tuple[Foreign, ...] = ()

    @cached_property
    def told(self) -> str:
        """The same as `words.foreign` tells it."""
        return told(self.foreign)


@dataclass(frozen=True)
class Reference:
    """A long table to search, jump to and print: folded under its title, closed at first.

    cards  label -> value pairs instead of a table: one record with sentences in it
    """

    anchor: str
    title: str
    meaning: str
    table: Table | None = None
    cards: tuple[tuple[str, object], ...] = ()
