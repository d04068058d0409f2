"""Text that turns the direction of writing, kept from turning what stands beside it."""

import re

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
BOXES, CLOSES = "\u2066\u2067\u2068", "\u2069"
FIRST_STRONG = "\u2068"


def isolated(text: str) -> str:
    """A text as it is, where it turns nothing outside boxes that it closes itself; else closed in a
    box of its own (Unicode's first strong isolate), in which all that it opens ends and out of
    which it cannot close anything."""
    if not TURNS.search(text):
        return text
    kept, depth, turns = "", 0, False
    for sign in text:
        if sign == CLOSES and not depth:
            turns = True
            continue
        depth += (sign in BOXES) - (sign == CLOSES)
        turns |= not depth and sign != CLOSES and TURNS.match(sign) is not None
        kept += sign
    return FIRST_STRONG + kept + CLOSES * (depth + 1) if turns or depth else text
