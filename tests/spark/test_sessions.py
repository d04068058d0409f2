"""How a session begins for all who wait for it, and what is left in it of what nobody asks any
more. Where no cluster is needed, none is asked."""

import gc
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from queries import engine, limited
from queries.spark import cluster
from queries.spark.cluster import Cluster, at
from tests.spark.conftest import forget
from tests.spark.test_what_may_fail import systems

ADDRESS = "spark://127.0.0.1:9"


class Waiting(Cluster):
    """A cluster that is there and whose session begins once it is let."""

    def __init__(self):
        super().__init__(ADDRESS)
        self.begun, self.let = 0, threading.Event()

    def _is_there(self) -> bool:
        return True

    def _made(self) -> str:
        self.begun += 1
        self.let.wait()
        return "session"

    def _begin_anew(self) -> None:
        self.let.set()


def asks(waiting: Waiting) -> str:
    try:
        return waiting._begun(limited.READER.get() or limited.Reader())
    except limited.NoEngine:
        return "nobody"


def test_many_readers_wait_for_one_session():
    """While a session begins whoever asks waits for the same one: none begins one of its own."""
    waiting = Waiting()
    with ThreadPoolExecutor(8) as readers:
        told = [readers.submit(asks, waiting) for _ in range(8)]
        waiting.let.set()
        assert {each.result() for each in told} == {"session"}
    assert waiting.begun == 1


def test_nobody_waits_longer_because_others_do(monkeypatch):
    """Where none begins in time each reader is told so in the time of one, not one after the
    other."""
    monkeypatch.setattr(cluster, "BEGINS_WITHIN", 0.3)
    monkeypatch.setattr(cluster, "LOOKS_EVERY", 0.05)
    waiting, begun = Waiting(), time.monotonic()
    with ThreadPoolExecutor(8) as readers:
        assert {each.result() for each in [readers.submit(asks, waiting) for _ in range(8)]} == {
            "nobody"
        }
    assert time.monotonic() - begun < 8 * 0.3
    waiting.let.set()
    if waiting._beginning:
        waiting._beginning.comes_within(5)
    assert asks(waiting) == "session"


def test_who_leaves_while_it_begins_waits_no_longer(monkeypatch):
    """A reader who has left holds nothing up."""
    monkeypatch.setattr(cluster, "LOOKS_EVERY", 0.05)
    waiting, reader = Waiting(), limited.Reader()
    reader.leave()
    with pytest.raises(limited.Gone):
        waiting._begun(reader)
    waiting.let.set()


def test_a_beginning_that_hangs_is_ended(monkeypatch):
    """What has not begun for long never will: its program is ended, and the next question begins
    another."""
    for name, most in {"BEGINS_WITHIN": 0.1, "LOOKS_EVERY": 0.05, "HANGS_AFTER": 0.0}.items():
        monkeypatch.setattr(cluster, name, most)
    waiting = Waiting()
    assert asks(waiting) == "nobody"
    assert waiting.let.is_set()


def test_a_release_that_nobody_asks_leaves_nothing_in_the_cluster(clustered):
    """Its views and those of its selections are dropped, and what was kept of it in memory."""
    expected = systems()
    session = at(engine.cluster())._begun(limited.Reader())
    before = {view.name for view in session.catalog.listTables()}
    assert before
    forget()
    engine._in_cluster.cache_clear()
    gc.collect()
    assert systems() == expected
    after = {view.name for view in session.catalog.listTables()}
    assert not before & after
    assert session.sparkContext._jsc.getPersistentRDDs().size() <= 1
