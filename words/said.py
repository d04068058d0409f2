"""Sentences that are said in English first and read in another language later.

What the check of a file finds goes through tables, files and processes as text, and stands in
releases in English. Whoever shows it says it again in the reader's language (`Speech.again`).
"""

from words.speech import Said, speech


def said(sentence: str, **values: object) -> Said:
    """A sentence of the catalogue in English that knows its name and values. Raises KeyError for
    one that there is not and ValueError where a value that it names was not given."""
    return Said(speech()(sentence, **values), sentence, values)


def both(*texts: str) -> str:
    """Rules that apply together, in one text: `a whole number; greater than or equal to 1990`."""
    first, *others = texts
    for other in others:
        first = said("rule-and", first=first, other=other)
    return first
