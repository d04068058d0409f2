"""Fields of records that differ between two releases: by how many records, and record by record."""

from collections.abc import Sequence

from charts.look import Look
from pages.shared import named
from pages.shared.sources import sources_of
from pages.shared.systems import system_address
from pages.shared.two_releases import Two
from pages.values import Exhibit, Parts, Table, table
from queries.selection import Selection
from schema import fields
from schema.changes import GROUPS
from words.speech import Speech

Rows = list[dict]
WHEN = ("earlier", "later")


def parts(two: Two, look: Look) -> Parts:
    """How many records differ in each field, and each record."""
    rows = two.ask("changes_by_field", two.recorded)
    counted = (_by_field(rows, two, look.say),) if rows else ()
    return (*counted, _in_records(two, look))


def _by_field(rows: Rows, two: Two, say: Speech) -> Exhibit:
    columns = {
        "changes-change": [say(f"changes-group-{row['change']}") for row in rows],
        "changes-field": [say.column("deployment", row["field"]) for row in rows],
        "changes-by-field-records": [row["records"] for row in rows],
        "changes-by-field-unsaid": [row["unsaid"] for row in rows],
        "changes-by-field-otherwise": [row["records"] - row["unsaid"] for row in rows],
    }
    return Exhibit(
        key="changes-by-field",
        title=say(
            "changes-by-field-title",
            records=sum(row["records"] for row in rows),
            unsaid=sum(row["unsaid"] for row in rows),
        ),
        counted=say("changes-by-field-counted"),
        table=table({say(heading): cells for heading, cells in columns.items()}),
        question="changes_by_field",
        selection=two.recorded,
        sources=sources_of(two.recorded),
        parameters=two.parameters,
    )


def _not_held(two: Two, say: Speech) -> str:
    """A field that one of the releases was made without is said once."""
    held = [row for row in two.ask("changes_columns", two.recorded) if row["records"]]
    sides = ((two.since, two.version, True), (two.version, two.since, False))
    said = []
    for lacks, has, is_new in sides:
        lacking = [row["field"] for row in held if row["is_new"] == is_new]
        names = [say.column("deployment", name) for name in lacking]
        if names:
            said.append(say("changes-not-held", release=lacks, other=has, fields=say.listed(names)))
    return say.sentences(*said)


def _in_records(two: Two, look: Look) -> Exhibit:
    """Old and new value of each field that changed, by what kind of change it is."""
    say, rows = look.say, two.ask("changes_fields", two.recorded)
    records: dict[str, set[str]] = {group: set() for group in GROUPS}
    for row in rows:
        records[row["change"]].add(row["deployment_id"])
    numbers = {group: len(ids) for group, ids in records.items()}
    return Exhibit(
        key="changes-fields",
        title=say("changes-fields-title", **numbers),
        counted=say("changes-fields-counted"),
        table=_fields(rows, two, look) if rows else none_of(say("changes-no-field"), say),
        question="changes_fields",
        selection=two.recorded,
        sources=sources_told(rows),
        parameters=two.parameters,
        note=_not_held(two, say),
    )


def _fields(rows: Rows, two: Two, look: Look) -> Table:
    """One line a changed field; on a phone both values share a column, as a second one would be
    out of sight."""
    say = look.say
    earlier, later = ([in_words(row["field"], row[when], say) for row in rows] for when in WHEN)
    names = named.columns(say("changes-system"), rows, say)
    labels = [say.column("deployment", row["field"]) for row in rows]
    places = [row["place"] for row in rows]
    record, page = say("changes-record"), say("behind-page")
    there = Selection(release=two.version)
    pages = [system_address(row["deployment_id"], there) for row in rows]
    if look.is_narrow:
        both = [
            say("changes-both", earlier=before, later=after)
            for before, after in zip(earlier, later, strict=True)
        ]
        narrow: dict[str, Sequence[object]] = {
            say("changes-system"): names[say("changes-system")],
            say("changes-before-now"): both,
            say("changes-field"): labels,
            say("changes-place"): places,
            page: pages,
        }
        return table(narrow, links=[page])
    groups = [say(f"changes-group-{row['change']}") for row in rows]
    columns: dict[str, Sequence[object]] = {
        **names,
        say("changes-before"): earlier,
        say("changes-now"): later,
        say("changes-change"): groups,
        say("changes-field"): labels,
        say("changes-place"): places,
        record: [row["evidence_url"] for row in rows],
        page: pages,
    }
    return table(columns, links=[record, page])


def in_words(field: str, value: str | None, say: Speech) -> str | None:
    """A field's value as readers see it."""
    labels = fields.of("deployment")[field].labels
    if field == "risk_label" and value:
        return say.category(value)
    return say.label(labels, value) if labels and value is not None else value


def sources_told(rows: Rows) -> tuple[str, ...]:
    """The sources of rows, each once."""
    return tuple(dict.fromkeys(row["source_id"] for row in rows))


def none_of(words: str, say: Speech) -> Table:
    """A table that says that there is nothing to list."""
    return table({say("changes-change"): [words]})
