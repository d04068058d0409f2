"""The place beside its nearest peers: residents, systems in use of those on record, and answers."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.shared.peers import SHOWN
from pages.values import Exhibit, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.markdown import strong
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
    facts, covering = facts_of(places, here), ask("place_sources", here).to_pylist()
    exhibit = Exhibit(
        key="beside",
        title=_title(facts, say),
        counted=say.sentences(
            say("city-beside-counted"),
            say("city-beside-answered") if _are_asked(facts) else "",
            _unlike(places, covering, say),
        ),
        table=_table(facts, say),
        question="place_facts",
        selection=here,
        sources=tuple(dict.fromkeys(row["source_id"] for row in covering)),
    )
    return (exhibit,)


def facts_of(places: Sequence[str], here: Selection) -> list[dict]:
    """Rows of `place_facts` in the order of the places."""
    by_place = {row["place_id"]: row for row in ask("place_facts", here).to_pylist()}
    return [by_place[place] for place in places]


def _table(facts: Rows, say: Speech) -> Table:
    """A row a place, its own bold; the column of answers where somebody was asked."""
    names = [row["name"] for row in facts]
    columns: dict[str, list] = {
        say("advice-place"): [strong(names[0]), *names[1:]],
        say("advice-residents"): [say.count(row["population"]) for row in facts],
        say("advice-in-use"): [in_use_of(row, say) for row in facts],
    }
    if _are_asked(facts):
        columns[say("advice-yes-on-rules")] = [yes_of(row, say) for row in facts]
    return table(columns, key="beside-nearest")


def _are_asked(facts: Rows) -> bool:
    return any(row["answers"] for row in facts)


def _title(facts: Rows, say: Speech) -> str:
    own, *peers = facts
    told = [row["systems_in_use"] for row in peers if is_told(row)]
    if not told:
        return say("city-beside-unsaid", peers=len(peers))
    least, most = min(told), max(told)
    between = say("city-from-to", least=least, most=most) if least < most else say.count(least)
    if not is_told(own):
        return say("city-beside-peers", peers=len(told), between=between)
    in_use = own["systems_in_use"]
    return say("city-beside-title", own=in_use, peers=len(told), between=between)


def is_told(row: Mapping) -> bool:
    """Whether a place has a system on record whose status is stated: else none in use is not a
    zero."""
    return bool(row["systems"]) and row["systems"] != row["systems_unknown"]


def in_use_of(row: Mapping, say: Speech) -> str:
    """`39 of 46`: systems in use, of those on record."""
    if not row["systems"]:
        return say("advice-none-on-record")
    if not is_told(row):
        return say("advice-status-unstated", systems=row["systems"])
    return say("part-of", part=row["systems_in_use"], whole=row["systems"])


def yes_of(row: Mapping, say: Speech) -> str:
    """`6 of 19`: answers on what governs AI that are yes, of those looked for."""
    if not row["answers"]:
        return say("advice-not-asked")
    return say("part-of", part=row["answers_yes"], whole=row["answers"])


def _unlike(places: Sequence[str], covering: Rows, say: Speech) -> str:
    """That the places are not covered by the same sources, where it is so."""
    by_place = {
        place: {row["source_id"] for row in covering if row["place_id"] == place}
        for place in places
    }
    own, *peers = by_place.values()
    others = sum(sources != own for sources in peers)
    return say("city-beside-unlike", n=others, peers=len(peers)) if others else ""
