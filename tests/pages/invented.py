"""Pages in the invented language, in which every sentence of the catalogue stands between marks: a
letter outside them is data, or a text that the catalogue does not have."""

import re
from collections.abc import Iterable

import pyarrow as pa

from charts.look import Look
from pages.values import Parts
from queries.questions import questions
from schema import fields
from schema.codelists import names
from schema.tables import TABLES
from tests.pages.read import texts
from words.catalogue import BEGIN, END
from words.languages import NAMES, PSEUDO

INVENTED = Look(language=PSEUDO)
MARKED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")
# Addresses and formats.
NO_WORDS = re.compile(rf"(?:https?://|\b[a-z]+\?)[^\s{BEGIN}{END}]+|:(?:small|gray)(?=\[)")
# By Babel.
COUNTRIES = INVENTED.say.locale.territories.values()
# What a language is called in itself, and what Babel calls a large number.
CALLED = (
    *NAMES.values(),
    "million",
    *TABLES,
    *(column for table in TABLES for column in fields.of(table)),
    *fields.BESIDE,
    *(name.replace("_", " ") for name in (*names(), *questions())),
)


def strays(shown: Parts, answers: Iterable[pa.Table] = ()) -> list[str]:
    """Texts with letters that are neither said by the catalogue nor data of `answers`."""
    data = {
        cell
        for answer in answers
        for column in answer.columns
        if pa.types.is_string(column.type)
        for cell in column.to_pylist()
        if cell
    }
    known = sorted(data.union(COUNTRIES, CALLED), key=len, reverse=True)
    return [text for text in texts(shown) if re.search(r"[^\W\d_]", unmarked(text, known))]


def unmarked(text: str, known: Iterable[str] = ()) -> str:
    """What is left of a text without marked spans, which nest, addresses and known texts."""
    shorter = NO_WORDS.sub("", MARKED.sub("", text))
    while shorter != text:
        text, shorter = shorter, MARKED.sub("", shorter)
    for cell in known:
        text = text.replace(cell, "")
    return text
