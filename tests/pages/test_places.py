"""Ways to a place's page, as the cells of tables and links have them."""

from pages.shared.places import city_address, city_parameters
from queries.selection import Selection


def test_the_way_to_a_place_keeps_the_release():
    """The city page reads its place from `city`; a release that was chosen goes along, and no
    other filter does."""
    assert city_parameters("gb-east", Selection(area=("GB",))) == {"city": "gb-east"}
    chosen = Selection(release="2026.10.1")
    assert city_address("gb-east", chosen) == "city?city=gb-east&release=2026.10.1"
