"""Where the release shown does not have a system: what is said instead, or that it was
withdrawn."""

from charts.look import Look
from pages.system.found import Found
from pages.values import Head, Link, Notice, Parts
from queries import engine
from queries.selection import EVERYTHING


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


def elsewhere(system: Found, look: Look) -> Parts:
    """That the record was withdrawn, and since when, or that it came later; nothing where the
    release shown has it."""
    say = look.say
    if system.version == system.asked:
        return ()
    if not system.gone_in:
        told = say("system-came-later", release=system.asked, first=system.version)
        return (Notice(told, "warning"),)
    gone = engine.manifest(EVERYTHING.but(release=system.gone_in))["as_of"]
    told = say(
        "system-withdrawn", release=system.gone_in, day=say.day(str(gone)), last=system.version
    )
    return (Notice(told, "warning"),)
