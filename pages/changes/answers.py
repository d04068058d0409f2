"""Waves of surveys that are new, new respondents of the others, and answers that changed."""

from charts.look import Look
from pages.changes.records import standing
from pages.shared.two_releases import Two
from pages.values import Exhibit, Parts, table
from words.speech import Speech

Rows = list[dict]


def parts(two: Two, look: Look) -> Parts:
    """Waves and changed answers, where there are any."""
    waves = two.ask("changes_surveys", two.recorded)
    if not waves:
        return ()
    answers = two.ask("changes_answers", two.recorded)
    changed = (_answers(answers, two, look.say),) if answers else ()
    return (_waves(waves, two, look.say), *changed)


def _waves(waves: Rows, two: Two, say: Speech) -> Exhibit:
    columns = {
        "changes-wave": [row["title"] for row in waves],
        "changes-here": [standing(row, say) for row in waves],
        "changes-respondents-before": [row["earlier_respondents"] for row in waves],
        "changes-respondents-new": [row["new_respondents"] for row in waves],
        "changes-respondents-gone": [row["gone_respondents"] for row in waves],
        "changes-respondents-now": [row["respondents"] for row in waves],
        "changes-answers-changed": [row["answers_changed"] for row in waves],
    }
    return Exhibit(
        key="changes-surveys",
        title=say(
            "changes-surveys-title",
            new=sum(row["is_new"] for row in waves),
            changed=sum(row["answers_changed"] or 0 for row in waves),
        ),
        counted=say("changes-surveys-counted"),
        table=table({say(heading): cells for heading, cells in columns.items()}),
        question="changes_surveys",
        selection=two.recorded,
        sources=tuple(dict.fromkeys(row["source_id"] for row in waves)),
        parameters=two.parameters,
    )


def _answers(rows: Rows, two: Two, say: Speech) -> Exhibit:
    """Each answer of a known wave that is another, with what stood there."""
    page = say("changes-page")
    columns = {
        say("changes-place"): [row["place"] for row in rows],
        say("changes-item"): [row["wording"] for row in rows],
        say("changes-before"): [
            _answer(row["earlier_answer"], row["earlier_answer_status"], say) for row in rows
        ],
        say("changes-now"): [_answer(row["answer"], row["answer_status"], say) for row in rows],
        page: [row["evidence_url"] for row in rows],
    }
    places = len({row["place_id"] for row in rows})
    return Exhibit(
        key="changes-answers",
        title=say("changes-answers-title", answers=len(rows), places=places),
        counted=say("changes-answers-counted"),
        table=table(columns, links=[page]),
        question="changes_answers",
        selection=two.recorded,
        sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
        parameters=two.parameters,
    )


def _answer(answer: str | None, status: str | None, say: Speech) -> str | None:
    """The answer, or the reason why there is none."""
    if answer:
        return say.label("answer", answer)
    return say.label("answer_status", status) if status else None
