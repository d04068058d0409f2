"""The place beside its nearest peers: residents, systems in use of those on record, and answers."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.shared import at_a_glance
from pages.shared.peers import SHOWN
from pages.values import Parts
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

Rows = Sequence[Mapping]


def beside(place: Mapping, peers: Rows, selection: Selection, look: Look) -> Parts:
    """A small table; nothing where the place has no peers. `peers` are rows of the question
    `peers`, the nearest first."""
    say, own = look.say, place["place_id"]
    places = (own, *(peer["place_id"] for peer in peers[:SHOWN]))
    if len(places) == 1:
        return ()
    here = Selection(place=places, release=selection.release)
    facts, covering = at_a_glance.facts_of(places, here), ask("place_sources", here).to_pylist()
    names, unlike = [row["name"] for row in facts], _unlike(places, covering, say)
    nearest = say("glance-nearest")
    return (at_a_glance.exhibit("beside", facts, names, here, say, nearest, unlike),)


def _unlike(places: Sequence[str], covering: Rows, say: Speech) -> str:
    """That the places are not covered by the same sources, where it is so."""
    by_place = {
        place: {row["source_id"] for row in covering if row["place_id"] == place}
        for place in places
    }
    own, *peers = by_place.values()
    others = sum(sources != own for sources in peers)
    return say("city-beside-unlike", n=others, peers=len(peers)) if others else ""
