"""The figures of a page, each with the width that it has room for."""

from collections.abc import Iterable, Iterator, Mapping

from pages.values import Apart, Columns, Exhibit, Fold, Parts, Row, Scroll, Section, Tabs


def figures(parts: Parts, width: int, gap: int) -> Mapping[str, tuple[dict, int]]:
    """The figures of a page by the keys of their exhibits, each with the width that it has room
    for, in pixels."""
    return dict(_figures(parts, width, gap))


def _figures(parts: Iterable[object], width: int, gap: int) -> Iterator[tuple[str, tuple]]:
    for part in parts:
        if isinstance(part, Exhibit) and part.figure:
            yield part.key, (part.figure, width)
        elif isinstance(part, Section | Row | Scroll):
            yield from _figures(part.parts, width, gap)
        elif isinstance(part, Fold):
            yield from _figures(part.parts(), width, gap)
        elif isinstance(part, Apart):
            yield from _figures(part.parts(part.given), width, gap)
        elif isinstance(part, Tabs):
            for _, made in part.tabs.values():
                yield from _figures(made(), width, gap)
        elif isinstance(part, Columns):
            weights = part.weights or (1,) * len(part.cells)
            free = width - gap * (len(weights) - 1)
            for cell, weight in zip(part.cells, weights, strict=True):
                yield from _figures(cell, int(free * weight / sum(weights)), gap)
