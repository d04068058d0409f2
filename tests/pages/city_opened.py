"""The city page of the small release as tests open and read it."""

from pages.values import Head, Parts
from tests.pages.read import of
from words.speech import speech

SAY = speech()


def name(shown: Parts) -> str | None:
    """Whose page it is; the page of no place bears its own title."""
    title = of(Head, shown)[0].title
    return None if title == SAY("page-city") else title
