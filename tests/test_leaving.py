"""What runs for a reader is stopped when he has left, and rows that leave have the limit of any
question."""

import asyncio
import time
from contextvars import copy_context
from threading import Event, Timer, active_count

import pytest
from starlette.responses import PlainTextResponse

from exports.public import Public
from queries import engine, limited, stream
from queries.chosen import Chosen
from queries.selection import EVERYTHING, Selection
from queries.stream import Rows
from tests import own_loop
from tests.test_text_limits import ENDLESS


def chosen(folder) -> Chosen:
    """A connection of its own to the small release."""
    return Chosen(engine.database(folder, engine.current()), EVERYTHING)


def within(reader: limited.Reader, function, *given):
    """What a function does for one reader."""
    context = copy_context()
    context.run(limited.READER.set, reader)
    return context.run(function, *given)


def test_a_question_ends_when_its_reader_leaves(small_release):
    """A reader's question is interrupted, his next one is not asked, and others' are answered."""
    connection, reader = chosen(small_release), limited.Reader()
    Timer(0.05, reader.leave).start()
    for _ in range(2):
        with pytest.raises(limited.Gone):
            within(reader, connection.ask, ENDLESS, {})
    assert connection.ask("select 1 as n", {}).to_pylist() == [{"n": 1}]


def test_a_stop_that_comes_late_stops_no_other_question(small_release, monkeypatch):
    """A connection that was interrupted at rest answers the next question."""
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "0.01")
    connection = engine.database(small_release, engine.current()).cursor()
    with pytest.raises(engine.TookTooLong), limited.within(connection):
        time.sleep(0.05)
    assert connection.sql("select 1 as n").to_arrow_table().to_pylist() == [{"n": 1}]


def test_one_thread_stops_each_question_at_its_own_end():
    """What may take less time than what began before it is stopped first; what has ended in time
    is not stopped; and all are watched by one thread."""
    watch, late, ended, quick = limited.Watch(), Event(), Event(), Event()
    before = active_count()
    with watch.over(late.set, 60):
        with watch.over(ended.set, 0.05):
            pass
        with watch.over(quick.set, 0.1):
            assert quick.wait(5) and active_count() == before + 1
    assert not ended.is_set() and not late.is_set()


def test_rows_on_their_way_have_a_limit(small_release, monkeypatch):
    """A whole table whose next rows take longer than a question may is stopped."""
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "0.05")
    monkeypatch.setattr(stream, "question_text", lambda _: ENDLESS)
    rows = Rows("table_deployment", Selection(release=engine.current()))
    begun = time.monotonic()
    with pytest.raises(engine.TookTooLong):
        next(rows.batches())
    assert time.monotonic() - begun < 2


def test_a_route_stops_what_its_reader_no_longer_waits_for(small_release):
    """A request whose connection is closed gives its thread back at once."""
    connection = chosen(small_release)
    route = Public(lambda request: PlainTextResponse(str(connection.ask(ENDLESS, {}))))
    messages = iter([{"type": "http.request"}, {"type": "http.disconnect"}])

    async def receive() -> dict:
        await asyncio.sleep(0.05)
        return next(messages)

    async def send(message) -> None:
        pass

    scope = {"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b""}
    begun = time.monotonic()
    own_loop.run(route(scope, receive, send))
    assert time.monotonic() - begun < 2
