"""Text of sources and addresses in Markdown: shown as it is, and never a format or an image."""

import re
from collections.abc import Iterator

from words.directions import isolated
from words.foreign import pieces

# An escaped sign, code, or a sign that formats: small print, words of another language, a link with
# its address, bold.
FORMAT = re.compile(
    r"\\([^A-Za-z0-9\s])|(`+)(?!`) ?(.+?) ?(?<!`)\2(?!`)|:(?:small|gray|color)\["
    r"|\]\{background=\"#\w{8}\"\}|\]\([^()\s]*\)|\*\*|[\[\]]"
)
INSIDE = r"((?:\\.|[^\\\[\]]|\[(?:\\.|[^\\\[\]])*\])*)"  # of a pair of brackets
LETTERS = "(?:6[1-9a-f]|7[0-9a]|00){3}"  # of a language, as two digits each
# Words of another language, as `_spoken` writes them.
SPOKEN = re.compile(rf':color\[{INSIDE}\]{{background="#({LETTERS})00"}}')
# Signs that format, and an entity, which would be shown as another sign.
SIGNS = re.compile(r"([\\`*_\[\]<>$~|#]|:(?=\w)|&(?=#?\w+;))")
# What makes a line a point of a list.
LISTED = re.compile(r"^(\s*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$))))([-+.)])")
# Streamlit draws `:smile:` and `:material/home:` as pictures even where the colon is escaped: an
# invisible sign inside keeps the words.
PICTURED = re.compile(r"(?<=:)(?=[+-]1:|[A-Za-z_][\w+/-]*:)")
UNJOINED = "\u2060"
TICKS = re.compile("`+")


class Markdown(str):
    """Text that is meant to be formatted, where other text stands as it is."""

    __slots__ = ()


def plain(text: object) -> Markdown:
    """Text with nothing in it that Markdown would read: an image, above all, would be fetched from
    wherever it names. Markdown stays as it is. This is the one way of text into what a widget reads
    as Markdown, names of columns, tabs and options among it."""
    if isinstance(text, Markdown):
        return text
    return Markdown("".join(_spoken(_shut(words), of) for words, of in pieces(text)))


def _shut(text: str) -> str:
    signs = SIGNS.sub(r"\\\1", isolated(text))
    return PICTURED.sub(UNJOINED, LISTED.sub(r"\1\\\2", signs))


def _spoken(text: str, language: str) -> str:
    """Words in a span that says their language. Streamlit's Markdown lets through no attribute but
    colours, so the letters of the language's code are those of a background that is not seen;
    `app/style/named.js` writes them where a screen reader looks, and `snapshot/markdown.py` too."""
    return f':color[{text}]{{background="#{_colour(language)}"}}' if language else text


def _colour(language: str) -> str:
    return language.encode("ascii").hex().ljust(6, "0") + "00"


def language_of(spoken: re.Match[str]) -> str:
    """The code of a language, of what SPOKEN finds."""
    return bytes.fromhex(spoken[2]).rstrip(b"\0").decode("ascii")


def bare(text: object) -> str:
    """The words alone, in one line, as a title or a picture has them; a link is told by its
    words."""
    words = _unformatted(text) if isinstance(text, Markdown) else str(text)
    return " ".join(words.split())


def bare_pieces(text: object) -> Iterator[tuple[str, str]]:
    """The words alone piece by piece, each with its language; empty for that of the page."""
    read = _read(text) if isinstance(text, Markdown) else pieces(text)
    yield from ((words, language) for words, language in read if words)


def _read(text: Markdown) -> Iterator[tuple[str, str]]:
    end = 0
    for spoken in SPOKEN.finditer(text):
        yield _unformatted(text[end : spoken.start()]), ""
        yield _unformatted(spoken[1]), language_of(spoken)
        end = spoken.end()
    yield _unformatted(text[end:]), ""


def _unformatted(text: str) -> str:
    return FORMAT.sub(lambda sign: sign[1] or sign[3] or "", text.replace(UNJOINED, ""))


def link(words: str, url: str | None) -> Markdown:
    """A link; only the words where there is no address."""
    if not url:
        return plain(words)
    return Markdown(f"[{plain(words)}]({url.replace('(', '%28').replace(')', '%29')})")


def joined(*texts: str, by: str = " ") -> Markdown:
    """Texts after each other, those that are not Markdown as they stand; empty ones left out."""
    return Markdown(by.join(plain(text) for text in texts if text))


def strong(text: object) -> Markdown:
    """Text that stands out."""
    return Markdown(f"**{plain(text)}**")


def literal(text: object) -> Markdown:
    """Text set as code, in which no sign formats: between more backticks than stand in it."""
    words = " ".join(isolated(str(text)).split())
    fence = "`" * (1 + max(map(len, TICKS.findall(words)), default=0))
    inner = f" {words} " if "`" in words else words
    return Markdown(f"{fence}{inner}{fence}")


def small(text: object) -> Markdown:
    """Text in small print."""
    return Markdown(f":small[{plain(text)}]")


def lines(*texts: str) -> Markdown:
    """Lines below each other in one paragraph, or in one point of a list."""
    return joined(*texts, by="  \n  ")
