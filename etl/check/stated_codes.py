"""The code that a word of a file probably means: by everyday words of several languages, or as the
nearest code or label."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from etl import everyday
from etl.check.stated_words import is_contrary, without_year
from etl.package_names import code_of
from etl.reference import says_nothing, word
from schema import fields
from schema.codelists import codelist
from schema.names import LONGEST, folded
from schema.tables import columns
from words.said import said

NEAR = 60  # of 100: below it a proposal would be a guess
ALIKE, SHORTEST = 75, 4  # and letters of a word: `en pause` is not `en uso`, `O` not `No`
SLIP, FEWEST_OF_SLIP = 90, 10  # and letters of an everyday word with a slip
# The list whose words are terms, which mean the same in any text; `security` of a sector does not.
OF_TERMS = "technology"
FOREIGN = 45  # among the few categories of one scheme
# Between words of one cell: `Chatbot / virtual assistant`, `Verkehr und Mobilität`.
AND = r"\s(?:and|or|y|e|et|und|oder|en|og|och|та|і)\s"
BETWEEN = re.compile(rf"[/,;|+&()、・]|{AND}", re.IGNORECASE)


def meant_code(
    words: everyday.Words, table: str, column: str, value: str, accepted: list[str]
) -> str:
    """The accepted code that a word means, else the one whose own form or label is nearest; empty
    where it may be several, or none."""
    codes = {code: code for code in accepted}
    undated = without_year(value) if column == "status" else value
    if undated != value:
        same = (code for code in accepted if word(code) == word(undated))
        return next(same, meant_code(words, table, column, undated, accepted))
    if table and column in columns(table):
        known = _known(words, table, column, value, accepted)
        if known is not None:  # a word of several meanings has none here
            return known
        if says_nothing(value) and fields.of(table)[column].may_be_silent:
            return said("check-empty-cell")
        listed = codelist(_list_of(table, column))
        codes |= {
            row[label]: code
            for label in ("label_es", "label")
            for code, row in listed.items()
            if code in accepted and row.get(label)
        }
    nearest = near(value, list(codes), ALIKE) if len(value) >= SHORTEST else ""
    if not nearest and column == "risk_label":  # a word of another language is less near
        nearest = near(value, list(codes), FOREIGN)
    meant = codes.get(nearest, "")
    ways = {is_contrary(label) for label, code in codes.items() if code == meant}
    return meant if is_contrary(value) in ways else ""


def _known(
    words: everyday.Words, table: str, column: str, value: str, accepted: list[str]
) -> str | None:
    """The one code that an everyday word means, or each of several words in the cell; empty where
    words mean several codes."""
    of = _list_of(table, column)
    known = everyday.meant(words, of, value, accepted)
    parts = [part.strip() for part in BETWEEN.split(value[:LONGEST]) if part.strip()]
    if known is None and len(parts) < 2:
        known = _slip(words, of, value, accepted)
        return _amid(words, of, value) if known is None and of == OF_TERMS else known
    if known is not None:
        return known
    each = {
        code if code in accepted else everyday.meant(words, of, part, accepted)
        for part in parts
        for code in [code_of(table, column, part)]
    }
    if len(each) == 1:
        return each.pop()
    return "" if len(each - {None}) > 1 else None


def _amid(words: everyday.Words, of: str, value: str) -> str | None:
    """The one code that the everyday words within a text mean, as in `Chatbot for permits`; empty
    where they mean several, or the text says what is not so."""
    text = f" {folded(value[:LONGEST])} "
    listed = ((word, code) for (codelist, word), code in words.items() if codelist == of)
    within = {code for word, code in listed if f" {word} " in text}
    within.discard("")
    if not within:
        return None
    return within.pop() if len(within) == 1 and not is_contrary(value) else ""


def _slip(words: everyday.Words, of: str, value: str, accepted: list[str]) -> str | None:
    """The code of an everyday word that a long text is a letter away from."""
    if len(value) < FEWEST_OF_SLIP:
        return None
    listed = [word for codelist, word in words if codelist == of]
    likely = process.extractOne(folded(value), listed, scorer=fuzz.ratio, score_cutoff=SLIP)
    if not likely or is_contrary(likely[0]) != is_contrary(value):
        return None
    return everyday.meant(words, of, likely[0], accepted)


def _list_of(table: str, column: str) -> str:
    return (columns(table)[column].metadata or {}).get("codelist") or everyday.YES_OR_NO


def near(value: str, choices: Iterable[str], least: int = NEAR) -> str:
    """The choice most like a value, if any is like it: at least so much, of 100."""
    return _near(value, tuple(choices), least)


@lru_cache(maxsize=1024)  # the same slip stands in many rows
def _near(value: str, choices: tuple[str, ...], least: int) -> str:
    best = (
        process.extractOne(value, choices, scorer=fuzz.ratio, processor=word, score_cutoff=least)
        if value and choices
        else None
    )
    return best[0] if best and best[0] != value else ""
