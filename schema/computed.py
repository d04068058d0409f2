"""Text that a spreadsheet would take for a formula, where a table leaves for people and comes
back."""

import re

SIGNS = ("=", "+", "-", "@", "\t", "\r")  # with which a cell begins that is computed
BEGINS = re.compile(f"'*[{re.escape(''.join(SIGNS))}].", re.DOTALL)
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def guarded(text: str) -> str:
    """A text with an apostrophe before it, where a spreadsheet would compute it; a number and a
    lone sign stay as they are."""
    is_computed = BEGINS.match(text) and not NUMBER.fullmatch(text)
    return f"'{text}" if is_computed else text


def unguarded(text: str) -> str:
    """The text that was guarded; one that was not stays as it is."""
    return text[1:] if text.startswith("'") and BEGINS.match(text) else text
