"""How much is known of a place's systems, and how old that is."""

from collections.abc import Mapping

from charts.look import Look
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection


def completeness(place: Mapping, selection: Selection, look: Look) -> Parts:
    """For how many of its systems each fact is known; nothing where it has none."""
    say, place_id = look.say, place["place_id"]
    rows = ask("city_completeness", selection, place_id=place_id).to_pylist()
    if not rows:
        return ()
    filled = {row["field"]: row["filled"] for row in rows}
    systems = rows[0]["systems"]
    covering = ask("city_coverage", selection, place_id=place_id).to_pylist()
    sources = [row for row in covering if row["records"]]
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
            _age(sorted({row["snapshot"] for row in sources}), look),
            _unread(rows, look),
        ),
        table=table(
            {
                say("city-fact"): [say.column("deployment", row["field"]) for row in rows],
                say("city-known-for"): [
                    say("part-of", part=row["filled"], whole=systems) for row in rows
                ],
            }
        ),
        question="city_completeness",
        selection=selection,
        parameters={"place_id": place_id},
        sources=tuple(row["source_id"] for row in sources),
    )
    return (exhibit,)


def _unread(rows: list[dict], look: Look) -> str:
    """How many systems are newer than the file that would hold some facts of them."""
    most = max(row["unread"] for row in rows)
    say, named = look.say, [row["field"] for row in rows if row["unread"]]
    if not most:
        return ""
    facts = say.listed([say.column("deployment", field) for field in named])
    return say("city-unread", n=most, facts=facts, day=say.day(rows[0]["facts_date"]))


def _age(days: list[str], look: Look) -> str:
    """The date of the records, or the first and last of several."""
    if len(days) == 1:
        return look.say("city-data-as-of", day=look.say.day(days[0]))
    return look.say("city-data-between", first=look.say.day(days[0]), last=look.say.day(days[-1]))
