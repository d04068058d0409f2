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
