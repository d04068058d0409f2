"""How parts stand together, and the part that only the app can show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pages.values import Choices, Parts


@dataclass(frozen=True)
class Section:
    """Parts that belong together; `key` names them where something leads there."""

    parts: "Parts"
    key: str = ""
    is_framed: bool = False


@dataclass(frozen=True)
class Columns:
    """Parts beside each other, below each other on a narrow screen; `weights` of their widths."""

    cells: "tuple[Parts, ...]"
    weights: tuple[int, ...] = ()
    gap: Literal["small", "medium", "large"] = "large"


@dataclass(frozen=True)
class Row:
    """Small parts in one line, as far as it goes; `align` says how they stand beside a part that
    has a label above it."""

    parts: "Parts"
    key: str = ""
    align: Literal["center", "bottom"] = "center"


@dataclass(frozen=True)
class Fold:
    """Parts under a title, made and shown when they are opened."""

    key: str
    title: str
    parts: "Callable[[], Parts]"
    is_open: bool = False


@dataclass(frozen=True)
class Tabs:
    """Several views of which one is shown, made when it is opened; `name` keeps it in the
    address. Each tab is code -> (words, parts)."""

    name: str
    tabs: "Mapping[str, tuple[str, Callable[[], Parts]]]"
    value: str


@dataclass(frozen=True)
class Scroll:
    """Parts in a box of a height in pixels that scrolls where they are higher."""

    parts: "Parts"
    height: int


@dataclass(frozen=True)
class Live:
    """What only the app can show, by name: it takes files, or knows who the reader is."""

    name: str


@dataclass(frozen=True)
class Apart:
    """Parts that hang on some of the page's own parameters alone, `names`: where one of these is
    chosen anew they are made and drawn without the rest of the page. `given` is what the address
    said of all."""

    key: str
    names: tuple[str, ...]
    given: "Choices"
    parts: "Callable[[Choices], Parts]"
