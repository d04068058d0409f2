"""Where the bodies stood on a publisher's ladder, date by date."""

import re
from itertools import groupby

from charts import ladder
from charts.ladder import Rung
from charts.look import Look
from pages.values import Exhibit, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codelist, codes
from words.speech import Speech

QUESTION = "published_steps"
LADDER = codes("adoption_ladder")  # the highest step first

Rows = list[dict]


def indicator(code: str) -> str:
    """What the figures call a step of the ladder."""
    return f"AI {codelist('adoption_ladder')[code]['label'].lower()}"


INDICATORS = {indicator(code): code for code in LADDER}


def parts(publisher: str, selection: Selection, look: Look) -> Parts:
    """One exhibit a group of bodies that the publisher counted step by step."""
    rows = [
        row
        for row in ask(QUESTION, selection, publisher=publisher).to_pylist()
        if row["indicator"] in INDICATORS
    ]
    return tuple(
        _exhibit(publisher, group, _by_date(list(values)), selection, look)
        for group, values in groupby(rows, key=lambda row: row["group"])
    )


def _by_date(values: Rows) -> list[Rows]:
    """The steps of each date, oldest first."""
    return [list(steps) for _, steps in groupby(values, key=lambda row: row["as_of"])]


def _exhibit(
    publisher: str, group: str, by_date: list[Rows], selection: Selection, look: Look
) -> Exhibit:
    """One group: a bar a date, and the counts as a table."""
    say = look.say
    words = {code: say.label("adoption_ladder", code) for code in LADDER}
    bodies = [{INDICATORS[row["indicator"]]: row["bodies"] for row in steps} for steps in by_date]
    rungs = [
        Rung(_month(steps, say), [at.get(code) or 0 for code in LADDER], steps[0]["is_break"])
        for steps, at in zip(by_date, bodies, strict=True)
    ]
    base = [steps[0]["base"] for steps in by_date]
    return Exhibit(
        key=f"steps-{_slug(group)}",
        title=_climb(group, by_date, say),
        counted=say("governance-steps", n=base[-1], group=group),
        figure=ladder.ladder(rungs, words, look),
        table=_table(rungs, words, bodies, base, say),
        question=QUESTION,
        selection=selection,
        parameters={"publisher": publisher},
        sources=tuple(dict.fromkeys(steps[0]["source_id"] for steps in by_date)),
    )


def _slug(group: str) -> str:
    """A group as an address has it."""
    return re.sub(r"\W+", "-", group.lower())


def _month(steps: Rows, say: Speech) -> str:
    """`February 2020`, of 2020-02 or a day in it; a year as it is."""
    return say.day(steps[0]["as_of"][: len("2020-02")])


def _climb(group: str, by_date: list[Rows], say: Speech) -> str:
    """How many stood at the highest step at the first and the last date of the newest
    definition."""
    start = max((at for at, steps in enumerate(by_date) if steps[0]["is_break"]), default=0)
    first, last = by_date[start], by_date[-1]
    return say(
        "governance-steps-now" if first is last else "governance-steps-then-and-now",
        group=group[:1].upper() + group[1:],
        before=_top(first, say),
        earlier=_month(first, say),
        after=_top(last, say),
        later=_month(last, say),
    )


def _top(steps: Rows, say: Speech) -> str:
    """`10 of 20 (50%)` at the highest step."""
    bodies = {INDICATORS[row["indicator"]]: row["bodies"] for row in steps}
    return say.share(bodies.get(LADDER[0], 0), steps[0]["base"])


def _table(
    rungs: list[Rung],
    words: dict[str, str],
    bodies: list[dict[str, int]],
    base: list[int],
    say: Speech,
) -> Table:
    """A step without a number is empty, not a zero."""
    changed = say("governance-changed-before-date")
    return table(
        {say("governance-date"): [rung.date for rung in rungs]}
        | {label: [at.get(code) for at in bodies] for code, label in words.items()}
        | {
            say("governance-number-of-bodies"): base,
            say("governance-definition"): [changed if rung.is_break else "" for rung in rungs],
        }
    )
