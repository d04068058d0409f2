"""Text that turns the direction of writing, kept from turning what stands beside it."""

import re

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
OPENS, CLOSES = "\u2066\u2067\u2068", "\u2069"
FIRST_STRONG = "\u2068"


def isolated(text: str) -> str:
    """A text as it is, where it turns nothing; else closed in a box of its own (Unicode's first
    strong isolate), in which all that it opens ends and out of which it cannot close anything."""
    if not TURNS.search(text) or _is_box(text):
        return text
    kept, depth = "", 0
    for sign in text:
        if sign == CLOSES and not depth:
            continue
        depth += (sign in OPENS) - (sign == CLOSES)
        kept += sign
    return FIRST_STRONG + kept + CLOSES * (depth + 1)


def _is_box(text: str) -> bool:
    """Whether the first sign opens a box that the last one closes."""
    depth = 0
    for place, sign in enumerate(text, start=1):
        depth += (sign in OPENS) - (sign == CLOSES)
        if depth == 0:
            return text[0] == FIRST_STRONG and place == len(text)
    return False
