"""What a place may learn from its peers: their numbers beside its own, kinds of systems that they
have in use and no source shows there, and its next steps, as the page City finds them."""

from collections.abc import Sequence

from exports.brief.systems import shortened
from pages.compare.peers import proposed
from pages.compare.wish import Wish, usual
from pages.shared import advice, named
from pages.shared.at_a_glance import are_asked, facts_of, in_use_of, yes_of
from pages.shared.peers import SHOWN as BESIDE
from pages.shared.peers import nearest
from queries.selection import Selection
from words.speech import Speech

SHOWN, NAMED, STEPS = 3, 2, 3  # kinds, systems named of each, and next steps
LONGEST = 60

Rows = Sequence[dict]


def peers_of(place_id: str, here: Selection, pinned: tuple[str, ...]) -> list[dict]:
    """Rows of `peers`: those that the reader chose, or the nearest."""
    if not pinned:
        return nearest(place_id, here)
    wish = Wish(pinned, (), usual(), len(pinned))
    return list(proposed(place_id, wish, Selection(release=here.release)))


def beside(place: dict, peers: Rows, here: Selection, is_chosen: bool, say: Speech) -> dict:
    """The place's numbers beside those of its nearest peers; no rows where there is none."""
    places = (place["place_id"], *(peer["place_id"] for peer in peers[:BESIDE]))
    facts = facts_of(places, Selection(place=places, release=here.release))
    has_answers = are_asked(facts)
    headings = ("place", "residents", "in-use", *(("yes-on-rules",) if has_answers else ()))
    note = say("brief-beside-asked" if has_answers else "brief-beside-note")
    return {
        "title": say("brief-beside-chosen" if is_chosen else "brief-beside"),
        "headings": [say(f"advice-{heading}") for heading in headings],
        "rows": [_row(row, has_answers, say) for row in facts] if peers else [],
        "note": note,
        "none": say("brief-no-peer-why"),
    }


def _row(row: dict, has_answers: bool, say: Speech) -> list[str]:
    """Cells under the headings: name, residents, systems in use, and answers where anybody was
    asked."""
    told = [shortened(row["name"], LONGEST // 2), say.count(row["population"])]
    return [*told, in_use_of(row, say), *((yes_of(row, say),) if has_answers else ())]


def cases(
    place: dict, peers: Rows, here: Selection, is_chosen: bool, say: Speech
) -> dict[str, object]:
    """Up to three kinds of systems in use at two peers or more (at the one, where there is one)."""
    peer_ids = [peer["place_id"] for peer in peers]
    kinds = advice.kinds(place["place_id"], peer_ids, here.release)
    return {
        "peers": [peer["name"] for peer in peers],
        "peer_ids": peer_ids,
        "kinds": len(kinds),
        "title": _title(place, len(kinds), len(peers), say),
        "none": _none(place, len(peers), say) if not kinds else "",
        "note": _note(peers, is_chosen, len(kinds), say),
        "shown": [_case(rows, len(peers), say) for rows in kinds[:SHOWN]],
    }


def _title(place: dict, kinds: int, peers: int, say: Speech) -> str:
    """`Three cases to call, of 7 kinds of systems in use at two peers or more and not found in
    London`."""
    if not peers or not kinds:
        return say("brief-no-case" if peers else "brief-no-peer")
    sentence = f"brief-case-{kinds}" if kinds <= SHOWN else "brief-case-more"
    return say(sentence, n=kinds, where=say("brief-at-peers", n=peers), place=place["name"])


def _none(place: dict, peers: int, say: Speech) -> str:
    if not peers:
        return say("brief-no-peer-why")
    where = say("brief-at-peers", n=peers)
    return say("brief-no-case-why", where=where, place=place["name"])


def _note(peers: Rows, is_chosen: bool, kinds: int, say: Speech) -> str:
    if not peers:
        return ""
    sentence = "brief-peers-chosen" if is_chosen else "brief-peers-nearest"
    return say.sentences(
        say(sentence, n=len(peers), names=say.listed([peer["name"] for peer in peers])),
        say("brief-rests-on"),
        say("brief-not-absent") if kinds else "",
    )


def _case(rows: Rows, peers: int, say: Speech) -> dict[str, object]:
    """One kind with a system of each of two peers, and whom to call about it."""
    first = rows[0]
    return {
        "kind": advice.title(rows, say),
        "peers": say("brief-of-peers", n=peers, part=first["peers"]),
        "systems": first["systems"],
        "examples": [_example(row, say) for row in advice.calls(rows, NAMED)],
    }


def _example(row: dict, say: Speech) -> dict[str, str]:
    return {
        "place": shortened(advice.whom(row, say), LONGEST),
        "name": shortened(named.name(row, say), LONGEST),
        "day": say.day(row["evidence_date"]),
        "purpose": row["purpose"] or "",
        "url": row["evidence_url"] or "",
    }


def steps(place: dict, peers: Rows, here: Selection, say: Speech) -> dict[str, object]:
    """The first next steps, each with what it rests on; that there is none, where it is so."""
    peer_ids = [peer["place_id"] for peer in peers]
    found = advice.steps(place["place_id"], peer_ids, here.release)
    return {
        "title": say("brief-next-steps" if found else "brief-no-step"),
        "none": "" if found else say("advice-nothing", place=place["name"]),
        "number": len(found),
        "shown": [_step(rows, place, say) for rows in found[:STEPS]],
    }


def _step(rows: Rows, place: dict, say: Speech) -> dict[str, object]:
    links = advice.shown_of(rows, say)
    return {
        "step": advice.step(rows, say),
        "evidence": advice.evidence(rows, place["name"], say),
        "links": [link | {"words": shortened(link["words"], LONGEST // 2)} for link in links],
        "more": say("advice-more", n=len(rows) - len(links)) if len(rows) > len(links) else "",
    }
