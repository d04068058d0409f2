"""What a file holds is what the screen shows, in every format."""

import csv
import io
import json
from datetime import date
from itertools import cycle

import duckdb
import geopandas
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shapely.geometry import shape

from exports.dictionary import meaning
from exports.formats.kinds import KINDS
from exports.wanted import names
from queries import engine
from queries.selection import Selection, read, write
from queries.span import Span
from tests.exports.given import asked, own

SELECTIONS = [
    Selection(),
    Selection(area=("NL",), sector=("transport",), started=Span(None, 2020)),
]


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def plain(table: pa.Table) -> list[dict[str, object]]:
    """Rows as JSON has them: a date is its ISO text."""
    return json.loads(json.dumps(table.to_pylist(), default=str))


def of_workbook(content: bytes, table: pa.Table) -> list[dict[str, object]]:
    """Rows of a workbook's first sheet without the labels beside codes; an empty cell is a missing
    value or an empty text."""
    header, *found = (
        openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    )
    assert [name for name in header if name in table.column_names] == table.column_names
    assert all({name, name.removesuffix("_label")} & set(table.column_names) for name in header)
    places = [header.index(name) for name in table.column_names]
    return [
        dict(zip(table.column_names, (row[place] for place in places), strict=True))
        for row in found
    ]


def as_cells(table: pa.Table) -> list[dict[str, object]]:
    """Rows as a workbook has them: empty text is no cell, lists are joined, and days have hours."""

    def cell(value):
        if isinstance(value, list):
            value = ";".join(value)
        return (
            None
            if value == ""
            else pd.Timestamp(value).to_pydatetime()
            if isinstance(value, date)
            else value
        )

    return [{name: cell(value) for name, value in row.items()} for row in table.to_pylist()]


WHERE = {"place_id", "country", "latitude"}  # columns by which rows are on a map


def types(table: pa.Table) -> set[tuple[pa.DataType, str]]:
    """The types of an answer's columns, those of each code list and of each way onto a map
    apart."""
    return {
        (field.type, field.name if field.name in WHERE else meaning(field.name).get("codelist", ""))
        for field in table.schema
    }


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda selection: str(write(selection)))
def test_every_file_holds_what_the_screen_shows(client, selection):
    """For every table and question, a format read back has exactly the answer's columns and rows:
    every one where a type of column is not in one before, of the others one after the other; of a
    narrower selection one after the other where a type is new."""
    in_turn = cycle(KINDS)
    seen: set[tuple[pa.DataType, str]] = set()
    for name in names():
        expected = asked(name, selection)
        told = types(expected)
        is_new, seen = bool(told - seen), seen | told
        if selection != SELECTIONS[0] and not is_new:
            continue
        kinds = [*KINDS] if is_new and selection == SELECTIONS[0] else [next(in_turn)]
        got = {
            kind: client.get(f"/api/v1/{name}.{kind}", params=write(selection) | own(name))
            for kind in kinds
        }
        if not WHERE & set(expected.column_names):
            # Rows of no places are on no map.
            assert "geojson" not in got or got.pop("geojson").status_code == 404, name
        assert {answer.status_code for answer in got.values()} <= {200}, name
        assert {answer.headers["X-Rows"] for answer in got.values()} <= {str(expected.num_rows)}, (
            name
        )
        if "parquet" in got:
            stored = pq.read_table(io.BytesIO(got["parquet"].content))
            assert stored.to_pylist() == expected.to_pylist(), name
        if "json" in got:
            assert got["json"].json()["rows"] == plain(expected), name
        if "geojson" in got:
            assert [one["properties"] for one in got["geojson"].json()["features"]] == plain(
                expected
            ), name
        if "csv" in got:
            header, *found = lines(got["csv"].content)
            assert (header, len(found)) == (expected.column_names, expected.num_rows), name
        if "xlsx" in got:
            assert of_workbook(got["xlsx"].content, expected) == as_cells(expected), name


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet", "json"])
def test_every_kind_of_file_says_what_values_rest_on(small_release, client, kind):
    """A coded technology is told apart from a stated one in every file, beside label and
    purpose."""
    content = client.get(f"/api/v1/deployment.{kind}").content
    table = asked("deployment", Selection())
    if kind == "json":
        rows = json.loads(content)["rows"]
    elif kind == "xlsx":
        rows = of_workbook(content, table)
    else:
        read_file = {"csv": pd.read_csv, "parquet": pd.read_parquet}[kind]
        rows = read_file(io.BytesIO(content)).to_dict("records")
    (forecast,) = [row for row in rows if row["deployment_id"] == "c8"]
    (scan,) = [row for row in rows if row["deployment_id"] == "r1"]
    assert (forecast["label_en"], forecast["technology_basis"]) == ("Forecast of illness", "coded")
    assert forecast["purpose"] == "Forecasts illness from absences at school"
    bases = [f"{name}_basis" for name in ("technology", "sector", "is_ai", "residents_facing")]
    assert {scan[basis] for basis in bases} <= {"stated", "none"}
    assert scan["technology_basis"] == "stated"


def test_duckdb_and_pandas_read_the_same_table(client, tmp_path):
    """DuckDB and pandas read from CSV and Parquet the texts and numbers of the answer."""
    expected = asked("deployment", Selection())
    for kind in ("csv", "parquet"):
        path = tmp_path / f"rows.{kind}"
        path.write_bytes(client.get(f"/api/v1/deployment.{kind}").content)
        found = duckdb.sql(
            f"select name, place, population, end_year, vendor from '{path}'"
        ).fetchall()
        assert found == list(
            zip(
                *(
                    expected[name].to_pylist()
                    for name in ("name", "place", "population", "end_year", "vendor")
                ),
                strict=True,
            )
        )
        frame = {"csv": pd.read_csv, "parquet": pd.read_parquet}[kind](path)
        assert frame["name"].tolist() == expected["name"].to_pylist()
        assert frame["population"].dropna().tolist() == [
            value for value in expected["population"].to_pylist() if value is not None
        ]


def test_geopandas_reads_places_as_points(client, tmp_path):
    """GeoPandas reads a point at each place's longitude and latitude, and a record stands where its
    place stands."""
    for name in ("place", "deployment"):
        path = tmp_path / f"{name}.geojson"
        path.write_bytes(client.get(f"/api/v1/{name}.geojson").content)
        frame, where = (
            geopandas.read_file(path),
            {row["place_id"]: row for row in asked("place", Selection()).to_pylist()},
        )
        assert frame.crs.to_epsg() == 4326 and len(frame) == asked(name, Selection()).num_rows
        for row in frame.itertuples():
            assert (row.geometry.x, row.geometry.y) == (
                where[row.place_id]["longitude"],
                where[row.place_id]["latitude"],
            )


def test_columns_leave_the_geometry(client):
    """Whoever asks for names only still gets them where they stand."""
    features = client.get("/api/v1/deployment.geojson?columns=name").json()["features"]
    assert all(
        list(one["properties"]) == ["name"] and one["geometry"]["type"] == "Point"
        for one in features
    )


def test_countries_are_areas_with_their_rings_the_right_way_round(client, monkeypatch):
    """On the committed release a country is its outline, outer rings counterclockwise as RFC 7946
    wants them."""
    monkeypatch.delenv("DASHBOARD_RELEASES")
    features = client.get("/api/v1/systems_by_country.geojson").json()["features"]
    found = {
        one["properties"]["country"]: shape(one["geometry"]) for one in features if one["geometry"]
    }
    assert len(found) > 0.9 * len(features)
    assert found["NL"].contains(shape({"type": "Point", "coordinates": [5.1, 52.1]}))
    for area in found.values():
        assert all(part.exterior.is_ccw for part in getattr(area, "geoms", [area]))


def test_an_empty_selection_still_names_its_columns(client):
    """A selection without rows gives a CSV of one header line, and empty files of the same columns
    in the other formats."""
    answer = client.get("/api/v1/deployment.csv", params={"from": "2035"})
    assert answer.headers["X-Rows"] == "0" and len(lines(answer.content)) == 1
    assert (
        pq.read_table(
            io.BytesIO(client.get("/api/v1/deployment.parquet?from=2035").content)
        ).num_rows
        == 0
    )
    assert client.get("/api/v1/deployment.json?from=2035").json()["rows"] == []


@pytest.mark.parametrize("kind", ["json", "geojson", "parquet"])
def test_a_file_says_what_it_is(client, kind):
    """A file carries selection, words for it, release, rows, licences, bases, citation and the
    meaning of its columns."""
    answer = client.get(f"/api/v1/deployment.{kind}?country=NL")
    if kind == "parquet":
        metadata = pq.read_table(io.BytesIO(answer.content)).schema.metadata
        about = {
            key.decode(): json.loads(value)
            for key, value in metadata.items()
            if key != b"ARROW:schema"
        }
    else:
        about = answer.json()["about"]
    expected = asked("deployment", Selection(area=("NL",)))
    assert about["release"] == engine.current() and about["rows"] == expected.num_rows
    assert read(about["selection"])[0] == Selection(area=("NL",), release=engine.current())
    assert about["selection_in_words"] == "Area: Netherlands"
    assert {row["source_id"] for row in about["sources"]} == set(expected["source_id"].to_pylist())
    assert all(
        row["licence"] and row["citation"] and row["frame"] and row["caveat"]
        for row in about["sources"]
    )
    assert (
        f"Release {engine.current()}" in about["citation"] and about["address"] in about["citation"]
    )
    assert [one["name"] for one in about["columns"]] == expected.column_names
    assert {one["name"]: one.get("codelist") for one in about["columns"]}["sector"] == "sector"


def test_what_a_file_says_of_itself_leads_back_to_it(client):
    """The address in a file gives the same file again."""
    answer = client.get("/api/v1/deployment.json?country=NL&q=scan&sort=-name&columns=name,status")
    again = client.get(answer.json()["about"]["address"])
    assert again.json() == answer.json() and "release=" in answer.json()["about"]["address"]


def test_the_meaning_of_a_csv_file_is_told_beside_it(client):
    """A CSV answer links to a Table Schema that describes exactly its columns."""
    answer = client.get("/api/v1/deployment.csv?columns=name,sector,population")
    link = answer.headers["link"]
    assert link.endswith('; rel="describedby"; type="application/json"')
    described = client.get(link[1 : link.index(">")]).json()
    assert [one["name"] for one in described["fields"]] == lines(answer.content)[0]
    assert [one["type"] for one in described["fields"]] == ["string", "string", "integer"]
    assert "transport" in described["fields"][1]["constraints"]["enum"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_named_for_its_content_and_release(client, kind):
    """The file's name says what it is and of which release, and its type is right."""
    answer = client.get(f"/api/v1/systems_by_country.{kind}")
    assert (
        answer.headers["content-disposition"]
        == f'attachment; filename="systems_by_country-{engine.current()}.{kind}"'
    )
    assert answer.headers["content-type"] == KINDS[kind].media_type
