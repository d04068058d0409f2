"""Spark Connect: a server of the cluster's, which a process asks without Java of its own."""

import os
from collections.abc import Iterator

import pytest

from queries import engine, limited
from queries.spark.cluster import at
from tests.spark.conftest import ASKED, SMALL, answer, forget
from tests.spark.test_what_may_fail import asked, slow, systems

MODE = "SPARK_CONNECT_MODE_ENABLED"  # pyspark sets it for the rest of a process
SOME = ASKED[::12]


@pytest.fixture(scope="module")
def connected(clustered) -> Iterator[None]:
    """The small release, answered by a server of Spark Connect."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_ENGINE", clustered.connect(SMALL))
        forget()
        yield
        # While the server is there: at its end the process would wait minutes for one that is not.
        at(engine.cluster())._begun(limited.Reader()).stop()
    os.environ.pop(MODE, None)
    forget()


def test_spark_connect_answers_as_duckdb_does(by_duckdb, connected):
    """Of questions of every kind the rows are the same."""
    assert [answer(*each).to_pylist() for each in SOME] == [
        by_duckdb[each].to_pylist() for each in SOME
    ]


def test_a_question_over_its_limit_ends_there_too(connected, monkeypatch):
    """It is stopped, its reader told, and the next question answered."""
    assert engine.cluster().startswith("sc://")
    chosen = asked()
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "2")
    with pytest.raises(limited.TookTooLong):
        chosen.ask(slow(12), {})
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "600")
    assert systems() == 16
