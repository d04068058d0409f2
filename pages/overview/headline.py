"""Four numbers, each with what it is counted of."""

from charts.look import Look
from pages.values import Columns, Metric
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.selection import statuses


def numbers(counts: dict, selection: Selection, look: Look) -> Columns:
    """Systems, local governments, residents and founding cities; `counts` is the row of
    `headline`."""
    cells = (
        _systems(counts, selection, look),
        _places(counts, look),
        _residents(selection.running(), look),
        _founding(selection, look),
    )
    return Columns(tuple((metric,) for metric in cells))


def _systems(counts: dict, selection: Selection, look: Look) -> Metric:
    say = look.say
    recorded = ask("headline", selection.but(status=())).to_pylist()[0]
    return Metric(
        say("overview-systems-of-status", status=statuses(selection.running(), say)),
        say.count(counts["systems"]),
        say("overview-recorded", systems=recorded["systems"], sources=recorded["sources"]),
    )


def _places(counts: dict, look: Look) -> Metric:
    return Metric(
        look.say("overview-places"),
        look.say.count(counts["places"]),
        look.say("overview-in-countries", countries=counts["countries"]),
    )


def _residents(running: Selection, look: Look) -> Metric:
    say, reach = look.say, ask("reach", running).to_pylist()[0]
    first, last, dated = (
        reach[name] for name in ("first_year", "last_year", "places_with_population")
    )
    if not dated:
        counted = say("overview-no-residents")
    elif first == last:
        counted = say("overview-residents-of-year", places=dated, year=str(first))
    else:
        years = {"first": str(first), "last": str(last)}
        counted = say("overview-residents-of-years", places=dated, **years)
    return Metric(say("overview-residents"), say.residents(reach["residents"]), counted)


def _founding(selection: Selection, look: Look) -> Metric:
    """No filter narrows the members of the Forum."""
    say = look.say
    members = ask("founding_cities", EVERYTHING.but(release=selection.release)).to_pylist()
    documented = sum(bool(city["systems"] or city["items_found"]) for city in members)
    return Metric(
        say("overview-founding"),
        say("part-of", part=documented, whole=len(members)),
        say("overview-founding-counted"),
    )
