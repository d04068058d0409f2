"""The populations behind the sums, and the places that add nothing to them."""

from charts.look import Look
from pages.reach.residents import bars_of
from pages.shared.sources import sources_of
from pages.values import Drawer, Exhibit, Heading, Paragraph, Parts, Section, table
from queries.engine import ask
from queries.selection import Selection


def parts(populations: int, running: Selection, look: Look) -> Parts:
    """How old the populations are, then every one with its definition and source."""
    return (
        Heading(look.say("reach-populations-heading"), 2),
        _by_year(populations, running, look),
        _definitions(running, look),
    )


def _by_year(populations: int, running: Selection, look: Look) -> Exhibit:
    say, rows = look.say, ask("reach_by_population_year", running).to_pylist()
    most = max(rows, key=lambda row: row["places"])
    years, residents = (
        [row["population_year"] for row in rows],
        [row["residents"] for row in rows],
    )
    return Exhibit(
        key="reach-years",
        title=say(
            "reach-years-title",
            n=most["places"],
            populations=populations,
            year=str(most["population_year"]),
        ),
        counted=say("reach-years-counted"),
        figure=bars_of([str(year) for year in years], residents, look),
        table=table(
            {
                say("reach-year"): years,
                say("reach-number-of-places"): [row["places"] for row in rows],
                say("reach-residents"): residents,
            },
            years=[say("reach-year")],
        ),
        question="reach_by_population_year",
        selection=running,
        sources=sources_of(running),
    )


def _definitions(running: Selection, look: Look) -> Section:
    say, rows = look.say, ask("reach_populations", running).to_pylist()
    title = say("reach-definitions-title", n=len(rows))
    year, link = say("reach-year"), say("reach-link")
    listed = table(
        {
            say("reach-publisher"): [row["population_source"] for row in rows],
            year: [row["population_year"] for row in rows],
            say("reach-number-of-places"): [row["places"] for row in rows],
            say("reach-residents"): [row["residents"] for row in rows],
            say("reach-definition"): [row["population_definition"] for row in rows],
            say("reach-licence"): [row["population_licence"] for row in rows],
            link: [row["population_url"] for row in rows],
        },
        links=[link],
        years=[year],
        key="populations",
        is_blocks=True,
    )
    return Section(
        (
            Heading(title, 3, "populations"),
            Paragraph(say("reach-definitions-counted"), is_quiet=True),
            listed,
            Drawer("populations", title, "reach_populations", running, sources_of(running)),
        ),
        "exhibit-populations",
    )


def left_out(reach: dict, running: Selection, look: Look) -> Parts:
    """Places in no sum, because their population is undated or missing; the row of `reach`."""
    say, rows = look.say, ask("reach_left_out", running).to_pylist()
    if not rows:
        return ()
    title = say("reach-left-out-title", n=len(rows), places=reach["places"])
    inside = len(rows) - reach["places_left_out"]
    counted = say.sentences(
        say(
            "reach-left-out-counted",
            undated=reach["places_undated"],
            missing=reach["places_missing"],
        ),
        say("reach-left-out-inside", n=inside) if inside else "",
    )
    quality = "population_quality"
    listed = table(
        {
            say("reach-place"): [row["name"] for row in rows],
            say("reach-country"): [say.country(row["country"]) for row in rows],
            say("reach-population"): [say.label(quality, row[quality]) for row in rows],
            say("reach-counted-in"): [row["counted_in"] for row in rows],
        },
        key="left-out",
        is_blocks=True,
    )
    shown = (
        Heading(title, 3, "left-out"),
        Paragraph(counted, is_quiet=True),
        listed,
        Drawer("left-out", title, "reach_left_out", running, sources_of(running)),
    )
    return (Section(shown, "exhibit-left-out"),)
