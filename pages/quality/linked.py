"""Records that others stand behind: dates that are a product's, systems in several sources."""

from charts.look import Look
from pages.shared import named
from pages.shared.sources import titles_of
from pages.values import Exhibit, Heading, Table, table
from queries import engine
from queries.engine import ask
from queries.selection import Selection

Rows = list[dict]


def shared_dates(selection: Selection, look: Look) -> Exhibit | Heading:
    """Start dates that many systems of one place, or many places with one supplier, share."""
    say, rows = look.say, ask("shared_dates", selection).to_pylist()
    if not rows:
        return Heading(say("quality-no-product-dates"))
    first = rows[0]
    return Exhibit(
        key="product-dates",
        title=say(
            "quality-product-dates-title",
            n=sum(row["systems"] for row in rows),
            shared_by=first["shared_by"],
            who=first["place"] or first["vendor"],
            date=say.day(first["start_date"]),
            systems=first["systems"],
        ),
        counted=say("quality-product-dates-counted", n=first["systems_dated"]),
        table=table(
            {
                say("quality-start-date"): [row["start_date"] for row in rows],
                say("quality-shared-by"): [row["place"] or row["vendor"] for row in rows],
                say("quality-source"): titles_of(rows, selection.release),
                say("quality-local-governments"): [row["places"] for row in rows],
                say("quality-systems"): [row["systems"] for row in rows],
            }
        ),
        question="shared_dates",
        selection=selection,
        sources=_sources(rows),
    )


def several_sources(selection: Selection, look: Look) -> Exhibit | Heading:
    """Systems that several sources record: linked, counted once, both shown."""
    say, rows = look.say, ask("systems_in_several_sources", selection).to_pylist()
    title = say("quality-several-title", n=len({row["system_id"] for row in rows}))
    if not rows:
        return Heading(title)
    order = [say.inner("collection_kind", kind) for kind in engine.PREFERENCE]
    return Exhibit(
        key="several",
        title=title,
        counted=say("quality-several-counted", n=len(rows), kinds=", ".join(order)),
        table=_records(rows, selection, look),
        question="systems_in_several_sources",
        selection=selection,
        sources=_sources(rows),
        note=say("quality-several-note"),
    )


def _records(rows: Rows, selection: Selection, look: Look) -> Table:
    say = look.say
    counted = {True: say("quality-yes"), False: say("quality-no")}
    link = say("quality-link")
    columns = {
        say("quality-place"): [row["place"] for row in rows],
        **named.columns(say("quality-record"), rows, say),
        say("quality-source"): titles_of(rows, selection.release),
        say("quality-status"): [say.label("status", row["status"]) for row in rows],
        say("quality-start"): [row["start_date"] or "" for row in rows],
        say("quality-counted"): [counted[row["is_counted"]] for row in rows],
        link: [row["evidence_url"] for row in rows],
    }
    return table(columns, links=[link])


def _sources(rows: Rows) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["source_id"] for row in rows))
