"""A cluster that is not there, loses a machine or goes away, and a question that it takes too long
over: a clear word in bounded time, and the next question is answered."""

import threading
import time

import pytest
from pyspark import SparkContext
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exports.routes import routes
from queries import engine, limited
from queries.selection import EVERYTHING, Selection
from queries.spark import opened
from queries.spark.cluster import at
from tests.spark.conftest import forget

# As many rows as there are records, to the power of the tables: some seconds, and some hours.
SLOW = "select count(*) as rows from {}"
RECORDS = 18
FOLDED = "select folded(body) as body from release.deployment"


def slow(tables: int) -> str:
    return SLOW.format(", ".join(f"release.deployment d{nth}" for nth in range(tables)))


def asked():
    """What answers questions of everything in the cluster."""
    return engine._chosen(engine.releases_folder(), engine.current(), EVERYTHING, None)


def systems() -> int:
    forget()
    return engine.ask("headline", Selection()).to_pylist()[0]["systems"]


def test_a_worker_that_dies_changes_no_answer(clustered):
    """One of two workers is killed while both work on a question: the other one does its part."""
    answers: list[int] = []
    chosen = asked()
    chosen.ask(slow(1), {})
    work = threading.Thread(
        target=lambda: answers.extend(chosen.ask(slow(6), {})["rows"].to_pylist())
    )
    work.start()
    time.sleep(1.5)
    assert work.is_alive()
    clustered.kill(1)
    work.join()
    assert answers == [RECORDS**6]
    clustered.add_worker()


def test_a_question_over_its_limit_ends_in_the_cluster_too(clustered, monkeypatch):
    """It is stopped and its reader told; no job of it goes on, and the next question is
    answered."""
    chosen, session = asked(), at(engine.cluster())._begun(limited.Reader())
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "2")
    begun = time.monotonic()
    with pytest.raises(limited.TookTooLong):
        chosen.ask(slow(12), {})
    assert time.monotonic() - begun < 10
    end = time.monotonic() + 10
    while session.sparkContext.statusTracker().getActiveJobsIds() and time.monotonic() < end:
        time.sleep(0.1)
    assert not session.sparkContext.statusTracker().getActiveJobsIds()
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "600")
    assert systems() == 16


def test_a_cluster_that_goes_away_and_comes_back(clustered):
    """While it is away readers are told so within half a minute, the interface says when to try
    again, and when it is back questions are answered."""
    client = TestClient(Starlette(routes=routes))
    before = systems()
    clustered.stop()
    for _ in range(2):
        forget()
        begun = time.monotonic()
        with pytest.raises(limited.NoEngine):
            engine.ask("headline", Selection())
        assert time.monotonic() - begun < 30
    said = client.get("/api/v1/headline.json")
    assert (said.status_code, said.headers["Retry-After"]) == (503, "30")
    assert "cannot be reached" in said.text
    clustered.start()
    assert systems() == before


def test_the_program_of_this_process_dies(clustered):
    """The Java program by which this process speaks to the cluster is killed: a question that
    notices it says that nobody answers, and the next one begins another program."""
    before = systems()
    SparkContext._gateway.proc.kill()
    with pytest.raises(limited.NoEngine):
        systems()
    assert systems() == before


@pytest.mark.parametrize("address", ["spark://127.0.0.1:9", "sc://127.0.0.1:9"])
def test_nobody_at_the_address(small_release, monkeypatch, address):
    """Where nobody listens, a question is told so at once."""
    monkeypatch.setenv("DASHBOARD_ENGINE", address)
    forget()
    begun = time.monotonic()
    with pytest.raises(limited.NoEngine, match=address):
        engine.ask("headline", Selection())
    assert time.monotonic() - begun < 15
    forget()


def test_a_question_that_spark_cannot_be_asked_is_named(clustered, monkeypatch, caplog):
    """When the server begins, what has no translation stands in the log with what in it has none;
    what has one does not."""
    told = {"headline": opened.question_text("headline"), "folded": FOLDED}
    monkeypatch.setattr(opened, "questions", lambda: told)
    monkeypatch.setattr(opened, "question_text", told.get)
    monkeypatch.setattr(opened, "declared", lambda _: {})
    engine.begin()
    (line,) = caplog.messages
    assert line.startswith("Spark cannot be asked folded: folded(body)")
