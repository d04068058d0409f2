"""Text in which words of another language stand, and which they are: who hears a page should hear
them as that language says them."""

from collections.abc import Iterable, Iterator


class Foreign(str):
    """Text that knows which of its words are of which language, in their order; to all else it is
    the text."""

    __slots__ = ("parts",)
    parts: tuple[tuple[str, str], ...]

    def __new__(cls, text: str, parts: tuple[tuple[str, str], ...]) -> "Foreign":
        made = super().__new__(cls, text)
        made.parts = parts
        return made

    def __reduce__(self) -> tuple:
        """As it goes from one process to another."""
        return Foreign, (str(self), self.parts)


def foreign(words: str, language: str | None) -> str:
    """Words of a language, by its code of ISO 639; where none is known, the words alone."""
    return Foreign(words, ((words, language),)) if words and language else words


def with_parts_of(text: str, values: Iterable[object]) -> str:
    """A text that was made of values, some of which know words of another language."""
    parts = [part for value in values if isinstance(value, Foreign) for part in value.parts]
    return (
        Foreign(text, tuple(sorted(parts, key=lambda part: text.find(part[0])))) if parts else text
    )


def pieces(text: object) -> Iterator[tuple[str, str]]:
    """A text piece by piece: words, and their language; empty for the language of the page."""
    rest = str(text)
    for words, language in text.parts if isinstance(text, Foreign) else ():
        before, found, after = rest.partition(words)
        if found:
            yield from ((each, of) for each, of in ((before, ""), (words, language)) if each)
            rest = after
    if rest:
        yield rest, ""
