"""What bounds one question: how long its text is, and how long it may take."""

import time
from threading import Event

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import dashboard
from app.raw_page import RawPage
from exports import pools
from exports.routes import routes
from pages.values import Choices
from queries import engine, limited, slips
from queries.chosen import Chosen
from queries.selection import EVERYTHING
from schema.names import LONGEST

ENDLESS = "select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 7"


def test_a_question_is_stopped_in_the_engine(small_release, monkeypatch):
    """What takes longer than its limit is interrupted, and its connection answers the next one."""
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "0.05")
    chosen = Chosen(engine.database(small_release, engine.current()), EVERYTHING)
    begun = time.monotonic()
    with pytest.raises(engine.TookTooLong, match=r"longer than 0\.05 seconds"):
        chosen.ask(ENDLESS, {})
    assert time.monotonic() - begun < 2
    assert chosen.ask("select 1 as n", {}).to_pylist() == [{"n": 1}]


@pytest.mark.parametrize("told", ["soon", "-1", "0", "nan", "inf"])
def test_a_limit_that_is_no_time_is_the_usual_one(monkeypatch, told):
    """A limit that cannot be read does not lift the limit."""
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", told)
    assert limited.seconds() == 30


def test_near_records_of_any_text_cost_little(small_release):
    """Letters without end, which held a core for minutes, are told from the records at once."""
    begun = time.monotonic()
    assert not engine.ask("trace_near", EVERYTHING, record_id="y" * 20_000).num_rows
    assert time.monotonic() - begun < 1


def test_letters_apart_end_at_their_limit():
    """Near texts are told by their letters, far ones by one more than the limit."""
    with duckdb.connect() as connection:
        slips.teach(connection)
        told = connection.sql(
            "select letters_apart(text, 'kitten', 2::integer) as n"
            " from (values ('kitten'), ('mitten'), ('sitting'), (null)) names(text)"
        ).fetchall()
    assert told == [(0,), (1,), (3,), (None,)]


def test_a_text_of_the_address_has_an_end():
    """A text that is too long is left out and named; a list may be long."""
    long, columns = "x" * (LONGEST + 1), ",".join(["name"] * LONGEST)
    choices = Choices.of({"q": long, "record": "x" * LONGEST, "columns": columns})
    assert choices.too_long == ("q",) and choices.text("q") == ""
    assert choices.text("record") == "x" * LONGEST
    assert len(choices.listed("columns")) == LONGEST


def test_state_and_pages_do_not_wait_behind_questions(small_release):
    """While every thread that answers is taken, health, files and heads of pages answer."""
    page = Route("/risk", lambda _: HTMLResponse("<title>Streamlit</title>"))
    client, done = (
        TestClient(RawPage(Starlette(routes=[*routes, dashboard.boundaries, page]))),
        Event(),
    )
    engine.database(small_release, engine.current())
    for _ in range(pools.ANSWERS._max_workers):
        pools.ANSWERS.submit(done.wait, 20)
    try:
        assert client.get("/api/v1/health").status_code == 200
        assert client.get("/maps/world_110m.json").status_code == 200
        assert "<title>Risk" in client.get("/risk").text
    finally:
        done.set()
