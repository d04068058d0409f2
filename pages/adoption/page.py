"""Adoption: what local governments use, and since when."""

from charts.look import Look
from pages.adoption import counts, kinds_of_work, over_time, pairs, technologies
from pages.shared import census, nothing
from pages.values import Choices, Columns, Head, Parts, Sentences
from queries.engine import ask
from queries.selection import Selection

CHOICES = ("kinds",)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Growth over the years, sector by technology, status, collections, the census, suppliers."""
    say = look.say
    head = Head(say("page-adoption"), say("adoption-question"))
    total = ask("headline", selection).to_pylist()[0]["systems"]
    if not total:
        return (head, *nothing.no_systems(selection, look))
    running, years = selection.running(), over_time.Years(selection, choices, look)
    said = (
        counts.status_in_words(selection, total, look),
        years.in_words(),
        census.in_words(selection, look),
    )
    return (
        head,
        Sentences(said),
        *years.parts(),
        *technologies.parts(running, look),
        *pairs.parts(running, look),
        *kinds_of_work.parts(running, look),
        Columns((counts.by_status(selection, total, look), counts.by_source(selection, look))),
        *census.adopted(selection, look),
        *counts.suppliers(running, look),
    )
