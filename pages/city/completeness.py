"""How much is known of a place's systems, and how old that is."""

from collections.abc import Mapping
from typing import NamedTuple

from charts.look import Look
from pages.city.coverage import covering
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection


class Known(NamedTuple):
    """For how many of a place's systems each fact is known, how many are newer than the file that
    would hold it, of which day that file is, of which days its records are, and from which
    sources."""

    systems: int
    filled: dict[str, int]
    unread: dict[str, int]
    facts_date: str | None
    days: list[str]
    sources: tuple[str, ...]


def known_of(place_id: str, selection: Selection) -> Known | None:
    """How much is known of a place's systems; nothing where it has none."""
    rows = ask("city_completeness", selection, place_id=place_id).to_pylist()
    if not rows:
        return None
    sources = [row for row in covering(place_id, selection).telling if row["records"]]
    return Known(
        rows[0]["systems"],
        {row["field"]: row["filled"] for row in rows},
        {row["field"]: row["unread"] for row in rows if row["unread"]},
        rows[0]["facts_date"],
        sorted({row["snapshot"] for row in sources if row["snapshot"]}),
        tuple(row["source_id"] for row in sources),
    )


def completeness(place: Mapping, selection: Selection, look: Look) -> Parts:
    """For how many of its systems each fact is known; nothing where it has none."""
    say, place_id = look.say, place["place_id"]
    known = known_of(place_id, selection)
    if not known:
        return ()
    systems, filled = known.systems, known.filled
    exhibit = Exhibit(
        key="completeness",
        title=say(
            "city-known-title",
            dated=filled["start_date"],
            supplied=filled["vendor"],
            systems=systems,
        ),
        counted=say.sentences(
            say("city-known-counted", systems=systems),
            _age(known.days, look),
            _unread(known, look),
        ),
        table=table(
            {
                say("city-fact"): [say.column("deployment", field) for field in filled],
                say("city-known-for"): [
                    say("part-of", part=part, whole=systems) for part in filled.values()
                ],
            }
        ),
        question="city_completeness",
        selection=selection,
        parameters={"place_id": place_id},
        sources=known.sources,
    )
    return (exhibit,)


def _unread(known: Known, look: Look) -> str:
    """How many systems are newer than the file that would hold some facts of them."""
    if not known.unread or not known.facts_date:
        return ""
    say = look.say
    facts = say.listed([say.column("deployment", field) for field in known.unread])
    most, day = max(known.unread.values()), say.day(known.facts_date)
    return say("city-unread", n=most, facts=facts, day=day)


def _age(days: list[str], look: Look) -> str:
    """The date of the records, or the first and last of several."""
    if len(days) < 2:
        return look.say("city-data-as-of", day=look.say.day(days[0])) if days else ""
    return look.say("city-data-between", first=look.say.day(days[0]), last=look.say.day(days[-1]))
