"""A place asked for by name: what stands where no place of the release is meant."""

import pytest

from pages.values import Button, Link, Notice, Parts
from queries import engine
from tests.pages import read
from tests.pages.read import of, texts


@pytest.fixture
def committed(monkeypatch):
    """Names are looked up in the committed release, whatever the environment says."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))


def opened(place: str) -> Parts:
    """The page City of an address that names a place."""
    return read.parts("city", city=place)


@pytest.mark.parametrize(
    ("place", "told"),
    [("Lagos", "covers Lagos, Nigeria"), ("CN", "covers China"), ("Shenzhen", "covers Shenzhen")],
)
def test_a_known_place_without_data_is_said(small_release, place, told):
    """A city or country that no source covers has a page that says so, and how to send data."""
    page = opened(place)
    assert told in of(Notice, page)[0].text and of(Link, page)[0].page == "submit"


def test_a_country_leads_to_all_of_it(small_release):
    """A country with data is no city: its name leads to the overview of it."""
    [link] = of(Link, opened("Holland"))
    assert (link.page, link.parameters) == ("overview", {"area": "NL"})
    assert link.words == "Netherlands is a country: 5 local governments with data"


def test_a_state_offers_its_cities(committed):
    """Of Texas twelve cities are offered, those with data first, how many there are is said, and a
    link leads to all of it."""
    page = opened("US-Texas")
    offered = [part.words for part in of(Button, page) if part.key.startswith("meant-")]
    assert len(offered) == 12 and offered[:2] == ["San Antonio", "Dallas"]
    assert "local governments of Texas, those with data first; these are the first 12" in "".join(
        texts(page)
    )
    assert [link.parameters for link in of(Link, page)] == [{"area": "US-TX"}]
