"""What the reader chose on one page, beside the shared filters, and what it is chosen with."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from schema.names import LONGEST

Chosen = TypeVar("Chosen", str, tuple[str, ...])


# Parameters that list several values; any other is one text.
LISTS = frozenset({"columns", "groups", "kinds", "peers", "without"})


@dataclass(frozen=True)
class Choices:
    """A page's own parameters as the address has them: name -> text, read by the page alone.
    `too_long` names those that are longer than any text that is looked up, and left out."""

    given: tuple[tuple[str, str], ...] = ()
    too_long: tuple[str, ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Choices":
        """Parameters in an order that does not matter."""
        too_long = tuple(
            sorted(
                name for name, text in given.items() if len(text) > LONGEST and name not in LISTS
            )
        )
        kept = sorted((name, text) for name, text in given.items() if name not in too_long)
        return cls(tuple(kept), too_long)

    def text(self, name: str, default: str = "") -> str:
        """A parameter as it stands; blanks around it left out."""
        return dict(self.given).get(name, default).strip()

    def listed(self, name: str) -> list[str]:
        """What a parameter lists, in the reader's order."""
        return [value for value in self.text(name).split(",") if value]

    def number(self, name: str, least: int, most: int, default: int) -> int:
        """A whole number within bounds, else the default."""
        text = self.text(name)
        is_number = text.isascii() and text.isdigit() and len(text) < 10
        return int(text) if is_number and least <= int(text) <= most else default


@dataclass(frozen=True)
class Choice(Generic[Chosen]):
    """One or several of some options, chosen with a widget and kept in the address as `name`.

    options    code -> words
    value      what is chosen: a code, or a tuple of codes where several can be
    default    what is chosen without a parameter, which leaves the address alone
    unknown    what the address asked for and the page does not have: said, never silent
    widget     "list" opens, "segments" and "pills" stand side by side
    clears     parameters that mean nothing any more once the reader chooses another
    placeholder what an empty list says; with it, nothing need be chosen
    writes     what choosing a code writes instead of `name`, where it moves other parameters: the
               list is then empty again
    is_closed  whether nothing can be chosen now
    """

    name: str
    label: str
    options: Mapping[str, str]
    value: Chosen
    default: Chosen
    unknown: tuple[str, ...] = ()
    widget: Literal["list", "segments", "pills"] = "list"
    is_label_hidden: bool = False
    help: str = ""
    width: int | None = None
    clears: tuple[str, ...] = ()
    placeholder: str = ""
    writes: Callable[[str], Mapping[str, str | None]] | None = field(default=None, compare=False)
    is_closed: bool = False

    @property
    def is_many(self) -> bool:
        """Whether several can be chosen at once."""
        return isinstance(self.value, tuple)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are chosen, one or several."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


def choose(
    choices: Choices, name: str, label: str, options: Mapping[str, str], default: str, **looks: Any
) -> Choice[str]:
    """One of `options`; an unknown code gives the default, and is told. `looks` as for Choice."""
    given = choices.text(name)
    unknown = (given,) if given and given not in options else ()
    value = given if given in options else default
    return Choice(name, label, options, value, default, unknown, **looks)


def choose_several(
    choices: Choices,
    name: str,
    label: str,
    options: Mapping[str, str],
    default: Iterable[str],
    is_ordered: bool = False,
    **looks: Any,
) -> Choice[tuple[str, ...]]:
    """Some of `options`; none chosen is the default. They come in the order of the options or,
    where `is_ordered`, in the reader's."""
    given = choices.listed(name)
    kept = [code for code in dict.fromkeys(given) if code in options]
    if not is_ordered:
        kept = [code for code in options if code in kept]
    unknown = tuple(code for code in given if code not in options)
    value = tuple(kept) or tuple(default)
    return Choice(name, label, options, value, tuple(default), unknown, **looks)


@dataclass(frozen=True)
class Search:
    """Free text, kept in the address as `name`."""

    name: str
    label: str
    value: str
    placeholder: str = ""
    help: str = ""
    clears: tuple[str, ...] = ()


@dataclass(frozen=True)
class Number:
    """A whole number within bounds, kept in the address as `name`.

    position  where it stands among several numbers that the parameter lists
    listed    all of these, its own among them
    usual     those listed without the parameter
    """

    name: str
    label: str
    value: int
    least: int
    most: int
    default: int
    position: int = 0
    listed: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()


@dataclass(frozen=True)
class Span:
    """A first and a last year within bounds, kept in the address as `name`: `2010-2020`; `unknown`
    as for Choice."""

    name: str
    label: str
    value: tuple[int, int]
    least: int
    most: int
    unknown: tuple[str, ...] = ()


def span(choices: Choices, name: str, label: str, least: int, most: int) -> Span:
    """The years that the address asks for, in whichever order, as far as they lie within bounds;
    all of them without any, or where none does, which is told."""
    given = choices.text(name)
    asked = sorted(int(year) for year in re.findall(r"\d{4}", given))
    is_span = bool(re.fullmatch(r"\d{4}-\d{4}", given, re.ASCII))
    if is_span and asked[0] <= most and asked[-1] >= least:
        return Span(name, label, (max(asked[0], least), min(asked[-1], most)), least, most)
    return Span(name, label, (least, most), least, most, (given,) if given else ())


@dataclass(frozen=True)
class Finder:
    """A box that offers, while a name is typed, what it may mean.

    kinds    what it offers, as `queries.search` names kinds; everything without
    value    what stands in it to begin with
    writes   the page's own parameter that a place chosen is written to; without it what is chosen
             is opened
    clears   parameters that mean nothing any more once the reader chooses another
    offered  identifier and name of a place that the reader may keep as their own
    is_label_hidden  whether the label is for screen readers alone
    """

    key: str
    label: str
    placeholder: str
    kinds: tuple[str, ...] = ()
    value: str = ""
    writes: str = ""
    clears: tuple[str, ...] = ()
    offered: tuple[str, str] | None = None
    is_label_hidden: bool = False
