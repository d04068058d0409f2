"""The export routes: what a file holds is what the question answers, and a wrong address is told what would be right."""

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exports.routes import names, routes
from exports.tables import COMPUTES, to_csv, to_parquet
from queries import engine, parameters, questions
from queries.selection import Selection, read, write
from queries.view import View

ANSWERED = "place_id=nl-gm0363"
SELECTIONS = [
    Selection(),
    Selection(country=("NL",), status=("in_use",)),
    Selection(sector=("transport",), until_year=2020),
    Selection(forum=("founding",)),
    Selection(status=("planned",), from_year=2034),
]


@pytest.fixture(scope="module")
def client(small_release):
    return TestClient(Starlette(routes=routes))


def _question(name: str) -> str:
    return f"table_{name}" if f"table_{name}" in questions.questions() else name


def _own(name: str) -> dict[str, str]:
    """A value for each parameter that has no default."""
    known = engine.known()
    needed = [one for one in questions.declared(_question(name)).values() if one.default is None]
    return {one.name: sorted(parameters.accepted(one, known) or {"1"})[0] for one in needed}


def _asked(name: str, selection: Selection) -> pa.Table:
    return engine.ask(_question(name), selection, **parameters.values(_question(name), _own(name), engine.known()))


def _csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda selection: str(write(selection)))
def test_a_file_has_as_many_rows_as_its_question(client, selection):
    """For every table and question and several selections, CSV and Parquet have exactly the question's rows and columns."""
    for name in names():
        expected = _asked(name, selection)
        query = write(selection) | _own(name)
        lines = _csv(client.get(f"/api/v1/{name}.csv", params=query).content)
        table = pq.read_table(io.BytesIO(client.get(f"/api/v1/{name}.parquet", params=query).content))
        assert lines[0] == expected.column_names == table.column_names, name
        assert len(lines) - 1 == expected.num_rows == table.num_rows, name


def test_an_empty_selection_still_names_its_columns(client):
    """A selection without rows gives a CSV of one header line and a Parquet file of the same columns."""
    answer = client.get("/api/v1/deployment.csv", params={"from": "2035"})
    assert answer.headers["X-Rows"] == "0"
    assert len(_csv(answer.content)) == 1
    assert pq.read_table(io.BytesIO(client.get("/api/v1/deployment.parquet?from=2035").content)).num_rows == 0


def test_parquet_gives_every_value_back_and_says_what_it_is(client):
    """A Parquet file equals the answer and carries selection, release, licences and the meaning of its columns."""
    selection = Selection(country=("NL",))
    answer = client.get("/api/v1/deployment.parquet?country=NL")
    table = pq.read_table(io.BytesIO(answer.content))
    assert table.to_pylist() == _asked("deployment", selection).to_pylist()
    about = {key.decode(): json.loads(value) for key, value in table.schema.metadata.items() if key != b"ARROW:schema"}
    assert about["release"] == engine.current() and about["rows"] == table.num_rows
    assert read(about["selection"])[0] == selection.but(release=engine.current())
    assert {row["source_id"] for row in about["sources"]} == set(table["source_id"].to_pylist())
    assert all(row["licence"] and row["citation"] for row in about["sources"])
    assert about["columns"]["sector"]["codelist"] == "sector"
    assert table.schema.field("vendor").metadata[b"description"]


def test_csv_gives_every_text_back(client):
    """A CSV file, its apostrophes taken away, holds the texts of the answer, accents and all."""
    expected = _asked("place", Selection())["name"].to_pylist()
    lines = _csv(client.get("/api/v1/place.csv").content)
    column = lines[0].index("name")
    assert [line[column] for line in lines[1:]] == expected


def test_csv_begins_with_a_byte_order_mark(client):
    """Excel takes the file as UTF-8 because of the mark it begins with."""
    assert client.get("/api/v1/place.csv").content.startswith(b"\xef\xbb\xbf\"place_id\"")


@settings(deadline=None)
@given(texts=st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20), min_size=1))
def test_no_text_computes_in_a_spreadsheet(texts):
    """Whatever a text begins with, its cell does not begin with a character that computes, and the text can be had back."""
    cells = [line[0] for line in _csv(b"".join(to_csv(pa.table({"a": pa.array(texts), "b": pa.array([1] * len(texts))}))))][1:]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert [cell[1:] if pa.compute.match_substring_regex(pa.array([cell[1:]]), COMPUTES)[0].as_py() and cell[0] == "'" else cell
            for cell in cells] == texts  # fmt: skip


def test_numbers_stay_numbers():
    """A negative number is not text: nothing is put before it."""
    assert b"".join(to_csv(pa.table({"a": [-1.5], "b": [-3], "c": ["-3"]}))).splitlines()[1] == b"-1.5,-3,\"'-3\""


def test_lists_are_joined():
    """A list becomes one cell with semicolons."""
    assert _csv(b"".join(to_csv(pa.table({"a": [["x", "y"]]}))))[1] == ["x;y"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(
    texts=st.lists(st.none() | st.text(alphabet=st.characters(exclude_categories=("Cs",)))),
    number=st.none() | st.integers(-(2**60), 2**60),
)
def test_parquet_round_trip(texts, number):
    """Any texts and numbers, missing ones too, come back from Parquet as they went in."""
    table = pa.table({"text": pa.array(texts, pa.string()), "number": pa.array([number] * len(texts), pa.int64())})
    assert pq.read_table(io.BytesIO(b"".join(to_parquet(table, {"rows": len(texts)})))).to_pylist() == table.to_pylist()


def test_columns_search_and_sort_are_those_of_the_screen(client):
    """`columns=`, `q=` and `sort=` give the file that the same view gives on the screen."""
    view = View(("name", "country", "population"), "scan", ("-population",))
    shown = view.of(_asked("deployment", Selection()))
    answer = client.get("/api/v1/deployment.parquet?columns=name,country,population&q=scan&sort=-population")
    assert pq.read_table(io.BytesIO(answer.content)).to_pylist() == shown.to_pylist()
    assert shown["population"].to_pylist() == [300_000, 100_000, 50_000, 40_000, 20_000, 10_000, None]


def test_search_looks_past_accents_and_case():
    """`bogota` finds Bogotá, every word must stand somewhere in the row, and numbers are not text."""
    table = pa.table({"name": ["Bogotá", "Boston", None], "use": ["cameras", "Cameras", "cameras"], "n": [1, 2, 3]})
    assert View(search="bogota").of(table)["n"].to_pylist() == [1]
    assert View(search="CAMERAS bos").of(table)["n"].to_pylist() == [2]
    assert View(search="2").of(table).num_rows == 0


def test_sort_keeps_the_order_of_equals_and_puts_missing_last():
    """Rows of equal key stay in order, and a missing key comes last whichever way one sorts."""
    table = pa.table({"key": ["b", None, "a", "b"], "n": [1, 2, 3, 4]})
    assert View(sort=("key",)).of(table)["n"].to_pylist() == [3, 1, 4, 2]
    assert View(sort=("-key",)).of(table)["n"].to_pylist() == [1, 4, 3, 2]


@pytest.mark.parametrize(("address", "status", "accepted"), [
    ("deployment.csv?sector=magic", 400, ("sector", "transport")),
    ("deployment.csv?from=soon", 400, ("from", "a year from 1950 to 2035")),
    ("deployment.csv?ai=perhaps", 400, ("ai", "1")),
    ("deployment.csv?colour=red", 400, ("parameters", "sector")),
    ("deployment.csv?columns=colour", 400, ("columns", "sector")),
    ("deployment.csv?sort=-colour", 400, ("columns", "sector")),
    ("city.csv?place_id=atlantis", 400, ("place_id", None)),
    ("city.csv", 400, ("place_id", None)),
    ("running_by_year.csv?kinds=deployment,birthday", 400, ("kinds", "pilot_start")),
    ("running_by_year.csv?first=then", 400, ("first", None)),
    ("wisdom.csv", 404, ("names", "deployment")),
    ("deployment.exe", 404, ("kinds", "parquet")),
    ("deployment", 404, ("names", "deployment")),
    ("deployment.csv?release=1999.1.1", 404, ("release", "2026.11.1")),
    ("deployment.csv?release=../2026.11.1", 404, ("release", "2026.11.1")),
    ("deployment.csv?release=/etc", 404, ("release", "2026.11.1")),
    ("..%2fdeployment.csv", 404, ("names", "deployment")),
])  # fmt: skip
def test_a_wrong_address_is_told_what_would_be_right(client, address, status, accepted):
    """What an address gets wrong is answered with a problem that lists what would be accepted."""
    answer = client.get(f"/api/v1/{address}")
    name, example = accepted
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status
    assert name in answer.json()["accepted"]
    assert example is None or example in answer.json()["accepted"][name]


def test_a_file_is_named_for_its_content_and_release(client):
    """The file's name says what it is and of which release, its type is right, and a head request costs no body."""
    answer = client.get("/api/v1/systems_by_sector.csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="systems_by_sector-{engine.current()}.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert client.get("/api/v1/deployment.parquet").headers["content-type"] == "application/vnd.apache.parquet"
    assert client.head("/api/v1/deployment.csv").content == b""


def test_a_release_is_served_by_name(client):
    """An address that names an older release gets that release's rows and name."""
    oldest, newest = engine.versions()[0], engine.versions()[-1]
    old, new = (client.get("/api/v1/deployment.csv", params={"release": one}) for one in (oldest, newest))
    assert (old.headers["X-Release"], new.headers["X-Release"]) == (oldest, newest)
    assert int(old.headers["X-Rows"]) == engine.ask("table_deployment", Selection(release=oldest)).num_rows != int(new.headers["X-Rows"])


def test_a_repeated_filter_means_both(client):
    """`sector=a&sector=b` is `sector=a,b`: nothing that was asked for is lost."""
    twice = client.get("/api/v1/deployment.csv?sector=transport&sector=public_order_safety")
    assert twice.content == client.get("/api/v1/deployment.csv?sector=transport,public_order_safety").content


def test_health_tells_the_release_and_its_rows(client):
    """The health route gives the release, its age, its rows and its refusals."""
    body = client.get("/api/v1/health").json()
    assert body["status"] == "ok" and body["release"] == engine.current()
    assert body["rows"]["deployment"] == len(engine.ask("table_deployment", Selection()))
    assert sum(body["refusals"].values()) == body["rows"]["refusal"]
    assert body["age_days"] >= 0


def test_health_without_a_release_is_not_ready(client, tmp_path, monkeypatch):
    """Where there is no release, health and exports answer 503."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert client.get("/api/v1/health").status_code == 503
    assert client.get("/api/v1/deployment.csv").status_code == 503


def test_routes_stand_below_a_base_path(client):
    """Below a base path, of one part or several, the routes answer as they do at the root."""
    for base in ("/cities", "/public/cities"):
        assert client.get(f"{base}/api/v1/health").json() == client.get("/api/v1/health").json()
        assert client.get(f"{base}/api/v1/wisdom.csv").status_code == 404


def test_every_parameter_of_a_question_is_declared(small_release):
    """Each `$name` in a question is declared in its file with a domain that exists."""
    known = engine.known()
    for question in questions.questions():
        text = (questions.FOLDER / f"{question}.sql").read_text(encoding="utf-8")
        declared = {match["name"] for match in questions.DECLARED.finditer(text)}
        assert declared == set(questions.declared(question)), question
        for one in questions.declared(question).values():
            assert one.domain in ("number", "text") or parameters.accepted(one, known), (question, one)
        assert not declared & {*questions.FILTERS, "columns", "q", "sort"}, question
