"""The map, alone, against the invented release of `tests/small_release.md`."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from charts import maps, views
from queries import outlines
from queries.engine import ask
from queries.selection import Selection
from tests.pages.alone import captions, opened


@pytest.fixture(autouse=True)
def no_outlines(small_release, monkeypatch, tmp_path):
    """Nobody has fetched outlines, wherever the tests run."""
    monkeypatch.setenv("DASHBOARD_OUTLINES", str(tmp_path))
    return tmp_path


NARROW = {
    "nowhere": Selection(region=("africa",)),
    "nothing": Selection(country=("GB",), sector=("health",)),
}
OWN = [
    {},
    {"view": "japan"},
    {"draw": "areas"},
    {"view": "netherlands", "draw": "areas"},
    {"colour": "ai_adopted"},
]


def title(test: AppTest) -> str:
    return test.subheader[0].value


def figure(test: AppTest) -> dict:
    return json.loads(test.get("plotly_chart")[0].proto.spec)


def places(test: AppTest) -> set[str]:
    return set(figure(test)["data"][0]["customdata"])


def test_the_world_says_how_many():
    """The first map counts distinct systems in use, their places and countries, and draws one
    circle a place."""
    test = opened("map")
    assert title(test) == "9 systems in use in 7 places of 3 countries"
    assert len(places(test)) == 7


def test_the_table_holds_the_places_of_the_map():
    """The table beside the map has one row a place, with a link to its page."""
    test = opened("map")
    frame = test.dataframe[0].value
    assert len(frame) == 7 and "7 places" in captions(test)
    assert set(frame["Page"].str.removeprefix("/city?city=")) == places(test)


def test_one_country_leads_its_sentence():
    """A view of one country names it, and says how many places of the selection it leaves out."""
    test = opened("map", view="netherlands")
    assert title(test) == "Netherlands: 4 systems in use in 3 places"
    assert "4 places of the selection lie outside this view." in captions(test)


@pytest.mark.parametrize(
    ("countries", "address", "view"),
    [
        (("NL",), {}, "netherlands"),
        (("GB", "NL"), {}, "europe"),
        (("JP", "NL"), {}, "world"),
        (("NL",), {"view": "world"}, "world"),
    ],
)
def test_the_map_opens_where_the_places_are(countries, address, view):
    """The first view is the smallest that holds all places of the selection; the address may name
    another."""
    drawn = figure(opened("map", Selection(country=countries), **address))
    assert drawn["layout"]["uirevision"] == views.VIEWS[view].label


def test_japan_shows_its_census():
    """Japan's first colouring is its census: yes, of all in its frame, with who was silent and who
    was not asked."""
    test = opened("map", view="japan")
    assert title(test).startswith(
        "Japan: 1 of 4"
    ) and "Asked and silent: 1; not asked: 1." in captions(test)
    assert test.dataframe[0].value["AI adopted"].tolist() == [
        "Yes",
        "No",
        "Asked, did not answer",
        "Not asked",
    ]


def test_four_kinds_of_no_answer_are_four_looks():
    """No, no answer, not asked and not covered by a census have a mark each."""
    data = figure(opened("map", colour="ai_adopted"))["data"][0]
    rows = {
        row["place_id"]: row["answer"]
        for row in ask("census_places", Selection().running(), item="ai_adopted").to_pylist()
    }
    symbols = {
        rows[place]: symbol
        for place, symbol in zip(data["customdata"], data["marker"]["symbol"], strict=True)
    }
    silent = {symbols[one] for one in ("no", "missing", "not_asked", "no_source")}
    assert len(silent) == 4 and symbols["yes"] not in silent


def test_the_download_holds_what_the_table_shows():
    """The rows of the exported question are the rows of the table, also where a view narrows
    them."""
    for view, question, filters, own in (
        ("europe", "places", {"region": ("europe",)}, {}),
        ("japan", "census_places", {"country": ("JP",)}, {"item": "ai_adopted"}),
    ):
        test, (name, (code,)) = opened("map", view=view), *filters.items()
        exported = ask(question, Selection(status=("in_use",), **filters), **own)
        assert len(test.dataframe[0].value) == exported.num_rows
        assert f"{name}={code}" in captions(test)


def test_the_map_leaves_as_every_exhibit():
    """Its drawer has link, citation and frame of the very view, which lead to the exhibit."""
    link, citation, bibtex, *_, frame = (one.value for one in opened("map", view="europe").code)
    assert link.endswith("#map") and "view=europe" in link and "release=2026.11.1" in link
    assert "Region: Europe; Status: In use" in citation and bibtex.startswith("@misc")
    assert "exhibit=map" in frame and "view=europe" in frame


def test_a_place_in_the_address_opens_its_panel():
    """The parameter city opens the panel of a place: residents with year, systems by status, each
    first system linked."""
    test = opened("map", city="gb-great")
    said = " ".join(one.value for one in test.markdown)
    assert "### Greatmouth" in said and "**1.0 million** residents (2024)" in said.replace(
        "1 million", "1.0 million"
    )
    assert "**2 systems** on record: 2 in use" in said and "](https://" in said
    assert figure(test)["data"][0]["selectedpoints"] == [
        figure(test)["data"][0]["customdata"].index("gb-great")
    ]


def test_closing_the_panel_empties_the_address():
    """Close takes the place out of the address."""
    test = opened("map", city="gb-great")
    test.button(key="map-close").click().run()
    assert "city" not in test.query_params


def test_a_place_nobody_knows_is_said_so():
    """An unknown place in the address is named, and breaks nothing."""
    assert any("has no place" in one.value for one in opened("map", city="xx-nowhere").markdown)


def test_choosing_writes_the_address():
    """Every choice of the page is written to the address under its own name."""
    test = opened("map")
    test.selectbox(key="own-colour").set_value("technology").run()
    test.selectbox(key="own-size").set_value("systems").run()
    assert (test.query_params["colour"], test.query_params["size"]) == ("technology", "systems")


def test_words_follow_the_status_of_the_selection():
    """With another status chosen, no word of the page or its figure speaks of systems in use."""
    test = opened("map", Selection(status=("retired",)), view="world")
    assert title(test) == "3 systems retired in 3 places of 3 countries"
    assert (
        "in use" not in json.dumps(figure(test)).lower()
        and "Systems retired" in test.dataframe[0].value
    )


def test_other_statuses_are_one_click_away():
    """Places whose systems all have another status are counted on a button that shows them too."""
    test = opened("map")
    assert test.button(key="map-all").label.startswith("5 more places have only systems planned")
    test.button(key="map-all").click().run()
    assert len(places(test)) == 12
    assert title(test) == "16 systems of any status in 12 places of 3 countries"


def test_countries_give_counts_and_no_share():
    """Countries are filled by counts; no percentage stands on the page."""
    test = opened("map", draw="areas")
    assert (
        title(test)
        == "The most are on record in the United Kingdom, the Netherlands: 4 systems in use each"
    )
    assert set(figure(test)["data"][0]["locations"]) == {"NLD", "GBR", "JPN"}
    assert "%" not in title(test) + captions(test)


def test_outlines_that_were_not_fetched_are_asked_for():
    """Without outlines the page says how to get them and still shows the municipalities as a
    table."""
    test = opened("map", view="netherlands", draw="areas")
    assert not test.get("plotly_chart")
    assert "python -m etl fetch nl_outlines" in " ".join(one.value for one in test.info)


def test_the_newest_outlines_are_taken(no_outlines):
    """Of several snapshots the newest is read; one that is being fetched is not."""
    for folder, name in (("2023", "old"), ("2026-01-02", "new"), (".fetching-9", "half")):
        (no_outlines / folder).mkdir()
        (no_outlines / folder / "gemeenten.geojson").write_text(json.dumps({"name": name}))
    assert outlines.of_places("NL", "municipality").shapes() == {"name": "new"}


@pytest.mark.parametrize("colour", maps.HEADINGS)
@pytest.mark.parametrize("view", views.VIEWS)
def test_every_view_in_every_colour(view, colour):
    """Each view runs in each colour, with a number in its title or a word that nothing is there."""
    test = opened("map", view=view, colour=colour)
    assert (
        any(one.isdigit() for one in title(test)) or "No census" in title(test)
        if test.subheader
        else test.info
    )


@pytest.mark.parametrize("own", OWN, ids=str)
@pytest.mark.parametrize("chosen", NARROW)
def test_an_empty_selection_offers_a_way_out(chosen, own):
    """Where nothing matches, the page says so and offers a click."""
    test = opened("map", NARROW[chosen], **own)
    assert test.info and test.button


def test_what_the_address_asks_for_in_vain_is_said(small_release):
    """A view that the page does not have is named and left out, and the map shows the world."""
    test = opened("map", view="zzz")
    assert [one.value for one in test.warning] == [
        "The address asked for view “zzz”, which this page does not have; left out."
    ]
    assert not opened("map", view="europe").warning
