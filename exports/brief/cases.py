"""Cases to call about: kinds of systems that peers have in use and that no source shows here, as
the page Compare finds them."""

from exports.brief.systems import shortened
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

SHOWN, NAMED = 3, 2  # kinds, and systems named of each
LONGEST = 60
IN_USE, UNSTATED = COUNTED = (("in_use",), ("in_use", "unknown"))
HELD = {IN_USE: "brief-held-in-use", UNSTATED: "brief-held-or-unstated"}


def cases(place: dict, here: Selection, pinned: tuple[str, ...], say: Speech) -> dict[str, object]:
    """The peers and up to three kinds of systems in use at two of them or more (at the one, where
    there is one).

    Where no kind is in use there, systems whose source states no status count too, and the title
    says so.
    """
    more = {"pinned": list(pinned), "most": len(pinned)} if pinned else {}
    peers = ask(
        "peers", Selection(release=here.release), place_id=place["place_id"], **more
    ).to_pylist()
    statuses, rows = next(
        found
        for found in ((one, _rows(place, here, peers, one)) for one in COUNTED)
        if found[1] or found[0] == UNSTATED
    )
    kinds = list(dict.fromkeys((row["sector"], row["technology"]) for row in rows))
    return {
        "peers": [one["name"] for one in peers],
        "peer_ids": [one["place_id"] for one in peers],
        "kinds": len(kinds),
        "statuses": list(statuses),
        "title": _title(place, len(kinds), len(peers), statuses, say),
        "none": _none(place, len(peers), say) if not kinds else "",
        "note": _note(peers, bool(pinned), len(kinds), say),
        "shown": [
            _case(
                [row for row in rows if (row["sector"], row["technology"]) == kind], len(peers), say
            )
            for kind in kinds[:SHOWN]
        ],
    }


def _rows(place: dict, here: Selection, peers: list[dict], statuses: tuple[str, ...]) -> list[dict]:
    """The systems of kinds that peers have and the place has not, as the page Compare asks for
    them."""
    chosen = Selection(
        place=(place["place_id"], *(one["place_id"] for one in peers)), release=here.release
    )
    own = {
        "place_id": place["place_id"],
        "statuses": list(statuses),
        "at_least": min(2, len(peers)),
    }
    return ask("peers_do", chosen, **own).to_pylist() if peers else []


def _title(place: dict, kinds: int, peers: int, statuses: tuple[str, ...], say: Speech) -> str:
    """`Three cases to call, of 7 kinds of systems in use at two peers or more and not found in
    London`."""
    if not peers or not kinds:
        return say("brief-no-case" if peers else "brief-no-peer")
    sentence = f"brief-case-{kinds}" if kinds <= SHOWN else "brief-case-more"
    return say(
        sentence,
        n=kinds,
        held=say(HELD[statuses]),
        where=say("brief-at-peers", n=peers),
        place=place["name"],
    )


def _none(place: dict, peers: int, say: Speech) -> str:
    if not peers:
        return say("brief-no-peer-why")
    return say(
        "brief-no-case-why",
        held=say(HELD[UNSTATED]),
        where=say("brief-at-peers", n=peers),
        place=place["name"],
    )


def _note(peers: list[dict], is_chosen: bool, kinds: int, say: Speech) -> str:
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
        say.label("technology", first["technology"])
        if first["technology"] != "not_stated"
        else say("brief-without-technology")
    )
    examples: dict[str, dict] = {}
    for row in sorted(rows, key=lambda row: row["evidence_url"] is None):
        examples.setdefault(row["place_id"], row)
    ordered = [examples[one] for one in dict.fromkeys(row["place_id"] for row in rows)]
    return {
        "sector": say.label("sector", first["sector"]),
        "technology": technology,
        "peers": say("brief-of-peers", n=peers, part=first["peers"]),
        "systems": first["systems"],
        "examples": [_example(row) for row in ordered[:NAMED]],
    }


def _example(row: dict) -> dict[str, str]:
    return {
        "place": row["place"],
        "name": shortened(row["name"], LONGEST),
        "url": row["evidence_url"] or "",
    }
