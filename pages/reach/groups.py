"""Residents by sector, in words; places with systems of several stand in several."""

from charts.look import Look
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
