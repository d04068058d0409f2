"""Start dates that so many records share that they are rather the date of an entry or of a product:
said wherever systems are set into years; rows of `shared_dates`."""

from collections.abc import Iterable

from charts.look import Look
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import narrower
from words.speech import Speech

QUESTION = "shared_dates"
RAN = ("pilot", "in_use", "retired")  # the systems that stand in years
NAMED = 2  # of the dates


def in_words(
    selection: Selection,
    look: Look,
    kinds: Iterable[str] = (),
    statuses: Iterable[str] = RAN,
) -> str:
    """The dates that most systems of a selection share, and what they may be; nothing where there
    is none. `kinds` of dates are those that trends use where none is given."""
    asked = {"kinds": list(kinds) or narrower("start_kind", "usable"), "statuses": list(statuses)}
    rows = ask(QUESTION, selection, **asked).to_pylist()
    if not rows:
        return ""
    say = look.say
    told = "; ".join(_told(row, say) for row in rows[:NAMED])
    more = len(rows) - NAMED
    return say.sentences(
        say("dates-shared-and-more", dates=told, more=more)
        if more > 0
        else say("dates-shared", dates=told),
        say("dates-shared-meaning"),
    )


def _told(row: dict, say: Speech) -> str:
    """`33 systems have the date July 2022, as 46 of Amsterdam do`."""
    day = say.day(row["start_date"])
    if row["shared_by"] == "body":
        every, of = row["systems_in_all"], row["place"]
        return say("dates-of-body", n=row["systems"], day=day, all=every, body=of)
    every, of = row["places_in_all"], row["vendor"]
    return say("dates-of-supplier", n=row["systems"], day=day, all=every, supplier=of)
