"""Sentences that are said in English first and read in another language later.

What the check of a file finds goes through tables, files and processes as text, and stands in
releases in English. Whoever shows it says it again in the reader's language (`Speech.again`).
"""

from functools import cache

from words import catalogue
from words.speech import Said, speech

IN_RELEASES = ("aside-", "file-", "rule-")


def said(sentence: str, **values: object) -> Said:
    """A sentence of the catalogue in English that knows its name and values. Raises KeyError for
    one that there is not and ValueError where a value that it names was not given."""
    return Said(speech()(sentence, **values), sentence, values)


def heard(text: str) -> str:
    """A sentence that a release holds in English, known by its words, so that another language can
    say it again; one with values in it, and other text, as it stands."""
    sentence = _in_releases().get(text)
    return said(sentence) if sentence else text


@cache
def _in_releases() -> dict[str, str]:
    """English -> name of a sentence."""
    sentences = catalogue.whole(catalogue.FIRST).items()
    return {text: name for name, text in sentences if name.startswith(IN_RELEASES)}


def both(*texts: str) -> str:
    """Rules that apply together, in one text: `a whole number; greater than or equal to 1990`."""
    first, *others = texts
    for other in others:
        first = said("rule-and", first=first, other=other)
    return first
