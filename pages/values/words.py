"""A page's words: its head, sentences, headings, paragraphs and notices."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Head:
    """A page's title and the question it answers; below them the selection in words.

    is_narrowed  whether the shared filters narrow this page
    is_wide      whether the page takes the whole width of the screen
    """

    title: str
    question: str
    is_narrowed: bool = True
    is_wide: bool = False


@dataclass(frozen=True)
class Sentences:
    """The page in two or three sentences, right below its head; empty ones are left out."""

    said: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within the page: level 2 begins a section, level 3 a part of one."""

    text: str
    level: Literal[2, 3] = 3
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `is_quiet` for what explains another thing."""

    text: str
    is_quiet: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """Something to know before reading on: "info", "warning", "success" or "error"."""

    text: str
    kind: Literal["info", "warning", "success", "error"] = "info"


@dataclass(frozen=True)
class Code:
    """Text to copy as it stands."""

    text: str
    language: str | None = None


@dataclass(frozen=True)
class Divider:
    """A line across the page."""
