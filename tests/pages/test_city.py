"""The city page: everything about one place, and nothing that was not found."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from etl import release
from etl.build import Built
from pages import _cities
from queries import engine
from queries.selection import Selection
from tests.pages import alone
from tests.pages.alone import EVERYTHING, text, titles


def opened(place: str | None, selection: Selection = EVERYTHING) -> AppTest:
    """The page of a place, or of none."""
    return alone.opened("city", selection, **({"city": place} if place else {}))


def test_a_founding_city(small_release):
    """Lindewijk: three systems in use, one of them also in the collection; its answers; its band in
    the register only."""
    page = opened("nl-linde")
    assert page.header[0].value == "Lindewijk"
    assert "**100,000 residents** (2021)" in text(page)
    assert "3 sources cover Lindewijk" in titles(page)
    assert "3 systems in Lindewijk, 3 in use" in titles(page)
    assert (
        "Also recorded by Case collection: [Benefit model](https://example.org/c1), status pilot."
        in text(page)
    )
    assert (
        "risk as stated: “Hoog-risico AI-systeem” · screening, may point to: Essential services and"
        " benefits" in text(page)
    )
    assert "1 without a date" in titles(page) and "- Letter sorter" in text(page)
    assert "What governs AI here: 1 partly, 1 no, of 2 questions" in titles(page)
    assert (
        "in the third to highest quarter, which share this number, of 5 places of its kind"
        in text(page)
    )
    assert text(page).count("no band") == 2


def test_systems_inside_are_theirs(small_release):
    """Greatmouth counts its own two systems, and shows those of the boroughs and Quayside apart."""
    page = opened("gb-great")
    assert "2 systems in Greatmouth, 2 in use" in titles(page)
    assert "Inside Greatmouth: 3 systems of 3 local governments of their own" in titles(page)
    shown = {one.label for one in page.expander}
    assert shown >= {
        "Eastmouth: 1 system, 1 in use",
        "Quayside: 1 system, 1 in use",
        "Westmouth: 1 system, 0 in use",
    }


def test_where_a_place_lies(small_release):
    """Quayside names the places it lies in, the nearest first."""
    assert "inside Eastmouth, Greatmouth" in text(opened("gb-quay"))


def test_not_found_is_not_no(small_release):
    """Harushi's study answers are told as not found and declined, never as no."""
    page = opened("jp-haru")
    assert "What governs AI here: 1 not found, 1 declined, of 2 questions" in titles(page)
    [study] = [one.value for one in page.table if "Answer" in one.value and len(one.value) == 2]
    assert sorted(study["Answer"]) == ["– Declined", "– Not found"]
    assert "it is not a no" in text(page)


def test_a_place_with_answers_alone(small_release):
    """Natsushi has a census answer and no system: no timeline, no systems, and its answer in words
    and a mark."""
    page = opened("jp-natsu")
    assert "What it answered itself: 1 no, of 1 question" in titles(page)
    assert page.table[0].value["Answer"].tolist() == ["○ No"]
    assert not any("systems in" in words for words in titles(page))


def test_residents_without_a_good_figure(small_release):
    """A gazetteer figure says that it is one, and a missing figure is said to be missing, never
    zero."""
    assert "without a date" in text(opened("nl-vaag"))
    assert "no figure was found" in text(opened("nl-leeg"))


def test_no_place_chosen_offers_the_founding_cities(small_release):
    """Without a place the page offers the founding cities; a click opens one."""
    page = opened(None)
    doors = {one.label: one for one in page.button if one.key.startswith("door-")}
    assert set(doors) == {"Greatmouth", "Harushi", "Lindewijk"}
    page = doors["Harushi"].click().run()
    assert not page.exception and page.header[0].value == "Harushi"
    assert page.query_params["city"] == "jp-haru"


def test_a_place_is_found_by_its_name_in_the_address(small_release):
    """One place's name opens it, whatever case and accents; a name of several offers them, and a
    click opens one."""
    assert opened("HÄRUSHI").header[0].value == "Harushi"
    page = opened("wijk")
    assert not page.header and "5 places have “wijk” in the name:" in text(page)
    meant = {one.label: one for one in page.button if one.key.startswith("meant-")}
    assert next(iter(meant)) == "Lindewijk, Netherlands"
    assert meant["Oudwijk, Netherlands"].click().run().query_params["city"] == "nl-oud"


def test_who_could_cover_a_place_and_does_not(small_release):
    """A source that holds others of the country and nothing of the place is named, and its silence
    is not called a zero."""
    told = text(opened("jp-natsu"))
    assert "1 source that could cover it holds nothing of it. That is not a zero" in told
    assert "holds 3 local governments of Japan, as of 2026-03-04, and nothing of Natsushi" in told
    assert "Small study" not in told
    assert "That is not a zero" not in text(opened("nl-linde"))


@pytest.fixture
def uncovered(small_tables, tmp_path, monkeypatch):
    """A release whose register and collection have lost all that is Dutch, and whose only founding
    city with data is Japanese."""
    rows = {
        name: small_tables[name][~small_tables[name]["place_id"].str.startswith("nl-")]
        for name in ("deployment", "answer")
    }
    release.write(
        Built(small_tables | {name: rows[name].reset_index(drop=True) for name in rows}, {}),
        date(2026, 11, 22),
        tmp_path,
    )
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))


def test_a_place_without_any_source(uncovered):
    """A known place that no source reaches has a page and can be picked, and both say that nothing
    is known of it."""
    page = opened("nl-berk")
    assert page.header[0].value == "Berkwijk" and "No source covers Berkwijk" in titles(page)
    assert "so nothing is known" in text(page)
    assert "Berkwijk, Netherlands · no source covers it" in page.selectbox[0].options
    assert [one.label for one in opened(None).button if one.key.startswith("door-")] == [
        "Greatmouth",
        "Harushi",
    ]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        (
            {"name": "Cologne", "local_name": "Köln", "country": "DE"},
            "Cologne (Köln, Koln), Germany",
        ),
        ({"name": "Płońsk", "local_name": "Płońsk", "country": "PL"}, "Płońsk (Plonsk), Poland"),
        (
            {"name": "Zurich", "local_name": "Zürich", "country": "CH"},
            "Zurich (Zürich), Switzerland",
        ),
        ({"name": "Gakutsu", "local_name": "ガクツ", "country": "JP"}, "Gakutsu (ガクツ), Japan"),
        (
            {"name": "Boston", "local_name": "City of Boston", "country": "US", "admin": "MA"},
            "Boston, MA, United States",
        ),
    ],
)
def test_a_name_can_be_typed_on_any_keyboard(name, label):
    """In the picker a name stands as it is written there too, and without accents, each once."""
    assert _cities.full_name({"admin": None} | name, is_typed=True) == label


@pytest.mark.parametrize("place", ["atlantis", "../etc", "*bold*[x](y)", "x" * 500])
def test_an_unknown_place_is_said(small_release, place):
    """An address with a place that is not there says so and offers a way on."""
    page = opened(place)
    assert "has no place" in page.warning[0].value and not page.header
    assert "[x](y)" not in page.warning[0].value


def test_filters_are_said_not_to_narrow(small_release):
    """A filter that changes nothing here is named as such, and changes nothing."""
    page, whole = opened("nl-linde", Selection(sector=("transport",))), opened("nl-linde")
    assert "Filters do not narrow this page" in text(page)
    assert titles(page) == titles(whole)


def test_founding_cities_come_first_in_the_picker(small_release):
    """The picker holds every place with data, founding cities first, each under a name of its
    own."""
    options = opened(None).selectbox[0].options
    assert len(options) == engine.ask("place_names", Selection()).num_rows == len(set(options))
    assert [one.split(",")[0] for one in options[:3]] == ["Greatmouth", "Harushi", "Lindewijk"]


def test_every_place_has_a_page(small_release):
    """No place of the release breaks its page, with data or without."""
    for place in engine.ask("table_place", Selection())["place_id"].to_pylist():
        assert opened(place).header


def test_a_reply_stands_beside_its_value(small_release):
    """Words of Lindewijk stand with its check and beside its answer, those of Eastmouth where
    Greatmouth lists what lies inside it."""
    shown = opened("nl-linde")
    assert (
        "**Reply of Lindewijk.** On risk category, 2026-10-02: “The check was assessed anew and is"
        " not high-risk.”" in text(shown)
    )
    tables = [one.value for one in shown.table if "Reply of the city" in one.value]
    (told,) = filter(None, (reply for one in tables for reply in one["Reply of the city"]))
    assert told.startswith("2026-10-01: “The rules bind all departments since May.”")
    assert "These cameras were taken down." in text(opened("gb-great"))


def test_a_sector_that_is_broader_at_its_source_is_told_so(small_tables, tmp_path, monkeypatch):
    """Where a source declares that it counts other systems among a sector, the page says so there,
    of this source and this sector only."""
    said = "uses COFOG's divisions"
    assert said not in text(opened("nl-linde"))
    systems = small_tables["deployment"]
    systems = systems.assign(
        sector=systems["sector"].mask(systems["deployment_id"] == "m3", "economic_affairs")
    )
    release.write(Built(small_tables | {"deployment": systems}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert text(opened("nl-linde")).count(said) == 1
    assert f"Small study {said}" in text(opened("nl-linde"))
