"""The places of a register filled by what they have registered; not registered is not a no."""

from dataclasses import replace

from charts import areas, maps, movable
from pages.map import in_words
from pages.map.arranged import around, choose_one
from pages.map.registers import register_of
from pages.map.wanted import Wanted, nothing_here
from pages.shared.places import city_address
from pages.values import Exhibit, Notice, Parts, Sentences, Table, table
from queries import outlines
from queries.engine import ask
from queries.outlines import Outlines
from words.markdown import literal

QUESTION = "register_places"
Rows = list[dict]


def parts(wanted: Wanted) -> Parts:
    """What the places of the view's register have registered, and the map of it where their
    outlines are at hand."""
    register = register_of(wanted.view, wanted.selection)
    if not register:
        return nothing_here(wanted)
    own = {"register_source": register["source_id"]}
    rows = ask(QUESTION, wanted.here, **own).to_pylist()
    if not rows:
        return nothing_here(wanted)
    said = (in_words.leading_place(rows, wanted), in_words.single(rows, wanted))
    notices, exhibit = _outlined(_exhibit(rows, register, wanted), rows, register, wanted)
    listed = around(exhibit, tuple(row["place_id"] for row in rows), wanted)
    return (*notices, listed, Sentences(said))


def _outlined(
    exhibit: Exhibit, rows: Rows, register: dict, wanted: Wanted
) -> tuple[Parts, Exhibit]:
    """The exhibit with the map where outlines are at hand, else before it how to get them."""
    outlined = outlines.of_places(register["country"], register["kind"])
    if not outlined:
        return (), exhibit
    if not (shapes := outlined.shapes()):
        return _missing(outlined, wanted), exhibit
    say = wanted.look.say
    credit = say("map-outlines", credit=outlined.credit)
    note = say.sentences(choose_one(exhibit.table, True, wanted), credit)
    figure, screen = _filled(rows, outlined, shapes, wanted)
    return (), replace(exhibit, figure=figure, movable=screen, note=note)


def _missing(outlined: Outlines, wanted: Wanted) -> Parts:
    """How to get the outlines, which are no part of a release."""
    say, command = wanted.look.say, literal(outlined.how_to_get_them)
    places = say("places-of-kind", kind=outlined.kind)
    return (Notice(say.markdown("map-no-outlines", places=places, command=command)),)


def _exhibit(rows: Rows, register: dict, wanted: Wanted) -> Exhibit:
    """The table, and all but its map."""
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
        table=listed,
        question=QUESTION,
        selection=wanted.here,
        parameters={"register_source": register["source_id"]},
        sources=(register["source_id"],),
        note=choose_one(listed, False, wanted),
    )


def _filled(rows: Rows, outlined: Outlines, shapes: dict, wanted: Wanted) -> tuple[dict, dict]:
    """The figure, and the map for the screen; areas carry the place they stand for, as circles
    do."""
    look, say = wanted.look, wanted.look.say
    filled = [
        {
            "code": row["official_code"],
            "name": row["name"],
            "value": row["systems"],
            "status": "given" if row["is_registered"] else "no_source",
            "id": row["place_id"],
        }
        for row in rows
    ]
    label = say("map-registered-systems", status=wanted.status)
    measure, uncovered = maps.SYSTEMS._replace(label=label), say("map-not-registered")
    figure = areas.filled(
        filled, wanted.framed, measure, shapes, outlined.code, look=look, uncovered=uncovered
    )
    places = {row["official_code"]: row["place_id"] for row in rows}
    first, *others = figure["data"]
    ids = [places.get(code) for code in first["locations"]]
    source = {"shapes": shapes, "code": outlined.code}
    screen = movable.areas(filled, wanted.seen, measure, look, source, uncovered)
    return figure | {"data": [first | {"customdata": ids}, *others]}, screen


def _table(rows: Rows, wanted: Wanted) -> Table:
    """Every place that the register could hold."""
    say, yes = wanted.look.say, wanted.look.say.label("answer", "yes")
    systems, of_year, page = say("map-systems"), say("map-year-of-residents"), say("map-page")
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
        },
    )
