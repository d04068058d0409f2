"""Laws of the maps: what is drawn is what was given, and nothing is asked of another machine."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point
from shapely.geometry import LinearRing, box, mapping

from charts import areas, maps, theme
from charts.look import LIGHT, Look

ROOT = Path(__file__).parents[1]
MAPS = ROOT / "static" / "topojson"
SYSTEMS = maps.COUNT._replace(label="Systems")
SIMFEROPOL_REGION = Point(34.1, 45.0)
SMALL = {"SGP", "MLT", "HKG", "BHR"}

place = st.fixed_dictionaries(
    {
        "name": st.text(min_size=1, max_size=8),
        "country_name": st.just("Somewhere"),
        "country": st.sampled_from(["US", "JP", "NL", "KE"]),
        "region": st.sampled_from(["europe", "asia"]),
        "forum_status": st.sampled_from(["founding", "none"]),
        "latitude": st.floats(-55, 77),
        "longitude": st.floats(-179, 179),
        "population": st.none() | st.integers(0, 20_000_000),
        "systems": st.none() | st.integers(0, 200),
        "first_year": st.none() | st.integers(1990, 2026),
        "technology_is_coded": st.booleans(),
        "screening": st.sampled_from([*theme.SCREENING, "points_nowhere", "not_stated"]),
        "technology": st.none() | st.sampled_from(list(theme.TECHNOLOGY)),
        "risk_tier": st.none() | st.sampled_from(list(theme.RISK_TIER)),
        "ai_adopted": st.sampled_from(["yes", "no", "missing", "not_asked", "no_source"]),
    }
)
places = st.lists(place, min_size=1, max_size=12).map(
    lambda rows: [row | {"place_id": f"p{at}"} for at, row in enumerate(rows)]
)


@settings(max_examples=20, deadline=None)
@given(
    places,
    st.sampled_from(list(maps.VIEWS)),
    st.sampled_from(list(maps.COLOURS)),
    st.sampled_from(list(maps.SIZES)),
    st.booleans(),
)
def test_every_place_of_a_view_is_drawn_once(rows, view, colour, size, is_dark):
    """Each place of the view stands in exactly one trace, the biggest first, and no figure holds a
    NaN."""
    figure = maps.bubbles(rows, view, size, colour, Look(is_dark))
    json.dumps(figure, allow_nan=False, default=lambda array: array.tolist())
    drawn = [one for trace in figure["data"] for one in trace.get("customdata", [])]
    assert sorted(drawn) == sorted(maps.within(rows, view)["place_id"])
    known = {row["place_id"]: row[size] for row in rows}
    sizes = [known[one] for one in drawn if known[one] is not None]
    assert sizes == sorted(sizes, reverse=True)


@settings(max_examples=20, deadline=None)
@given(places, st.sampled_from(list(maps.COLOURS)))
def test_an_unknown_size_never_looks_like_a_small_one(rows, colour):
    """Places without residents are ringed dots of one size, and no other place is a ringed dot."""
    figure = _drawn(rows, colour)
    unknown = {row["place_id"] for row in rows if row["population"] is None}
    points = figure["data"][0]
    ringed = {
        one
        for one, symbol in zip(points["customdata"], points["marker"]["symbol"], strict=True)
        if symbol == theme.unsized(LIGHT).symbol
    }
    assert ringed == unknown
    assert ("Size not known" in {trace["name"] for trace in figure["data"]}) == bool(unknown)


def _drawn(rows, colour="systems"):
    return maps.bubbles(rows, "world", "population", colour, LIGHT)


def _filled(rows, view="world", outlines=None):
    return areas.filled(rows, view, SYSTEMS, outlines, look=LIGHT)


def _rows(*populations):
    return [
        {
            "place_id": f"p{at}",
            "name": "A",
            "country_name": "B",
            "latitude": 1.0,
            "longitude": 1.0,
            "population": one,
            "systems": 3,
        }
        for at, one in enumerate(populations)
    ]


def test_area_is_proportional_to_the_number():
    """One sizeref serves all circles, and four times the residents make twice the diameter."""
    marker = _drawn(_rows(4_000_000, 1_000_000))["data"][0]["marker"]
    wide, narrow = ((size * 2 / marker["sizeref"]) ** 0.5 for size in marker["size"])
    assert isinstance(marker["sizeref"], float) and marker["sizemode"] == "area"
    assert (wide, narrow) == pytest.approx((maps.LARGEST, maps.LARGEST / 2))


def test_names_are_text_and_never_tags():
    """A place called `<b>` is told and written as it is called, on maps of places and of areas."""
    row = _rows(5)[0] | {"name": "<b>A & B</b>", "country_name": "<i>C</i>"}
    points = _drawn([row])["data"][0]
    assert points["hovertext"][0].startswith(
        "<b>&lt;b&gt;A &amp; B&lt;/b&gt;</b>, &lt;i&gt;C&lt;/i&gt;<br>"
    )
    assert points["text"][0] == "&lt;b&gt;A &amp; B&lt;/b&gt;"
    filled = _filled([{"code": "NLD", "name": "<b>A</b>", "value": 1, "status": "given"}])["data"][
        0
    ]
    assert filled["hovertext"] == ["<b>&lt;b&gt;A&lt;/b&gt;</b><br>Systems: 1"]


def test_hover_speaks_with_separators_and_admits_ignorance():
    """Hover text groups thousands and says when residents are not known."""
    told = _drawn(_rows(14_047_594, None))["data"][0]["hovertext"]
    assert "Residents: 14,047,594" in told[0] and "Residents: not known" in told[1]


@pytest.mark.parametrize(
    ("systems", "words"), [(0, None), (1, "1"), (4, "2 to 4"), (5, "5 to 9"), (99, "20 or more")]
)
def test_a_count_falls_in_its_class(systems, words):
    """A count belongs to the class with the highest lower end not above it, and zero to none."""
    figure = _drawn([_rows(5)[0] | {"systems": systems}])
    assert figure["data"][1]["name"] == (words or "None in use on record")


@pytest.mark.parametrize("is_dark", [False, True])
def test_vermilion_is_high_risk_only(is_dark):
    """No look of any colouring is vermilion but the high risk tier."""
    vermilion = {
        code
        for colour in maps.COLOURS
        for code, mark in maps.key(colour, Look(is_dark)).items()
        if mark.colour == theme.HIGH_RISK
    }
    assert vermilion == {"high"}


def test_census_answers_differ_without_colour():
    """The five looks of a census item have five symbols."""
    symbols = [look.symbol for look in theme.answers(LIGHT).values()]
    assert len(set(symbols)) == len(symbols) == 5


def _square(code, ccw):
    return {
        "type": "Feature",
        "properties": {"statcode": code},
        "geometry": mapping(box(5, 52, 6, 53, ccw=ccw)),
    }


@pytest.mark.parametrize("ccw", [False, True])
def test_filled_areas_are_wound_clockwise(ccw):
    """Whatever the winding received, the outer rings handed to plotly run clockwise."""
    outlines = {"type": "FeatureCollection", "features": [_square("GM1", ccw)]}
    rows = [{"code": "GM1", "name": "A", "value": 3, "status": "given"}]
    figure = _filled(rows, "netherlands", outlines)
    ring = figure["data"][0]["geojson"]["features"][0]["geometry"]["coordinates"][0]
    assert not LinearRing(ring).is_ccw


def test_four_kinds_of_no_value_are_four_looks():
    """A stated none, no answer, not asked and not covered each have a colour and mark of their
    own."""
    told = [
        ("AAA", 0, "given"),
        ("BBB", None, "missing"),
        ("CCC", None, "not_asked"),
        ("DDD", None, "no_source"),
    ]
    figure = _filled(
        [
            dict(zip(("code", "name", "value", "status"), (c, c, v, s), strict=True))
            for c, v, s in told
        ]
    )
    fill, *marks = [trace for trace in figure["data"] if "locations" in trace]
    mark = {one: trace["marker"]["symbol"] for trace in marks for one in trace["locations"]}
    looks = {(z, mark.get(code)) for code, z in zip(fill["locations"], fill["z"], strict=True)}
    assert fill["locations"] == ["AAA", "BBB", "CCC", "DDD"] and len(looks) == 4


def test_an_outline_without_a_row_is_drawn_as_not_covered():
    """Areas no row names stay on the map, unfilled and unmarked."""
    outlines = {
        "type": "FeatureCollection",
        "features": [_square("GM1", True), _square("GM2", True)],
    }
    rows = [{"code": "GM1", "name": "A", "value": 3, "status": "given"}]
    figure = _filled(rows, "netherlands", outlines)
    assert figure["data"][0]["locations"] == ["GM1", "GM2"] and figure["data"][0]["z"][1] == 0


@pytest.mark.parametrize(
    ("base", "url"), [("", "/maps/"), ("city/ai", "/city/ai/maps/"), ("/ai/", "/ai/maps/")]
)
def test_boundaries_come_from_our_own_server(base, url):
    """The browser is sent to a path of this server, and no figure names another."""
    assert maps.config(base)["topojsonURL"] == url
    figures = [_drawn(_rows(1)), *(_filled([], view) for view in maps.VIEWS)]
    assert "//" not in json.dumps(figures, default=lambda array: array.tolist())


@pytest.mark.parametrize(
    "file",
    [*sorted(MAPS.glob("world_*.json")), ROOT / "data/reference/world_outlines.geojson"],
    ids=lambda file: file.name,
)
def test_crimea_lies_in_ukraine(file):
    """The point 34.1 E, 45.0 N belongs to Ukraine, and to no other country, in every file of
    boundaries."""
    layer = {"layer": "countries"} if file.parent == MAPS else {}
    world = gpd.read_file(file, **layer)
    code = "id" if layer else "iso3"
    assert world.loc[world.contains(SIMFEROPOL_REGION), code].tolist() == ["UKR"]


@pytest.mark.parametrize(
    "file",
    [MAPS / "world_50m.json", ROOT / "data/reference/world_outlines.geojson"],
    ids=lambda file: file.name,
)
def test_small_members_are_on_the_map(file):
    """Singapore, Malta, Hong Kong and Bahrain exist with an area in the 1:50 million files."""
    layer = {"layer": "countries"} if file.parent == MAPS else {}
    world = gpd.read_file(file, **layer).set_index("id" if layer else "iso3")
    assert set(world.index) >= SMALL and all(world.geometry[one].area > 0 for one in SMALL)


@pytest.mark.parametrize("file", sorted(MAPS.glob("*.json")), ids=lambda file: file.name)
def test_plotly_finds_its_layers(file):
    """Each map file has the seven layers plotly.js looks up by name, country codes as ids, and
    stays small."""
    found = json.loads(file.read_text())["objects"]
    assert set(found) == {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"}
    assert {"USA"} <= {one["id"] for one in found["countries"]["geometries"]}
    assert len(found["subunits"]["geometries"]) == 51 and file.stat().st_size < 1_000_000


def test_every_file_a_view_asks_for_is_there():
    """For each view, the boundaries plotly.js would request by scope and resolution are
    committed."""
    for view in maps.VIEWS:
        geo = _filled([], view)["layout"]["geo"]
        assert (MAPS / f"{geo['scope']}_{geo['resolution']}m.json").exists()
