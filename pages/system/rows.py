"""The way back from a system to its rows: each record with its file, its fields and its codes."""

from charts.look import Look
from pages.shared.record import as_received, fields_of, file_of
from pages.system.found import Found
from pages.values import Fold, Heading, Parts
from queries.engine import ask
from queries.selection import Selection


def parts(system: Found, look: Look) -> Parts:
    """A fold for each record."""
    return (
        Heading(look.say("system-rows", n=len(system.rows)), 3, "rows"),
        *(_record(row["deployment_id"], system.release, look) for row in system.rows),
    )


def _record(record_id: str, release: Selection, look: Look) -> Fold:
    def shown() -> Parts:
        (record,) = ask("trace_record", release, record_id=record_id).to_pylist()
        return (
            file_of(record, release, look.say),
            fields_of("deployment", record, look.say),
            *as_received(record_id, release, look.say),
        )

    return Fold(f"row-{record_id}", look.say("system-row", record=record_id), shown)
