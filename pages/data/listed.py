"""One table: how many rows, the reader's look at them, the rows, and their ways out."""

from dataclasses import replace

import pyarrow as pa

from charts.look import Look
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
    Number,
    Paragraph,
    Parts,
    Rows,
    Search,
    Section,
    choose,
    choose_several,
)
from queries.selection import Selection
from queries.view import View, distinct
from schema import fields
from words.speech import Speech

# The browser holds a page at ease; a much longer table would lose its search.
ROWS_A_PAGE = 50_000


def parts(name: str, every: pa.Table, selection: Selection, choices: Choices, look: Look) -> Parts:
    """The rows of a table, `every` one of the selection."""
    say, shown = look.say, SHOWN[name]
    view, widgets = _looked_at(name, every, choices, say)
    found = View(search=view.search).of(every)
    title = _title(name, found, every.num_rows if view.search else 0, say)
    parameters = shown.parameters | _asked(view)
    return (
        Section(
            (
                Heading(title, 3, "data"),
                Paragraph(_meaning(name, say), is_quiet=True),
                *widgets,
                FileButtons(shown.table, selection, parameters),
                *_rows(View(view.columns, sort=view.sort).of(found), view, choices, title, say),
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


def _looked_at(name: str, every: pa.Table, choices: Choices, say: Speech) -> tuple[View, Parts]:
    """The reader's columns, search and order, and the widgets that choose them."""
    names = every.column_names
    search = Search(
        "q",
        say("data-search"),
        choices.text("q"),
        placeholder=say("data-search-words"),
        clears=("page",),
    )
    own_order = {"": say("data-own-order")} | {column: column for column in names}
    sort = choose(choices, "sort", say("data-sort"), own_order, "")
    order = choose(
        choices,
        "order",
        say("data-order"),
        {way: say(f"data-{way}") for way in ("up", "down")},
        "up",
    )
    columns = _columns(name, names, choices, say)
    fold = Fold(
        "columns",
        say("data-columns"),
        lambda: (
            replace(columns, unknown=()),
            Button(
                "all-columns",
                say("data-all-columns"),
                sets={"columns": ",".join(names)},
                is_quiet=True,
            ),
        ),
    )
    direction = "-" if order.value == "down" else ""
    sorting = (f"{direction}{sort.value}",) if sort.value else ()
    cells = ((search,), (sort,), (order,)) if sort.value else ((search,), (sort,))
    view = View(tuple(columns.value), search.value, sorting)
    return view, (Columns(cells, (3, 2, 1)[: len(cells)]), *_left_out(columns, say), fold)


def _columns(name: str, names: list[str], choices: Choices, say: Speech) -> Choice[tuple[str, ...]]:
    shown = SHOWN[name]
    first = [column for column in fields.first(shown.table, names) if column != shown.without]
    return choose_several(
        choices,
        "columns",
        say("data-columns-shown"),
        {column: column for column in names},
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


def _rows(table: pa.Table, view: View, choices: Choices, title: str, say: Speech) -> Parts:
    """The rows; more than a page holds are paged, never cut."""
    if not table.num_rows:
        return (
            Notice(say("data-none-found", words=view.search)),
            Button("clear-search", say("data-clear-search"), sets={"q": None}),
        )
    pages = -(-table.num_rows // ROWS_A_PAGE)
    helps = {column: _help(column) for column in table.column_names}
    alt = say("data-alt", title=title, columns=", ".join(table.column_names))
    if pages == 1:
        return (Rows(table, alt, helps),)
    page = choices.number("page", 1, pages, 1)
    label = say("data-page", pages=pages, n=table.num_rows)
    rows = table.slice((page - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    return (Number("page", label, page, 1, pages, 1), Rows(rows, alt, helps))


def _help(column: str) -> str:
    """What the schema says of a column, of whichever table has it."""
    return fields.anywhere(column)
