"""What kinds of systems run: bars by technology, the coded part of each hatched."""

from charts import bars, theme
from charts.look import Look
from pages.shared import basis
from pages.shared.behind import behind
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

QUESTION = "systems_by_technology"
UNKNOWN = "not_stated"

Rows = list[dict]


def parts(running: Selection, look: Look) -> Parts:
    """The technologies of the systems that run, what nobody knows last."""
    rows = ask(QUESTION, running).to_pylist()
    if not rows:
        return ()
    rows.sort(key=lambda row: row["technology"] == UNKNOWN)
    total = ask("headline", running).to_pylist()[0]["systems"]
    return (_exhibit(rows, running, total, look),)


def _exhibit(rows: Rows, running: Selection, total: int, look: Look) -> Exhibit:
    say, accent = look.say, theme.ink(look).accent
    names = [say.label("technology", row["technology"]) for row in rows]
    systems = [row["systems"] for row in rows]
    coded = [row["systems_coded"] for row in rows]
    return Exhibit(
        key="technologies",
        title=_title(rows[0], total, look),
        counted=say.sentences(
            say("adoption-pairs-counted", n=total, status=statuses(running, say)),
            basis.in_words("technology", running, look),
            "" if look.is_still else say("adoption-click-bar"),
        ),
        figure=bars.bars(
            names,
            systems,
            [say.count(number) for number in systems],
            look,
            [None if row["technology"] == UNKNOWN else accent for row in rows],
            codes=[[row["technology"]] for row in rows],
            coded=coded,
        ),
        table=table(
            {
                say("adoption-technology"): names,
                say("adoption-systems"): systems,
                say("basis-systems-coded"): coded,
                say("adoption-places"): [row["places"] for row in rows],
            }
        ),
        question=QUESTION,
        selection=running,
        sources=sources_of(running),
        note=say("basis-how") if any(coded) else "",
        opens=lambda bar: behind(running.but(technology=(bar[0],)), look),
    )


def _title(first: dict, total: int, look: Look) -> str:
    say = look.say
    if first["technology"] == UNKNOWN:
        return say("adoption-no-technology")
    return say(
        "adoption-technology-leads",
        technology=say.label("technology", first["technology"]),
        systems=first["systems"],
        total=total,
    )
