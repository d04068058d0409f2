"""Countries or first-level regions filled by their systems, or by the residents of their places
with a system: counts, since nobody knows how many cities were looked at."""

from charts import areas, maps, movable
from pages.map import in_words
from pages.map.arranged import moved, others
from pages.map.drawn import NAMED
from pages.map.wanted import Wanted, nothing_here
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, Sentences, Table, table
from queries import outlines, regions
from queries.engine import ask

QUESTION = "reach_by_area"
VALUES = {"systems": "systems", "population": "residents"}
COUNTRIES = {"file": "world_50m.json", "layer": "countries", "code": ""}
REGIONS = {"file": "regions.geojson", "layer": "", "code": "region_id"}

Rows = list[dict]


def parts(wanted: Wanted) -> Parts:
    """What the areas say, and the map of them."""
    own = {"level": "region" if wanted.areas == "regions" else "country"}
    rows = ask(QUESTION, wanted.here, **own).to_pylist()
    if not rows:
        return nothing_here(wanted)
    named = [row | {"name": row["name"] or wanted.look.say.country(row["area"])} for row in rows]
    said = () if wanted.areas == "regions" else (in_words.one_place_alone(rows, wanted),)
    return (_exhibit(named, own, wanted), Sentences(said), *others(wanted))


def _exhibit(rows: Rows, own: dict[str, str], wanted: Wanted) -> Exhibit:
    say, look = wanted.look.say, wanted.look
    drawn, without = _drawn(rows, wanted)
    measure = maps.COVERED if wanted.colour == "population" else maps.COUNT
    measure = measure._replace(label=maps.headings(look, wanted.status)[wanted.colour])
    uncovered = say("map-none-on-record", status=wanted.status)
    is_region = wanted.areas == "regions"
    shapes = (regions.outlines(), "region_id") if is_region else (None, "")
    figure = areas.filled(drawn, wanted.framed, measure, *shapes, look=look, uncovered=uncovered)
    source = REGIONS if is_region else COUNTRIES
    screen = movable.areas(drawn, wanted.seen, measure, look, source, uncovered)
    return Exhibit(
        key="map",
        title=_title(rows, wanted),
        counted=_counted(rows, wanted),
        figure=figure,
        movable=moved(screen, wanted),
        table=_table(rows, wanted),
        question=QUESTION,
        selection=wanted.here,
        parameters=own,
        sources=sources_of(wanted.here),
        note=say.sentences(
            say("map-without-outline", countries=say.first(without, NAMED)) if without else "",
            maps.caption(look),
        ),
        table_at="below",
    )


def _drawn(rows: Rows, wanted: Wanted) -> tuple[Rows, list[str]]:
    """Areas as a map fills them, and the names of those without an outline; of regions also those
    in which nothing is on record."""
    value = VALUES[wanted.colour]
    filled = {
        row["area"]: {"name": row["name"], "value": row[value], "status": "given"} for row in rows
    }
    if wanted.areas == "regions":
        every = {code: {"name": name} for code, name in _regions(wanted).items()}
        nothing = {"value": None, "status": "no_source"}
        return [
            {"code": code} | nothing | row | filled.get(code, {}) for code, row in every.items()
        ], []
    codes = outlines.alpha_3(wanted.here)
    without = [row["name"] for code, row in filled.items() if code not in codes]
    return [{"code": codes[code]} | row for code, row in filled.items() if code in codes], without


def _regions(wanted: Wanted) -> dict[str, str]:
    """The regions of the view by code, with their names."""
    every = [area["properties"] for area in regions.outlines()["features"]]
    only = wanted.seen.only
    country = only[1] if only and only[0] == "country" else ""
    return {area["region_id"]: area["name"] for area in every if country in ("", area["country"])}


def _table(rows: Rows, wanted: Wanted) -> Table:
    say, is_region = wanted.look.say, wanted.areas == "regions"
    names = {say("map-region" if is_region else "map-country"): [row["name"] for row in rows]}
    if is_region:
        names[say("map-country")] = [say.country(row["country"]) for row in rows]
    return table(
        names
        | {
            say("map-systems-of-status", status=wanted.status): [row["systems"] for row in rows],
            say("map-local-governments"): [row["places"] for row in rows],
            say("map-residents-once"): [row["residents"] for row in rows],
            say("map-residents-added"): [row["residents_naive"] for row in rows],
        }
    )


def _title(rows: Rows, wanted: Wanted) -> str:
    """The area with the most; several where they have as many."""
    say, value = wanted.look.say, VALUES[wanted.colour]
    most = max(row[value] or 0 for row in rows)
    is_region = wanted.areas == "regions"
    first = [
        row["name"] if is_region else say.the_country(row["area"])
        for row in rows
        if (row[value] or 0) == most
    ]
    names = say.first(first, NAMED)
    if wanted.colour == "population":
        return say(
            "map-residents-title", area=names, residents=say.residents(most), status=wanted.status
        )
    return say(
        "map-countries-title" if len(first) > 1 else "map-country-title",
        countries=names,
        systems=most,
        status=wanted.status,
    )


def _counted(rows: Rows, wanted: Wanted) -> str:
    say, is_region = wanted.look.say, wanted.areas == "regions"
    if wanted.colour == "population":
        counted = say("map-residents-counted", status=wanted.status)
    elif is_region:
        counted = say("map-regions-counted", status=wanted.status, regions=len(rows))
    else:
        counted = say("map-countries-counted", status=wanted.status, countries=len(rows))
    if not is_region:
        return counted
    countries = sorted({row["country"] for row in rows})
    names = say.listed([say.the_country(code) for code in countries])
    return say.sentences(counted, say("map-regions-of", countries=names))
