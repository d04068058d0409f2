"""The comparison in two or three sentences: rows of `place_facts` in, one sentence out, or nothing
where the rows say nothing."""

from collections.abc import Mapping, Sequence

from pages.compare.beside import Beside
from pages.shared.systems import on_record
from words.speech import Speech

Rows = Sequence[Mapping]


def sentences(beside: Beside) -> tuple[str, ...]:
    """The city's systems, those of its peers, and who was studied."""
    own, peers = beside.facts[beside.own], [beside.facts[place] for place in beside.others]
    say = beside.say
    in_use, unknown = own["systems_in_use"] or 0, own["systems_unknown"] or 0
    return (
        on_record(beside.name, own["systems"], in_use, unknown, say),
        peers_with_systems(peers, say),
        in_a_study([own, *peers], say),
    )


def peers_with_systems(rows: Rows, say: Speech) -> str:
    """How many peers have a system in use on record; `rows` are theirs."""
    if not rows:
        return ""
    unknown = sum(not row["systems"] for row in rows)
    return say(
        "compare-peers-in-use-and-unknown" if unknown else "compare-peers-in-use",
        used=sum(bool(row["systems_in_use"]) for row in rows),
        peers=len(rows),
        unknown=unknown,
    )


def in_a_study(rows: Rows, say: Speech) -> str:
    """How many of the cities compared a study or survey looked at."""
    asked = sum(row["answers"] is not None for row in rows)
    return say("compare-in-a-study", asked=asked, cities=len(rows)) if asked else ""
