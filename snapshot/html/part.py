"""The way by which any part is printed."""

from collections.abc import Iterable
from functools import singledispatch

from markupsafe import Markup

from snapshot.html.page import Page


def printed_all(parts: Iterable[object], page: Page) -> Markup:
    """Parts below each other."""
    return Markup("\n").join(filter(None, (printed(part, page) for part in parts)))


@singledispatch
def printed(part: object, page: Page) -> Markup:
    """One part."""
    raise TypeError(f"No way to print {type(part).__name__}")
