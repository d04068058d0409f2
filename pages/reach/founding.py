"""The group's own sum, and what is claimed of it as a claim."""

from charts.look import Look
from pages.reach.residents import bars_of, of_years
from pages.values import Exhibit, Heading, Paragraph, Parts, table
from queries.engine import ask
from queries.selection import Selection
from schema.operator import usual
from words.markdown import Markdown

QUESTION = "founding_population"


def parts(running: Selection, look: Look) -> Parts:
    """Residents of the group's cities by official figures, which no filter narrows, beside what
    the operator says is claimed elsewhere."""
    say, rows = look.say, ask(QUESTION, running).to_pylist()
    if not rows:
        return ()
    return (
        Heading(say("reach-founding-heading"), 2),
        _exhibit(rows, running, look),
        *_claim(look),
    )


def _claim(look: Look) -> Parts:
    who = usual()
    if not who.claim or not who.claim_url:
        return ()
    told = {"claim": who.word("claim", look.language), "address": Markdown(who.claim_url)}
    return (Paragraph(look.say.markdown("reach-claim", **told), is_quiet=True),)


def _exhibit(rows: list[dict], running: Selection, look: Look) -> Exhibit:
    say, first = look.say, rows[0]
    names, residents = [row["name"] for row in rows], [row["population"] for row in rows]
    year, link = say("reach-year"), say("reach-link")
    return Exhibit(
        key="reach-founding",
        title=say("reach-founding-title", residents=say.about(first["residents_of_all"] or 0)),
        counted=say.sentences(
            say("reach-founding-defined"),
            say(
                "reach-founding-known",
                n=first["places_with_population"],
                cities=first["places"],
            ),
            of_years(first, look),
            say("reach-founding-unfiltered"),
        ),
        figure=bars_of(names, residents, look),
        table=table(
            {
                say("reach-city"): names,
                say("reach-residents"): residents,
                year: [row["population_year"] for row in rows],
                say("reach-definition"): [row["population_definition"] for row in rows],
                say("reach-publisher"): [row["population_source"] for row in rows],
                link: [row["population_url"] for row in rows],
            },
            links=[link],
            years=[year],
        ),
        question=QUESTION,
        selection=running,
    )
