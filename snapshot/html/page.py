"""The page that is being written: where it leads, what it has said so far, its words as HTML."""

import re
from collections.abc import Callable

from markupsafe import Markup

from charts.look import Look
from snapshot import markdown
from snapshot.downloads import Downloads
from words.markdown import plain

EMPTY = Markup()


class Page:
    """One page as it is written, part by part.

    downloads  the snapshot's files, which links to the interface become
    lead       where an address of the dashboard leads in the snapshot, or nothing
    draw       a figure's HTML by the key of its exhibit and its words
    title      of its head, and its question; empty before that
    heading    the last one
    """

    def __init__(
        self,
        downloads: Downloads,
        lead: Callable[[str], str | None],
        draw: Callable[[str, str], Markup],
        look: Look,
        release: str,
    ):
        self.downloads, self.lead, self.draw = downloads, lead, draw
        self.say, self.release = look.say, release
        self.title = self.question = self.heading = ""
        self.has_section = False
        self._names: set[str] = set()

    def name(self, words: str) -> str:
        """A name within the page that nothing else has."""
        name = re.sub(r"\W+", "-", words if words in self._names else words.lower()).strip("-")[:60]
        tries = (name.strip("-"), *(f"{name.strip('-')}-{again}" for again in range(2, 1000)))
        free = next(each for each in tries if each not in self._names)
        self._names.add(free)
        return free

    def quiet(self, text: str) -> Markup:
        """A paragraph that explains another thing; nothing without a text."""
        return self.boxed(text, "quiet") if text else EMPTY

    def boxed(self, text: str, kind: str) -> Markup:
        """Paragraphs in a box of a kind of the style sheet."""
        return Markup('<div class="{}">{}</div>').format(kind, self.formatted(text))

    def formatted(self, text: str) -> Markup:
        """Paragraphs, with their formats and links."""
        return markdown.formatted(plain(text), self.lead)

    def inline(self, text: str) -> Markup:
        """Words within a line, with their formats and links."""
        return markdown.inline(plain(text), self.lead)


def bare(text: str) -> str:
    """Words without formats."""
    return markdown.bare(plain(text))


def folded(title: str, inside: Markup, is_open: bool = False) -> Markup:
    """What opens under a title; nothing where nothing is inside."""
    if not inside:
        return EMPTY
    return Markup("<details{}><summary>{}</summary>\n{}\n</details>").format(
        Markup(" open") if is_open else EMPTY, title, inside
    )
