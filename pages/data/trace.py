"""Where a record comes from: its file, row, checksum, source, codes, rules and link."""

from charts.look import Look
from pages.shared import named
from pages.shared.record import as_received, fields_of, file_of, risk_of
from pages.shared.systems import system_parameters
from pages.values import Button, Choices, Fold, Link, Notice, Paragraph, Parts, Search, table
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.speech import Speech


def panel(selection: Selection, choices: Choices, look: Look) -> Fold:
    """Asks for a record and shows where it comes from; the address keeps it as `record`."""
    say, record_id = look.say, choices.text("record")
    asked = Search("record", say("data-record"), record_id, say("data-record-of"))
    release = EVERYTHING.but(release=selection.release)

    def shown() -> Parts:
        return (asked, *(_trace(record_id, release, say) if record_id else ()))

    return Fold("trace", say("data-trace"), shown, is_open=bool(record_id))


def _trace(record_id: str, release: Selection, say: Speech) -> Parts:
    """One record walked back, from the release alone."""
    systems, answers = (
        ask(f"trace_{kind}", release, record_id=record_id).to_pylist()
        for kind in ("record", "answer")
    )
    if not systems and not answers:
        return (Notice(say("data-no-record", record=record_id)), *_near(record_id, release, say))
    (record,) = systems or answers
    in_a_line = record["purpose" if systems else "detail"]
    of_system = (
        (
            *_same(record_id, release, say),
            *risk_of(record, record_id, release, say),
            Link("system", say("data-open-system"), system_parameters(record_id, release)),
        )
        if systems
        else ()
    )
    return (
        Paragraph(
            _headline(record, named.name(record, say) if systems else record["wording"], say)
        ),
        *((Paragraph(in_a_line),) if in_a_line else ()),
        file_of(record, release, say),
        fields_of("deployment" if systems else "answer", record, say),
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
