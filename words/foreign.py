"""Text in which words of another language stand, and which they are: who hears a page should hear
them as that language says them."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

MOST = 5_000  # texts, some 60 bytes each, which a browser is sent
SHUT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'"}  # as JSON may write any sign


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


def told(texts: Iterable[object]) -> str:
    """Which of these texts have words of another language in them, each told once and at most MOST,
    as JSON in which no sign means anything to HTML; empty where none has. It says the languages of
    a text's pieces -> such texts as their pieces: `{",nl":[["High risk: ","hoog risico"]]}`."""
    found: dict[str, list[list[str]]] = {}
    knowing = dict.fromkeys(text for text in texts if isinstance(text, Foreign))
    for text in islice(knowing, MOST):
        words, languages = zip(*pieces(text), strict=True)
        found.setdefault(",".join(languages), []).append([*words])
    if not found:
        return ""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).translate(SHUT)
