"""Systems by status, by source, and the places that their suppliers have."""

from charts import bars, theme
from charts.look import Look
from pages.shared.sources import sources_of, titles
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words.selection import statuses

SUPPLIERS = 15  # drawn; the table has them all
# As a sentence tells them, those in use first.
TOLD = ("in_use", "pilot", "in_development", "planned", "ended", "retired")


def status_in_words(selection: Selection, total: int, look: Look) -> str:
    """`Of 2,412 systems 1,201 in use, 214 in pilot; for 819 no source states a status.`"""
    systems = _by_status(selection)
    unknown, say = systems.get("unknown", 0), look.say
    told = [
        say("adoption-in-status", n=systems[code], status=say(f"status-{code.replace('_', '-')}"))
        for code in TOLD
        if systems.get(code)
    ]
    if not told:
        return say("adoption-no-status", systems=unknown, total=total)
    sentence = "adoption-by-status-and-unknown" if unknown else "adoption-by-status"
    return say(sentence, total=total, parts=say.listed(told), unknown=unknown)


def by_status(selection: Selection, total: int, look: Look) -> Parts:
    """Status, in the order of a system's life."""
    say = look.say
    rows = {row["status_today"]: row for row in ask("systems_by_status", selection).to_pylist()}
    stages = [code for code in codes("status_today") if code in rows]
    names = [say.label("status_today", code) for code in stages]
    systems = [rows[code]["systems"] for code in stages]
    colours = [theme.STATUS[code] for code in stages]
    in_use = rows["in_use"]["systems"] if "in_use" in rows else 0
    exhibit = Exhibit(
        key="status",
        title=say("adoption-status-title", in_use=in_use, total=total),
        counted=say("adoption-status-counted"),
        figure=bars.bars(names, systems, [say.count(n) for n in systems], look, colours),
        table=table(
            {
                say("adoption-status"): names,
                say("adoption-systems"): systems,
                say("adoption-places"): [rows[code]["places"] for code in stages],
            }
        ),
        question="systems_by_status",
        selection=selection,
        sources=sources_of(selection),
    )
    return (exhibit,)


def _by_status(selection: Selection) -> dict[str, int]:
    rows = ask("systems_by_status", selection).to_pylist()
    return {row["status_today"]: row["systems"] for row in rows}


def by_source(selection: Selection, look: Look) -> Parts:
    """Which collection the systems come from: what is known depends on who looked."""
    say, title = look.say, titles(selection.release)
    rows = ask("systems_by_source", selection).to_pylist()
    names, systems = [title[row["source_id"]] for row in rows], [row["systems"] for row in rows]
    exhibit = Exhibit(
        key="collections",
        title=say("adoption-source-title", source=names[0], systems=systems[0]),
        counted=say("adoption-source-counted"),
        figure=bars.bars(names, systems, [say.count(n) for n in systems], look),
        table=table(
            {
                say("adoption-source"): names,
                say("adoption-systems"): systems,
                say("adoption-places"): [row["places"] for row in rows],
            }
        ),
        question="systems_by_source",
        selection=selection,
        sources=tuple(row["source_id"] for row in rows),
    )
    return (exhibit,)


def suppliers(running: Selection, look: Look) -> Parts:
    """Suppliers in at least three places; shared software repeats."""
    say, rows = look.say, ask("vendors", running).to_pylist()
    if not rows:
        return ()
    drawn = rows[:SUPPLIERS]
    names, places = [row["vendor"] for row in drawn], [row["places"] for row in drawn]
    exhibit = Exhibit(
        key="vendors",
        title=say("adoption-supplier-title", supplier=names[0], places=places[0]),
        counted=say(
            "adoption-supplier-counted",
            first=len(drawn),
            all=len(rows),
            status=statuses(running, say),
        ),
        figure=bars.bars(names, places, [say.count(n) for n in places], look),
        table=table(
            {
                say("adoption-supplier"): [row["vendor"] for row in rows],
                say("adoption-places"): [row["places"] for row in rows],
                say("adoption-systems"): [row["systems"] for row in rows],
            }
        ),
        question="vendors",
        selection=running,
        sources=sources_of(running),
        note=say("adoption-supplier-note"),
    )
    return (exhibit,)
