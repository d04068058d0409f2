"""Pages are made few at a time, in the order in which readers asked."""

import time
from threading import Thread

import pytest

from app.turns import ALL, USUAL, Turns, at_once


def waits(turns: Turns, name: str, made: list[str]) -> Thread:
    """A reader who waits for a turn, in a thread of its own, and notes when it has come."""
    before = turns.waiting

    def page() -> None:
        with turns.mine():
            made.append(name)

    thread = Thread(target=page, daemon=True)
    thread.start()
    while turns.waiting == before:
        time.sleep(0.0005)
    return thread


def test_who_asked_first_is_first():
    """While one page is made the others wait, and follow in the order in which they came."""
    turns, made = Turns(1, longest=60), []
    with turns.mine():
        readers = [waits(turns, name, made) for name in "abc"]
        assert (turns.waiting, made) == (3, [])
    for reader in readers:
        reader.join(10)
    assert (turns.waiting, made) == (0, ["a", "b", "c"])


def test_as_many_as_may_have_a_turn_at_once():
    """Of two turns at once the third waits until one of them is over."""
    turns, made = Turns(2, longest=60), []
    with turns.mine():
        with turns.mine():
            reader = waits(turns, "third", made)
            assert not made
        reader.join(10)
        assert made == ["third"]


def test_a_page_that_fails_gives_its_turn_back():
    """Whatever ends a page, the next one has its turn."""
    turns, made = Turns(1, longest=60), []
    with pytest.raises(RuntimeError), turns.mine():
        reader = waits(turns, "next", made)
        raise RuntimeError
    reader.join(10)
    assert made == ["next"]


def test_a_page_that_takes_long_keeps_nobody():
    """After its time a turn counts no more: the next page is made beside it."""
    clock = [0.0]
    turns, made = Turns(1, longest=0.005, now=lambda: clock[0]), []
    with turns.mine():
        reader = waits(turns, "next", made)
        reader.join(0.02)
        assert not made
        clock[0] = 0.005
        reader.join(10)
        assert made == ["next"]


@pytest.mark.parametrize(
    ("told", "many"), [("", USUAL), ("1", 1), ("8", 8), ("0", USUAL), ("all", USUAL)]
)
def test_the_operator_says_how_many(told, many, monkeypatch):
    """What is no number from 1 on is not heard."""
    monkeypatch.setenv("DASHBOARD_PAGES_AT_ONCE", told)
    assert at_once() == many


def test_where_a_cluster_answers_no_page_waits(monkeypatch):
    """A page that waits for other machines takes nothing from this one's processor."""
    monkeypatch.setenv("DASHBOARD_PAGES_AT_ONCE", "1")
    monkeypatch.setenv("DASHBOARD_ENGINE", "spark://127.0.0.1:7077")
    assert at_once() == ALL
