"""Facts of cities side by side: residents, systems by status, dates, answers, age and
completeness."""

from collections.abc import Callable, Mapping

from pages.compare.beside import Beside, in_columns
from pages.compare.coverage import is_alike
from pages.shared import at_a_glance
from pages.shared.sources import sources_of
from pages.values import Exhibit, table
from queries.engine import ask
from words import selection as words_of
from words.speech import Speech

KNOWN = ("sector", "technology", "start_date", "vendor", "risk_label")
STATUSES = ("in_use", "pilot", "coming", "retired", "unknown")

Row = Mapping


def facts(beside: Beside) -> Exhibit:
    """One row a fact, the city's own bold."""
    say = beside.say
    rows = [
        {say("compare-fact"): heading}
        | beside.bold({place: told(beside.facts[place], say) for place in beside.cities})
        for heading, told in lines(say).items()
    ]
    return Exhibit(
        key="facts",
        title=_title(beside),
        counted=say.sentences(say("compare-facts-counted"), reached(beside)),
        table=table(in_columns(rows), key="beside-facts", is_wide=True, is_blocks=True),
        question="place_facts",
        selection=beside.here,
        sources=sources_of(beside.here),
    )


def at_first(beside: Beside) -> Exhibit:
    """The cities as rows, with what a reader asks first."""
    rows, names = [beside.facts[place] for place in beside.places], list(beside.cities.values())
    return at_a_glance.exhibit("glance", rows, names, beside.here, beside.say)


def lines(say: Speech) -> dict[str, Callable[[Row, Speech], str]]:
    """The table's rows: heading -> a city's cell, of its row of `place_facts`."""
    return {
        say("compare-fact-residents"): _residents,
        say("compare-fact-systems"): _systems,
        **{
            say(f"compare-fact-{status.replace('_', '-')}"): _of_status(status)
            for status in STATUSES
        },
        say("compare-fact-years"): _years,
        say("compare-fact-reached"): _reached,
        say("compare-fact-answers"): _answered,
        say("compare-fact-age"): _age,
        **{
            say(f"compare-fact-known-{fact.replace('_', '-')}"): _filled(f"with_{fact}")
            for fact in KNOWN
        },
    }


def _title(beside: Beside) -> str:
    """The city's own numbers, and the range of its peers where the same sources cover all."""
    say, own = beside.say, beside.facts[beside.own]
    if not own["systems"]:
        return say("compare-facts-none", city=beside.name)
    peers = [beside.facts[place]["systems"] for place in beside.others]
    counts = sorted(number for number in peers if number)
    sentence = "compare-facts-unsaid" if _is_unsaid(own) else "compare-facts-title"
    told = {"city": beside.name, "systems": own["systems"], "in_use": own["systems_in_use"]}
    if counts and is_alike(beside):
        sentence += "-beside"
        told |= {"range": _from_to(counts[0], counts[-1], say), "peers": len(beside.others)}
    return say(sentence, **told)


def _from_to(first: object, last: object, say: Speech) -> str:
    """`1 to 5`, or the one where both are the same; whole numbers with separators, others as they
    are."""
    ends = [say.count(end) if isinstance(end, int) else str(end) for end in (first, last)]
    return ends[0] if ends[0] == ends[1] else say("compare-from-to", first=ends[0], last=ends[1])


def reached(beside: Beside) -> str:
    """Residents of all the cities with a system in use, those inside each other counted once."""
    say, running = beside.say, beside.here.running()
    row = ask("reach", running).to_pylist()[0]
    if not row["residents"]:
        return ""
    return say(
        "compare-reached",
        people=say.residents(row["residents"]),
        status=words_of.statuses(running, say),
        places=row["places_with_population"],
        cities=len(beside.cities),
    )


def _residents(row: Row, say: Speech) -> str:
    if row["population"] is None:
        return say("not-known")
    number, year = say.count(row["population"]), row["population_year"]
    if not year:
        return say("compare-number-undated", number=number)
    return say("compare-number-of-year", number=number, year=str(year))


def _systems(row: Row, say: Speech) -> str:
    return say("compare-none") if row["systems"] is None else say.count(row["systems"])


def _is_unsaid(row: Row) -> bool:
    """Whether sources state the status of none of a place's systems: then none in use is not a
    zero."""
    return row["systems"] == row["systems_unknown"]


def _of_status(status: str) -> Callable[[Row, Speech], str]:
    column = f"systems_{status}"

    def told(row: Row, say: Speech) -> str:
        if row["systems"] is None:
            return ""
        if status != "unknown" and row["systems_unknown"] and not row[column]:
            return say("compare-not-stated" if _is_unsaid(row) else "compare-none-known")
        return say.count(row[column])

    return told


def _filled(column: str) -> Callable[[Row, Speech], str]:
    def told(row: Row, say: Speech) -> str:
        if row["systems"] is None:
            return ""
        return say("part-of", part=row[column], whole=row["systems"])

    return told


def _reached(row: Row, say: Speech) -> str:
    """The place's own residents where a system is in use; an undated figure never counts."""
    if row["systems_in_use"]:
        is_official = row["population_quality"] == "official"
        return say.residents(row["population"]) if is_official else say("compare-unofficial")
    if row["systems"] is None:
        return ""
    return say("compare-not-stated" if _is_unsaid(row) else "compare-none-known-in-use")


def _years(row: Row, say: Speech) -> str:
    if not row["first_year"]:
        return ""
    return _from_to(str(row["first_year"]), str(row["last_year"]), say)


def _answered(row: Row, say: Speech) -> str:
    if row["answers"] is None:
        return say("compare-not-asked")
    return say("part-of", part=row["answers_given"], whole=row["answers"])


def _age(row: Row, say: Speech) -> str:
    if not row["first_snapshot"]:
        return ""
    return _from_to(row["first_snapshot"], row["last_snapshot"], say)
