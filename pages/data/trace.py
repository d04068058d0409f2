"""Where a record comes from: its file, row, checksum, source, codes, rules and link."""

from functools import partial

from charts.look import Look
from pages.shared import named
from pages.shared.other_release import Rows, There, nearest, told
from pages.shared.record import as_received, fields_of, file_of, risk_of
from pages.shared.systems import system_parameters
from pages.values import Button, Choices, Fold, Link, Notice, Paragraph, Parts, Search, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech


def panel(selection: Selection, choices: Choices, look: Look) -> Fold:
    """Asks for a record and shows where it comes from; the address keeps it as `record`."""
    say, record_id = look.say, choices.text("record")
    asked = Search("record", say("data-record"), record_id, say("data-record-of"))

    def shown() -> Parts:
        return (asked, *(_trace(record_id, selection, look) if record_id else ()))

    return Fold("trace", say("data-trace"), shown, is_open=bool(record_id))


def _trace(record_id: str, selection: Selection, look: Look) -> Parts:
    """One record walked back, from the release alone: the one shown, else the nearest that has
    it."""
    there = nearest(selection, partial(_rows, record_id))
    if not there.rows:
        unknown = look.say("data-no-record", record=record_id)
        return (Notice(unknown), *_near(record_id, there.release, look.say))
    return (*told(there, look), *_walk(record_id, there, look.say))


def _rows(record_id: str, release: Selection) -> Rows:
    """The record of a system or the answer of this name, if a release has it."""
    systems = ask("trace_record", release, record_id=record_id).to_pylist()
    return systems or ask("trace_answer", release, record_id=record_id).to_pylist()


def _walk(record_id: str, there: There, say: Speech) -> Parts:
    """A record's name, file and row, fields, and what was received."""
    record, release = dict(there.rows[0]), there.release
    is_system = "deployment_id" in record
    in_a_line = record["purpose" if is_system else "detail"]
    of_system = (
        (
            *_same(record_id, release, say),
            *risk_of(record, record_id, release, say),
            Link("system", say("data-open-system"), system_parameters(record_id, release)),
        )
        if is_system
        else ()
    )
    return (
        Paragraph(
            _headline(record, named.name(record, say) if is_system else record["wording"], say)
        ),
        *((Paragraph(in_a_line),) if in_a_line else ()),
        file_of(record, release, say),
        fields_of("deployment" if is_system else "answer", record, say),
        *of_system,
        *as_received(record_id, release, say),
    )


def _headline(record: dict, name: str, say: Speech) -> str:
    country = say.country(record["country"])
    return say.markdown("data-record-name", name=name, place=record["place"], country=country)


def _near(record_id: str, release: Selection, say: Speech) -> Parts:
    """Records that the reader may have meant, each a click away."""
    rows = ask("trace_near", release, record_id=record_id).to_pylist()
    if not rows:
        return ()
    buttons = [
        Button(
            f"near-{number}",
            say("data-near-record", record=row["record_id"], name=row["name"], place=row["place"]),
            sets={"record": row["record_id"]},
            is_quiet=True,
        )
        for number, row in enumerate(rows)
    ]
    return (Paragraph(say("data-near"), is_quiet=True), *buttons)


def _same(record_id: str, release: Selection, say: Speech) -> Parts:
    """The other records of the same system, and which one speaks for it in its place."""
    rows = ask("trace_same", release, record_id=record_id).to_pylist()
    if len(rows) == 1:
        return (Paragraph(say("data-no-other-record")),)
    record = say("data-link-to-record")
    listed = table(
        {
            say("data-record-heading"): [row["deployment_id"] for row in rows],
            say("data-place-heading"): [row["place"] for row in rows],
            say("data-status-heading"): [say.label("status", row["status"]) for row in rows],
            say("data-source-heading"): [row["title"] for row in rows],
            say("data-speaks"): [
                say("data-yes" if row["is_counted"] else "data-no") for row in rows
            ],
            record: [row["evidence_url"] for row in rows],
        },
        links=[record],
    )
    return (Paragraph(say("data-same", n=len(rows))), listed)
