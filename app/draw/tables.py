"""Tables, rows as they stand, and references."""

from app import reference, tables
from app.draw.part import draw
from charts.look import Look
from pages.values import Reference, Rows, Table


@draw.register
def _(part: Table, look: Look) -> None:
    tables.draw(part, look)


@draw.register
def _(part: Rows, look: Look) -> None:
    tables.rows(part, look)


@draw.register
def _(part: Reference, look: Look) -> None:
    reference.draw((part,), look)
