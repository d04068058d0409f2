"""Systems of cities running in each year, a small panel a city."""

from collections.abc import Mapping, Sequence

from charts import beside as drawn
from pages.compare.beside import Beside, in_columns
from pages.shared import shared_dates
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, table
from queries.engine import ask

Rows = Sequence[dict]


def running(beside: Beside) -> Parts:
    """Nothing where no system can be placed in time."""
    rows = ask("running_by_year", beside.here, dimension="place").to_pylist()
    if not rows:
        return ()
    say = beside.say
    by_place = {place: [row for row in rows if row["code"] == place] for place in beside.cities}
    dated = sum(years[0]["systems_dated"] for years in by_place.values() if years)
    total = sum(beside.facts[place]["systems"] or 0 for place in beside.cities)
    panels = [_panel(place, by_place[place], beside) for place in beside.cities]
    exhibit = Exhibit(
        key="running",
        title=_title(by_place, beside),
        counted=say("compare-running-counted", dated=dated, systems=total),
        figure=drawn.running(panels, beside.look),
        table=table(
            in_columns(_lines(by_place, beside)), key="beside-running", is_wide=True, is_blocks=True
        ),
        question="running_by_year",
        selection=beside.here,
        parameters={"dimension": "place"},
        sources=sources_of(beside.here),
        note=shared_dates.in_words(beside.here, beside.look),
    )
    return (exhibit,)


def _title(by_place: Mapping[str, Rows], beside: Beside) -> str:
    own, say = by_place[beside.own], beside.say
    if not own:
        peers = sum(bool(years) for years in by_place.values())
        return say("compare-running-none", city=beside.name, peers=peers)
    last = own[-1]
    told = {"systems": last["systems"], "city": beside.name, "year": str(last["year"])}
    if not last["systems"]:
        return say("compare-running-no-more", **told)
    ran = [
        say(f"compare-ran-{status.replace('_', '-')}", n=last[f"systems_{status}"])
        for status in ("in_use", "pilot", "retired")
        if last[f"systems_{status}"]
    ]
    return say("compare-running-title", parts=say.listed(ran), **told)


def _panel(place: str, years: Rows, beside: Beside) -> drawn.Panel:
    say, systems = beside.say, beside.facts[place]["systems"]
    dated = years[0]["systems_dated"] if years else 0
    words = (
        say("compare-none")
        if systems is None
        else say("compare-panel-dated", dated=dated, systems=systems)
    )
    return drawn.Panel(
        beside.cities[place],
        [row["year"] for row in years],
        [row["systems"] for row in years],
        words,
    )


def _lines(by_place: Mapping[str, Rows], beside: Beside) -> list[dict[str, str]]:
    """One row a year, the last one first."""
    say = beside.say
    systems = {
        place: {row["year"]: row["systems"] for row in years} for place, years in by_place.items()
    }
    every_year = sorted({year for years in systems.values() for year in years}, reverse=True)
    return [
        {say("compare-year"): str(year)}
        | {
            name: say.count(systems[place][year])
            if year in systems[place]
            else say("compare-no-date")
            for place, name in beside.cities.items()
        }
        for year in every_year
    ]
