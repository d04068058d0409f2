"""What records and survey answers hold, and what they leave open."""

from charts import grids
from charts.look import Look
from pages.shared.nothing import nothing
from pages.shared.sources import titles_of
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection
from schema import fields as schema_fields
from schema.codelists import narrower

USABLE = "usable_start_date"
REASONS = ("given", "not_found", "not_asked", "other")

Rows = list[dict]


def in_words(rows: Rows, selection: Selection, look: Look) -> str:
    """How many records state facts that matter; rows of `fields_filled`."""
    if not rows:
        return ""
    told = ("technology", "vendor", USABLE)
    numbers = {name: sum(row[name] for row in rows) for name in told}
    records = sum(row["records"] for row in rows)
    return look.say("quality-we-know", n=records, basis=selection.basis or "any", **numbers)


def fields(selection: Selection, look: Look) -> Parts:
    """The share of each source's records that have a value in each field."""
    say, rows = look.say, ask("fields_filled", selection).to_pylist()
    if not rows:
        return nothing(selection, say("quality-no-records"), look)
    words = {field.name: say.column("deployment", field.name) for field in schema_fields.silent()}
    words[USABLE] = say("quality-usable-start")
    bases = [row["records"] for row in rows]
    sources = titles_of(rows, selection.release)
    counts = {name: [row[name] for row in rows] for name in words}
    kinds = [say.inner("start_kind", kind) for kind in narrower("start_kind", "usable")]
    exhibit = Exhibit(
        key="fields",
        title=say("quality-fields-title", dated=sum(counts[USABLE]), n=sum(bases)),
        counted=say("quality-fields-counted", kinds=", ".join(kinds)),
        figure=grids.filled(list(words.values()), sources, list(counts.values()), bases, look),
        table=table(
            {say("quality-source"): sources, say("quality-records"): bases}
            | {words[name]: numbers for name, numbers in counts.items()}
        ),
        question="fields_filled",
        selection=selection,
        sources=tuple(row["source_id"] for row in rows),
        note=say.sentences(say("quality-fields-note"), *_unread(selection, look)),
    )
    return (exhibit,)


def _unread(selection: Selection, look: Look) -> list[str]:
    """Fields of records that are newer than the file which would hold them: not in the files read,
    which is not the same as not stated."""
    say, rows = look.say, ask("fields_unread", selection).to_pylist()
    return [
        say(
            "quality-newer-than-facts",
            n=row["records"],
            fact=say.column("deployment", row["field"]),
            source=title,
            day=say.day(row["facts_date"]),
        )
        for row, title in zip(rows, titles_of(rows, selection.release), strict=True)
    ]


def answers(selection: Selection, look: Look) -> Parts:
    """Survey answers: given, not found, not asked."""
    say, rows = look.say, ask("answers_filled", selection).to_pylist()
    if not rows:
        return ()
    exhibit = Exhibit(
        key="answers",
        title=say(
            "quality-answers-title",
            given=sum(row["given"] for row in rows),
            n=sum(row["answers"] for row in rows),
        ),
        counted=say("quality-answers-counted"),
        table=table(
            {
                say("quality-survey"): [row["title"] for row in rows],
                say("quality-places"): [row["places"] for row in rows],
                say("quality-answers"): [row["answers"] for row in rows],
                **{
                    say(f"quality-answers-{reason.replace('_', '-')}"): [
                        row[reason] for row in rows
                    ]
                    for reason in REASONS
                },
                say("quality-with-link"): [row["evidence_link"] for row in rows],
            }
        ),
        question="answers_filled",
        selection=selection,
        sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
    )
    return (exhibit,)
