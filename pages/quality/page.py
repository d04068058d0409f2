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
from pages.values import Choices, Head, Heading, Parts, Row, Sentences
from queries.engine import ask
from queries.selection import Selection

CHOICES = (names.SEARCH, by_basis.FACT, by_place.SEARCH)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Rows read and what became of them, names without a place, what records say and leave out,
    and how complete each place is."""
    say = look.say
    return (
        Head(say("page-quality"), say("quality-question")),
        Sentences(
            (
                ages.in_words(ask("sources", selection).to_pylist(), look),
                filled.in_words(ask("fields_filled", selection).to_pylist(), selection, look),
                contradictions.in_words(selection, look),
            )
        ),
        Heading(say("quality-came-in"), 2),
        read.accounted(selection, look),
        read.reasons(selection, look),
        Row(
            tuple(
                rows_link(say(f"quality-rows-{table.replace('_', '-')}"), selection, table)
                for table in ("refusal", "set_aside")
            )
        ),
        ages.ages(selection, look),
        Heading(say("quality-lead-nowhere"), 2),
        *names.unresolved(selection, choices, look),
        Heading(say("quality-records-say"), 2),
        *filled.fields(selection, look),
        rows_link(say("quality-rows-deployment"), selection),
        *by_basis.parts(selection, choices, look),
        *trust.parts(selection, look),
        *filled.answers(selection, look),
        contradictions.contradictions(selection, look),
        linked.shared_dates(selection, look),
        linked.several_sources(selection, look),
        *by_place.parts(selection, choices, look),
    )
