"""Two releases are compared in one statement by who asks first, and by tables from then on."""

import pytest

from queries import engine
from queries.chosen import CONNECTION, Chosen, comparing
from queries.questions import declared, question_text
from queries.selection import Selection

SELECTIONS = Selection(), Selection(area=("NL",), status=("in_use",)), Selection(basis="stated")


def compared(folder, selection: Selection) -> Chosen:
    """A selection's rows of the newer small release and of the one before it."""
    earlier, later = engine.versions()
    return Chosen(engine._two_releases(folder, later, earlier), selection, compares=True)


def own(question: str) -> dict[str, object]:
    """What a question is asked with beside the releases."""
    told = {name: parameter.value for name, parameter in declared(question).items()}
    return {name: value for name, value in told.items() if name != "since"}


@pytest.mark.parametrize("selection", SELECTIONS, ids=("all", "few", "stated"))
def test_what_is_asked_at_once_is_what_tables_say(small_release, selection):
    """Every question that compares has the same answer from one statement as from tables."""
    by_tables = compared(small_release, selection)
    by_tables.ask(question_text("changes_by_reason"), {})
    for question in sorted(comparing()):
        text, given = question_text(question), own(question)
        at_once = compared(small_release, selection).ask(text, dict(given))
        assert at_once.equals(by_tables.ask(text, dict(given))), question


def test_who_compares_first_writes_nothing(small_release):
    """The first question that compares writes no table of what it builds on, the next one does."""
    chosen = compared(small_release, Selection(status=("in_use",)))
    text = question_text("changes_by_reason")
    answers = [(chosen.ask(text, {}), chosen.held) for _ in range(2)]
    (first, before), (second, after) = answers
    assert first.equals(second) and before == CONNECTION < after
