"""Pages are made few at a time, of each reader in turn, in the order in which they asked."""

import time
from threading import Thread

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException

from app import turns as pages
from app.turns import ALL, OF_A_READER, USUAL, Turns, at_once


def asks(turns: Turns, name: str, made: list[str], reader: str | None = None) -> Thread:
    """A reader who asks for a page, in a thread of its own, and notes when it is made."""

    def page() -> None:
        with turns.mine(reader, name):
            made.append(name)

    thread = Thread(target=page, daemon=True)
    thread.start()
    return thread


def waits(turns: Turns, name: str, made: list[str], reader: str | None = None) -> Thread:
    """The same of a reader who has to wait, once he does."""
    before = turns.waiting
    thread = asks(turns, name, made, reader)
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


def test_a_reader_of_many_pages_keeps_nobody_from_his_one():
    """Whose last turn is longer ago is next, however many pages another one has asked for first."""
    turns, made = Turns(1, longest=60), []
    with turns.mine("many"):
        pages = [waits(turns, f"many {number}", made, "many") for number in range(5)]
        pages += [waits(turns, name, made, name) for name in ("one", "other")]
    for page in pages:
        page.join(10)
    assert made == ["one", "other", *(f"many {number}" for number in range(5))]
    assert not turns._last and not turns._of_readers


def test_of_one_reader_a_few_pages_are_made_at_once():
    """Pages that go on beside others count as their reader's: another one of them waits until one
    is over, while somebody else's is made."""
    clock = [0.0]
    turns, made = Turns(1, longest=0.005, now=lambda: clock[0]), []
    begun = [turns.mine("many") for _ in range(OF_A_READER)]
    for page in begun:
        page.__enter__()
        clock[0] += 1
    page = waits(turns, "fifth", made, "many")
    asks(turns, "one", made, "one").join(10)
    assert made == ["one"]
    begun.pop().__exit__(None, None, None)
    page.join(10)
    assert made == ["one", "fifth"]


def test_a_page_that_begins_anew_keeps_its_place():
    """Who has chosen something else while a page was made is before those who came meanwhile."""
    turns, made = Turns(1, longest=60), []
    with pytest.raises(RerunException), turns.mine(None, "a"):
        first, second = (waits(turns, name, made) for name in "bc")
        raise RerunException(RerunData())
    with turns.mine(None, "a"):
        made.append("a")
    for page in (first, second):
        page.join(10)
    assert made.index("a") < 2 and sorted(made) == ["a", "b", "c"]


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


def test_without_limits_readers_are_not_told_apart(monkeypatch):
    """Where the operator has turned limits off the pages of one address are nobody's."""
    assert pages.whose() == ("", "")
    monkeypatch.setenv("DASHBOARD_LIMITS", "off")
    assert pages.whose() == (None, "")
