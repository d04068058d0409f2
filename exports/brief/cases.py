"""Cases to call about: kinds of systems that peers have in use and that no source shows here, as
the page Compare finds them."""

from collections.abc import Sequence

from exports.brief.systems import shortened
from pages.compare.peers import proposed
from pages.compare.wish import FEW, Wish, usual
from pages.shared import basis, named
from pages.shared.peers import EVERY_RECORD as OR_UNSTATED
from pages.shared.peers import IN_USE, kinds_of
from queries.selection import Selection
from words.speech import Speech

SHOWN, NAMED = 3, 2  # kinds, and systems named of each
LONGEST = 60
HELD = {IN_USE: "brief-held-in-use", OR_UNSTATED: "brief-held-or-unstated"}


def cases(place: dict, here: Selection, pinned: tuple[str, ...], say: Speech) -> dict[str, object]:
    """The peers and up to three kinds of systems in use at two of them or more (at the one, where
    there is one).

    Where no kind is in use there, systems whose source states no status count too, and the title
    says so.
    """
    wish = Wish(pinned, (), usual(), len(pinned) or FEW)
    peers = proposed(place["place_id"], wish, Selection(release=here.release))
    peer_ids = [peer["place_id"] for peer in peers]
    held, kinds = _kinds(place["place_id"], peer_ids, here)
    return {
        "peers": [peer["name"] for peer in peers],
        "peer_ids": peer_ids,
        "kinds": len(kinds),
        "statuses": held.split(","),
        "title": _title(place, len(kinds), len(peers), held, say),
        "none": _none(place, len(peers), say) if not kinds else "",
        "note": _note(peers, bool(pinned), len(kinds), say),
        "shown": [_case(rows, len(peers), say) for rows in kinds[:SHOWN]],
    }


def _kinds(own: str, peers: list[str], here: Selection) -> tuple[str, list[list[dict]]]:
    """Which statuses count, and the kinds of systems that peers have and the place has not."""
    if not peers:
        return OR_UNSTATED, []
    beside = Selection(place=(own, *peers), release=here.release)
    in_use = kinds_of(own, peers, beside, IN_USE)
    return (IN_USE, in_use) if in_use else (OR_UNSTATED, kinds_of(own, peers, beside, OR_UNSTATED))


def _title(place: dict, kinds: int, peers: int, held: str, say: Speech) -> str:
    """`Three cases to call, of 7 kinds of systems in use at two peers or more and not found in
    London`."""
    if not peers or not kinds:
        return say("brief-no-case" if peers else "brief-no-peer")
    sentence = f"brief-case-{kinds}" if kinds <= SHOWN else "brief-case-more"
    return say(
        sentence,
        n=kinds,
        held=say(HELD[held]),
        where=say("brief-at-peers", n=peers),
        place=place["name"],
    )


def _none(place: dict, peers: int, say: Speech) -> str:
    if not peers:
        return say("brief-no-peer-why")
    return say(
        "brief-no-case-why",
        held=say(HELD[OR_UNSTATED]),
        where=say("brief-at-peers", n=peers),
        place=place["name"],
    )


def _note(peers: Sequence[dict], is_chosen: bool, kinds: int, say: Speech) -> str:
    if not peers:
        return ""
    told = say(
        "brief-peers-chosen" if is_chosen else "brief-peers-nearest",
        n=len(peers),
        names=say.listed([one["name"] for one in peers]),
    )
    return say.sentences(told, say("brief-not-absent") if kinds else "")


def _case(rows: list[dict], peers: int, say: Speech) -> dict[str, object]:
    """One kind with a system of each of two peers, one that names a record first."""
    first = rows[0]
    technology = (
        basis.label_of_all("technology", rows, say)
        if first["technology"] != "not_stated"
        else say("brief-without-technology")
    )
    examples: dict[str, dict] = {}
    for row in sorted(rows, key=lambda row: row["evidence_url"] is None):
        examples.setdefault(row["place_id"], row)
    ordered = [examples[one] for one in dict.fromkeys(row["place_id"] for row in rows)]
    return {
        "sector": basis.label_of_all("sector", rows, say),
        "technology": technology,
        "peers": say("brief-of-peers", n=peers, part=first["peers"]),
        "systems": first["systems"],
        "examples": [_example(row, say) for row in ordered[:NAMED]],
    }


def _example(row: dict, say: Speech) -> dict[str, str]:
    return {
        "place": row["place"],
        "name": shortened(named.name(row, say), LONGEST),
        "purpose": row["purpose"] or "",
        "url": row["evidence_url"] or "",
    }
