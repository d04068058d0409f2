"""What the numbers say: the leading sector and technology."""

from charts.look import Look
from pages.shared import basis
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

UNKNOWN = "not_stated"
NAMED = 2  # of those that share the first place


def sentences(total: int, running: Selection, look: Look) -> tuple[str, ...]:
    """The two sentences; `total` is the number of systems."""
    return (
        look.say.sentences(_sector(total, running, look), basis.in_words("sector", running, look)),
        _technology(total, running, look),
    )


def _sector(total: int, running: Selection, look: Look) -> str:
    say, rows = look.say, ask("systems_by_sector", running).to_pylist()
    stated = [row for row in rows if row["sector"] != UNKNOWN]
    if not stated:
        return say("overview-no-sector")
    most, status = stated[0]["systems"], statuses(running, say)
    level = [row["sector"] for row in stated if row["systems"] == most]
    if len(level) > 1:
        names = say.first([say.label("sector", code) for code in level], NAMED)
        return say(
            "overview-sectors-level", sectors=names, systems=most, total=total, status=status
        )
    first = {"sector": say.label("sector", level[0]), "systems": most, "total": total}
    if not stated[1:]:
        return say("overview-only-sector", status=status, **first)
    return say(
        "overview-sector-leads",
        status=status,
        second=say.inner("sector", stated[1]["sector"]),
        next=stated[1]["systems"],
        **first,
    )


def _technology(total: int, running: Selection, look: Look) -> str:
    say, rows = look.say, ask("systems_by_technology", running).to_pylist()
    systems = {row["technology"]: row["systems"] for row in rows}
    known = total - systems.pop(UNKNOWN, 0)
    if not systems:
        return say("overview-no-technology")
    most = max(systems.values())
    level = [code for code, number in systems.items() if number == most]
    names = say.first([say.inner("technology", code) for code in level], NAMED)
    return say.sentences(
        say(
            "overview-technology",
            known=known,
            total=total,
            technologies=names,
            level=len(level),
            systems=most,
        ),
        basis.in_words("technology", running, look),
    )
