"""The interface on the wire: methods, conditions, problems and other sites."""

import io
import zipfile

import pytest

from exports import public
from exports.files import PARTED
from exports.formats import excel
from exports.formats.kinds import KINDS
from exports.kept_files import KeptFiles
from queries import engine, stream
from queries.selection import Selection
from tests.exports.addresses import EVERY


@pytest.mark.parametrize(
    ("address", "status", "accepted"),
    [
        ("deployment.csv?sector=magic", 400, ("sector", "transport")),
        ("deployment.csv?sector=transport' or 1=1 --", 400, ("sector", "transport")),
        ("deployment.csv?country=NL%00", 400, ("country", "NL")),
        ("deployment.csv?from=soon", 400, ("from", "a year from 1950 to 2035")),
        ("deployment.csv?ai=perhaps", 400, ("ai", "yes")),
        ("deployment.csv?colour=red", 400, ("parameters", "sector")),
        ("deployment.csv?columns=colour", 400, ("columns", "sector")),
        ('deployment.csv?sort=name" desc; drop table place --', 400, ("columns", "sector")),
        ("deployment.csv?from=2019&from=2020", 400, ("from", None)),
        ("deployment.csv?q=a&q=b", 400, ("q", None)),
        (f"deployment.csv?q={'a' * 201}", 400, ("q", None)),
        (f"trace_near.json?record_id={'a' * 201}", 400, ("record_id", None)),
        (f"search.json?q={'a' * 201}", 400, ("q", None)),
        ("city.csv?place_id=atlantis", 400, ("place_id", None)),
        ("city.csv", 400, ("place_id", None)),
        ("city.csv?place_id=nl-linde&place_id=nl-berk", 400, ("place_id", None)),
        ("running_by_year.csv?kinds=deployment,birthday", 400, ("kinds", "pilot_start")),
        ("running_by_year.csv?first=then", 400, ("first", None)),
        ("deployment.csv?from=2025&until=2020", 400, ("until", "a year from 2025")),
        ("peers.csv?place_id=nl-linde&weight_residents=-1", 400, ("weight_residents", "0 to 100")),
        ("peers.csv?place_id=nl-linde&most=-3", 400, ("most", "1 to 10000")),
        ("headline.geojson", 404, ("kinds", "csv")),
        ("wisdom.csv", 404, ("names", "deployment")),
        ("deployment.exe", 404, ("kinds", "parquet")),
        ("deployment", 404, ("names", "deployment")),
        ("table_deployment.csv", 404, ("names", "deployment")),
        ("deployment.csv?release=1999.1.1", 404, ("release", "2026.11.1")),
        ("deployment.csv?release=../2026.11.1", 404, ("release", "2026.11.1")),
        ("deployment.csv?release=/etc/passwd", 404, ("release", "2026.11.1")),
        ("..%2fdeployment.csv", 404, ("names", "deployment")),
        ("bundle.zip?name=wisdom", 404, ("names", "deployment")),
        ("bundle.zip?columns=name", 400, ("parameters", "name")),
        ("bundle.zip?name=city", 400, ("place_id", None)),
        ("health?colour=red", 400, ("parameters", None)),
        ("openapi.json?release=1999.1.1", 404, ("release", "2026.11.1")),
    ],
)
def test_a_wrong_address_is_told_what_would_be_right(client, address, status, accepted):
    """What an address gets wrong is answered with a problem that lists what would be accepted."""
    answer = client.get(f"/api/v1/{address}")
    name, example = accepted
    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    )
    assert answer.json()["status"] == status and answer.headers["cache-control"] == "no-store"
    assert name in answer.json()["accepted"]
    assert example is None or example in answer.json()["accepted"][name]


def test_a_thousand_unknown_countries_get_a_short_answer(client):
    """However much is wrong, the first few are named and the others counted."""
    answer = client.get(
        "/api/v1/deployment.csv",
        params={"country": ",".join(f"X{number}" for number in range(1_000))},
    )
    assert (
        answer.status_code == 400
        and "and 995 more" in answer.json()["detail"]
        and len(answer.content) < 2_000
    )


@pytest.mark.parametrize(
    "address", ["deployment.csv", "bundle.zip", "health", "releases", "wisdom.csv"]
)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_nothing_can_be_written(client, address, method):
    """Other methods than reading get 405 as a problem, with those that are answered."""
    answer = client.request(method, f"/api/v1/{address}")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("address", EVERY)
def test_a_reader_who_has_it_gets_it_no_more(client, address, monkeypatch):
    """With its ETag an answer is 304 without a body, and no question about rows is asked for that;
    another tag gets it again."""
    first = client.get(f"/api/v1/{address}")
    assert first.status_code == 200 and first.headers["etag"].removeprefix("W/").startswith('"')
    again = client.get(f"/api/v1/{address}", headers={"If-None-Match": '"other"'})
    assert again.status_code == 200 and again.content == first.content
    monkeypatch.setattr(stream.Rows, "batches", None)
    monkeypatch.setattr(stream.Rows, "run", None)
    for condition in (first.headers["etag"], f'"other", {first.headers["etag"]}', "*"):
        answer = client.get(f"/api/v1/{address}", headers={"If-None-Match": condition})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (
            304,
            b"",
            first.headers["etag"],
        )


def test_different_requests_have_different_tags(client):
    """Another kind, selection, release, order or column makes another ETag; the order of parameters
    makes none."""
    queries = [
        "deployment.csv",
        "deployment.json",
        "deployment.csv?country=NL",
        "deployment.csv?sort=name",
        "deployment.csv?columns=name",
        f"deployment.csv?release={engine.versions()[0]}",
    ]
    tags = [client.head(f"/api/v1/{query}").headers["etag"] for query in queries]
    assert len(set(tags)) == len(tags)
    one, other = ("country=NL,GB&status=in_use", "status=in_use&country=GB&country=NL")
    assert (
        client.head(f"/api/v1/place.csv?{one}").headers["etag"]
        == client.head(f"/api/v1/place.csv?{other}").headers["etag"]
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_head_request_has_the_headers_and_no_body(client, kind, monkeypatch):
    """HEAD tells type, name, rows and ETag of the whole; the length where parts can be asked for,
    and elsewhere no file is made for it."""
    whole = client.get(f"/api/v1/deployment.{kind}?country=NL")
    if kind not in PARTED:
        monkeypatch.setattr(stream.Rows, "batches", None)
    head = client.head(f"/api/v1/deployment.{kind}?country=NL")
    length = str(len(whole.content)) if kind in PARTED else None
    assert head.content == b"" and head.headers.get("content-length") == length
    for name in (
        "content-type",
        "content-disposition",
        "etag",
        "x-rows",
        "x-release",
        "link",
        "cache-control",
    ):
        assert head.headers[name] == whole.headers[name]


def test_a_named_release_may_be_kept(client):
    """A file of a named release may be kept by caches; one of the current release is to be asked
    for again."""
    assert (
        client.head(f"/api/v1/place.csv?release={engine.current()}").headers["cache-control"]
        == "public, max-age=86400"
    )
    assert client.head("/api/v1/place.csv").headers["cache-control"] == "no-cache"


def test_other_sites_may_read(client):
    """A page of any other site may read, also under a condition, and sees the headers that say what
    it has."""
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    before = client.options("/api/v1/deployment.csv", headers=asked)
    assert before.status_code == 204 and "GET" in before.headers["access-control-allow-methods"]
    assert "if-none-match" in before.headers["access-control-allow-headers"].lower()
    for address in ("deployment.json", "wisdom.csv", "health"):
        answer = client.get(f"/api/v1/{address}", headers={"Origin": "https://example.org"})
        assert (
            answer.headers["access-control-allow-origin"] == "*"
            and "access-control-allow-credentials" not in answer.headers
        )
        assert "ETag" in answer.headers["access-control-expose-headers"]


@pytest.mark.parametrize("base", ["", "/cities", "/public/cities", "//example.org"])
def test_a_slash_too_many_leads_to_the_file(client, base):
    """A trailing slash is led to the file with its query, by a relative address that cannot lead to
    another host."""
    answer = client.get(
        f"http://testserver{base}/api/v1/place.csv/?country=NL", follow_redirects=False
    )
    assert (answer.status_code, answer.headers["location"]) == (308, "../place.csv?country=NL")
    assert (
        client.get("/api/v1/place.csv/?country=NL").content
        == client.get("/api/v1/place.csv?country=NL").content
    )


def test_routes_stand_below_a_base_path(client):
    """Below a base path, of one part or several, the routes answer as they do at the root, and name
    it in their addresses."""
    for base in ("/cities", "/public/cities"):
        assert client.get(f"{base}/api/v1/health").json() == client.get("/api/v1/health").json()
        assert client.get(f"{base}/api/v1/wisdom.csv").status_code == 404
        assert (
            client.get(f"{base}/api/v1/place.json")
            .json()["about"]["address"]
            .startswith(f"http://testserver{base}/api/v1/place.json?")
        )


def test_the_public_address_can_be_set(client, monkeypatch):
    """`DASHBOARD_URL` stands in addresses whatever host was asked; a host that is none stands in
    none."""
    assert (
        client.get("/api/v1/place.json", headers={"Host": 'x"><b>'})
        .json()["about"]["address"]
        .startswith("/api/v1/place.json")
    )
    monkeypatch.setenv("DASHBOARD_URL", "https://example.org/cities/")
    assert (
        client.get("/api/v1/place.json")
        .json()["about"]["address"]
        .startswith("https://example.org/cities/api/v1/place.json?")
    )


def test_health_tells_the_release_and_its_rows(client):
    """The health route gives the release, its age, its rows and its refusals."""
    body = client.get("/api/v1/health").json()
    assert body["status"] == "ok" and body["release"] == engine.current()
    assert body["rows"]["deployment"] == len(engine.ask("table_deployment", Selection()))
    assert sum(body["refusals"].values()) == body["rows"]["refusal"]
    assert body["age_days"] >= 0


def test_all_releases_are_listed(client):
    """The releases are listed newest first, each with an address that gives its package."""
    body = client.get("/api/v1/releases").json()
    assert body["current"] == engine.current()
    assert [one["version"] for one in body["releases"]] == engine.versions()[::-1]
    bundle = client.get(body["releases"][-1]["bundle"])
    assert bundle.headers["X-Release"] == engine.versions()[0]
    assert zipfile.ZipFile(io.BytesIO(bundle.content)).testzip() is None


def test_without_a_release_nothing_is_ready(client, tmp_path, monkeypatch):
    """Where there is no release every route answers 503 as a problem."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    for address in ("health", *EVERY):
        answer = client.get(f"/api/v1/{address}")
        assert (answer.status_code, answer.headers["content-type"]) == (
            503,
            "application/problem+json",
        ), address


def test_what_excel_cannot_hold_is_a_problem(client, monkeypatch, tmp_path):
    """A table too long for a sheet is refused with what to take instead; the package leaves the
    workbook out and says so."""
    monkeypatch.setattr(public, "kept_files", lambda: KeptFiles(tmp_path))
    monkeypatch.setattr(excel, "MOST_ROWS", 2)
    answer = client.get("/api/v1/deployment.xlsx")
    assert (
        answer.status_code == 422
        and "CSV or Parquet" in answer.json()["detail"]
        and "csv" in answer.json()["accepted"]["kinds"]
    )
    package = zipfile.ZipFile(io.BytesIO(client.get("/api/v1/bundle.zip").content))
    assert (
        "data.xlsx" not in package.namelist()
        and "There is no workbook in this package" in package.read("README.md").decode()
    )


def test_what_fails_inside_stays_inside(client, monkeypatch, caplog):
    """An error of the program is a problem that tells nothing of it; the log has it."""

    def fail(*_):
        raise RuntimeError("the secret of /srv/inside")

    monkeypatch.setattr(stream.Rows, "batches", fail)
    answer = client.get("/api/v1/deployment.csv")
    assert (
        answer.status_code == 500 and answer.headers["content-type"] == "application/problem+json"
    )
    assert "secret" not in answer.text and "inside" not in answer.text
    assert "the secret" in caplog.text
