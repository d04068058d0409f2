"""Where a record comes from: its file, row, checksum, source, codes, rules and link.

The release holds no source's own text, so the command that shows the row as received stands below.
"""

import shlex

from charts.look import Look
from pages.shared import named
from pages.values import (
    Bullets,
    Button,
    Choices,
    Code,
    Fold,
    Notice,
    Paragraph,
    Parts,
    Search,
    Table,
    table,
)
from queries import engine
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from schema import fields
from schema.codelists import codelist
from words.markdown import link
from words.speech import Speech

# Told in sentences, not as fields.
CARD = frozenset(
    (
        "deployment_id",
        "place",
        "country",
        "title",
        "publisher",
        "licence",
        "licence_note",
        "citation",
        "snapshot",
        "url",
        "source_file",
        "source_row",
        "match",
        "reason",
        "evidence_url",
        "survey",
    )
)


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
    version = release.release or engine.current()
    command = f"python -m etl trace {shlex.quote(record_id)} --release {version} --raw data/raw"
    of_system = (
        (*_same(record_id, release, say), *_risk(record, record_id, release, say))
        if systems
        else ()
    )
    return (
        Paragraph(
            _headline(record, named.name(record, say) if systems else record["wording"], say)
        ),
        *((Paragraph(in_a_line),) if in_a_line else ()),
        _file(record, release, say),
        _fields("deployment" if systems else "answer", record, say),
        *of_system,
        Paragraph(say("data-as-received"), is_quiet=True),
        Code(command, "sh"),
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


def _file(record: dict, release: Selection, say: Speech) -> Bullets:
    """File, row, checksum, source, licence and link."""
    checksum = engine.manifest(release)["inputs"].get(record["source_file"].split("#")[0])
    source = say.markdown(
        "data-record-source",
        source=link(record["title"], record["url"]),
        publisher=record["publisher"],
        snapshot=record["snapshot"],
        licence=record["licence"],
        note=record["licence_note"],
    )
    url = record["evidence_url"]
    return Bullets(
        (
            say.markdown("data-row-of", row=record["source_row"], file=record["source_file"]),
            say.markdown("data-checksum", checksum=checksum)
            if checksum
            else say("data-no-checksum"),
            source,
            say("data-cite-as", citation=record["citation"]),
            link(say("data-at-source"), url) if url else say("data-no-link"),
        )
    )


def _fields(name: str, record: dict, say: Speech) -> Table:
    """Each field with its code, and what the code means here."""
    told = {
        field: str(value)
        for field, value in record.items()
        if field not in CARD and value is not None
    }
    known = fields.of(name)
    lists = {field: known[field].codelist if field in known else "" for field in told}
    field, value = say("data-field"), say("data-in-release")
    return table(
        {
            field: told.keys(),
            value: told.values(),
            say("data-in-words"): [
                say.label(lists[name], code) if lists[name] else "" for name, code in told.items()
            ],
            say("data-meaning"): [_meaning(lists[name], code, say) for name, code in told.items()],
        },
        codes=[field, value],
        key="trace",
        is_wide=True,
    )


def _meaning(name: str, code: str, say: Speech) -> str:
    return say.meaning(name, code) if name and code in codelist(name) else ""


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


def _risk(record: dict, record_id: str, release: Selection, say: Speech) -> Parts:
    """The way of a stated category through the crosswalk, and the screening rules that the record
    meets."""
    stated = Paragraph(_stated(record, say))
    rules = ask("trace_rules", release, record_id=record_id).to_pylist()
    if not rules:
        return (stated,)
    met = table(
        {
            say("data-area"): [say.label("screening_area", row["area"]) for row in rules],
            say("data-reason"): [
                say.screening_reason(row["rule_id"], row["reason"]) for row in rules
            ],
            say("data-provision"): [row["provision"] for row in rules],
            say("data-rule"): [row["rule_id"] for row in rules],
        }
    )
    return (stated, Paragraph(say("data-rules-met")), met)


def _stated(record: dict, say: Speech) -> str:
    if not record["risk_label"]:
        return say("data-no-risk")
    told = {
        "category": record["risk_label"],
        "scheme": say.label("risk_scheme", record["risk_scheme"]),
        "tier": say.label("risk_tier", record["risk_tier"]),
    }
    if not record["match"]:
        return say("data-risk-unmapped", **told)
    match = say.inner("match", record["match"])
    return say("data-risk", match=match, reason=say.crosswalk_reason(record["reason"]), **told)
