"""Which city a response is of: by identifier, or by name among the cities that were asked."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from etl.reference import word
from words.said import said

MOST_NAMED = 12
MEMBERS = ("founding", "member")


def label(place) -> str:
    """What a form's list of cities shows: `Boston (US)`."""
    return f"{place.name} ({place.country})"


def members(places: pd.DataFrame) -> pd.DataFrame:
    """The places that belong to the Forum."""
    return places[places["forum_status"].isin(MEMBERS)]


def is_asked(place_id: str, places: pd.DataFrame) -> bool:
    """Whether a wave asks a place whose members.csv does not name it."""
    return place_id in set(members(places)["place_id"])


def labels(asked: pd.DataFrame) -> dict[str, str]:
    """place_id -> what the form shows, by name; cities of one name and country are told apart by
    state, or by identifier."""
    order: list[Any] = list(asked.sort_values(["name", "place_id"]).itertuples())
    ways = [
        label,
        lambda place: f"{place.name}, {place.admin} ({place.country})",
        lambda place: f"{place.name} ({place.place_id})",
    ]
    times = [Counter(map(way, order)) for way in ways]
    return {
        place.place_id: next(
            way(place) for way, often in zip(ways, times, strict=True) if often[way(place)] == 1
        )
        for place in order
    }


@dataclass(frozen=True)
class Cities:
    """The table of places and the identifiers of those that were asked."""

    places: pd.DataFrame
    asked: frozenset[str]

    @classmethod
    def of(cls, places: pd.DataFrame, asked: list[str] | None = None) -> "Cities":
        """The cities named, or all members of the Forum."""
        return cls(places, frozenset(members(places)["place_id"] if asked is None else asked))

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The places that were asked."""
        return self.places[self.places["place_id"].isin(self.asked)]

    @cached_property
    def labels(self) -> dict[str, str]:
        """place_id -> what the form shows."""
        return labels(self.frame)

    @cached_property
    def _shown(self) -> dict[str, str]:
        return {word(name): place_id for place_id, name in self.labels.items()}

    @cached_property
    def _called(self) -> dict[str, list[str]]:
        """Everything a place is called -> its identifier, of all places."""
        called_so: dict[str, list[str]] = {}
        for column in ("place_id", "name", "local_name"):
            for called, place_id in zip(self.places[column], self.places["place_id"], strict=True):
                if place_id not in called_so.setdefault(word(called or ""), []):
                    called_so[word(called or "")].append(place_id)
        return called_so

    def find(self, text: str) -> tuple[str, str, str]:
        """place_id, or a problem and what would be accepted."""
        name = word(text)
        if not name:
            return "", "missing_value", self._accepted
        if name in self._shown:
            return self._shown[name], "", ""
        called = self._called.get(name, [])
        asked = [place_id for place_id in called if place_id in self.asked]
        if len(asked) > 1:
            return "", "place_unresolved", said("rule-one-of-identifiers", places=", ".join(asked))
        if asked:
            return asked[0], "", ""
        return "", "not_a_member" if called else "place_unresolved", self._accepted

    @cached_property
    def _accepted(self) -> str:
        names = list(self.labels.values())
        rest = len(names) - MOST_NAMED
        named = ", ".join(names[:MOST_NAMED])
        if rest <= 0:
            return said("rule-city-of-frame", cities=named)
        return said("rule-city-of-frame-and-more", cities=named, more=rest)
