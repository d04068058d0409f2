"""The page Compare of the small release as tests open and read it."""

from pages.values import (
    Button,
    Parts,
)
from queries.selection import EVERYTHING, Selection
from tests.pages import read
from tests.pages.read import of, texts


def opened(city: str = "nl-linde", selection: Selection = EVERYTHING, **address: str) -> Parts:
    """The page of a city, or of none."""
    return read.parts("compare", selection, city=city, **address)


def peers(shown: Parts) -> list[str]:
    """The peers that have a card, in their order."""
    keys = [part.key for part in of(Button, shown)]
    return [key.removeprefix("drop-") for key in keys if key.startswith("drop-")]


def button(shown: Parts, key: str) -> Button:
    return next(part for part in of(Button, shown) if part.key == key)


def text(shown: Parts) -> str:
    """All that is written on it, as it is read."""
    return "\n".join(texts(shown)).replace("\\", "")
