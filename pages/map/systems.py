"""Places with systems on record, one circle a place."""

import pyarrow as pa

from charts import maps, movable
from pages.map import in_words
from pages.map.arranged import around, choose_one, others
from pages.map.drawn import undrawn
from pages.map.wanted import Wanted, nothing_here
from pages.shared import basis
from pages.shared.places import city_address, with_countries
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, Sentences, Table, table
from queries.engine import ask

QUESTION = "places"


def parts(wanted: Wanted) -> Parts:
    """What the places say, and the map of them."""
    places = with_countries(ask(QUESTION, wanted.here), wanted.look)
    if not places.num_rows:
        return nothing_here(wanted)
    headline = ask("headline", wanted.here).to_pylist()[0]
    by_place = places.select(["name", "systems"]).to_pylist()
    by_country = ask("systems_by_country", wanted.here).to_pylist()
    said = (
        in_words.leading_country(by_country, headline["systems"], wanted),
        in_words.leading_place(by_place, wanted),
        in_words.single(by_place, wanted),
    )
    exhibit = around(_exhibit(places, headline, wanted), _ids(places), wanted)
    return (exhibit, Sentences(said), *others(wanted))


def _ids(places: pa.Table) -> tuple[str, ...]:
    return tuple(places["place_id"].to_pylist())


def _exhibit(places: pa.Table, headline: dict, wanted: Wanted) -> Exhibit:
    say, look = wanted.look.say, wanted.look
    rows = places.to_pandas()
    listed = _table(places, wanted)
    looks = (wanted.size, wanted.colour, look, wanted.status)
    figure = maps.bubbles(rows, wanted.framed, *looks, until=wanted.until)
    elsewhere = ask("headline", wanted.running).to_pylist()[0]["places"] - places.num_rows
    return Exhibit(
        key="map",
        title=_title(headline, places["country_name"][0].as_py(), wanted),
        counted=say.sentences(say("map-counted", status=wanted.status), _basis(wanted)),
        figure=figure,
        movable=movable.places(rows, wanted.seen, *looks),
        table=listed,
        question=QUESTION,
        selection=wanted.here,
        sources=sources_of(wanted.here),
        note=say.sentences(
            say("map-elsewhere", n=elsewhere) if elsewhere else "",
            undrawn(rows, wanted),
            _overlaps(wanted),
            choose_one(listed, bool(rows["latitude"].notna().any()), wanted),
            maps.caption(look),
        ),
    )


def _title(headline: dict, country: str, wanted: Wanted) -> str:
    """`1,200 systems in use in 377 places of 31 countries`; one country leads the sentence by
    name."""
    return wanted.look.say(
        "map-title" if headline["countries"] > 1 else "map-title-of-country",
        systems=headline["systems"],
        status=wanted.status,
        places=headline["places"],
        countries=headline["countries"],
        country=country,
    )


def _basis(wanted: Wanted) -> str:
    """What the technology that colours the circles rests on."""
    if wanted.colour != "technology":
        return ""
    return basis.in_words("technology", wanted.here, wanted.look)


def _overlaps(wanted: Wanted) -> str:
    """How many circles lie on others because one place lies inside another, and how many of them
    Reach leaves out of its sum."""
    say, reach = wanted.look.say, ask("reach", wanted.here).to_pylist()[0]
    inside, twice = reach["places_inside"], reach["places_inside_others"]
    if not inside:
        return ""
    once = say("map-inside-once-all" if twice == inside else "map-inside-once", n=twice)
    return say.sentences(say("map-inside", n=inside), once if twice else "")


def _table(places: pa.Table, wanted: Wanted) -> Table:
    """The places under headings short enough to be read whole; longer ones are their help."""
    say, columns = wanted.look.say, places.to_pydict()
    systems, since, of_year = say("map-systems"), say("map-since"), say("map-year-of-residents")
    page = say("map-page")
    return table(
        {
            say("map-place"): columns["name"],
            systems: columns["systems"],
            say("map-residents"): columns["population"],
            say("map-country"): columns["country_name"],
            say("map-commonest"): [say.label("technology", code) for code in columns["technology"]],
            say("map-tier"): [say.label("risk_tier", code) for code in columns["risk_tier"]],
            since: columns["first_year"],
            of_year: columns["population_year"],
            page: [city_address(place, wanted.here) for place in columns["place_id"]],
        },
        links=(page,),
        years=(since, of_year),
        helps={
            systems: say("map-systems-of-status", status=wanted.status),
            since: say("map-first-year"),
        },
    )
