"""How parts stand together."""

from markupsafe import Markup

from pages.values import Apart, Columns, Fold, Heading, Row, Scroll, Section, Tabs
from snapshot.html.page import Page, bare, folded
from snapshot.html.part import printed, printed_all


@printed.register(Section)
@printed.register(Row)
@printed.register(Scroll)
def _(part: Section | Row | Scroll, page: Page) -> Markup:
    return printed_all(part.parts, page)


@printed.register
def _(part: Columns, page: Page) -> Markup:
    weights = part.weights or (1,) * len(part.cells)
    widths = " ".join(f"minmax(0, {weight / min(weights):.3g}fr)" for weight in weights)
    inside = Markup("\n").join(
        Markup("<div>{}</div>").format(printed_all(cell, page)) for cell in part.cells
    )
    return Markup('<div class="columns" style="--parts: {}">{}</div>').format(widths, inside)


@printed.register
def _(part: Fold, page: Page) -> Markup:
    return folded(bare(part.title), printed_all(part.parts(), page), part.is_open)


@printed.register
def _(part: Tabs, page: Page) -> Markup:
    views = (
        printed(Heading(words, 2), page) + printed_all(parts(), page)
        for words, parts in part.tabs.values()
    )
    return Markup("\n").join(views)


@printed.register
def _(part: Apart, page: Page) -> Markup:
    return printed_all(part.parts(part.given), page)
