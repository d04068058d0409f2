"""Dutch municipalities filled by what they have registered; not registered is not a no."""

from charts import areas, maps
from pages.map import in_words
from pages.map.arranged import around, choose_one
from pages.map.wanted import Wanted, nothing_here
from pages.shared.places import city_address
from pages.values import Exhibit, Notice, Parts, Sentences, Table, table
from queries import outlines
from queries.engine import ask
from words.markdown import Markdown

QUESTION = "register_places"
# The register whose bodies this release's outlines are of.
REGISTER = {
    "register_source": "nl_algorithm_register",
    "register_country": "NL",
    "register_kind": "municipality",
}
COMMAND = Markdown(f"`{outlines.HOW_TO_GET_THEM}`")

Rows = list[dict]


def parts(wanted: Wanted) -> Parts:
    """What the municipalities have registered, and the map of it where their outlines are at
    hand."""
    rows = ask(QUESTION, wanted.here, **REGISTER).to_pylist()
    if not rows:
        return nothing_here(wanted)
    shapes = outlines.dutch_municipalities()
    missing = Notice(wanted.look.say.markdown("map-no-outlines", command=COMMAND))
    said = (in_words.leading_place(rows, wanted), in_words.single(rows, wanted))
    exhibit = around(_exhibit(rows, shapes, wanted), tuple(row["place_id"] for row in rows), wanted)
    return (*(() if shapes else (missing,)), Sentences(said), exhibit)


def _exhibit(rows: Rows, shapes: dict | None, wanted: Wanted) -> Exhibit:
    say, listed = wanted.look.say, _table(rows, wanted)
    registered = sum(row["systems"] > 0 for row in rows)
    return Exhibit(
        key="map",
        title=say(
            "map-registered-title",
            n=registered,
            share=say.share(registered, len(rows)),
            status=wanted.status,
        ),
        counted=say(
            "map-registered-counted",
            status=wanted.status,
            others=sum(row["is_registered"] and not row["systems"] for row in rows),
            silent=sum(not row["is_registered"] for row in rows),
        ),
        figure=_filled(rows, shapes, wanted) if shapes else None,
        table=listed,
        question=QUESTION,
        selection=wanted.here,
        parameters=REGISTER,
        sources=(REGISTER["register_source"],),
        note=say.sentences(
            choose_one(listed, bool(shapes), wanted),
            say("map-outlines") if shapes else "",
        ),
    )


def _filled(rows: Rows, shapes: dict, wanted: Wanted) -> dict:
    """The figure; its areas carry the place they stand for, as circles do."""
    look, say = wanted.look, wanted.look.say
    filled = [
        {
            "code": row["official_code"],
            "name": row["name"],
            "value": row["systems"],
            "status": "given" if row["is_registered"] else "no_source",
        }
        for row in rows
    ]
    label = say("map-registered-systems", status=wanted.status)
    measure, uncovered = maps.SYSTEMS._replace(label=label), say("map-not-registered")
    figure = areas.filled(filled, wanted.view, measure, shapes, look=look, uncovered=uncovered)
    places = {row["official_code"]: row["place_id"] for row in rows}
    first, *others = figure["data"]
    ids = [places.get(code) for code in first["locations"]]
    return figure | {"data": [first | {"customdata": ids}, *others]}


def _table(rows: Rows, wanted: Wanted) -> Table:
    """Every municipality the register could hold."""
    say, yes = wanted.look.say, wanted.look.say.label("answer", "yes")
    systems, of_year, page = say("map-systems"), say("map-residents-of"), say("map-page")
    no = say("map-not-registered")
    return table(
        {
            say("map-place"): [row["name"] for row in rows],
            systems: [row["systems"] if row["is_registered"] else None for row in rows],
            say("map-in-register"): [yes if row["is_registered"] else no for row in rows],
            say("map-residents"): [row["population"] for row in rows],
            of_year: [row["population_year"] for row in rows],
            page: [city_address(row["place_id"], wanted.here) for row in rows],
        },
        links=(page,),
        years=(of_year,),
        helps={
            systems: say("map-systems-of-status", status=wanted.status),
            of_year: say("map-year-of-residents"),
        },
    )
