"""Everyday words, as people write them in several languages, and the codes they mean:
`data/reference/everyday_words.csv`."""

from collections.abc import Collection, Mapping

from schema.names import folded

YES_OR_NO = "answer"  # the list whose words are a yes or no in every list that has them

Words = Mapping[tuple[str, str], str]  # code list and spelling -> code; empty: one of several


def spelling(text: str) -> str:
    """A word as it is looked up; signs alone, as ✓, are words of their own."""
    return folded(text) or text.strip()


def meant(words: Words, codelist: str, text: str, among: Collection[str]) -> str | None:
    """Which of some codes of a list a word means: empty where it may be one of several, None where
    nobody knows it."""
    codes = (words.get((of, spelling(text))) for of in (codelist, YES_OR_NO))
    return next((code for code in codes if code == "" or code in among), None)
