"""Cases to call about: kinds of systems that peers have in use and that no source shows here, as the page Compare finds them."""

from exports.brief.systems import shortened
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

SHOWN, NAMED = 3, 2  # kinds, and systems named of each
LONGEST = 60
IN_USE, UNSTATED = COUNTED = (("in_use",), ("in_use", "unknown"))
HELD = {IN_USE: "in use", UNSTATED: "in use, or on record without a status,"}
NOT_ABSENT = "Not found here does not mean absent."


def cases(place: dict, here: Selection, pinned: tuple[str, ...]) -> dict[str, object]:
    """The peers and up to three kinds of systems in use at two of them or more (at the one, where there is one).

    Where no kind is in use there, systems whose source states no status count too, and the title says so.
    """
    more = {"pinned": list(pinned), "most": len(pinned)} if pinned else {}
    peers = ask("peers", Selection(release=here.release), place_id=place["place_id"], **more).to_pylist()
    statuses, rows = next(found for found in ((one, _rows(place, here, peers, one)) for one in COUNTED) if found[1] or found[0] == UNSTATED)
    kinds = list(dict.fromkeys((row["sector"], row["technology"]) for row in rows))
    return {
        "peers": [one["name"] for one in peers], "peer_ids": [one["place_id"] for one in peers],
        "kinds": len(kinds), "statuses": list(statuses),
        "title": _title(place, len(kinds), len(peers), statuses), "none": _none(place, len(peers)) if not kinds else "",
        "note": _note(peers, bool(pinned), len(kinds)),
        "shown": [_case([row for row in rows if (row["sector"], row["technology"]) == kind], len(peers)) for kind in kinds[:SHOWN]],
    }  # fmt: skip


def _rows(place: dict, here: Selection, peers: list[dict], statuses: tuple[str, ...]) -> list[dict]:
    """The systems of kinds that peers have and the place has not, as the page Compare asks for them."""
    chosen = Selection(place=(place["place_id"], *(one["place_id"] for one in peers)), release=here.release)
    own = {"place_id": place["place_id"], "statuses": list(statuses), "at_least": min(2, len(peers))}
    return ask("peers_do", chosen, **own).to_pylist() if peers else []


def _title(place: dict, kinds: int, peers: int, statuses: tuple[str, ...]) -> str:
    """`Three cases to call, of 7 kinds of systems in use at two peers or more and not found in London`."""
    if not peers:
        return "No peer is known to compare with"
    if not kinds:
        return "No case to call"
    held = f"{HELD[statuses]} {_at(peers)} and not found in {place['name']}"
    if kinds == 1:
        return f"One case to call: a kind of system {held}"
    return f"{'Two' if kinds == 2 else 'Three'} cases to call{f', of {kinds}' if kinds > SHOWN else ':'} kinds of systems {held}"


def _none(place: dict, peers: int) -> str:
    if not peers:
        return "No other place of this release has any record or answer."
    return f"No kind of system is known to be {HELD[UNSTATED]} {_at(peers)} and not found in {place['name']}."


def _at(peers: int) -> str:
    return "at two peers or more" if peers > 1 else "at its peer"


def _note(peers: list[dict], is_chosen: bool, kinds: int) -> str:
    names = ", ".join(one["name"] for one in peers)
    how = "chosen by the reader" if is_chosen else "the nearest by residents, kind of government, region, data on both and Forum"
    return f"Peers: {names}; {how}.{f' {NOT_ABSENT}' if kinds else ''}" if peers else ""


def _case(rows: list[dict], peers: int) -> dict[str, object]:
    """One kind with a system of each of two peers, one that names a record first."""
    first = rows[0]
    technology = label("technology", first["technology"]) if first["technology"] != "not_stated" else "technology not stated"
    examples = {}
    for row in sorted(rows, key=lambda row: row["evidence_url"] is None):
        examples.setdefault(row["place_id"], row)
    ordered = [examples[one] for one in dict.fromkeys(row["place_id"] for row in rows)]
    return {
        "sector": label("sector", first["sector"]), "technology": technology,
        "peers": f"{first['peers']} of {measures.plural(peers, 'peer', 'peers')}", "systems": first["systems"],
        "examples": [_example(row) for row in ordered[:NAMED]],
    }  # fmt: skip


def _example(row: dict) -> dict[str, str]:
    return {"place": row["place"], "name": shortened(row["name"], LONGEST), "url": row["evidence_url"] or ""}
