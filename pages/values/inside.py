"""The parts of a page with all that stands inside others."""

from collections.abc import Iterator

from pages.values import Columns, Exhibit, Fold, Part, Parts, Row, Scroll, Section, Tabs


def every(parts: Parts) -> Iterator[Part]:
    """All parts in the order they are read, those in folds and tabs too, which are made as they
    are reached."""
    for part in parts:
        yield part
        if isinstance(part, Section | Row | Scroll):
            yield from every(part.parts)
        elif isinstance(part, Exhibit):
            yield from every(part.beside)
        elif isinstance(part, Columns):
            for cell in part.cells:
                yield from every(cell)
        elif isinstance(part, Fold):
            yield from every(part.parts())
        elif isinstance(part, Tabs):
            for _, made in part.tabs.values():
                yield from every(made())
