"""Words beside marks: broken into lines, or shortened, so that they fit."""

import html
import textwrap
from functools import lru_cache

LONGEST = 34  # characters of a shortened label


@lru_cache(maxsize=2_048)  # some 200 bytes each, and a page of a survey breaks hundreds
def wrapped(text: str, width: int = 19, most: int = 2) -> str:
    """Words of data as a heading or label in at most `most` lines; plotly reads tags, so those in
    the data are escaped."""
    lines = [html.escape(line, quote=False) for line in _balanced(text, width)]
    return "<br>".join(lines[:most]) + ("…" if len(lines) > most else "")


def _balanced(text: str, width: int) -> list[str]:
    """No more lines than the width asks for, of lengths as equal as they can be: no last word
    stands alone."""
    wide = textwrap.wrap(text, width)
    longest_word = min(width, max(map(len, text.split()), default=1))
    tries = (textwrap.wrap(text, narrow) for narrow in range(longest_word, width))
    return next((lines for lines in tries if len(lines) == len(wide)), wide)


def shortened(label: str) -> str:
    """A label that fits beside its bar; the whole one is in the hover and the table."""
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"
