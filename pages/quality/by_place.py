"""How complete and how old what is known of each local government is."""

import pyarrow as pa

from charts import bars, theme
from charts.look import Look
from pages.quality.ages import OLD, release_day
from pages.shared.sources import sources_of
from pages.values import Choices, Exhibit, Heading, Paragraph, Parts, Search, Table, table
from queries.engine import ask
from queries.selection import Selection
from queries.view import found
from schema import fields

SEARCH = "place_search"  # the parameter that holds what is searched for
QUARTERS = (4, 3, 2, 1)  # of the facts, the fullest first
MOST_FOUND = 25  # rows a search shows

Rows = list[dict]


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Facts filled and age of the newest data, place by place, with a search for one's own."""
    answer = ask("completeness_by_place", selection)
    if not answer.num_rows:
        return ()
    say = look.say
    label, placeholder = say("quality-find-city"), say("quality-city-or-state")
    search = choices.text(SEARCH)
    return (
        Heading(say("quality-city-by-city"), 2),
        _exhibit(answer.to_pylist(), selection, look),
        Search(SEARCH, label, search, placeholder),
        *(_found(answer, search, look) if search else ()),
    )


def _exhibit(rows: Rows, selection: Selection, look: Look) -> Exhibit:
    say = look.say
    facts = [say.column("deployment", fact.name) for fact in fields.facts()]
    return Exhibit(
        key="by-place",
        title=say(
            "quality-by-place-title",
            half=sum(row["quarter"] >= 3 for row in rows),
            n=len(rows),
            old=sum(_age(row) == "old" for row in rows),
        ),
        counted=say(
            "quality-by-place-counted",
            n=len(facts),
            facts=", ".join(facts),
            day=release_day(selection, look),
        ),
        figure=_figure(rows, look),
        table=_table(rows, look),
        question="completeness_by_place",
        selection=selection,
        sources=sources_of(selection),
        note=say("quality-by-place-note"),
    )


def _age(row: dict) -> str:
    """Whether a place's newest data is within a year, older, or without a date."""
    if row["age_days"] is None:
        return "undated"
    return "old" if row["age_days"] > OLD else "new"


def _figure(rows: Rows, look: Look) -> dict:
    """Places by the quarter in which their share of facts filled lies, those with old data only
    apart."""
    say = look.say
    colours = {"new": theme.BLUE, "old": theme.GREY, "undated": theme.ORANGE}
    counts = {
        age: [
            sum(row["quarter"] == quarter and _age(row) == age for row in rows)
            for quarter in QUARTERS
        ]
        for age in colours
    }
    parts = [
        (say(f"quality-data-{age}"), counts[age], colours[age])
        for age in colours
        if any(counts[age])
    ]
    labels = [
        say(f"quality-quarter-{quarter}", n=sum(row["quarter"] == quarter for row in rows))
        for quarter in QUARTERS
    ]
    return bars.stacked(labels, parts, look)


def _table(rows: Rows, look: Look, **looks) -> Table:
    """One line a place; `looks` as for Table."""
    say, undated = look.say, look.say("quality-not-dated")
    return table(
        {
            say("quality-local-government"): [row["place"] for row in rows],
            say("quality-state"): [row["admin"] or "" for row in rows],
            say("quality-country"): [say.country(row["country"]) for row in rows],
            say("quality-systems"): [row["systems"] for row in rows],
            say("quality-facts-filled"): [row["facts_filled"] for row in rows],
            say("quality-of"): [row["facts"] for row in rows],
            say("quality-per-cent"): [
                round(100 * row["facts_filled"] / row["facts"]) for row in rows
            ],
            say("quality-newest"): [row["newest_snapshot"] or undated for row in rows],
            say("quality-days-before"): [row["age_days"] for row in rows],
        },
        **looks,
    )


def _found(answer: pa.Table, search: str, look: Look) -> Parts:
    """One's own city in that table, by name."""
    say, rows = look.say, found(answer, search, ["place", "local_name", "admin"]).to_pylist()
    if not rows:
        return (Paragraph(say("quality-found-none", search=search[:40]), is_quiet=True),)
    shown = _table(rows[:MOST_FOUND], look, key="found", is_wide=True)
    if len(rows) <= MOST_FOUND:
        return (shown,)
    return (
        Paragraph(say("quality-found-many", n=len(rows), most=MOST_FOUND), is_quiet=True),
        shown,
    )
