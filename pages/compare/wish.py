"""What the address says of a city's peers: pinned and dropped places, weights of the rule's parts,
and how many peers stand beside the city."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from charts.look import Look
from pages.values import Choice, Choices, choose
from queries.engine import known
from queries.questions import declared
from queries.selection import Selection
from words.speech import Speech

PARTS = ("residents", "kind", "region", "data", "forum")
FEW = 4  # peers proposed where the address does not say how many
MOST, HEAVIEST = 7, 5
WITHIN = (2, 4, 10)  # times as many residents, or as few
TYPED = 40  # characters of what is left out that are repeated

Moves = Mapping[str, str | None]


class Wish(NamedTuple):
    """Pinned and dropped places, weights by part, how many peers at most, and how many times as
    many residents one may have, or as few; 0 for any."""

    pinned: tuple[str, ...]
    dropped: tuple[str, ...]
    weights: dict[str, int]
    most: int
    within: int = 0

    def parameters(self, city: str, most: int = 0) -> dict[str, object]:
        """The question's own parameters; `most` in place of the reader's."""
        weights = {f"weight_{part}": weight for part, weight in self.weights.items()}
        return {
            "place_id": city,
            "pinned": list(self.pinned),
            "dropped": list(self.dropped),
            "most": most or self.most,
            "within": self.within,
        } | weights

    def pinning(self, place_id: str) -> Moves:
        """What keeps a peer, whatever the rule proposes, as parameters of the address."""
        pinned = list(dict.fromkeys([*self.pinned, place_id]))
        dropped = [dropped for dropped in self.dropped if dropped != place_id]
        return _moves(pinned, dropped, max(self.most, len(pinned)))

    def unpinning(self, place_id: str) -> Moves:
        """What leaves a peer to the rule again."""
        return _moves(self._without(place_id), list(self.dropped), self.most)

    def dropping(self, place_id: str) -> Moves:
        """What takes a peer away and never proposes it again; the next nearest takes its place."""
        dropped = list(dict.fromkeys([*self.dropped, place_id]))
        return _moves(self._without(place_id), dropped, self.most)

    def _without(self, place_id: str) -> list[str]:
        return [pinned for pinned in self.pinned if pinned != place_id]


def _moves(pinned: list[str], dropped: list[str], most: int) -> Moves:
    return {
        "peers": ",".join(pinned) or None,
        "without": ",".join(dropped) or None,
        "most": str(most) if most != FEW else None,
    }


def usual() -> dict[str, int]:
    """The weights that the question declares."""
    return {part: int(declared("peers")[f"weight_{part}"].default or 0) for part in PARTS}


def number_of_peers(choices: Choices, look: Look) -> Choice[str]:
    """How many peers stand beside the city."""
    options = {str(number): str(number) for number in range(1, MOST + 1)}
    return choose(choices, "most", look.say("compare-most"), options, str(FEW), width=130)


def size_of_peers(choices: Choices, look: Look) -> Choice:
    """How far a peer may be from the city in residents."""
    say = look.say
    options = {"0": say("compare-any-size")}
    options |= {str(times): say("compare-within", times=times) for times in WITHIN}
    return choose(choices, "within", say("compare-size"), options, "0", width=230)


def wished(
    city: str, selection: Selection, choices: Choices, look: Look
) -> tuple[Wish, tuple[str, ...]]:
    """What the address asks for that can be had, and in words what was left out."""
    say, places = look.say, known(selection.release)["place"]
    named, dropped = (list(dict.fromkeys(choices.listed(name))) for name in ("peers", "without"))
    pinned = [place for place in named if place in places and place != city]
    weights, meaningless = _weights(choices.text("weights"))
    left_out = [
        *(_unknown(place, say) for place in (*named, *dropped) if place not in places),
        say("compare-left-out-itself") if city in named else "",
        say("compare-left-out-more", n=len(pinned) - MOST, most=MOST) if len(pinned) > MOST else "",
        say("compare-left-out-weights", weights=meaningless[:TYPED], most=HEAVIEST)
        if meaningless
        else "",
    ]
    wish = Wish(
        tuple(pinned[:MOST]),
        tuple(place for place in dropped if place in places),
        weights,
        int(str(number_of_peers(choices, look).value)),
        int(str(size_of_peers(choices, look).value)),
    )
    return wish, tuple(filter(None, left_out))


def _unknown(place: str, say: Speech) -> str:
    return say("compare-left-out-unknown", place=place[:TYPED])


def _weights(text: str) -> tuple[dict[str, int], str]:
    """The weights in the order of PARTS, and the text where it means nothing."""
    if not text:
        return usual(), ""
    if not re.fullmatch(rf"[0-{HEAVIEST}](,[0-{HEAVIEST}]){{{len(PARTS) - 1}}}", text):
        return usual(), text
    return dict(zip(PARTS, map(int, text.split(",")), strict=True)), ""
