"""Where the residents of all places come from."""

from charts.look import Look
from pages.values import Choices, Drawer, Paragraph, Parts, Reference, Section, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

COUNTRIES = 3  # named when there are many


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """The definitions of residents, with publisher, licence, years and countries."""
    say, rows = look.say, ask("population_sources", everything).to_pylist()
    places = sum(row["places"] for row in rows)
    official = sum(row["places"] for row in rows if row["population_quality"] == "official")
    listed = table(
        {
            say("methods-population-source"): [row["population_source"] or "" for row in rows],
            say("methods-population-definition"): [
                row["population_definition"] or "" for row in rows
            ],
            say("methods-population-licence"): [row["population_licence"] or "" for row in rows],
            say("methods-population-years"): [_years(row, say) for row in rows],
            say("methods-population-countries"): [_countries(row, say) for row in rows],
            say("methods-population-places"): [row["places"] for row in rows],
            say("methods-population-quality"): [
                say.label("population_quality", row["population_quality"]) for row in rows
            ],
        }
    )
    title = say("methods-tab-populations")
    told = say("methods-population-official", share=say.share(official, places))
    definitions = say("methods-population-definitions", n=len(rows))
    section = Section(
        (
            Paragraph(told),
            Paragraph(say("methods-other-names")),
            Reference("population", title, definitions, listed),
            Drawer("population", title, "population_sources", everything),
        ),
        "exhibit-population",
    )
    return (section,)


def _years(row: dict, say: Speech) -> str:
    first, last = row["first_year"], row["last_year"]
    if first is None:
        return ""
    if first == last:
        return str(first)
    return say("methods-years", first=str(first), last=str(last))


def _countries(row: dict, say: Speech) -> str:
    """Countries by name, the first few where there are many."""
    return say.first(sorted(map(say.country, row["countries"].split(", "))), COUNTRIES)
