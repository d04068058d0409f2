"""What stands around a word that means a code: a year behind it, or a word that turns it into its
contrary."""

import re

from schema.names import LONGEST, folded

# What people write behind a status: `Retired in 2023`, `En uso desde 2021`.
SINCE = re.compile(
    r"[\s,(]+(?:(?:in|since|en|desde|em|depuis|seit|sinds|dal)\s+)?(?:19|20)\d\d\)?$",
    re.IGNORECASE | re.ASCII,
)
# Words that turn what follows into its contrary: `Not in use`.
CONTRARY = frozenset(
    {
        *("not", "no", "non", "never", "without", "sin", "nunca", "sans", "pas", "jamais"),
        *("nicht", "kein", "keine", "ohne", "nie", "niet", "geen", "ikke", "ikkje", "inte", "ej"),
        *("ei", "sem", "nao", "senza", "bez", "не", "без"),
    }
)


def without_year(text: str) -> str:
    """`Retired` of `Retired in 2023`."""
    return SINCE.sub("", text) if len(text) <= LONGEST else text


def is_contrary(text: str) -> bool:
    """Whether a text says what is not so: the nearest label may then be its opposite."""
    return not CONTRARY.isdisjoint(folded(text[:LONGEST]).split())
