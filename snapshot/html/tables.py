"""Tables and references."""

import re

from markupsafe import Markup, escape

from pages.values import Column, Reference, Table
from snapshot.html.page import EMPTY, Page
from snapshot.html.part import printed
from words.markdown import Markdown
from words.speech import Speech

MOST_ROWS = 3000  # of a table within a page
NUMBER = re.compile(r"[-+−]?[\d.,\s]+%?")


@printed.register
def _(part: Table, page: Page) -> Markup:
    """A table with its caption, in a box that scrolls where the page is narrower."""
    say, caption = page.say, part.caption or page.heading
    if part.rows > MOST_ROWS:
        caption = say("snapshot-first-rows", caption=caption, shown=MOST_ROWS, rows=part.rows)
    columns = {column.heading: _cells(column, page) for column in part.columns}
    shown = {heading: cells for heading, cells in columns.items() if cells is not None}
    head = EMPTY.join(Markup('<th scope="col">{}</th>').format(name) for name in shown)
    rows = Markup("\n").join(
        Markup("<tr>{}</tr>").format(EMPTY.join(map(_data, row)))
        for row in zip(*shown.values(), strict=True)
    )
    return Markup(
        '<div class="scroll" role="region" aria-label="{}" tabindex="0">'
        "<table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n"
        "<tbody>\n{}\n</tbody></table></div>"
    ).format(say("snapshot-table-of", caption=caption), caption, head, rows)


def _cells(column: Column, page: Page) -> list[Markup] | None:
    """A column's cells; nothing for one whose links all lead nowhere here."""
    cells = [_cell(cell, column.kind, page) for cell in column.cells[:MOST_ROWS]]
    return None if column.kind == "link" and not any(cells) else cells


def _cell(cell: object, kind: str, page: Page) -> Markup:
    if cell is None:
        return EMPTY
    if kind == "link":
        to = page.lead(str(cell))
        opened = page.say("table-open")
        return Markup('<a href="{}">{}</a>').format(to, opened) if to else EMPTY
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return escape(f"{cell:.0f}" if kind == "year" else page.say.number(cell))
    return page.inline(str(cell) if not isinstance(cell, Markdown) else cell)


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
