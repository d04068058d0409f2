"""What the page Map says of the invented release of `tests/small_release.md`."""

import pytest

from pages.values import Button, Choice, Exhibit, Notice, Section
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from tests.pages.read import PHONE, WIDE, exhibit, of, parts, rows


def choices(shown) -> dict[str, str]:
    return {choice.name: choice.value for choice in of(Choice, shown)}


def test_every_place_with_a_system_is_drawn_and_listed(small_release):
    """The table has each place of the selection once, and the figure a circle for each that has
    coordinates."""
    shown = exhibit("map", parts("map", view="world"))
    places = ask("places", EVERYTHING.running()).to_pylist()
    assert sorted(shown.table.ids) == sorted(row["place_id"] for row in places)
    drawn = {row["place_id"] for row in places if row["latitude"] is not None}
    assert {*shown.figure["data"][0]["customdata"]} <= {row["place_id"] for row in places}
    assert drawn <= {*shown.figure["data"][0]["customdata"]}


def test_the_address_keeps_what_is_chosen(small_release):
    """View, size and colour come from the address; an unknown one is told and is the default."""
    shown = parts("map", view="world", colour="technology", size="systems")
    assert choices(shown)["colour"] == "technology" and choices(shown)["size"] == "systems"
    (view,) = [choice for choice in of(Choice, parts("map", view="moon")) if choice.name == "view"]
    assert view.unknown == ("moon",) and view.value in view.options


def test_a_chosen_place_has_its_card_and_can_be_closed(small_release):
    """The place of the address stands in a card beside the map, with a button that closes it."""
    shown = exhibit("map", parts("map", view="world", city="gb-quay"))
    assert shown.sets == "city" and of(Section, shown.beside)
    closes = [button for button in of(Button, shown.beside) if button.sets == {"city": None}]
    assert len(closes) == 1
    assert not exhibit("map", parts("map", view="world")).beside


def test_an_unknown_place_is_told(small_release):
    """A place that the release does not have is named as one, in its own words."""
    shown = exhibit("map", parts("map", view="world", city="*atlantis*"))
    assert any("atlantis" in str(part) for part in of(object, shown.beside))


def test_areas_are_countries_with_their_systems(small_release):
    """Filled countries count distinct systems, as the question does."""
    table = exhibit("map", parts("map", view="world", draw="areas")).table
    counted = ask("systems_by_country", EVERYTHING.running())["systems"].to_pylist()
    assert sorted(row[1] for row in rows(table)) == sorted(counted)


def test_the_screen_has_each_layer(small_release):
    """Each layer gives a place its class: Lindewijk has three systems, one of them high-risk and
    pointing to benefits, plate readers most often, since 2014, and 100,000 residents."""
    told = {
        "systems": "Systems in use: 3",
        "technology": "Technology: Licence-plate recognition",
        "screening": "Area by screening: Essential services and benefits",
        "risk_tier": "Highest risk tier: High",
        "population": "Population covered: 100,000",
        "first_year": "First year: 2014",
        "ai_adopted": "AI adopted: No source covers it",
    }
    for layer, words in told.items():
        marks = exhibit("map", parts("map", view="world", colour=layer)).movable["marks"]
        assert marks["told"][marks["id"].index("nl-linde")] == f"Lindewijk, Netherlands · {words}"


def test_areas_hold_residents_once(small_release):
    """Filled by residents, the United Kingdom has Greatmouth's million and not its boroughs' again;
    the table has both sums."""
    shown = exhibit("map", parts("map", view="world", draw="areas", colour="population"))
    assert shown.title.startswith("The United Kingdom: 1.0 million") or "1 million" in shown.title
    (row,) = [row for row in rows(shown.table) if row[0] == "United Kingdom"]
    assert row[-2:] == (1_000_000, 1_340_000)
    areas = shown.movable["areas"]
    at = areas["codes"].index("GBR")
    assert areas["told"][at] == "United Kingdom · Population covered: 1,000,000"


def test_regions_are_filled_by_the_code_of_their_places(small_release):
    """Of Japan's prefectures only Hokkaido has a system that runs or ran; the other 46 are drawn as
    having none on record, which is not a no."""
    every = ("in_use", "pilot", "ended", "retired", "in_development")
    shown = exhibit("map", parts("map", Selection(status=every), view="japan", draw="regions"))
    assert [row[:4] for row in rows(shown.table)] == [
        ("Hokkaido", "Japan", 2, 1),
        ("Tokyo", "Japan", 1, 1),
    ]
    areas, looks = shown.movable["areas"], shown.movable["looks"]
    assert len(areas["codes"]) == 47 and areas["file"] == "regions.geojson"
    labels = [looks[number]["label"] for number in areas["look"]]
    assert sum("which is not a no" in label for label in labels) == 45


def test_a_figure_keeps_where_the_reader_looks(small_release):
    """The view in the address frames the still figure, which is what a download shows; the places
    and the table stay those of the part of the world."""
    whole = exhibit("map", parts("map", view="world"))
    moved = exhibit("map", parts("map", view="world", at="6.00,52.000,5.000"))
    geo = moved.figure["layout"]["geo"]
    assert geo["lonaxis"]["range"] == pytest.approx([-5.8, 15.8], abs=0.1)
    assert moved.table == whole.table and moved.movable == whole.movable
    wrong = exhibit("map", parts("map", view="world", at="here"))
    assert wrong.figure["layout"]["geo"] == whole.figure["layout"]["geo"]


def test_an_old_address_of_areas_still_opens(small_release):
    """An address that fills countries and names a layer of places shows their systems, without a
    warning."""
    shown = parts("map", view="world", draw="areas", colour="technology", size="systems")
    assert choices(shown)["colour"] == "systems"
    assert not any(choice.unknown for choice in of(Choice, shown))


@pytest.mark.parametrize("look", [WIDE, PHONE])
def test_nothing_in_a_view_offers_the_world(small_release, look):
    """Filters that leave nothing in a view are told, with the way out."""
    shown = parts("map", Selection(area=("GB",)), look, view="japan")
    assert of(Notice, shown) and {"view": "world"} in [button.sets for button in of(Button, shown)]


def test_no_system_offers_what_to_loosen(small_release):
    """A selection without systems has no map, and a click that brings systems back."""
    shown = parts("map", Selection(area=("NL",), technology=("robotics",)))
    assert not of(Exhibit, shown) and of(Button, shown)


def test_circles_coloured_by_technology_say_what_it_rests_on(small_release):
    """Only where technology colours the map is told how many are stated, coded and not known."""
    told = "Technology: 6 stated by sources, 1 coded, 1 not known."
    coloured = exhibit("map", parts("map", view="world", colour="technology"))
    assert coloured.counted.endswith(told)
    assert "Technology:" not in exhibit("map", parts("map", view="world", colour="systems")).counted


@pytest.mark.parametrize("forum", [(), ("founding",)])
def test_the_view_of_the_group_has_those_who_founded_it(small_release, forum):
    """Who founded the group is a member of it; where others are chosen there is a way out."""
    shown = exhibit("map", parts("map", Selection(forum=forum), view="founding_cities"))
    assert {"gb-great", "nl-linde"} <= {*shown.movable["marks"]["id"]}
    others = parts("map", Selection(forum=("none",)), view="founding_cities")
    assert not of(Exhibit, others) and of(Notice, others)


@pytest.mark.parametrize("everywhere", [False, True])
def test_a_place_without_coordinates_is_named(changed, small_tables, everywhere):
    """It stands in the table and in its card, and a sentence says that it is not drawn; so does the
    page where no place has any."""
    place = small_tables["place"]
    nowhere = (place["place_id"] == "nl-linde") | everywhere
    changed(place=place.assign(**{at: place[at].mask(nowhere) for at in ("latitude", "longitude")}))
    shown = exhibit("map", parts("map", view="world", city="nl-linde"))
    drawn = shown.movable["marks"]["id"]
    assert "nl-linde" not in drawn and bool(drawn) is not everywhere
    assert "nl-linde" in shown.table.ids and any("Lindewijk" in str(part) for part in shown.beside)
    assert "for want of coordinates: " in shown.note and "Lindewijk" in shown.note
    assert ("in the table or on the map" in shown.note) is not everywhere
