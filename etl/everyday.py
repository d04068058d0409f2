"""Everyday words, as people write them in several languages, and the codes they mean:
`data/reference/everyday_words.csv`."""

from collections.abc import Collection, Mapping

from schema.names import folded

YES_OR_NO = "answer"  # the list whose words are a yes or no in every list that has them

Words = Mapping[tuple[str, str], str]  # code list and spelling -> code; empty: one of several


def spellings(text: str) -> tuple[str, str]:
    """A word as it is looked up, and without its blanks: 운영 중 is 운영중. Signs alone are
    words, as ✓ is."""
    spelt = folded(text) or text.strip()
    return spelt, spelt.replace(" ", "")


def meant(words: Words, codelist: str, text: str, among: Collection[str]) -> str | None:
    """Which of some codes of a list a word means: empty where it may be one of several, None where
    nobody knows it."""
    ways = spellings(text)
    codes = (words.get((of, way)) for of in (codelist, YES_OR_NO) for way in ways)
    return next((code for code in codes if code == "" or code in among), None)


def yes_or_no(words: Words, text: str) -> str | None:
    """`yes` or `no` of a word that says so in any language; None of others."""
    return meant(words, YES_OR_NO, text, ("yes", "no"))
