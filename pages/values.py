"""What a page is made of: frozen values that `app` and `snapshot` draw, each in its own way.

Text is plain and stands as it is; where it has formats or links in it, it is `Markdown`
(`say.markdown`). Every text comes from the catalogue (`look.say`) or is a name from the data.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

import pyarrow as pa

from queries.selection import Selection

# Choices: what the reader chose on one page, beside the shared filters

Chosen = TypeVar("Chosen", str, tuple[str, ...])


@dataclass(frozen=True)
class Choices:
    """A page's own parameters as the address has them: name -> text, read by the page alone."""

    given: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Choices":
        """Parameters in an order that does not matter."""
        return cls(tuple(sorted(given.items())))

    def text(self, name: str, default: str = "") -> str:
        """A parameter as it stands; blanks around it left out."""
        return dict(self.given).get(name, default).strip()

    def listed(self, name: str) -> list[str]:
        """What a parameter lists, in the reader's order."""
        return [value for value in self.text(name).split(",") if value]

    def number(self, name: str, least: int, most: int, default: int) -> int:
        """A whole number within bounds, else the default."""
        text = self.text(name)
        is_number = text.isascii() and text.isdigit() and len(text) < 10
        return int(text) if is_number and least <= int(text) <= most else default


@dataclass(frozen=True)
class Choice(Generic[Chosen]):
    """One or several of some options, chosen with a widget and kept in the address as `name`.

    options    code -> words
    value      what is chosen: a code, or a tuple of codes where several can be
    default    what is chosen without a parameter, which leaves the address alone
    unknown    what the address asked for and the page does not have: said, never silent
    widget     "list" opens, "segments" and "pills" stand side by side
    clears     parameters that mean nothing any more once the reader chooses another
    placeholder what an empty list says; with it, nothing need be chosen
    writes     what choosing a code writes instead of `name`, where it moves other parameters: the
               list is then empty again
    is_closed  whether nothing can be chosen now
    """

    name: str
    label: str
    options: Mapping[str, str]
    value: Chosen
    default: Chosen
    unknown: tuple[str, ...] = ()
    widget: Literal["list", "segments", "pills"] = "list"
    is_label_hidden: bool = False
    help: str = ""
    width: int | None = None
    clears: tuple[str, ...] = ()
    placeholder: str = ""
    writes: Callable[[str], Mapping[str, str | None]] | None = field(default=None, compare=False)
    is_closed: bool = False

    @property
    def is_many(self) -> bool:
        """Whether several can be chosen at once."""
        return isinstance(self.value, tuple)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are chosen, one or several."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


def choose(
    choices: Choices, name: str, label: str, options: Mapping[str, str], default: str, **looks: Any
) -> Choice[str]:
    """One of `options`; an unknown code gives the default, and is told. `looks` as for Choice."""
    given = choices.text(name)
    unknown = (given,) if given and given not in options else ()
    value = given if given in options else default
    return Choice(name, label, options, value, default, unknown, **looks)


def choose_several(
    choices: Choices,
    name: str,
    label: str,
    options: Mapping[str, str],
    default: Iterable[str],
    is_ordered: bool = False,
    **looks: Any,
) -> Choice[tuple[str, ...]]:
    """Some of `options`; none chosen is the default. They come in the order of the options or,
    where `is_ordered`, in the reader's."""
    given = choices.listed(name)
    kept = [code for code in dict.fromkeys(given) if code in options]
    if not is_ordered:
        kept = [code for code in options if code in kept]
    unknown = tuple(code for code in given if code not in options)
    value = tuple(kept) or tuple(default)
    return Choice(name, label, options, value, tuple(default), unknown, **looks)


@dataclass(frozen=True)
class Search:
    """Free text, kept in the address as `name`."""

    name: str
    label: str
    value: str
    placeholder: str = ""
    help: str = ""
    clears: tuple[str, ...] = ()


@dataclass(frozen=True)
class Number:
    """A whole number within bounds, kept in the address as `name`.

    position  where it stands among several numbers that the parameter lists
    listed    all of these, its own among them
    usual     those listed without the parameter
    """

    name: str
    label: str
    value: int
    least: int
    most: int
    default: int
    position: int = 0
    listed: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()


# Words


@dataclass(frozen=True)
class Head:
    """A page's title and the question it answers; below them the selection in words.

    is_narrowed  whether the shared filters narrow this page
    is_wide      whether the page takes the whole width of the screen
    """

    title: str
    question: str
    is_narrowed: bool = True
    is_wide: bool = False


@dataclass(frozen=True)
class Sentences:
    """The page in two or three sentences, right below its head; empty ones are left out."""

    said: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within the page: level 2 begins a section, level 3 a part of one."""

    text: str
    level: Literal[2, 3] = 3
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `is_quiet` for what explains another thing."""

    text: str
    is_quiet: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """Something to know before reading on: "info", "warning", "success" or "error"."""

    text: str
    kind: Literal["info", "warning", "success", "error"] = "info"


@dataclass(frozen=True)
class Code:
    """Text to copy as it stands."""

    text: str
    language: str | None = None


@dataclass(frozen=True)
class Divider:
    """A line across the page."""


# Numbers


@dataclass(frozen=True)
class Metric:
    """One large number with its name, below it what it is counted of, and beside it the difference
    to another one, signed."""

    label: str
    value: str
    counted: str = ""
    difference: str = ""


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
    """An answer's rows as they stand, under the columns' own names, however many there are.

    alt    what a screen reader is told
    helps  what each column says
    """

    rows: pa.Table
    alt: str
    helps: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FileButtons:
    """A button for each kind of file that a question's rows leave as."""

    question: str
    selection: Selection
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Exhibit:
    """One thing to show, the same everywhere: figure, table, what is counted, and ways out.

    key       names it in addresses and frames
    title     a sentence that states the finding, with a number in it
    counted   what is counted and of how many
    table     the numbers of the figure under readable headings
    question  the question the numbers answer, asked of `selection` with `parameters`: what the
              files hold
    figure    a plotly figure as a plain dict, or None where the table is the exhibit
    sources   identifiers of the sources behind the numbers
    note      a caveat below the figure
    opens     what a click on a mark shows below: its customdata, of whatever type the figure gives
              it -> parts
    sets      the page's parameter that a click on a mark writes, with the mark's customdata
    level     of its heading
    beside    parts at the side of the figure, below it on a narrow screen
    weights   of the widths of the figure and of what stands beside it
    table_at  where the table opens: in the drawer with the files, "below" the figure, or "beside"
              it under `beside`, with as few columns as on a narrow screen
    """

    key: str
    title: str
    counted: str
    table: Table
    question: str
    selection: Selection
    figure: dict | None = field(default=None, compare=False)
    sources: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    opens: "Callable[[Any], Parts] | None" = None
    sets: str = ""
    level: Literal[2, 3] = 3
    beside: "Parts" = ()
    weights: tuple[int, int] = (2, 1)
    table_at: Literal["drawer", "below", "beside"] = "drawer"


@dataclass(frozen=True)
class Drawer:
    """The ways out of rows that a page shows as something else than an exhibit: files, sources,
    lasting link, citation, code and frame. It stands in a Section of the same key. `table` opens
    with them."""

    key: str
    title: str
    question: str
    selection: Selection
    sources: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    table: Table | None = None


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


# Ways on


@dataclass(frozen=True)
class Link:
    """A link to another page with `parameters` (by default those of the selection shown)."""

    page: str
    words: str
    parameters: Mapping[str, str] | None = None


@dataclass(frozen=True)
class File:
    """A button that opens a file of the interface, `path` below /api/v1/."""

    words: str
    path: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    help: str = ""


@dataclass(frozen=True)
class Button:
    """A button that changes what this page shows: the selection, or own parameters (None takes one
    away)."""

    key: str
    words: str
    selection: Selection | None = None
    sets: Mapping[str, str | None] = field(default_factory=dict)
    help: str = ""
    is_quiet: bool = False


# Arrangement


@dataclass(frozen=True)
class Section:
    """Parts that belong together; `key` names them where something leads there."""

    parts: "Parts"
    key: str = ""
    is_framed: bool = False


@dataclass(frozen=True)
class Columns:
    """Parts beside each other, below each other on a narrow screen; `weights` of their widths."""

    cells: "tuple[Parts, ...]"
    weights: tuple[int, ...] = ()
    gap: Literal["small", "medium", "large"] = "large"


@dataclass(frozen=True)
class Row:
    """Small parts in one line, as far as it goes; `align` says how they stand beside a part that
    has a label above it."""

    parts: "Parts"
    key: str = ""
    align: Literal["center", "bottom"] = "center"


@dataclass(frozen=True)
class Fold:
    """Parts under a title, made and shown when they are opened."""

    key: str
    title: str
    parts: "Callable[[], Parts]"
    is_open: bool = False


@dataclass(frozen=True)
class Tabs:
    """Several views of which one is shown, made when it is opened; `name` keeps it in the
    address. Each tab is code -> (words, parts)."""

    name: str
    tabs: "Mapping[str, tuple[str, Callable[[], Parts]]]"
    value: str


@dataclass(frozen=True)
class Scroll:
    """Parts in a box of a height in pixels that scrolls where they are higher."""

    parts: "Parts"
    height: int


# What only a server can do


@dataclass(frozen=True)
class Live:
    """What only the app can show, by name: it takes files, or knows who the reader is."""

    name: str


Part = (
    Head
    | Sentences
    | Heading
    | Paragraph
    | Bullets
    | Notice
    | Code
    | Divider
    | Metric
    | Table
    | Exhibit
    | Drawer
    | FileButtons
    | Rows
    | Reference
    | Choice[str]
    | Choice[tuple[str, ...]]
    | Search
    | Number
    | Link
    | File
    | Button
    | Section
    | Columns
    | Row
    | Fold
    | Tabs
    | Scroll
    | Live
)
Parts = tuple[Part, ...]
