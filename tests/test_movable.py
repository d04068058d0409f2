"""Laws of the maps that a reader can move: the same places, areas and looks as the still ones."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts import maps, movable, theme, views
from charts.contrast import contrast
from charts.look import LIGHT, Look
from schema.codelists import codes
from tests.test_maps import places
from words.languages import PSEUDO

WORLD = maps.VIEWS["world"]
AREAS = [
    {"code": "AAA", "name": "A", "value": 0, "status": "given", "id": "a"},
    {"code": "BBB", "name": "B", "value": 7, "status": "given"},
    {"code": "CCC", "name": "C", "value": None, "status": "missing"},
    {"code": "DDD", "name": "D", "value": None, "status": "not_asked"},
    {"code": "EEE", "name": "E", "value": None, "status": "no_source"},
]


def row(place_id="p", **values):
    return {
        "place_id": place_id,
        "name": "A",
        "country_name": "B",
        "latitude": 1.0,
        "longitude": 2.0,
        "population": 1_000,
        "systems": 3,
        "first_year": 2019,
        "technology": "chatbot_assistant",
        "technology_is_coded": False,
        "kind": "municipality",
    } | values


def drawn(rows, colour="systems", look=LIGHT):
    return movable.places(rows, WORLD, "population", colour, look)


def filled(look=LIGHT):
    return movable.areas(AREAS, WORLD, maps.COUNT, look, {"file": "x"}, "None on record")


@settings(max_examples=20, deadline=None)
@given(places, st.sampled_from(list(maps.VIEWS)), st.sampled_from(list(maps.COLOURS)))
def test_the_screen_has_what_the_still_figure_has(rows, view, colour):
    """The same places in the same order, as plain JSON without a NaN."""
    shown = movable.places(rows, maps.VIEWS[view], "population", colour, LIGHT)
    still = maps.bubbles(rows, view, "population", colour, LIGHT)["data"][0]
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown
    assert shown["marks"]["id"] == list(still["customdata"])
    assert {len(column) for column in shown["marks"].values()} == {len(still["customdata"])}


def test_area_is_proportional_to_the_number():
    """Four times the residents make twice the diameter."""
    wide, narrow = drawn([row("a", population=4_000), row("b", population=1_000)])["marks"][
        "across"
    ]
    assert (wide, narrow) == (maps.LARGEST, maps.LARGEST / 2)


def test_a_government_above_others_is_a_ring():
    """A province and a county lie behind their cities as rings, which the key explains."""
    kinds = ["municipality", "province", "county", "borough"]
    shown = drawn([row(kind, kind=kind, population=None) for kind in kinds])
    above = dict(zip(shown["marks"]["id"], shown["marks"]["above"], strict=True))
    assert above == {"municipality": 0, "province": 1, "county": 1, "borough": 0}
    assert sum(look["isRing"] for look in shown["looks"]) == 1
    assert set(codes("place_kind")) >= movable.ABOVE


def test_a_coded_technology_has_a_texture():
    """What no source states has its colour in stripes on the screen and a symbol of its own in the
    still figure, and the key says what both mean."""
    rows = [row("a"), row("b", technology_is_coded=True)]
    shown = drawn(rows, "technology")
    looks = [shown["looks"][number] for number in shown["marks"]["look"]]
    assert [look["texture"] for look in looks] == ["", "coded"]
    assert looks[0]["colour"] == looks[1]["colour"]
    keyed = [shown["looks"][number]["label"] for number in shown["key"]]
    assert {"Chatbot or assistant", "Coded"} <= set(keyed) and len(keyed) == len(set(keyed))
    still = maps.bubbles(rows, "world", "population", "technology", LIGHT)
    assert list(still["data"][0]["marker"]["symbol"]) == ["circle", theme.CODED]
    assert "Coded" in {trace.get("name") for trace in still["data"][1:]}


@pytest.mark.parametrize("look", [LIGHT, Look(is_dark=True)])
def test_four_kinds_of_no_value_are_told_apart(look):
    """A stated none, no answer, not asked and not covered differ in colour or texture, and what is
    drawn of each stands out from the land."""
    shown = filled(look)
    looks = [shown["looks"][number] for number in shown["areas"]["look"]]
    assert len({(each["colour"], each["texture"]) for each in looks}) == len(AREAS)
    textures = [each["texture"] for each in looks]
    assert textures == ["", "", "missing", "not_asked", ""]
    land = theme.ink(look).land
    assert all(contrast(each["colour"], land) >= 4.5 for each in looks if each["texture"])


@pytest.mark.parametrize("look", [LIGHT, Look(is_dark=True)])
def test_answers_and_silence_are_told_apart(look):
    """Of a census, yes, no, silent, not asked and not covered have symbols and, but for what was
    never asked of anybody, strong tones."""
    answers = theme.answers(look)
    assert len({mark.symbol for mark in answers.values()}) == 5
    land = theme.ink(look).land
    strong = {code for code, mark in answers.items() if contrast(mark.colour, land) >= 7}
    assert strong >= {"no", "missing", "not_asked"}


def test_years_count_what_had_begun():
    """The slider says of each year how many places had begun by its end, and of how many no year
    is known."""
    rows = [row(str(year), first_year=year) for year in (2019, 2021, 2021, None)]
    years = drawn(rows, "first_year")["years"]
    assert (years["first"], years["last"]) == (2019, 2021)
    assert years["told"][1].startswith("Running by the end of 2020: 1 of 4 places; 1 has no usable")
    assert drawn(rows)["years"] is None
    still = maps.bubbles(rows, "world", "population", "first_year", LIGHT, until=2020)
    assert list(still["data"][0]["customdata"]) == ["2019"]


@pytest.mark.parametrize(
    ("at", "edges"),
    [("4.00,52.000,5.000", (-38.1, 48.1)), ("2.0,0,0", (-172.3, 172.3))],
)
def test_a_moved_view_is_a_part_of_the_world(at, edges):
    """A zoom and a middle give the edges of what was seen, with the view's own places."""
    europe = maps.VIEWS["europe"]
    moved = views.near(europe, at)
    assert (moved.west, moved.east) == pytest.approx(edges, abs=0.1)
    assert moved.only == europe.only and moved.south < float(at.split(",")[1]) < moved.north


@pytest.mark.parametrize("at", ["", "4", "a,b,c", "4,99,5", "nan,1,1", "4,5,6,7", "99,0,0"])
def test_no_view_is_the_view_itself(at):
    """What is no view in an address leaves the part of the world as it is."""
    assert views.near(WORLD, at) == WORLD


def test_no_map_has_english_of_its_own():
    """Every word of a map is said by the catalogue: in the invented language all are marked."""
    look = Look(language=PSEUDO)
    names = {"name": "ж", "country_name": "ж"}
    rows = [row(kind="county", **names), row("b", population=None, **names)]
    shown, areas = drawn(rows, "first_year", look), filled(look)
    labels = [each["label"] for each in shown["looks"]]
    said = [shown["heading"], *shown["marks"]["told"], *shown["years"]["told"], *labels]
    assert all("⟦" in words for words in (*said, *areas["areas"]["told"]) if not words.isdigit())
