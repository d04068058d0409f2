"""The questions that are asked most, each with the query that answers it and its files."""

from charts.look import Look
from pages.values import Code, File, Fold, Heading, Link, Paragraph, Parts, Row
from queries.saved import Saved, saved

KINDS = ("csv", "xlsx", "json")


def fold(look: Look) -> Fold:
    """All of them, folded at first."""
    return Fold("saved", look.say("saved-title"), lambda: parts(look))


def parts(look: Look) -> Parts:
    """One after the other."""
    about = Paragraph(look.say("saved-about"), is_quiet=True)
    return (about, *(part for entry in saved().values() for part in _one(entry, look)))


def _one(entry: Saved, look: Look) -> Parts:
    names = {kind: f"saved/{entry.name}.{kind}" for kind in KINDS}
    return (
        Heading(look.say(f"saved-{entry.name}"), 3, f"saved-{entry.name}"),
        Link(entry.page, look.say("saved-page"), entry.parameters),
        Row(tuple(File(look.say(f"saved-{kind}"), path) for kind, path in names.items())),
        Fold(f"sql-{entry.name}", look.say("saved-sql"), lambda: (Code(entry.sql, "sql"),)),
    )
