"""What a fact of the systems rests on, in words: stated by sources, coded, or not known."""

from charts.look import Look
from queries.selection import Selection
from words import bases

QUESTION = bases.QUESTION


def in_words(column: str, selection: Selection, look: Look) -> str:
    """How many of the systems have a fact stated, coded or not known; nothing where nothing is
    coded."""
    return bases.in_words(column, selection, look.say)


def screened_in_words(coverage: dict, look: Look) -> str:
    """Of the systems that the screening points to Annex III or Article 5, on how many it rests on
    coding; the row of `screening_coverage`. Nothing where on none."""
    coded = coverage["systems_listed_coded"]
    if not coded:
        return ""
    return look.say("basis-of-screening", coded=coded, listed=coverage["systems_listed"])
