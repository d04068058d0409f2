"""One place: the way to its page, its name with its country, and its card; many as a map tells
them."""

from urllib.parse import urlencode

import pyarrow as pa

from charts import maps
from charts.look import Look
from pages.shared import named
from pages.shared.systems import system_address
from pages.values import Bullets, Heading, Link, Paragraph, Parts
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, lines, link, small

# Statuses of an answer that a map gives one look.
SILENT = {"declined": "missing", "dont_know": "missing", "not_applicable": "not_asked"}
FIRST = 3  # systems that a card lists
CENSUS_ITEM = "ai_adopted"


def city_parameters(place_id: str, selection: Selection) -> dict[str, str]:
    """The city page reads its place from `city`, and keeps the release."""
    return {"city": place_id} | ({"release": selection.release} if selection.release else {})


def city_address(place_id: str, selection: Selection) -> str:
    """The address of a place's page from any other page, for the cell of a table: relative, so that
    it holds wherever the dashboard stands."""
    return f"city?{urlencode(city_parameters(place_id, selection))}"


def in_country(place: str, country: str, look: Look) -> str:
    """`Linde, Netherlands`: a place's name with its country, an ISO code."""
    return look.say("places-in-country", place=place, country=look.say.country(country))


def with_countries(places: pa.Table, look: Look) -> pa.Table:
    """Rows of places with the country in words, which a map tells."""
    names = {code: look.say.country(code) for code in places["country"].unique().to_pylist()}
    told = [names[code] for code in places["country"].to_pylist()]
    return places.append_column("country_name", pa.array(told, pa.string()))


def card(place_id: str, here: Selection, look: Look) -> Parts:
    """One place: residents, systems by status, what it answered a census, the first systems that
    the selection counts there, and its page."""
    say = look.say
    rows = ask("city", Selection(release=here.release), place_id=place_id).to_pylist()
    if not rows:
        return (Paragraph(say("places-unknown", place=place_id)),)
    place, there = rows[0], here.but(place=(place_id,))
    facts = (
        _where(place, look),
        _residents(place, look),
        _by_status(there, look),
        *_known(there, look),
    )
    told = joined(*facts, *_answered(there, look), by="  \n")
    parameters, systems = city_parameters(place_id, here), _first_systems(there, look)
    return (
        Heading(place["name"]),
        Paragraph(told),
        Link("city", say("places-open", place=place["name"]), parameters),
        Link("compare", say("places-compare"), parameters),
        *((Bullets(systems),) if systems else ()),
    )


def _where(place: dict, look: Look) -> str:
    """Kind, part of the country and country."""
    say = look.say
    kind, country = say.label("place_kind", place["kind"]), say.country(place["country"])
    return ", ".join(part for part in (kind, place["admin"], country) if part)


def _residents(place: dict, look: Look) -> Markdown:
    """Residents with their year, or that there are none."""
    say, residents = look.say, place["population"]
    if place["population_quality"] != "official":
        return say.markdown("places-no-residents")
    number, year = say.residents(residents), str(place["population_year"])
    return say.markdown("places-residents", n=residents, residents=number, year=year)


def _by_status(there: Selection, look: Look) -> Markdown:
    """Systems by status, whatever status the selection has."""
    say = look.say
    rows = ask("systems_by_status", there.but(status=())).to_pylist()
    if not rows:
        return say.markdown("places-no-system")
    told = [
        say(
            "places-in-status",
            n=row["systems"],
            status=say(f"status-{row['status_today'].replace('_', '-')}"),
        )
        for row in rows
    ]
    total = sum(row["systems"] for row in rows)
    return say.markdown("places-on-record", n=total, statuses=", ".join(told))


def _known(there: Selection, look: Look) -> list[Markdown]:
    """Since when systems run there, and how many questions about its rules have an answer."""
    say, facts = look.say, ask("place_facts", there.but(status=())).to_pylist()[0]
    since, asked = facts["first_year"], facts["answers"]
    first = [say.markdown("places-running-since", year=str(since))] if since else []
    if not asked:
        return [*first, say.markdown("places-no-answers")]
    return [*first, say.markdown("places-answers", n=facts["answers_given"] or 0, asked=asked)]


def _answered(there: Selection, look: Look) -> list[Markdown]:
    """What the place answered a census."""
    say, looks = look.say, maps.key(CENSUS_ITEM, look)
    rows = ask("census_places", there, item=CENSUS_ITEM).to_pylist()
    return [
        say.markdown(
            "places-answered",
            item=say.label("governance_item", CENSUS_ITEM),
            answer=looks[SILENT.get(row["answer"], row["answer"])].label,
            survey=row["survey"],
            day=say.day(row["reference_date"]),
        )
        for row in rows
        if row["survey"]
    ]


def _first_systems(there: Selection, look: Look) -> tuple[str, ...]:
    """The first systems that the selection counts there, each with its page, and how many more."""
    say = look.say
    rows = [row for row in ask("table_deployment", there).to_pylist() if row["is_counted"]]
    first = [
        lines(
            say.markdown(
                "places-system",
                system=link(named.name(row, say), system_address(row["deployment_id"], there)),
                status=say(f"status-{row['status_today'].replace('_', '-')}"),
            ),
            small(row["purpose"]) if row["purpose"] else "",
        )
        for row in rows[:FIRST]
    ]
    more = len(rows) - FIRST
    return (*first, *((say("places-more", n=more),) if more > 0 else ()))
