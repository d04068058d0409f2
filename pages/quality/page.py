"""Quality: how far can I trust it?"""

from charts.look import Look
from pages.quality import (
    ages,
    by_basis,
    by_place,
    contradictions,
    filled,
    linked,
    names,
    read,
    trust,
)
from pages.shared.behind import rows_link
from pages.shared.sources import sources_of
from pages.shared.tabs import TAB, tabs
from pages.values import Choices, Head, Parts, Row, Sentences
from queries.engine import ask
from queries.selection import EVERYTHING, Selection

CHOICES = (TAB, names.SEARCH, by_basis.FACT, by_place.SEARCH)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Rows read and what became of them, names without a place, what records say and leave out,
    and how complete each place is."""
    say = look.say
    made = {
        "sources": lambda: (
            read.accounted(selection, look),
            read.reasons(selection, look),
            _left_out(selection, look),
            ages.ages(selection, look),
        ),
        "fields": lambda: (
            *filled.fields(selection, look),
            rows_link(say("quality-rows-deployment"), selection),
            *by_basis.parts(selection, choices, look),
            *filled.answers(selection, look),
        ),
        "coding": lambda: trust.parts(selection, look),
        "records": lambda: (
            contradictions.contradictions(selection, look),
            linked.shared_dates(selection, look),
            linked.several_sources(selection, look),
        ),
        "names": lambda: names.unresolved(selection, choices, look),
        "places": lambda: by_place.parts(selection, choices, look),
    }
    return (
        Head(say("page-quality"), say("quality-question")),
        Sentences(
            (
                ages.in_words(_sources(selection), look),
                filled.in_words(ask("fields_filled", selection).to_pylist(), selection, look),
                contradictions.in_words(selection, look),
            )
        ),
        *tabs("quality", made, selection, choices, look),
    )


def _left_out(selection: Selection, look: Look) -> Row:
    """The ways to the rows that made no record."""
    say = look.say
    return Row(
        (
            rows_link(say("quality-rows-refusal"), selection, "refusal"),
            rows_link(say("quality-rows-set-aside"), selection, "set_aside"),
        )
    )


def _sources(selection: Selection) -> list[dict]:
    """The sources of the selected systems; all of the release where nothing is narrowed."""
    rows = ask("sources", selection).to_pylist()
    if selection.but(release="") == EVERYTHING:
        return rows
    theirs = sources_of(selection)
    return [row for row in rows if row["source_id"] in theirs]
