"""One record as it stands: its file and row, its fields with what their codes mean, its way through
the crosswalk and the screening. The release holds no source's own text, so the command that shows
the row as received stands below."""

import shlex

from pages.values import Bullets, Code, Paragraph, Parts, Table, table
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import fields
from schema.codelists import codelist
from words.markdown import link, literal
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


def as_received(record_id: str, release: Selection, say: Speech) -> Parts:
    """The command that shows a record's row word by word."""
    version = release.release or engine.current()
    command = f"python -m etl trace {shlex.quote(record_id)} --release {version} --raw data/raw"
    return (Paragraph(say("record-as-received"), is_quiet=True), Code(command, "sh"))


def file_of(record: dict, release: Selection, say: Speech) -> Bullets:
    """File, row, checksum, source, licence and link."""
    checksum = engine.manifest(release)["inputs"].get(record["source_file"].split("#")[0])
    source = say.markdown(
        "record-source",
        source=link(record["title"], record["url"]),
        publisher=record["publisher"],
        snapshot=record["snapshot"],
        licence=record["licence"],
        note=record["licence_note"],
    )
    url = record["evidence_url"]
    return Bullets(
        (
            say.markdown(
                "record-row-of", row=record["source_row"], file=literal(record["source_file"])
            ),
            say.markdown("record-checksum", checksum=literal(checksum))
            if checksum
            else say("record-no-checksum"),
            source,
            say("record-cite-as", citation=record["citation"]),
            link(say("record-at-source"), url) if url else say("record-no-link"),
        )
    )


def fields_of(name: str, record: dict, say: Speech) -> Table:
    """Each field with its code, and what the code means here."""
    told = {
        field: str(value)
        for field, value in record.items()
        if field not in CARD and value is not None
    }
    known = fields.of(name)
    lists = {field: known[field].codelist if field in known else "" for field in told}
    field, value = say("record-field"), say("record-in-release")
    return table(
        {
            field: told.keys(),
            value: told.values(),
            say("record-in-words"): [
                say.label(lists[name], code) if lists[name] else "" for name, code in told.items()
            ],
            say("record-meaning"): [
                _meaning(lists[name], code, say) for name, code in told.items()
            ],
        },
        codes=[field, value],
        key="trace",
        is_wide=True,
    )


def _meaning(name: str, code: str, say: Speech) -> str:
    return say.meaning(name, code) if name and code in codelist(name) else ""


def risk_of(record: dict, record_id: str, release: Selection, say: Speech) -> Parts:
    """The way of a stated category through the crosswalk, and the screening rules that the record
    meets."""
    stated = Paragraph(_stated(record, say))
    rules = ask("trace_rules", release, record_id=record_id).to_pylist()
    if not rules:
        return (stated,)
    met = table(
        {
            say("record-area"): [say.label("screening_area", row["area"]) for row in rules],
            say("record-reason"): [
                say.screening_reason(row["rule_id"], row["reason"]) for row in rules
            ],
            say("record-provision"): [row["provision"] for row in rules],
            say("record-rule"): [row["rule_id"] for row in rules],
        }
    )
    return (stated, Paragraph(say("record-rules-met")), met)


def _stated(record: dict, say: Speech) -> str:
    if not record["risk_label"]:
        return say("record-no-risk")
    told = {
        "category": say.category(record["risk_label"]),
        "scheme": say.label("risk_scheme", record["risk_scheme"]),
        "tier": say.label("risk_tier", record["risk_tier"]),
    }
    if not record["match"]:
        return say("record-risk-unmapped", **told)
    match = say.inner("match", record["match"])
    return say("record-risk", match=match, reason=say.crosswalk_reason(record["reason"]), **told)
