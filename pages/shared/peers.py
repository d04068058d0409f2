"""Peers of a place that nobody chose, and the kinds of systems that peers have and it has not."""

from collections.abc import Sequence
from itertools import groupby

from queries.engine import ask
from queries.selection import Selection

QUESTION = "peers_do"
IN_USE, EVERY_RECORD = COUNTED = ("in_use", "in_use,unknown")
ADVISING, SHOWN = 7, 4  # nearest peers that advice is drawn from, and those that a table shows


def nearest(place_id: str, selection: Selection) -> list[dict]:
    """Rows of `peers`: those that advice is drawn from, the nearest first."""
    here = Selection(release=selection.release)
    return ask("peers", here, place_id=place_id, most=ADVISING).to_pylist()


def kinds_of(
    own: str, peers: Sequence[str], here: Selection, counted: str = IN_USE
) -> list[list[dict]]:
    """Rows of `peers_do` by kind of system, of the place `own` and its peers, which are the places
    of `here`. `counted` is one of COUNTED: systems in use that advice may rest on, or those without
    a status too, however old and whoever recorded them."""
    rows = ask(QUESTION, here, **parameters(own, peers, counted)).to_pylist()
    return [list(kind) for _, kind in groupby(rows, key=kind_of)]


def of_every_record(own: str, peers: Sequence[str], here: Selection) -> tuple[int, int]:
    """How many kinds and records there are where every record counts."""
    asked = parameters(own, peers, EVERY_RECORD) | {"most": 1}
    told = ask(QUESTION, here, **asked).to_pylist()
    return (told[0]["kinds"], told[0]["records"]) if told else (0, 0)


def parameters(own: str, peers: Sequence[str], counted: str) -> dict[str, object]:
    """The question's own parameters: a kind needs two peers, or the only one."""
    return {
        "place_id": own,
        "at_least": min(2, len(peers)),
        "statuses": counted.split(","),
        "rests_on": "any" if counted == EVERY_RECORD else "recent",
    }


def kind_of(row: dict) -> tuple[str, str]:
    """What makes a kind: sector and technology."""
    return row["sector"], row["technology"]
