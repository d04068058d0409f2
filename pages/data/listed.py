"""One table: how many rows, the reader's look at them, the rows, and their ways out."""

from collections.abc import Mapping
from dataclasses import replace

import pyarrow as pa

from charts.look import Look
from pages.data import rows
from pages.data.tables import SHOWN
from pages.values import (
    Button,
    Choice,
    Choices,
    Columns,
    Drawer,
    FileButtons,
    Fold,
    Heading,
    Notice,
    Paragraph,
    Parts,
    Search,
    Section,
    choose,
    choose_several,
)
from queries.selection import Selection
from queries.view import View, distinct
from schema import fields
from words.speech import Speech

CODES, WORDS = "codes", "words"  # what the cells hold


def parts(name: str, every: pa.Table, selection: Selection, choices: Choices, look: Look) -> Parts:
    """The rows of a table, `every` one of the selection."""
    say, shown = look.say, SHOWN[name]
    values = _values(choices, say)
    view, widgets = _looked_at(name, every, values, choices, look)
    found = View(search=view.search).of(every)
    title = _title(name, found, every.num_rows if view.search else 0, say)
    parameters = shown.parameters | _asked(view)
    files = (FileButtons(shown.table, selection, parameters),)
    return (
        Section(
            (
                Heading(title, 3, "data"),
                Paragraph(_meaning(name, say), is_quiet=True),
                *widgets,
                *(() if look.is_narrow else files),
                *_rows(name, found, view, values.value == CODES, selection, choices, title, look),
                *(files if look.is_narrow else ()),
                Drawer("data", title, shown.table, selection, _sources(found), parameters),
            ),
            "exhibit-data",
        ),
    )


def _sources(found: pa.Table) -> tuple[str, ...]:
    has_sources = "source_id" in found.column_names
    return tuple(found["source_id"].unique().to_pylist()) if has_sources else ()


def _asked(view: View) -> dict[str, str]:
    """Exactly these rows and columns as parameters of an address."""
    told = {"columns": ",".join(view.columns), "q": view.search, "sort": ",".join(view.sort)}
    return {name: value for name, value in told.items() if value}


def _title(name: str, found: pa.Table, of_all: int, say: Speech) -> str:
    """The number of rows in words, of what, and of how many where they are searched."""
    title = _counted(name, found, say)
    if not of_all:
        return title
    is_filtered = SHOWN[name].is_filtered
    return say("data-of-matching" if is_filtered else "data-of-all", rows=title, n=of_all)


def _counted(name: str, found: pa.Table, say: Speech) -> str:
    sentence = f"data-count-{name.replace('_', '-')}"
    numbers = {"n": found.num_rows}
    if name in ("deployment", "answer"):
        numbers["places"] = distinct(found, "place_id")
    if name == "deployment":
        numbers["systems"] = distinct(found, "system_id")
    return say(sentence, **numbers)


def _meaning(name: str, say: Speech) -> str:
    shown = SHOWN[name]
    meaning = say.row_of(shown.table)
    unmoved = "" if shown.is_filtered else say("data-unfiltered")
    return say.sentences(say("data-one-row", meaning=meaning), unmoved)


def _values(choices: Choices, say: Speech) -> Choice[str]:
    """Whether the reader wants labels or the codes that the files hold."""
    options = {kind: say(f"data-{kind}") for kind in (WORDS, CODES)}
    return choose(choices, "values", say("data-values"), options, WORDS, widget="segments")


def _looked_at(
    name: str, every: pa.Table, values: Choice[str], choices: Choices, look: Look
) -> tuple[View, Parts]:
    """The reader's columns, search and order, and the widgets that choose them: on a phone all but
    the search folded, so that the rows stand on its first screen."""
    say, names = look.say, every.column_names
    told = {
        column: column if values.value == CODES else say.column(SHOWN[name].table, column)
        for column in names
    }
    search = Search(
        "q",
        say("data-search"),
        choices.text("q"),
        placeholder=say("data-search-words"),
        clears=("page",),
    )
    own_order = {"": say("data-own-order")} | told
    sort = choose(choices, "sort", say("data-sort"), own_order, "")
    order = choose(
        choices,
        "order",
        say("data-order"),
        {way: say(f"data-{way}") for way in ("up", "down")},
        "up",
    )
    columns = _columns(name, told, choices, say)
    direction = "-" if order.value == "down" else ""
    sorting = (f"{direction}{sort.value}",) if sort.value else ()
    ordered = (sort, order) if sort.value else (sort,)
    view = View(tuple(columns.value), search.value, sorting)
    left_out = _left_out(columns, say)
    if look.is_narrow:
        return view, (search, *left_out, _fold(columns, names, (*ordered, values), say))
    weights = (3, 2, 1, 2) if sort.value else (3, 2, 2)
    cells = tuple((widget,) for widget in (search, *ordered, values))
    return view, (Columns(cells, weights), *left_out, _fold(columns, names, (), say))


def _fold(columns: Choice[tuple[str, ...]], names: list[str], others: Parts, say: Speech) -> Fold:
    """The choice of columns, with other widgets above it."""
    every = Button(
        "all-columns", say("data-all-columns"), sets={"columns": ",".join(names)}, is_quiet=True
    )
    shown = (*others, replace(columns, unknown=()), every)
    return Fold(
        "columns", say("data-order-and-columns" if others else "data-columns"), lambda: shown
    )


def _columns(
    name: str, told: Mapping[str, str], choices: Choices, say: Speech
) -> Choice[tuple[str, ...]]:
    shown = SHOWN[name]
    first = [column for column in fields.first(shown.table, told) if column != shown.without]
    first += shown.besides
    return choose_several(
        choices,
        "columns",
        say("data-columns-shown"),
        told,
        first,
        is_ordered=True,
        is_label_hidden=True,
    )


def _left_out(columns: Choice, say: Speech) -> Parts:
    """Columns of the address that there are not: their fold is closed at first."""
    if not columns.unknown:
        return ()
    asked = say.first([f"“{value[:40]}”" for value in columns.unknown], 3)
    return (Notice(say("not-on-this-page", name=columns.name, values=asked), "warning"),)


def _rows(
    name: str,
    found: pa.Table,
    view: View,
    is_in_codes: bool,
    selection: Selection,
    choices: Choices,
    title: str,
    look: Look,
) -> Parts:
    """The rows in the reader's order, or the way back from a search that found none."""
    say = look.say
    if not found.num_rows:
        return (
            Notice(say("data-none-found", words=view.search)),
            Button("clear-search", say("data-clear-search"), sets={"q": None}),
        )
    ordered = View(sort=view.sort).of(found)
    return rows.parts(name, ordered, view.columns, is_in_codes, selection, choices, title, say)
