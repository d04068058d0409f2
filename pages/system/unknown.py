"""Where no release has a system: what is said instead."""

from charts.look import Look
from pages.values import Head, Link, Notice, Parts


def parts(record_id: str, look: Look) -> Parts:
    """That no release has such a record, or that none was named, and the way to a search."""
    say = look.say
    head = Head(say("page-system"), say("system-question"), False)
    told = say("system-unknown", record=record_id) if record_id else ""
    words = {"q": record_id} if record_id else {}
    return (
        head,
        Notice(told or say("system-none-named")),
        Link("data", say("system-search"), words),
        Link("city", say("system-by-city")),
    )
