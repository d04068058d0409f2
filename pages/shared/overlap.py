"""Parts of a whole that share some of its systems: why they add up to more."""

from collections.abc import Iterable, Mapping

from words.speech import Speech


def in_words(parts: Iterable[Mapping], total: int, say: Speech) -> str:
    """That a system whose places record it differently is in each of its parts, and by how many
    the parts exceed the `total`; nothing where they add up to it. Rows have `systems`."""
    more = sum(part["systems"] for part in parts) - total
    return say("overlap-of-parts", n=more, total=total) if more > 0 else ""
