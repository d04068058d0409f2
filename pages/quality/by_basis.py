"""What a fact of each source's records rests on: stated, coded, not in the files read, or not
stated; rows of `fields_by_basis`."""

from charts import bars, theme
from charts.look import Look
from pages.shared.sources import titles_of
from pages.values import Choice, Choices, Exhibit, Parts, choose, table
from queries.engine import ask
from queries.selection import Selection

QUESTION = "fields_by_basis"
FACT = "fact"  # the page's parameter
FIRST = "technology"
STANDINGS = ("stated", "coded", "unread", "not_stated")

Rows = list[dict]


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The choice of a fact, and each source's records by what it rests on; nothing where no fact of
    the selection is coded, and none is missing from the files read."""
    rows = ask(QUESTION, selection).to_pylist()
    facts = [row["field"] for row in rows if row["records_coded"] or row["records_unread"]]
    if not facts:
        return ()
    fact = _fact(facts, choices, look)
    return (fact, _exhibit(fact, rows, selection, look))


def _fact(facts: list[str], choices: Choices, look: Look) -> Choice[str]:
    say = look.say
    options = {name: say.column("deployment", name) for name in dict.fromkeys(facts)}
    first = FIRST if FIRST in options else next(iter(options))
    help = say("quality-fact-help")
    return choose(choices, FACT, say("quality-fact"), options, first, widget="pills", help=help)


def _exhibit(fact: Choice[str], every: Rows, selection: Selection, look: Look) -> Exhibit:
    say = look.say
    rows = [row for row in every if row["field"] == fact.value]
    sources = titles_of(rows, selection.release)
    numbers = {name: [row[f"records_{name}"] for row in rows] for name in STANDINGS}
    words = {name: say(f"quality-basis-{name.replace('_', '-')}") for name in STANDINGS}
    tone = theme.ink(look)
    colours = {"stated": tone.accent, "coded": tone.accent, "unread": tone.quiet}
    drawn = [
        (words[name], numbers[name], colours.get(name, tone.grid))
        for name in STANDINGS
        if any(numbers[name])
    ]
    return Exhibit(
        key="by-basis",
        title=say(
            "quality-basis-title",
            fact=fact.options[fact.value],
            stated=sum(numbers["stated"]),
            coded=sum(numbers["coded"]),
            n=sum(row["records"] for row in rows),
        ),
        counted=say("quality-basis-counted"),
        figure=bars.stacked(sources, drawn, look, share=True, hatched=words["coded"]),
        table=table(
            {
                say("quality-source"): sources,
                say("quality-records"): [row["records"] for row in rows],
            }
            | {words[name]: numbers[name] for name in STANDINGS}
        ),
        question=QUESTION,
        selection=selection,
        sources=tuple(row["source_id"] for row in rows),
        note=say("basis-how") if any(numbers["coded"]) else "",
    )
