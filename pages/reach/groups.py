"""Residents by sector or by technology; places with several stand in several groups."""

from charts import theme
from charts.look import Look
from pages.reach.residents import bars_of
from pages.shared import basis
from pages.shared.sources import sources_of
from pages.values import Exhibit, table
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

QUESTION = "reach_by"
UNKNOWN = "not_stated"

Rows = list[dict]


def rows(group: str, running: Selection) -> Rows:
    """The groups, "sector" or "technology", with their residents; what no source states is one."""
    return ask(QUESTION, running, dimension=group).to_pylist()


def leading_in_words(sectors: Rows, running: Selection, look: Look) -> str:
    """The sector whose systems are where the most people live; nothing where several lead alike."""
    say, stated = look.say, _stated(sectors)
    most = max((row["residents"] for row in stated), default=0)
    leading = [row for row in stated if row["residents"] == most]
    if len(leading) != 1:
        return ""
    (first,) = leading
    return say(
        "reach-leads",
        sector=say.inner("sector", first["code"]),
        n=first["residents"],
        residents=say.about(first["residents"]),
        places=first["places_with_population"],
        status=statuses(running, say),
    )


def _stated(groups: Rows) -> Rows:
    return [row for row in groups if row["code"] != UNKNOWN and row["residents"]]


def parts(group: str, running: Selection, look: Look) -> Exhibit:
    """The residents of each group."""
    say, groups = look.say, rows(group, running)
    names = [say.label(group, row["code"]) for row in groups]
    residents = [row["residents"] for row in groups]
    coded = [row["residents_coded"] or 0 for row in groups]
    accent = theme.ink(look).accent
    colours = [None if row["code"] == UNKNOWN else accent for row in groups]
    return Exhibit(
        key=f"reach-{group}",
        title=_title(group, groups, running, look),
        counted=say.sentences(say(f"reach-by-{group}"), basis.in_words(group, running, look)),
        figure=bars_of(names, residents, look, colours, coded),
        table=table(
            {
                say(f"reach-{group}"): names,
                say("reach-residents-once"): residents,
                say("reach-residents-coded"): coded,
                say("reach-places-added"): [row["residents_naive"] for row in groups],
                say("reach-places"): [row["places"] for row in groups],
                say("reach-with-population"): [row["places_with_population"] for row in groups],
            }
        ),
        question=QUESTION,
        selection=running,
        parameters={"dimension": group},
        sources=sources_of(running),
        note=say("reach-coded-note") if any(coded) else "",
    )


def _title(group: str, groups: Rows, running: Selection, look: Look) -> str:
    say, stated = look.say, _stated(groups)
    if not stated:
        return say(f"reach-no-{group}")
    first = stated[0]
    return say(
        "reach-group-title",
        group=say.label(group, first["code"]),
        n=first["residents"],
        residents=say.about(first["residents"]),
        status=statuses(running, say),
    )
