"""What changed between two releases by source, by field, by system and by place."""

from urllib.parse import urlencode

from charts.look import Look
from pages.shared import named
from pages.shared.sources import titles
from pages.shared.two_releases import REASONS, Two
from pages.values import Exhibit, Table, table
from schema import fields
from words.selection import statuses
from words.speech import Speech

Rows = list[dict]
GROUPS = ("status", "reclassified", "corrected")


def by_source(two: Two, look: Look) -> Exhibit:
    """What each source brought, and whether it is new or has newer files."""
    say, rows = look.say, two.ask("changes_sources", two.recorded)
    new = sum(row["is_new"] for row in rows)
    newer = sum(
        not row["is_new"] and not row["is_gone"] and row["earlier_snapshot"] != row["snapshot"]
        for row in rows
    )
    columns = {
        "changes-source": [row["title"] for row in rows],
        "changes-systems-new": [row["new"] for row in rows],
        "changes-withdrawn": [row["withdrawn"] for row in rows],
        "changes-here": [standing(row, say) for row in rows],
        "changes-snapshot-before": [row["earlier_snapshot"] for row in rows],
        "changes-snapshot-now": [row["snapshot"] for row in rows],
        "changes-otherwise-in": [row["moved_in"] for row in rows],
        "changes-otherwise-out": [row["moved_out"] for row in rows],
    }
    return Exhibit(
        key="changes-sources",
        title=say("changes-sources-title", new=new, newer=newer),
        counted=say("changes-sources-counted"),
        table=table({say(heading): cells for heading, cells in columns.items()}),
        question="changes_sources",
        selection=two.recorded,
        sources=tuple(row["source_id"] for row in rows if not row["is_gone"]),
        parameters=two.parameters,
    )


def standing(row: dict, say: Speech) -> str:
    """Whether a source or wave is new to the release, gone from it, or in both."""
    if row["is_new"]:
        return say("changes-is-new")
    return say("changes-is-gone" if row["is_gone"] else "changes-is-known")


def by_field(two: Two, look: Look) -> Exhibit:
    """Old and new value of each field that changed, by what kind of change it is."""
    say, rows = look.say, two.ask("changes_fields", two.recorded)
    records: dict[str, set[str]] = {group: set() for group in GROUPS}
    for row in rows:
        records[_group(row)].add(row["deployment_id"])
    numbers = {group: len(ids) for group, ids in records.items()}
    return Exhibit(
        key="changes-fields",
        title=say("changes-fields-title", **numbers),
        counted=say("changes-fields-counted"),
        table=_fields(rows, two, look) if rows else _none(say("changes-no-field"), say),
        question="changes_fields",
        selection=two.recorded,
        sources=_sources(rows),
        parameters=two.parameters,
    )


def _fields(rows: Rows, two: Two, look: Look) -> Table:
    """One line a changed field; on a phone both values share a column, as a second one would be
    out of sight."""
    say = look.say
    earlier, later = ([_word(row["field"], row[when], say) for row in rows] for when in WHEN)
    names = named.columns(say("changes-system"), rows, say)
    fields = [say.column("deployment", row["field"]) for row in rows]
    places = [row["place"] for row in rows]
    record, trace = say("changes-record"), say("changes-trace")
    traces = [_trace(row["deployment_id"], two) for row in rows]
    if look.is_narrow:
        both = [
            say("changes-both", earlier=before, later=after)
            for before, after in zip(earlier, later, strict=True)
        ]
        columns = {
            say("changes-system"): names[say("changes-system")],
            say("changes-before-now"): both,
            say("changes-field"): fields,
            say("changes-place"): places,
            trace: traces,
        }
        return table(columns, links=[trace])
    groups = [say(f"changes-group-{_group(row)}") for row in rows]
    columns = {
        **names,
        say("changes-before"): earlier,
        say("changes-now"): later,
        say("changes-change"): groups,
        say("changes-field"): fields,
        say("changes-place"): places,
        record: [row["evidence_url"] for row in rows],
        trace: traces,
    }
    return table(columns, links=[record, trace])


WHEN = ("earlier", "later")


def _trace(record: str, two: Two) -> str:
    """The address where a record is traced back, from any other page."""
    return f"data?{urlencode({'record': record, 'release': two.version})}"


def _word(field: str, value: str | None, say: Speech) -> str | None:
    """A field's value as readers see it."""
    labels = fields.of("deployment")[field].labels
    return say.label(labels, value) if labels and value is not None else value


def _group(row: dict) -> str:
    """What the change of a field is: it moved status, was reclassified, or corrected."""
    return fields.of("deployment")[row["field"]].change


def systems(two: Two, look: Look) -> Exhibit:
    """Every system that joined what is counted or left it, with why."""
    say, rows = look.say, two.ask("changes_systems", two.running)
    went, came = ([row for row in rows if row["way"] == way] for way in ("left", "joined"))
    return Exhibit(
        key="changes-systems",
        title=say(
            "changes-systems-title",
            came=len(came),
            went=len(went),
            status=statuses(two.running, say),
        ),
        counted=say("changes-systems-counted"),
        table=_systems([*went, *came], two, say) if rows else _none(say("changes-no-system"), say),
        question="changes_systems",
        selection=two.running,
        sources=_sources(rows),
        parameters=two.parameters,
    )


def _systems(rows: Rows, two: Two, say: Speech) -> Table:
    title, record = titles(two.version) | titles(two.since), say("changes-record")
    columns = {
        **named.columns(say("changes-system"), rows, say),
        say("changes-why"): [_why(row, say) for row in rows],
        say("changes-place"): [row["place"] for row in rows],
        say("changes-country"): [_country(row, say) for row in rows],
        say("changes-status-before"): [_word("status", row["earlier_status"], say) for row in rows],
        say("changes-status-now"): [_word("status", row["status"], say) for row in rows],
        say("changes-source"): [title.get(row["source_id"], row["source_id"]) for row in rows],
        record: [row["evidence_url"] for row in rows],
    }
    return table(columns, links=[record])


def _why(row: dict, say: Speech) -> str:
    return say.label(REASONS[row["way"]], row["change"])


def _country(row: dict, say: Speech) -> str | None:
    return say.country(row["country"]) if row["country"] else None


def places(two: Two, look: Look) -> Exhibit:
    """Local governments that have a record now and had none, or have none any more."""
    say, rows = look.say, two.ask("changes_places", two.recorded)
    anew = [row for row in rows if row["is_covered_anew"]]
    gone, came = ([row for row in rows if row["way"] == way] for way in ("left", "joined"))
    by_new_source = sum(row["change"] == "source" for row in anew)
    return Exhibit(
        key="changes-places",
        title=say("changes-places-title", covered=len(anew), gone=len(gone)),
        counted=say("changes-places-counted", n=by_new_source),
        table=_places([*gone, *came], two, say) if rows else _none(say("changes-no-place"), say),
        question="changes_places",
        selection=two.recorded,
        sources=_sources(rows),
        parameters=two.parameters,
    )


def _places(rows: Rows, two: Two, say: Speech) -> Table:
    title, year = titles(two.version) | titles(two.since), say("changes-year")
    columns = {
        say("changes-local-government"): [row["place"] for row in rows],
        say("changes-country"): [_country(row, say) for row in rows],
        say("changes-why"): [_why(row, say) for row in rows],
        say("changes-residents-heading"): [row["population"] for row in rows],
        year: [row["population_year"] for row in rows],
        say("changes-source"): [title.get(row["source_id"], row["source_id"]) for row in rows],
    }
    return table(columns, years=[year])


def _sources(rows: Rows) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["source_id"] for row in rows))


def _none(words: str, say: Speech) -> Table:
    return table({say("changes-change"): [words]})
