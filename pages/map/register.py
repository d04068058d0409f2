"""The places of a register filled by what they have registered; not registered is not a no."""

from dataclasses import replace

from charts import areas, maps
from pages.map import in_words
from pages.map.arranged import around, choose_one
from pages.map.registers import register_of
from pages.map.wanted import Wanted, nothing_here
from pages.shared.places import city_address
from pages.values import Exhibit, Notice, Parts, Sentences, Table, table
from queries import outlines
from queries.engine import ask
from queries.outlines import Outlines
from words.markdown import Markdown

QUESTION = "register_places"
Rows = list[dict]


def parts(wanted: Wanted) -> Parts:
    """What the places of the view's register have registered, and the map of it where their
    outlines are at hand."""
    register = register_of(wanted.view, wanted.selection)
    own = {"register_source": register["source_id"]}
    rows = ask(QUESTION, wanted.here, **own).to_pylist()
    if not rows:
        return nothing_here(wanted)
    outlined = outlines.of_places(register["country"], register["kind"])
    shapes = outlined.shapes() if outlined else None
    figure = _filled(rows, outlined, shapes, wanted) if shapes else None
    said = (in_words.leading_place(rows, wanted), in_words.single(rows, wanted))
    exhibit = _exhibit(rows, register, figure, wanted)
    if shapes:
        credit = wanted.look.say("map-outlines", credit=outlined.credit)
        exhibit = replace(exhibit, note=wanted.look.say.sentences(exhibit.note, credit))
    listed = around(exhibit, tuple(row["place_id"] for row in rows), wanted)
    notices = _missing(outlined, wanted) if outlined and not shapes else ()
    return (*notices, Sentences(said), listed)


def _missing(outlined: Outlines, wanted: Wanted) -> Parts:
    """How to get the outlines, which are no part of a release."""
    say, command = wanted.look.say, Markdown(f"`{outlined.how_to_get_them}`")
    places = say("places-of-kind", kind=outlined.kind)
    return (Notice(say.markdown("map-no-outlines", places=places, command=command)),)


def _exhibit(rows: Rows, register: dict, figure: dict | None, wanted: Wanted) -> Exhibit:
    say, listed = wanted.look.say, _table(rows, wanted)
    registered = sum(row["systems"] > 0 for row in rows)
    return Exhibit(
        key="map",
        title=say(
            "map-registered-title",
            n=registered,
            share=say.share(registered, len(rows)),
            places=say("places-of-kind", kind=register["kind"]),
            country=say.the_country(register["country"]),
            status=wanted.status,
        ),
        counted=say(
            "map-registered-counted",
            status=wanted.status,
            register=register["title"],
            frame=register["frame"],
            others=sum(row["is_registered"] and not row["systems"] for row in rows),
            silent=sum(not row["is_registered"] for row in rows),
        ),
        figure=figure,
        table=listed,
        question=QUESTION,
        selection=wanted.here,
        parameters={"register_source": register["source_id"]},
        sources=(register["source_id"],),
        note=choose_one(listed, bool(figure), wanted),
    )


def _filled(rows: Rows, outlined: Outlines, shapes: dict, wanted: Wanted) -> dict:
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
    figure = areas.filled(
        filled, wanted.seen, measure, shapes, outlined.code, look=look, uncovered=uncovered
    )
    places = {row["official_code"]: row["place_id"] for row in rows}
    first, *others = figure["data"]
    ids = [places.get(code) for code in first["locations"]]
    return figure | {"data": [first | {"customdata": ids}, *others]}


def _table(rows: Rows, wanted: Wanted) -> Table:
    """Every place that the register could hold."""
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
