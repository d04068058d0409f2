"""Which engine answers: the address that the operator gives, or a clear word on what is none."""

import pytest

from exports.public import _problem
from queries import engine
from queries.limited import NoEngine


@pytest.mark.parametrize("address", ["spark://master:7077", "sc://10.0.0.5:15002"])
def test_a_cluster_has_an_address(monkeypatch, address):
    """A cluster's kind, host and port are its address."""
    monkeypatch.setenv("DASHBOARD_ENGINE", f" {address} ")
    assert engine.cluster() == address


@pytest.mark.parametrize("address", ["", "duckdb"])
def test_duckdb_is_the_usual_engine(monkeypatch, address):
    """Where nothing is said, and where it is said so, no cluster is asked."""
    monkeypatch.setenv("DASHBOARD_ENGINE", address)
    assert engine.cluster() == ""
    engine.begin()


@pytest.mark.parametrize("address", ["spark", "spark://master", "http://master:80", "local[2]"])
def test_what_is_no_address_is_refused(monkeypatch, address):
    """The refusal names what was given and what is accepted."""
    monkeypatch.setenv("DASHBOARD_ENGINE", address)
    with pytest.raises(ValueError, match=r"is no engine: duckdb, spark://host:port .* sc://"):
        engine.cluster()


def test_the_interface_says_when_to_ask_again():
    """A cluster that is away is no error of the question: programs are told to come back, and not
    where it stands."""
    problem = _problem(NoEngine("spark://master:7077"))
    assert (problem.status, problem.headers["Retry-After"]) == (503, "30")
    assert "master" not in str(problem)
