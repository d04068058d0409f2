"""What the operator can know of requests, pages and questions, and what nobody can."""

import json
import logging
import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.runtime.media_file_storage import MediaFileStorageError

import dashboard
from app import journal, metrics
from app.journal import Journal
from exports.public import Public
from exports.routes import routes
from queries import engine
from queries.selection import Selection

SAMPLE = re.compile(r'dashboard_\w+(\{\w+="[^"\n\\]*"(,\w+="[^"\n\\]*")*\})? \d[\d.e+-]*')
TOKEN = {"Authorization": "Bearer of-the-operator"}


def fails(request):
    """A route that has a fault."""
    raise ZeroDivisionError("inside")


@pytest.fixture
def client(small_release, monkeypatch) -> TestClient:
    """The interface with its journal."""
    monkeypatch.setenv("DASHBOARD_JOURNAL", "request, page, question")
    broken = Route("/api/v1/answers.json", Public(fails))
    return TestClient(
        Starlette(
            routes=[broken, *routes, *dashboard.found_by_programs],
            middleware=[Middleware(Journal)],
        )
    )


def lines(capsys) -> list[dict]:
    """The lines written since the last time."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line[:1] == "{"]


def test_a_request_and_its_questions_are_lines(client, capsys):
    """A file has a line with what was asked, its selection, rows, time and release; so has each
    question that it reached the engine with, under the same id."""
    answer = client.get("/api/v1/deployment.csv?country=NL&sort=name")
    *questions, request = lines(capsys)
    assert request["line"] == "request" and request["what"] == "deployment.csv"
    assert (request["status"], request["selection"]) == (200, {"area": "NL"})
    assert str(request["rows"]) == answer.headers["x-rows"]
    assert request["release"] == engine.current() and request["ms"] > 0
    assert {each["id"] for each in questions} == {request["id"]}
    (streamed,) = (each for each in questions if each["what"] == "table_deployment")
    assert streamed["rows"] == request["rows"] and streamed["selection"] == {"area": "NL"}


def test_a_page_and_its_questions_are_lines(client, capsys):
    """A page that is drawn has a line, and its questions have its id."""
    with journal.drawing("risk", Selection(area=("GB",))):
        engine.ask("headline", Selection(area=("GB",), status=("retired",)))
    question, page = lines(capsys)
    assert (page["line"], page["what"], page["selection"]) == ("page", "risk", {"area": "GB"})
    assert (question["what"], question["id"]) == ("headline", page["id"])


def test_what_a_reader_wrote_is_in_no_line(client, capsys):
    """Words that are looked for, addresses of nothing, and who asks leave no trace."""
    secret, told = "Jane-Doe", {"X-Forwarded-For": "192.0.2.77", "User-Agent": "Jane-Doe"}
    for path in (f"deployment.json?q={secret}", f"{secret}.csv", f"search.json?q={secret}"):
        client.get(f"/api/v1/{path}", headers=told)
    written = capsys.readouterr().out
    assert written.count('"line": "request"') == 3
    assert secret not in written and "192.0.2" not in written and "testclient" not in written
    assert secret not in metrics.text() and "192.0.2" not in metrics.text()


def test_an_error_has_an_id_that_its_reader_is_told(client, capsys, caplog):
    """The answer, the line and the log name an error alike, and the answer tells nothing else."""
    detail = client.get("/api/v1/answers.json").json()["detail"]
    (request,) = lines(capsys)
    assert detail == f"This could not be answered. It has been noted as {request['id']}."
    assert request["id"] in caplog.text and request["status"] == 500
    with journal.drawing("risk", Selection()):
        noted = journal.failed(ZeroDivisionError("inside"))
    assert f"A page failed: {noted}" in caplog.text and lines(capsys)[-1]["id"] == noted


def test_no_line_is_written_that_nobody_asked_for(client, capsys, monkeypatch):
    """Without the setting there is no journal."""
    monkeypatch.delenv("DASHBOARD_JOURNAL")
    client.get("/api/v1/place.csv")
    assert not lines(capsys)


def test_the_servers_list_of_addresses_is_never_kept(monkeypatch, caplog):
    """It stays away also where the server sets its logs up after the dashboard was read."""
    addresses, kept = logging.getLogger("uvicorn.access"), []
    monkeypatch.setattr(addresses, "handlers", [handler := logging.Handler()])
    monkeypatch.setattr(handler, "emit", kept.append)
    monkeypatch.setattr(addresses, "disabled", False)  # as each setting up leaves it
    caplog.set_level(logging.INFO, addresses.name)
    addresses.info("192.0.2.77 GET /")
    assert not kept


@pytest.mark.parametrize(
    ("teller", "told"),
    [
        ("uvicorn.error", '%s - "WebSocket" [accepted]'),
        ("uvicorn.error", "connection rejected (%s)"),
        ("streamlit.runtime.app_session", "Rejecting backend operation request %s: mismatch"),
        ("streamlit.runtime.websocket_session_manager", "Session with id %s is connected!"),
        ("streamlit.runtime.websocket_session_manager", "Ignoring reconnect to session id %s."),
    ],
)
def test_what_the_server_tells_of_readers_is_not_kept(caplog, teller, told):
    """Addresses, sessions and whatever else somebody sends stand in no line of its own."""
    caplog.set_level(logging.WARNING, teller)  # another server of this process may have raised it
    logging.getLogger(teller).warning(told, "Jane-Doe")
    logging.getLogger(teller).warning("Something else")
    assert [each.msg for each in caplog.records] == ["Something else"]


def test_a_file_that_is_not_there_is_no_fault(caplog):
    """Anybody can ask for one; that one could not be made is told with its traceback."""
    teller = logging.getLogger("streamlit.runtime.backend_operation_handler")
    for cause in (None, ZeroDivisionError("inside")):
        fault = MediaFileStorageError("Deferred file Jane-Doe not found")
        fault.__cause__ = cause
        teller.error("Error executing deferred callable for file_id %s", "a", exc_info=fault)
    (kept,) = caplog.records
    assert kept.exc_info[1].__cause__ is cause


def test_measures_are_the_operators(client, monkeypatch):
    """Measures answer who shows the token, as OpenMetrics; without a token nobody."""
    assert client.get("/metrics", headers=TOKEN).status_code == 404
    monkeypatch.setenv("DASHBOARD_METRICS", "of-the-operator")
    assert client.get("/metrics").status_code == 404
    client.get("/api/v1/place.csv?country=NL")
    answer = client.get("/metrics", headers=TOKEN)
    assert answer.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    *told, end = answer.text.removesuffix("\n").split("\n")
    assert end == "# EOF" and all(line[:2] == "# " or SAMPLE.fullmatch(line) for line in told)
    assert 'dashboard_requests_total{limit="tables",status="200"}' in answer.text
    assert f'dashboard_release{{release="{engine.current()}"}} 1' in answer.text
    assert 'dashboard_cache_bytes{cache="answers"}' in answer.text


def test_each_measure_is_explained():
    """Nothing is counted that the text does not explain."""
    with pytest.raises(KeyError):
        metrics.count("wishes")
