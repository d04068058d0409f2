"""Adoption: what local governments use, and since when."""

from charts.look import Look
from pages.adoption import counts, kinds_of_work, pairs
from pages.shared import census, nothing
from pages.shared.explorer import asked
from pages.shared.explorer.parts import explorer
from pages.shared.tabs import TAB, tabs
from pages.values import Choices, Columns, Head, Parts, Sentences
from queries.counts import systems_in
from queries.selection import Selection

CHOICES = (TAB, *asked.CHOICES)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The explorer; behind tabs sector by technology, kinds of work, status and
    collections, the census, suppliers."""
    say = look.say
    head = Head(say("page-adoption"), say("adoption-question"))
    total = systems_in(selection)
    if not total:
        return (head, *nothing.no_systems(selection, look))
    running = selection.running()
    said = (
        counts.status_in_words(selection, total, look),
        census.in_words(selection, look),
    )
    made = {
        "pairs": lambda: pairs.parts(running, look),
        "work": lambda: kinds_of_work.parts(running, look),
        "status": lambda: (
            Columns((counts.by_status(selection, total, look), counts.by_source(selection, look))),
        ),
        "census": lambda: census.adopted(selection, look),
        "suppliers": lambda: counts.suppliers(running, look),
    }
    return (
        head,
        Sentences(said),
        *explorer(selection, choices, look),
        *tabs("adoption", made, selection, choices, look),
    )
