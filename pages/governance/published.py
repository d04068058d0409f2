"""What other surveys published: context, in a table and in none of our shares."""

from charts.look import Look
from pages.values import Exhibit, Heading, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

QUESTION = "published_figures"

Rows = list[dict]


def figures(sources: Rows, selection: Selection) -> Rows:
    """All published figures but those of `sources`, which stand by themselves."""
    return ask(QUESTION, selection, without=_apart(sources)).to_pylist()


def _apart(sources: Rows) -> list[str]:
    return [source["source_id"] for source in sources]


def parts(rows: Rows, sources: Rows, selection: Selection, look: Look) -> Parts:
    """The `figures`, which leave out those of `sources`; nothing where there are none."""
    say, apart = look.say, _apart(sources)
    if not rows:
        return ()
    organisers = {row["organiser"] for row in rows}
    without_base = sum(row["base"] is None for row in rows)
    exhibit = Exhibit(
        key="published",
        title=say("governance-context", figures=len(rows), organisers=len(organisers)),
        counted=say("governance-published", n=without_base),
        table=_table(rows, say),
        question=QUESTION,
        selection=selection,
        parameters={"without": ",".join(apart)} if apart else {},
        sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
    )
    return (Heading(say("governance-others"), level=2), exhibit)


def _table(rows: Rows, say: Speech) -> Table:
    none, link = say("governance-not-published"), say("governance-link")
    return table(
        {
            say("governance-indicator"): [row["indicator"] for row in rows],
            say("governance-value"): [_value(row, say) or none for row in rows],
            say("governance-base"): [
                none if row["base"] is None else say.count(row["base"]) for row in rows
            ],
            link: [row["evidence_url"] for row in rows],
            say("governance-group"): [row["group"] for row in rows],
            say("governance-date"): [row["as_of"] for row in rows],
            say("governance-organiser"): [row["organiser"] for row in rows],
            say("governance-survey"): [row["survey"] for row in rows],
        },
        links=[link],
    )


def _value(row: dict, say: Speech) -> str:
    """`12.5%`, `30 bodies`; nothing where no value was published."""
    value = row["value"]
    if value is None:
        return ""
    if row["unit"] == "percent":
        return say.percent(value / 100)
    unit = say.inner("unit", row["unit"])
    return say("governance-value-of-unit", value=say.decimal(value), unit=unit)
