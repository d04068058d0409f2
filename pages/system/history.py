"""Where a system stood in each release."""

from charts.look import Look
from pages.shared import basis, systems
from pages.system.found import Found, records
from pages.values import Exhibit, Parts, table
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
    told = [_standing(Found(record_id, records(record_id, there), there, "")) for there in releases]
    columns = ("status", "since", "technology", "sector", "records")
    return (
        Exhibit(
            key="history",
            title=say("system-history", n=sum(map(bool, told)), releases=len(versions)),
            counted=say("system-history-counted"),
            table=table(
                {
                    say("system-release"): versions,
                    say("system-as-of"): [
                        say.day(str(engine.manifest(there)["as_of"])) for there in releases
                    ],
                }
                | {
                    say(f"system-{column}"): [_cell(column, row, say) for row in told]
                    for column in columns
                },
                key="history",
                is_blocks=True,
            ),
            question="trace_same",
            selection=system.release,
            parameters={"record_id": system.speaking["deployment_id"]},
            sources=tuple(dict.fromkeys(row["source_id"] for row in system.rows)),
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
