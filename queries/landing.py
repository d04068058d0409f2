"""What is asked of a large release without a selection is answered when the release is made ready,
and so is what no selection narrows: its answers stand beside the tables, as everybody asks them
first."""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache

import duckdb

from queries.chosen import COMPARED_BY, NARROWED, OF_OPTIONS, Chosen, comparing, words
from queries.limited import TookTooLong, TookTooMuch
from queries.questions import declared, question_text, questions
from queries.selection import DEPLOYMENT_FILTERS, EVERYTHING, FILTERS, Selection

SCHEMA = "answered"
MOST = 200_000  # rows; a longer answer is a list, of which a page is asked for
# No choice of any filter that narrows systems. A source narrows answers, too.
OF_SYSTEMS = {
    name: getattr(EVERYTHING, name)
    for name in DEPLOYMENT_FILTERS
    if FILTERS[name].kind != "basis" and not FILTERS[name].is_of_source
}


def answer_all(connection: duckdb.DuckDBPyConnection) -> None:
    """Write the answers to all questions that need nothing to be named, with their usual
    parameters; one that takes too much is left to whoever asks it."""
    connection.execute(f"create schema {SCHEMA}")
    chosen = Chosen(connection, EVERYTHING)
    for question in questions():
        own = usual(question)
        if None in own.values() or "since" in own or question.startswith("table_"):
            continue
        with suppress(TookTooLong, TookTooMuch):
            answer = chosen.ask(f"from ({question_text(question)}) limit {MOST + 1}", own)
            if answer.num_rows <= MOST:
                connection.register("answer_now", answer)
                connection.execute(f"create table {SCHEMA}.{question} as from answer_now")
                connection.unregister("answer_now")


def answered(
    chosen: Chosen, question: str, selection: Selection, own: Mapping[str, object]
) -> str | None:
    """The SQL that reads the answer where it was written; None where it has to be found. The
    selection is as `asked_of` says."""
    named = usual(question)
    is_usual = {name: own.get(name) for name in named} == named
    if not is_usual or selection.but(release="") != EVERYTHING:
        return None
    return f"from {SCHEMA}.{question}" if question in chosen.answered(SCHEMA) else None


def usual(question: str) -> dict[str, object]:
    """A question's own parameters as they are where nobody names them; None where one has to."""
    return {name: parameter.value for name, parameter in declared(question).items()}


def asked_of(question: str, selection: Selection) -> Selection:
    """The selection of which a question is asked: where it reads nothing that one narrows or says
    otherwise, all of the release, and where it reads places and answers alone, without what narrows
    systems, so that it is answered once for all who chose the same of what it reads."""
    if not (_is_narrowed(question) or selection.basis):
        return Selection(release=selection.release)
    return selection.but(**OF_SYSTEMS) if _is_of_places(question) else selection


@cache
def _is_narrowed(question: str) -> bool:
    return bool(_read(question))


@cache
def _is_of_places(question: str) -> bool:
    return _read(question) <= {"place", "answer"}


def _read(question: str) -> set[str]:
    """The tables that a selection narrows which a question reads."""
    tables = {*NARROWED, *OF_OPTIONS, *COMPARED_BY, *comparing()}
    return tables & words(question_text(question))
