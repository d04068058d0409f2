"""A city and its peers, as all parts of the page see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from charts.look import Look
from pages.compare.wish import Wish
from queries.engine import ask
from queries.selection import PLACE_FILTERS, Selection
from words.markdown import Markdown, strong
from words.speech import Speech


@dataclass(frozen=True)
class Beside:
    """A city, its peers, and what is asked of them.

    own        the city
    peers      rows of the question `peers`, pinned ones first
    wish       what the address says of peers
    selection  what the reader chose
    """

    own: str
    peers: tuple[dict, ...]
    wish: Wish
    selection: Selection
    look: Look

    @property
    def say(self) -> Speech:
        """The language speaking."""
        return self.look.say

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The city and its peers, in the order of the page."""
        return (self.own, *(peer["place_id"] for peer in self.peers))

    @cached_property
    def here(self) -> Selection:
        """The cities and whatever else the reader chose; filters on places choose who is proposed,
        not what is compared."""
        return self.selection.but(**dict.fromkeys(PLACE_FILTERS, ())).but(place=self.places)

    @cached_property
    def whole(self) -> Selection:
        """The cities alone, whatever else the reader chose."""
        return Selection(place=self.places, release=self.selection.release)

    @cached_property
    def facts(self) -> dict[str, dict]:
        """One row of the question `place_facts` a city."""
        return {row["place_id"]: row for row in ask("place_facts", self.here).to_pylist()}

    @cached_property
    def cities(self) -> dict[str, str]:
        """Names for columns by place, the reader's own city first."""
        return names([self.facts[place] for place in self.places])

    @cached_property
    def sources(self) -> tuple[dict, ...]:
        """What each source holds of each city, whatever the filters."""
        return tuple(ask("place_sources", self.whole).to_pylist())

    @property
    def name(self) -> str:
        """The city's own name."""
        return self.cities[self.own]

    @property
    def others(self) -> tuple[str, ...]:
        """The peers by place."""
        return self.places[1:]

    def bold(self, cells: Mapping[str, str]) -> dict[str, str]:
        """Cells by place as columns by name, the city's own bold."""
        return {
            name: strong(cells[place]) if place == self.own and cells[place] else cells[place]
            for place, name in self.cities.items()
        }


def names(rows: Sequence[Mapping]) -> dict[str, str]:
    """Names by place; two of one name are told apart by state, prefecture, country or, at last,
    identifier."""
    told: dict[str, str] = {}
    for further in ("", "admin", "country", "place_id"):
        told = {
            row["place_id"]: ", ".join(filter(None, (row["name"], row[further] if further else "")))
            for row in rows
        }
        if len(set(told.values())) == len(told):
            break
    return told


def in_columns(rows: Sequence[Mapping[str, str | Markdown]]) -> dict[str, list]:
    """Rows of one set of headings as columns."""
    return {heading: [row[heading] for row in rows] for heading in (rows[0] if rows else ())}
