"""Where a system stood in each release."""

from charts.look import Look
from pages.shared import basis, systems
from pages.shared.other_release import There
from pages.system.found import Found, records
from pages.values import Heading, Paragraph, Parts, table
from queries import engine, preview
from queries.selection import EVERYTHING
from words.speech import MISSING, Speech


def parts(system: Found, look: Look) -> Parts:
    """A row a release, the newest first: where the system stood, its date, technology and sector,
    and how many records told of it."""
    if preview.is_one(system.release):
        return ()
    record_id, say, versions = system.record_id, look.say, list(reversed(engine.versions()))
    releases = [EVERYTHING.but(release=version) for version in versions]
    told = [
        _standing(Found(record_id, There(records(record_id, there), there, "")))
        for there in releases
    ]
    columns = ("status", "since", "technology", "sector", "records")
    as_of = [str(engine.manifest(there)["as_of"]) for there in releases]
    return (
        Heading(
            say("system-history", n=sum(map(bool, told)), releases=len(versions)), 3, "history"
        ),
        Paragraph(say("system-history-counted"), is_quiet=True),
        table(
            {say("system-release"): versions, say("system-as-of"): as_of}
            | {
                say(f"system-{column}"): [_cell(column, row, say) for row in told]
                for column in columns
            },
            key="history",
            is_blocks=True,
        ),
    )


def _standing(system: Found) -> dict:
    """The record that spoke, and how many there were; nothing where there was none."""
    return dict(system.speaking) | {"records": len(system.rows)} if system.rows else {}


def _cell(column: str, row: dict, say: Speech) -> str | int | None:
    if not row:
        return say("system-not-on-record") if column == "status" else MISSING
    if column == "records":
        return row["records"]
    if column == "since":
        return systems.since(row, say) or MISSING
    if column == "status":
        return systems.status_today_in_words(row["status_today"], say)
    return basis.label(column, row, say)
