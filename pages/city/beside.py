"""The place beside its nearest peers: residents, systems in use of those on record, and answers."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.shared import at_a_glance
from pages.shared.peers import SHOWN
from pages.values import Exhibit, Parts
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
    exhibit = Exhibit(
        key="beside",
        title=at_a_glance.title(facts, say),
        counted=say.sentences(
            say("glance-counted"),
            say("glance-answered") if at_a_glance.are_asked(facts) else "",
            _unlike(places, covering, say),
        ),
        table=at_a_glance.rows_of_places(facts, [row["name"] for row in facts], say),
        question="place_facts",
        selection=here,
        sources=tuple(dict.fromkeys(row["source_id"] for row in covering)),
    )
    return (exhibit,)


def _unlike(places: Sequence[str], covering: Rows, say: Speech) -> str:
    """That the places are not covered by the same sources, where it is so."""
    by_place = {
        place: {row["source_id"] for row in covering if row["place_id"] == place}
        for place in places
    }
    own, *peers = by_place.values()
    others = sum(sources != own for sources in peers)
    return say("city-beside-unlike", n=others, peers=len(peers)) if others else ""
