"""Whom it touches and how many do it, each with what it is counted of."""

from charts.look import Look
from pages.overview import known
from pages.values import Columns, Metric
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.selection import statuses

MOST = 4  # numbers in a row


def numbers(counts: dict, selection: Selection, look: Look) -> Columns:
    """Residents, then the shares that are known; where there are few of them, systems, local
    governments and founding cities. `counts` is the row of `headline`."""
    running = selection.running()
    cells = (
        _residents(running, look),
        *known.shares(running, look),
        _systems(counts, selection, look),
        _places(counts, look),
        *_founding(selection, look),
    )
    return Columns(tuple((metric,) for metric in cells[:MOST]))


def in_words(counts: dict, selection: Selection, look: Look) -> str:
    """How many systems are behind the numbers, and that no source covers all cities."""
    recorded = selection.but(status=())
    return look.say(
        "overview-at-least",
        systems=counts["systems"],
        status=statuses(selection.running(), look.say),
        places=counts["places"],
        countries=counts["countries"],
        recorded=systems_in(recorded),
        sources=_sources(recorded),
    )


def _systems(counts: dict, selection: Selection, look: Look) -> Metric:
    say = look.say
    recorded = selection.but(status=())
    return Metric(
        say("overview-systems-of-status", status=statuses(selection.running(), say)),
        say.count(counts["systems"]),
        say("overview-recorded", systems=systems_in(recorded), sources=_sources(recorded)),
    )


def _sources(recorded: Selection) -> int:
    """How many sources have them: what the figure below is asked for, too."""
    return ask("systems_by_source", recorded).num_rows


def _places(counts: dict, look: Look) -> Metric:
    return Metric(
        look.say("overview-places"),
        look.say.count(counts["places"]),
        look.say("overview-in-countries", countries=counts["countries"]),
    )


def _residents(running: Selection, look: Look) -> Metric:
    """A place without a number of its own that lies in a counted one is counted with it."""
    say, reach = look.say, ask("reach", running).to_pylist()[0]
    first, last = str(reach["first_year"]), str(reach["last_year"])
    told = {
        "places": reach["places_counted"],
        "all": reach["places"],
        "status": statuses(running, say),
    }
    which = "some" if reach["places_left_out"] else "all"
    if not reach["places_with_population"]:
        counted = say("overview-no-residents", status=told["status"])
    elif first == last:
        counted = say(f"overview-residents-of-{which}-year", year=first, **told)
    else:
        counted = say(f"overview-residents-of-{which}-years", first=first, last=last, **told)
    return Metric(say("overview-residents"), say.residents(reach["residents"]), counted)


def _founding(selection: Selection, look: Look) -> tuple[Metric, ...]:
    """No filter narrows the members; nothing where there are none."""
    say = look.say
    members = ask("founding_cities", EVERYTHING.but(release=selection.release)).to_pylist()
    if not members:
        return ()
    documented = sum(bool(city["systems"] or city["items_found"]) for city in members)
    share = say("part-of", part=documented, whole=len(members))
    return (Metric(say("overview-founding"), share, say("overview-founding-counted")),)
