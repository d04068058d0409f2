"""An address -> the page and exhibit that a picture is of, or a problem that says what would be
accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from charts.look import Look
from exports import address, wanted
from exports.problem import Problem
from pages import contents
from pages.values import Choices, Exhibit, Parts, Tabs, every, opened_at
from pages.values.choices import LISTS
from queries.selection import IN_ADDRESS, Selection, write

STILL = Look(is_still=True)  # nothing in a picture can be clicked
NAMED = re.compile(r"([\w-]+)(?:\.([\w-]+))?")
PAGES = contents.NAMES
WIDTHS = {"1200": 1, "2400": 2}  # pixels, and how many a unit of the sheet is
AT = "figure"  # the exhibit that a page's address leads to: its fragment is not sent to a server
OWN = ("exhibit", "width", "card")
CARD = "1 is the picture of 1200 by 630 pixels, as links are previewed"


@dataclass(frozen=True)
class Asked:
    """What a picture is of.

    page     its name
    exhibit  of the page; without one the picture is of the page itself
    parts    the page's, in light colours on a wide screen
    width    in pixels
    is_card  of 1200 by 630 units, as links are previewed
    """

    page: str
    exhibit: Exhibit | None
    selection: Selection
    choices: Choices
    parts: Parts
    width: str
    is_card: bool

    @property
    def name(self) -> str:
        """`adoption.sectors`."""
        return f"{self.page}.{self.key}" if self.key else self.page

    @property
    def key(self) -> str:
        """The exhibit's; empty for a page."""
        return self.exhibit.key if self.exhibit else ""

    def link(self, base: str) -> str:
        """Where the same is shown by the dashboard that stands at `base`."""
        own = dict(self.choices.given) | write(self.selection)
        page = "" if self.page == contents.FIRST else self.page
        if not self.key:
            return address.page(base, page, own)
        return address.page(base, page, own | self._tabs() | {AT: self.key}) + f"#{self.key}"

    def _tabs(self) -> dict[str, str]:
        """The tabs behind which the exhibit stands, where they are not the first."""
        tabs = [part for part in opened_at(self.parts, self.key) if isinstance(part, Tabs)]
        return {part.name: part.value for part in tabs if part.value != next(iter(part.tabs))}

    def query(self) -> str:
        """What was asked for, as an address has it."""
        own = dict(self.choices.given) | write(self.selection) | {"exhibit": self.name}
        return urlencode(own)


def asked(pairs: wanted.Given) -> Asked:
    """What an address asks for. Raises Problem for what means nothing, and for an exhibit that the
    page does not have with this selection."""
    name = dict(pairs).get("exhibit", "")
    page, key = _named(name)
    own = getattr(contents.page(page), "CHOICES", ())
    lists = [*wanted.filter_lists(), *LISTS]
    given = wanted.single(pairs, (*OWN, *IN_ADDRESS, *own), lists)
    selection = wanted.selection(given)
    choices = Choices.of({name: given[name] for name in own if name in given})
    parts = tuple(contents.page(page).parts(selection, choices, STILL))
    exhibit = next((part for part in exhibits(parts) if part.key == key), None) if key else None
    if key and not exhibit:
        raise _missing(page, key, [part.key for part in exhibits(parts)])
    width = wanted.one_of(given, "width", WIDTHS, "pixels across a picture")
    is_card = wanted.one_of(given, "card", ("0", "1"), CARD) == "1"
    return Asked(page, exhibit, selection, choices, parts, width, is_card)


def exhibits(parts: Parts) -> Iterator[Exhibit]:
    """The exhibits of a page in the order they are read, those in tabs and folds too, which are
    made as they are reached."""
    return (part for part in every(parts) if isinstance(part, Exhibit))


def _named(name: str) -> tuple[str, str]:
    said = NAMED.fullmatch(name)
    if not said or said[1] not in PAGES:
        what = f"There is no page {name[:80]!r}" if name else "A picture is of a page or exhibit"
        raise Problem(
            404 if name else 400,
            f"{what}: exhibit=adoption for a page, exhibit=adoption.KEY for one exhibit of it.",
            {"exhibit": list(PAGES)},
        )
    return said[1], said[2] or ""


def _missing(page: str, key: str, keys: list[str]) -> Problem:
    there = f"With this selection the page {page} has no exhibit"
    said = f"{there} {key[:80]!r}." if keys else f"{there}; loosen a filter."
    return Problem(404, said, {"exhibit": [f"{page}.{each}" for each in keys]})
