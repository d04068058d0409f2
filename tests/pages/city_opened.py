"""The city page of the small release as tests open and read it."""

from pages.values import Heading, Parts
from tests.pages.read import of
from words.speech import speech

SAY = speech()


def name(shown: Parts) -> str | None:
    """Whose page it is."""
    return next((part.text for part in of(Heading, shown) if part.level == 2), None)
