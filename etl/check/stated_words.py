"""What a word of a file says beside its code: a year behind it, or that it is not so; and which
date a text means that is none by the rules."""

import re

from etl.dates import moment
from etl.spelt_dates import likely_date
from schema.columns import YEAR
from schema.names import LONGEST, folded

YEARS = range(YEAR["ge"], YEAR["le"] + 1)
WEEK = re.compile(r"[0-9]-?W[0-9]", re.IGNORECASE)  # which is no day
# What people write behind a status: `Retired in 2023`, `En uso desde 2021`.
SINCE = re.compile(
    r"[\s,(]+(?:(?:in|since|en|desde|em|depuis|seit|sinds|dal)\s+)?(?:19|20)\d\d\)?$",
    re.IGNORECASE | re.ASCII,
)
# Words that turn what follows into its contrary: `Not in use`.
CONTRARY = frozenset(
    {
        *("not", "dont", "don't", "no", "non", "never", "without"),
        *("sin", "nunca", "sans", "pas", "jamais"),
        *("nicht", "kein", "keine", "ohne", "nie", "niet", "geen", "ikke", "ikkje", "inte", "ej"),
        *("ei", "sem", "nao", "senza", "bez", "не", "без"),
    }
)


def without_year(text: str) -> str:
    """`Retired` of `Retired in 2023`."""
    return SINCE.sub("", text) if len(text) <= LONGEST else text


def is_contrary(text: str) -> bool:
    """Whether a text says what is not so: the nearest label may then be its opposite."""
    return not CONTRARY.isdisjoint(folded(text[:LONGEST]).replace("_", " ").split())


def meant_date(text: str) -> str:
    """The one day, month or year that a text can mean; empty where it can mean several, or none."""
    if likely := likely_date(text):
        return likely
    day = None if WEEK.search(text) else moment(text)
    return f"{day:%Y-%m-%d}" if day and day.year in YEARS else ""
