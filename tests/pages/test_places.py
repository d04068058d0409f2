"""Ways to a place's page, as the cells of tables and links have them."""

import pytest

from pages.shared.place_picker import full_name
from pages.shared.places import city_address, city_parameters
from queries.selection import Selection
from tests.pages.city_opened import SAY


def test_the_way_to_a_place_keeps_the_release():
    """The city page reads its place from `city`; a release that was chosen goes along, and no
    other filter does."""
    assert city_parameters("gb-east", Selection(area=("GB",))) == {"city": "gb-east"}
    chosen = Selection(release="2026.10.1")
    assert city_address("gb-east", chosen) == "city?city=gb-east&release=2026.10.1"


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (
            {"name": "Cologne", "local_name": "Köln", "country": "DE"},
            "Cologne (Köln, Koln), Germany",
        ),
        (
            {"name": "Płońsk", "local_name": "Płońsk", "country": "PL"},
            "Płońsk (Plonsk), Poland",
        ),
        (
            {"name": "Zurich", "local_name": "Zürich", "country": "CH"},
            "Zurich (Zürich), Switzerland",
        ),
        (
            {"name": "Gakutsu", "local_name": "ガクツ", "country": "JP"},
            "Gakutsu (ガクツ), Japan",
        ),
        (
            {"name": "Boston", "local_name": "City of Boston", "country": "US", "admin": "MA"},
            "Boston, MA, United States",
        ),
    ],
)
def test_a_name_can_be_typed_on_any_keyboard(place, label):
    """In the picker a name stands as it is written there too, and without accents, each once."""
    assert full_name({"admin": None} | place, SAY, is_typed=True) == label
