"""How identifiers are written, and when two writings are one identifier or no text at all."""

import re
import unicodedata

# Signs that nobody sees: controls, blanks that are no plain blank, joiners, marks of direction,
# fillers, variants and tags. Each can make one name look like another.
UNSEEN = (
    r"\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{UNSEEN}]")
PLACE_ID = r"^[a-z]{2}(?:-[a-z0-9]{1,20}){1,3}\Z"
# What we call something ourselves: it may stand in a list of such words with signs between them.
OWN_WORD = r"^[a-z][a-z0-9_]{0,99}\Z"
# What a publisher calls a record may hold blanks and signs, as names do, but begins and ends with
# none, and leads nowhere else.
KEY = rf'^(?!.*\.\./)(?! )[^{UNSEEN}"<>\\^`{{|}}]{{1,200}}(?<! )\Z'


def same_key(text: str) -> str:
    """What two identifiers have in common that a reader cannot tell apart: without case, other
    forms of the same letters, and signs that nobody sees."""
    if text.isascii():
        return text.lower().strip()
    composed = unicodedata.normalize("NFKC", text).casefold()
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", composed)).strip()


def is_unseen(text: str) -> bool:
    """Whether a text shows nothing: it is empty, or of blanks and invisible signs alone."""
    begins = text[:1]  # which tells it of most texts
    is_seen = begins.isascii() and begins.isalnum()
    return not is_seen and not INVISIBLE.sub("", text).strip()
