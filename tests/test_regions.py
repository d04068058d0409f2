"""First-level regions: their table and their outlines agree with the places and the countries."""

import geopandas as gpd
import pandas as pd
import pytest
import topojson

from etl import region_outlines
from queries import engine, regions
from queries.engine import ask
from queries.selection import Selection, read

NEAR = 0.35  # degrees: a city on a coast, an island or a border that is simplified away
FAR = {"US-FL", "JP-13", "JP-46", "JP-47"}  # the package lacks far islands of theirs


@pytest.fixture(autouse=True)
def committed(monkeypatch) -> None:
    """These tests ask the committed release, whatever others asked before."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))


@pytest.fixture(scope="module")
def outlined() -> gpd.GeoDataFrame:
    """The outlines by region."""
    return gpd.read_file(regions.OUTLINES).set_index("region_id")


def listed() -> pd.DataFrame:
    return pd.DataFrame(regions.listed()).set_index("region_id")


def outlined_ones() -> pd.DataFrame:
    return listed().query("outline != ''")


def test_the_regions_of_four_countries_have_an_outline(outlined):
    """The table and the file have the same regions, valid and not empty: 51 states and the
    district, 47 prefectures, 16 Länder and 12 provinces."""
    assert list(outlined.index) == list(outlined_ones().index)
    assert outlined.is_valid.all() and not outlined.is_empty.any()
    counted = outlined_ones()["country"].value_counts().to_dict()
    assert counted == {"US": 51, "JP": 47, "DE": 16, "NL": 12}
    assert regions.OUTLINES.stat().st_size < 250_000


def test_regions_are_known_by_code_or_by_place():
    """Each region says how its places are known, no two the same, or some place names it; those of
    four countries have an outline."""
    rows = listed()
    placed = {row["region_id"] for row in regions.placed()}
    is_told = (rows["code_begins"] != "") | (rows["place_id"] != "")
    assert (is_told != rows.index.isin(placed)).all()
    for name in ("admin", "code_begins", "place_id"):
        assert not rows[rows[name] != ""].duplicated(["country", name]).any()
    assert (rows["country"].isin(region_outlines.FILES) == (rows["outline"] != "")).all()


def test_places_that_name_their_region_lie_in_its_country():
    """Every place of the table is one of ours, in the country of its region."""
    countries, of_region = places("country"), listed()["country"]
    for row in regions.placed():
        assert countries[row["place_id"]] == of_region[row["region_id"]], row


def places(column: str) -> dict[str, str]:
    """A column of the places of the current release."""
    rows = ask("table_place", Selection()).to_pylist()
    return {row["place_id"]: row[column] for row in rows}


@pytest.mark.parametrize(
    ("old", "code"), [("JP-Aichi Prefecture", "JP-23"), ("NL-Fryslân (Friesland)", "NL-FR")]
)
def test_areas_are_called_by_iso_3166_2(old, code):
    """Where a region is listed its area is its ISO 3166-2 code; an address that has the name opens
    the same places, and every area that a first-level region is has such a code."""
    chosen, dropped = read({"area": old}, engine.known())
    assert (chosen, dropped) == (Selection(area=(code,)), [])
    names = {row["admin"] for row in ask("table_place", chosen).to_pylist()}
    assert names >= {old.split("-")[1]}
    areas = {area for area in engine.known()["area"] if "-" in area}
    assert areas <= set(regions.names())


def test_who_governs_a_region_lies_in_none():
    """The government of a region is a place of its country, whose code may begin as the region's
    own places' do and leads to no region above it."""
    countries, codes = places("country"), places("official_code")
    for place_id, country in listed().query("place_id != ''")[["place_id", "country"]].values:
        code = codes[place_id]
        assert countries[place_id] == country
        assert regions.name_of(country, "", code, place_id) == ""


def first_level() -> pd.DataFrame:
    """Every place of the current release with its region."""
    database = engine.database(engine.releases_folder(), engine.current())
    return (
        database.cursor()
        .sql("""select place_id, p.country, region_id, latitude, longitude
        from release.place p left join release.first_level using (place_id)""")
        .df()
    )


def test_every_place_of_these_countries_lies_in_one_region(outlined):
    """By its code a place lies in one region, in or near the outline of which its point is: two
    sources that know nothing of each other agree."""
    rows = first_level()
    rows = rows[rows["country"].isin(region_outlines.FILES)]
    assert rows["region_id"].notna().all() and rows["place_id"].is_unique
    points = gpd.GeoSeries(gpd.points_from_xy(rows["longitude"], rows["latitude"]), rows.index)
    shapes = outlined.geometry.set_crs(None, allow_override=True)
    shapes = shapes.loc[rows["region_id"]].set_axis(rows.index)
    apart = points.distance(shapes)
    assert set(rows["region_id"][apart > NEAR]) <= FAR and (apart > NEAR).sum() < 20


def test_residents_of_a_region_count_once():
    """Tokyo's wards lie in the metropolis, which has a system too: its residents are the
    metropolis's own, and not those with the wards added."""
    chosen = Selection(area=("JP",)).running()
    every = ask("reach_by_area", chosen, level="region").to_pylist()
    (tokyo,) = [row for row in every if row["area"] == "JP-13"]
    (whole,) = [
        row for row in ask("places", chosen).to_pylist() if row["kind"] == "metropolitan_government"
    ]
    assert tokyo["residents"] == whole["population"] < tokyo["residents_naive"]


def test_a_package_without_a_region_is_named(tmp_path):
    """A region whose outline the package does not name stops the making of the file."""
    folder = tmp_path / region_outlines.PACKAGE
    folder.mkdir(parents=True)
    for name in region_outlines.FILES.values():
        square = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]]}
        shape = {"type": "Feature", "properties": {"name": "Nowhere"}, "geometry": square}
        layer = gpd.GeoDataFrame.from_features([shape])
        text = topojson.Topology(layer, object_name=name).to_json()
        (folder / f"{name}.topo.json").write_text(text, encoding="utf-8")
    with pytest.raises(KeyError, match="Brandenburg"):
        region_outlines.regions(regions.LISTED, tmp_path)
