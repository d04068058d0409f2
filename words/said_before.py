"""Sentences that were said with the same values before: a page says some three hundred, and most of
them as another page has said them."""

from collections.abc import Callable, Mapping
from functools import lru_cache

# Of values of these types alone one that equals another is written as that is: not of 1 and 1.0,
# and not of a name that knows its language.
PLAIN = (str, int)
LONGEST = 100  # characters of a value with which a sentence is kept

Say = Callable[[str, Mapping[str, object]], str]


def said_before(say: Say, sentence: str, values: Mapping[str, object], stays: bool = True) -> str:
    """What `say` says, from memory where it has said the same and that stays so."""
    if stays and all(
        type(value) in PLAIN and len(str(value)) < LONGEST for value in values.values()
    ):
        return _kept(say, sentence, tuple(values.items()))
    return say(sentence, values)


@lru_cache(maxsize=4_096)  # some 500 bytes each
def _kept(say: Say, sentence: str, values: tuple[tuple[str, object], ...]) -> str:
    return say(sentence, dict(values))
