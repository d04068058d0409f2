"""Systems like it elsewhere: of the same technology and sector, in use."""

from collections.abc import Mapping

from charts.look import Look
from pages.shared import named
from pages.shared.places import in_country
from pages.shared.systems import system_address
from pages.system.found import Found
from pages.values import Exhibit, Heading, Paragraph, Parts, Table, table
from queries.engine import ask

QUESTION = "systems_alike"
FIRST = 10  # listed; the files have them all


def parts(system: Found, look: Look) -> Parts:
    """The first of them, with their own pages, and how many there are."""
    say, speaking, running = look.say, system.speaking, system.release.running()
    record_id = speaking["deployment_id"]
    rows = ask(QUESTION, running, record_id=record_id).to_pylist()
    kind = {
        "technology": say.inner("technology", speaking["technology"]),
        "sector": say.inner("sector", speaking["sector"]),
    }
    if not rows:
        return (Heading(say("system-alike-heading")), Paragraph(_none(speaking, kind, look)))
    return (
        Exhibit(
            key="alike",
            title=say(
                "system-alike",
                n=len({row["system_id"] for row in rows}),
                places=len({row["place_id"] for row in rows}),
                **kind,
            ),
            counted=say("system-alike-counted", n=min(FIRST, len(rows)), all=len(rows)),
            table=_listed(rows[:FIRST], system, look),
            question=QUESTION,
            selection=running,
            parameters={"record_id": record_id},
            sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
        ),
    )


def _listed(rows: list[dict], system: Found, look: Look) -> Table:
    say, page = look.say, look.say("behind-page")
    return table(
        {
            **named.columns(say("system-name"), rows, say),
            say("system-place"): [in_country(row["place"], row["country"], look) for row in rows],
            say("system-residents"): [row["population"] for row in rows],
            say("system-supplier"): [row["vendor"] for row in rows],
            page: [system_address(row["deployment_id"], system.release) for row in rows],
        },
        links=[page],
        key="alike",
        is_blocks=True,
    )


def _none(speaking: Mapping, kind: dict[str, str], look: Look) -> str:
    if speaking["technology"] == "not_stated":
        return look.say("system-alike-not-known")
    return look.say("system-alike-none", **kind)
