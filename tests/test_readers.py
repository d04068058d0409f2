"""How many pages of one reader are drawn at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import pytest

from app import readers
from app.readers import Readers


def drawn(waiting: Readers, reader: str, page: Callable[[], object]) -> object:
    with waiting.of(reader):
        return page()


def test_a_few_pages_of_one_reader_are_drawn_at_once():
    """Of twenty pages that one reader asks for at the same time no three are ever drawn at once;
    all are drawn in the end, and nothing is kept of who asked."""
    waiting, meeting = Readers(2), Barrier(3)

    def page() -> bool:
        try:
            meeting.wait(0.005)
        except BrokenBarrierError:
            return False
        return True

    with ThreadPoolExecutor(20) as threads:
        asked = [threads.submit(drawn, waiting, "a", page) for _ in range(20)]
    assert not any(met.result() for met in asked) and not len(waiting)


def test_another_reader_does_not_wait():
    """While all turns of one reader are taken another one's page is drawn."""
    waiting = Readers(1)
    with waiting.of("a"), ThreadPoolExecutor(1) as threads:
        assert threads.submit(drawn, waiting, "b", lambda: "drawn").result(5) == "drawn"


def test_a_page_that_fails_or_is_left_gives_its_turn_back():
    """Streamlit ends a page by raising: the next one is drawn all the same."""
    waiting = Readers(1)
    for _ in range(3):
        with pytest.raises(SystemExit), waiting.of("a"):
            raise SystemExit
    assert not len(waiting)


def test_without_limits_nobody_waits(monkeypatch):
    """Where the operator has turned limits off pages are drawn as they come."""
    monkeypatch.setenv("DASHBOARD_LIMITS", "off")
    with readers.of("192.0.2.1"):
        assert not len(readers._readers)
    monkeypatch.delenv("DASHBOARD_LIMITS")
    with readers.of("192.0.2.1"):
        assert len(readers._readers) == 1
