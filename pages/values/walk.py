"""All parts of a page, however deep they stand, and the tab that one of them stands in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pages.values.arrangement import Apart, Columns, Fold, Row, Scroll, Section, Tabs
from pages.values.exhibits import Exhibit

if TYPE_CHECKING:
    from pages.values import Part, Parts


def every(shown: "Parts", is_open: bool = False) -> "Iterator[Part]":
    """All parts in the order they are read, those in folds and tabs too; or what is open."""
    for part in shown:
        yield part
        if isinstance(part, Section | Row | Scroll):
            yield from every(part.parts, is_open)
        elif isinstance(part, Exhibit):
            yield from every(part.beside, is_open)
        elif isinstance(part, Columns):
            for cell in part.cells:
                yield from every(cell, is_open)
        elif isinstance(part, Fold):
            yield from every(part.parts(), is_open) if part.is_open or not is_open else ()
        elif isinstance(part, Apart):
            yield from every(part.parts(part.given), is_open)
        elif isinstance(part, Tabs):
            opened = {part.value} if is_open and part.value in part.tabs else set(part.tabs)
            for code in filter(opened.__contains__, part.tabs):
                yield from every(part.tabs[code][1](), is_open)


def opened_at(shown: "Parts", exhibit: str) -> "Parts":
    """The parts with that tab open which holds an exhibit: an address may name no tab."""
    return tuple(
        replace(part, value=_tab_of(part, exhibit)) if isinstance(part, Tabs) else part
        for part in shown
    )


def holds(shown: "Parts", exhibit: str) -> bool:
    """Whether an exhibit, or a list of its name, is among the parts, those in tabs too."""
    return any(_is_named(part, exhibit) for part in every(shown))


def _tab_of(tabs: Tabs, exhibit: str) -> str:
    holding = (
        code
        for code, (_, made) in tabs.tabs.items()
        if any(_is_named(part, exhibit) for part in every(made()))
    )
    return next(holding, tabs.value)


def _is_named(part: "Part", exhibit: str) -> bool:
    """Whether the part is what a frame shows under the name; tables and rows have keys too."""
    key = getattr(part, "key", "")
    return key == (exhibit if isinstance(part, Exhibit) else f"exhibit-{exhibit}")
