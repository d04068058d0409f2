"""Processes are kept running, and exchanged one after the other."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable

import pytest

from deploy import processes
from deploy.processes import Kept
from tests import own_loop

PORT = 18_621
SERVER = """
import http.server, sys
class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503); self.end_headers()
    def log_message(self, *a): pass
http.server.HTTPServer.allow_reuse_address = True
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Answers).serve_forever()
"""
DEAF = "import time; time.sleep(60)"


def kept(test: Callable[[Kept], Awaitable[None]], code: str = SERVER) -> None:
    """A command that is kept running while a test looks at it."""

    async def looked() -> None:
        command = Kept("process 1", [sys.executable, "-c", code, str(PORT)], PORT)
        keeping = asyncio.create_task(command.keep())
        try:
            await asyncio.wait_for(test(command), 30)
        finally:
            keeping.cancel()
            await command.stop()

    own_loop.run(looked())


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    while not await is_so():
        await asyncio.sleep(0.02)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """No test waits as long as an operator would."""
    monkeypatch.setattr(processes, "PAUSE", 0.05)
    monkeypatch.setattr(processes, "EVERY", 0.05)


def test_one_that_is_killed_is_started_again():
    """A process that is killed has a successor, which answers."""

    async def killed(command: Kept) -> None:
        await until(lambda: processes.answers(PORT))
        before = command.pid
        os.kill(before, signal.SIGKILL)

        async def is_another() -> bool:
            return command.pid not in (0, before) and await processes.answers(PORT)

        await until(is_another)

    kept(killed)


def test_one_that_no_longer_answers_is_ended():
    """A process that hangs is ended and has a successor; what it answers does not matter."""

    async def hangs(command: Kept) -> None:
        await until(lambda: processes.answers(PORT))
        before = command.pid
        os.kill(before, signal.SIGSTOP)

        async def is_another() -> bool:
            return command.pid not in (0, before)

        await until(is_another)

    with pytest.MonkeyPatch.context() as soon:
        soon.setattr(processes, "ANSWER", 1)
        soon.setattr(processes, "HUNG", 1)
        soon.setattr(processes, "STARTING", 3)
        soon.setattr(processes, "STOPPING", 0.1)
        kept(hangs)


def test_an_exchange_waits_for_the_new_one():
    """An exchange is over when a new process answers."""

    async def exchanged(command: Kept) -> None:
        await until(lambda: processes.answers(PORT))
        before = command.pid
        assert await command.exchange()
        assert command.pid not in (0, before) and await processes.answers(PORT)

    kept(exchanged)


def test_an_exchange_that_fails_is_told():
    """Where the new process does not answer in time, whoever exchanges is told."""

    async def exchanged(command: Kept) -> None:
        assert not await command.exchange()

    with pytest.MonkeyPatch.context() as soon:
        soon.setattr(processes, "STARTING", 0.2)
        kept(exchanged, DEAF)
