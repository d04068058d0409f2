"""Streamlit's Markdown as HTML: CommonMark, its small and grey text, and links that lead somewhere
without a server."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from words.markdown import INSIDE, SPOKEN, language_of

Lead = Callable[[str], str | None]

SMALL = re.compile(rf":(?:small|gray)\[{INSIDE}\]")
BEGIN, END = "\ue000", "\ue001"  # of small text, while the rest is read
OF, SAYS, SAID = "\ue002", "\ue003", "\ue004"  # of words of another language: code, words, end
TAGS = {BEGIN: "<small>", END: "</small>", OF: '<span lang="', SAYS: '">', SAID: "</span>"}
MARKS = dict.fromkeys(map(ord, BEGIN + END + OF + SAYS + SAID))  # which are no letters of a text

_reader = (
    MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table").disable("image")
)


def formatted(text: str, lead: Lead) -> Markup:
    """Paragraphs, lists and tables. `lead` gives where a link leads here; words alone where it
    leads nowhere."""
    return _written(_reader.parse(_told(text)), lead)


def inline(text: str, lead: Lead) -> Markup:
    """The same within one line: of a table's cell, a heading."""
    return _written(_reader.parseInline(_told(text)), lead)


def bare(text: str) -> str:
    """The words alone, as a title or a description has them."""
    return re.sub(r"\s+", " ", Markup(inline(text, lambda _: None)).striptags()).strip()


def _told(text: str) -> str:
    text = SPOKEN.sub(_spoken, text.translate(MARKS))
    while (less := SMALL.sub(rf"{BEGIN}\1{END}", text)) != text:
        text = less
    return text


def _spoken(found: re.Match[str]) -> str:
    """Words with their language, whose letters `words/markdown.py` made a colour of."""
    return f"{OF}{language_of(found)}{SAYS}{found[1]}{SAID}"


def _written(tokens: list[Token], lead: Lead) -> Markup:
    for token in tokens:
        if token.children:
            token.children = _led(token.children, lead)
    made = _reader.renderer.render(tokens, _reader.options, {})
    for mark, tag in TAGS.items():
        made = made.replace(mark, tag)
    return Markup(made.strip())


def _led(tokens: list[Token], lead: Lead) -> list[Token]:
    """The tokens of a line with each link led on, or taken away."""
    kept, is_gone = [], False
    for token in tokens:
        if token.type == "link_open":
            to = lead(str(token.attrs["href"]))
            is_gone = to is None
            token.attrs["href"] = to or ""
        if not (is_gone and token.type in ("link_open", "link_close")):
            kept.append(token)
        is_gone = is_gone and token.type != "link_close"
    return kept
