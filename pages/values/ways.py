"""Ways on: to another page, to a file, to the same page with something changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from queries.selection import Selection


@dataclass(frozen=True)
class Link:
    """A link to another page with `parameters` (by default those of the selection shown)."""

    page: str
    words: str
    parameters: Mapping[str, str] | None = None


@dataclass(frozen=True)
class File:
    """A button that opens a file of the interface, `path` below /api/v1/."""

    words: str
    path: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    help: str = ""


@dataclass(frozen=True)
class Button:
    """A button that changes what this page shows: the selection, or own parameters (None takes one
    away)."""

    key: str
    words: str
    selection: Selection | None = None
    sets: Mapping[str, str | None] = field(default_factory=dict)
    help: str = ""
    is_quiet: bool = False
