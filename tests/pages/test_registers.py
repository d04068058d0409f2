"""A national register that nobody has named in the code is asked for and mapped by what it declares
of itself: a country, and the kind of places that are its frame."""

import json
from datetime import date
from pathlib import Path

import pytest

from charts.views import VIEWS
from etl import release
from etl.build import Built
from pages.values import Choice, Notice
from queries import outlines
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts

SQUARE = {"type": "Polygon", "coordinates": [[[0, 51], [0, 52], [1, 52], [1, 51], [0, 51]]]}


@pytest.fixture(scope="module")
def written(small_tables, tmp_path_factory) -> Path:
    """A release whose camera at Eastmouth is told by a register of the boroughs of Britain."""
    sources, systems, places = (small_tables[name] for name in ("source", "deployment", "place"))
    collection = sources[sources["source_id"] == "case_collection"]
    toy = collection.assign(
        source_id="toy_register",
        title="Borough list",
        collection_kind="register",
        frame="Boroughs of Britain",
        frame_size=2,
        frame_country="GB",
        frame_kind="borough",
    )
    theirs = systems["source_id"].mask(systems["deployment_id"] == "c3", "toy_register")
    codes = places["place_id"].where(places["kind"] == "borough")
    tables = small_tables | {
        "source": sources.merge(toy, how="outer").astype(sources.dtypes.to_dict()),
        "deployment": systems.assign(source_id=theirs),
        "place": places.assign(official_code=codes),
    }
    folder = tmp_path_factory.mktemp("registers")
    release.write(Built(tables, {}), date(2026, 11, 22), folder)
    return folder


@pytest.fixture(autouse=True)
def second_register(written, monkeypatch) -> None:
    """It is read by the engine during one test."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(written))


@pytest.fixture
def boundaries(tmp_path, monkeypatch):
    """Somebody has listed and fetched outlines of the boroughs."""
    listed = tmp_path / "outlines.csv"
    listed.write_text(
        "country,kind,folder,file,code,credit,address\n"
        "GB,borough,gb_outlines,boroughs.geojson,own_code,© Survey,https://example.org/boroughs\n"
    )
    features = [
        {"type": "Feature", "properties": {"own_code": code}, "geometry": SQUARE}
        for code in ("gb-east", "gb-west")
    ]
    file = tmp_path / "fetched" / "gb_outlines" / "2026-01-02" / "boroughs.geojson"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    monkeypatch.setattr(outlines, "LISTED", listed)
    monkeypatch.setenv("DASHBOARD_OUTLINES", str(tmp_path / "fetched"))


def test_a_second_register_is_listed():
    """It stands beside the one whose frame follows from its records, with its country and kind."""
    registers = ask("registers", Selection()).to_pylist()
    assert [
        (row["source_id"], row["country"], row["kind"], row["places"], row["places_registered"])
        for row in registers
    ] == [
        ("small_register", "NL", "municipality", 5, 5),
        ("toy_register", "GB", "borough", 2, 1),
    ]


def test_a_place_that_registered_nothing_is_one_of_its_places():
    """Its places are all of the kind in the country, the silent ones too; they are its bodies, and
    it could hold something of each."""
    places = ask("register_places", Selection(), register_source="toy_register").to_pylist()
    assert [(row["place_id"], row["systems"], row["is_registered"]) for row in places] == [
        ("gb-east", 1, True),
        ("gb-west", 0, False),
    ]
    (frame,) = [
        row
        for row in ask("reach_of_frame", Selection()).to_pylist()
        if row["source_id"] == "toy_register"
    ]
    assert (frame["bodies"], frame["places"]) == (2, 1)
    for place_id, covers in (("gb-west", True), ("gb-quay", False)):
        coverage = ask("city_coverage", Selection(), place_id=place_id).to_pylist()
        assert ("toy_register" in {row["source_id"] for row in coverage}) == covers


def test_a_second_register_is_drawn(boundaries):
    """Its country is a view of the map, which fills the outlines of its places by their own
    codes."""
    shown = parts("map", view="gb", draw="areas")
    drawn = exhibit("map", shown)
    assert drawn.title == (
        "1 of 2 (too few for a percentage) boroughs and districts of the United Kingdom has"
        " registered systems in use"
    )
    areas = drawn.figure["data"][0]
    assert (areas["locations"], areas["customdata"]) == (["gb-east", "gb-west"],) * 2
    west, east = drawn.figure["layout"]["geo"]["lonaxis"]["range"]
    assert west < -1 and east > 1
    assert "Borough list" in drawn.counted and "Outlines: © Survey." in drawn.note
    (view, drawing) = (choice for choice in of(Choice, shown) if choice.name in ("view", "draw"))
    assert view.options["gb"] == "United Kingdom"
    assert drawing.options["areas"] == "Boroughs and districts"


def test_a_register_without_outlines_is_a_table(boundaries, monkeypatch, tmp_path):
    """Where nobody has fetched them the page names the command, and shows the places all the
    same."""
    monkeypatch.setenv("DASHBOARD_OUTLINES", str(tmp_path / "nothing"))
    shown = parts("map", view="gb", draw="areas")
    assert "python -m etl fetch gb_outlines" in str(of(Notice, shown)[0])
    drawn = exhibit("map", shown)
    assert drawn.table.rows == 2 and drawn.figure is None


def test_views_are_made_for_registers_alone(boundaries):
    """A view of the map is made for a register's country where there is none, and never else."""
    codes = {choice.name: choice.options for choice in of(Choice, parts("map"))}["view"]
    assert list(codes) == [*VIEWS, "gb"]
