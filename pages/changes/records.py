"""What changed between two releases by source, by system and by place."""

from collections.abc import Sequence

from charts.look import Look
from pages.changes.fields import in_words, none_of, sources_told
from pages.shared import named
from pages.shared.sources import titles
from pages.shared.systems import system_address
from pages.shared.two_releases import REASONS, Two
from pages.values import Exhibit, Table, table
from queries.selection import Selection
from words.selection import statuses
from words.speech import Speech

Rows = list[dict]


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
        table=_systems([*went, *came], two, say)
        if rows
        else none_of(say("changes-no-system"), say),
        question="changes_systems",
        selection=two.running,
        sources=sources_told(rows),
        parameters=two.parameters,
    )


def _systems(rows: Rows, two: Two, say: Speech) -> Table:
    title, record = titles(two.version) | titles(two.since), say("changes-record")
    page, there = say("behind-page"), Selection(release=two.version)
    columns: dict[str, Sequence[object]] = {
        **named.columns(say("changes-system"), rows, say),
        say("changes-why"): [_why(row, say) for row in rows],
        say("changes-place"): [row["place"] for row in rows],
        say("changes-country"): [_country(row, say) for row in rows],
        say("changes-status-before"): [
            in_words("status", row["earlier_status"], say) for row in rows
        ],
        say("changes-status-now"): [in_words("status", row["status"], say) for row in rows],
        say("changes-source"): [title.get(row["source_id"], row["source_id"]) for row in rows],
        page: [system_address(row["deployment_id"], there) for row in rows],
        record: [row["evidence_url"] for row in rows],
    }
    return table(columns, links=[page, record])


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
        table=_places([*gone, *came], two, say) if rows else none_of(say("changes-no-place"), say),
        question="changes_places",
        selection=two.recorded,
        sources=sources_told(rows),
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
