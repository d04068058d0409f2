"""Tables and references."""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from pages.values import Column, Reference, Table
from snapshot.html.page import EMPTY, Page, bare
from snapshot.html.part import printed
from words.speech import Speech

MOST_ROWS = 3000  # of a table within a page
NUMBER = re.compile(r"[-+−]?[\d.,\s]+%?")


@printed.register
def _(part: Table, page: Page) -> Markup:
    """A table with its caption, in a box that scrolls where the page is narrower."""
    say, caption = page.say, part.caption or page.heading
    if part.rows > MOST_ROWS:
        caption = say("snapshot-first-rows", caption=caption, shown=MOST_ROWS, rows=part.rows)
    columns = {column.heading: _cells(column, part, page) for column in part.columns}
    shown = {heading: cells for heading, cells in columns.items() if cells is not None}
    head = EMPTY.join(Markup('<th scope="col">{}</th>').format(name) for name in shown)
    rows = Markup("\n").join(map(_row, zip(*shown.values(), strict=True)))
    return Markup(
        '<div class="scroll" role="region" aria-label="{}" tabindex="0">'
        "<table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n"
        "<tbody>\n{}\n</tbody></table></div>"
    ).format(say("snapshot-table-of", caption=caption), caption, head, rows)


def _row(cells: Sequence[Markup]) -> Markup:
    """A row, which its first cell heads where there are others."""
    first, *others = cells
    head = Markup('<th scope="row">{}</th>').format(first) if others and first else _data(first)
    return Markup("<tr>{}{}</tr>").format(head, EMPTY.join(map(_data, others)))


def _cells(column: Column, table: Table, page: Page) -> list[Markup] | None:
    """A column's cells; nothing for one whose links all lead nowhere here."""
    shown = column.cells[:MOST_ROWS]
    if column.kind != "link":
        return [_cell(cell, column.kind, page) for cell in shown]
    links = [_link(cell, _name(row, column, table), page) for row, cell in enumerate(shown)]
    return links if any(links) else None


def _name(row: int, column: Column, table: Table) -> str:
    """Of what a link is: of its row and, where that has several links, of its column."""
    own = bare(str(table.columns[0].cells[row] or ""))
    several = sum(each.kind == "link" for each in table.columns) > 1
    return ", ".join(filter(None, (own, column.heading if several else "")))


def _link(to: object, name: str, page: Page) -> Markup:
    led = page.lead(str(to)) if to else None
    said = page.say("table-open-of", row=name), page.say("table-open")
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(led, *said) if led else EMPTY


def _cell(cell: object, kind: str, page: Page) -> Markup:
    if cell is None:
        return EMPTY
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return escape(f"{cell:.0f}" if kind == "year" else page.say.number(cell))
    return page.inline(cell if isinstance(cell, str) else str(cell))


def _data(cell: Markup) -> Markup:
    is_number = NUMBER.fullmatch(cell)
    return Markup("<td{}>{}</td>").format(Markup(' class="n"') if is_number else EMPTY, cell)


@printed.register
def _(part: Reference, page: Page) -> Markup:
    body = printed(part.table, page) if part.table else _card(part, page.say)
    summary = Markup("<b>{}</b> <small>{}</small>").format(part.title, part.meaning)
    return Markup('<details id="{}"><summary>{}</summary>\n{}\n</details>').format(
        page.name(part.anchor), summary, body
    )


def _card(part: Reference, say: Speech) -> Markup:
    """What and its value under each other."""
    lines = EMPTY.join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(what, _linked(value, say))
        for what, value in part.cards
    )
    return Markup("<dl>{}</dl>").format(lines)


def _linked(value: object, say: Speech) -> Markup:
    text = "" if value is None else str(value)
    if text.startswith(("https://", "http://")):
        return Markup('<a href="{0}">{0}</a>').format(text)
    return escape(say.count(value) if isinstance(value, int) else text)
