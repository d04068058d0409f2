"""Processes that are kept running: one that dies or no longer answers is started again, and all are
exchanged one after the other, while the others serve."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from deploy.site import Site

STOPPING = 40  # seconds in which a process may end what is under way
STARTING = 120  # seconds after which one that was started should answer
EVERY = 5  # seconds between two looks at a process
HUNG = 6  # looks without an answer after which it is taken to hang
ANSWER = 10  # seconds that an answer may take
PAUSE = 1.0  # seconds before one that died is started again
LONGEST_PAUSE = 30  # seconds between the ends of one that dies again and again and its next start
SERVER = ["-m", "uvicorn", "dashboard:app", "--host", "127.0.0.1", "--no-access-log"]
# As `streamlit run` has it: no compression of sockets, which nginx would not see through.
SOCKETS = ["--ws", "websockets-sansio", "--ws-per-message-deflate", "false"]

# Each of a server's many threads would else keep what it freed for itself; and a process for each
# core has no second one for a second page.
ENVIRONMENT = {"MALLOC_ARENA_MAX": "2", "DASHBOARD_PAGES_AT_ONCE": "1"}


class Kept:
    """One command, kept running."""

    def __init__(self, name: str, command: Sequence[str], port: int = 0):
        self.name, self._command, self._port = name, command, port
        self._process: asyncio.subprocess.Process | None = None
        self._is_meant_to_end = False

    @property
    def pid(self) -> int:
        """Of the process that runs; 0 where none does."""
        return self._process.pid if self._process and self._process.returncode is None else 0

    async def keep(self) -> None:
        """Start it, and start it again whenever it ends; a pause grows while it keeps dying."""
        pause = PAUSE
        while True:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, env={**ENVIRONMENT, **os.environ}
            )
            looking = asyncio.create_task(self._look()) if self._port else None
            code = await self._process.wait()
            if looking:
                looking.cancel()
            if self._is_meant_to_end:
                self._is_meant_to_end, pause = False, PAUSE
                continue
            tell(f"{self.name} ended with {code}; started again in {pause:g} s")
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def stop(self) -> None:
        """Let it end what is under way, and end it where that takes too long."""
        if not self._process or not self.pid:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOPPING)
        except TimeoutError:
            tell(f"{self.name} did not end in {STOPPING} s and is killed")
            with suppress(ProcessLookupError):
                self._process.kill()

    async def exchange(self) -> bool:
        """End it and start it anew; gives whether the new one answers, its first page made."""
        self._is_meant_to_end, before = True, self.pid
        await self.stop()
        try:
            async with asyncio.timeout(STARTING):
                while self.pid in (0, before) or not await answers(self._port, "/"):
                    await asyncio.sleep(EVERY / 5)
        except TimeoutError:
            return False
        return True

    async def _look(self) -> None:
        """End a process that does not answer, once it has had time to start."""
        with suppress(TimeoutError):
            async with asyncio.timeout(STARTING):
                while not await answers(self._port):
                    await asyncio.sleep(EVERY / 5)
        missed = 0
        while missed < HUNG:
            await asyncio.sleep(EVERY)
            missed = 0 if await answers(self._port) else missed + 1
        tell(f"{self.name} does not answer and is ended")
        await self.stop()


async def answers(port: int, path: str = "/api/v1/health") -> bool:
    """Whether a process of this machine answers at all, whatever it says."""
    try:
        async with asyncio.timeout(ANSWER):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                writer.write(request.encode())
                return (await reader.readline()).startswith(b"HTTP/1.")
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return False


async def keep(site: Site, also: Sequence[Kept] = ()) -> None:
    """Run all processes of a site until SIGTERM or Ctrl+C; SIGHUP exchanges them."""
    workers = [
        Kept(f"process {number}", [sys.executable, *SERVER, *SOCKETS, "--port", str(port)], port)
        for number, port in enumerate(site.ports, 1)
    ]
    loop, is_over, exchange = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(ending, is_over.set)
    loop.add_signal_handler(signal.SIGHUP, exchange.set)
    tasks = [asyncio.create_task(each.keep()) for each in (*workers, *also)]
    tasks.append(asyncio.create_task(_exchanging(workers, exchange)))
    await is_over.wait()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*(each.stop() for each in (*also, *workers)))


async def _exchanging(workers: Sequence[Kept], asked: asyncio.Event) -> None:
    """Exchange one after the other whenever that is asked for; where a new one does not answer, the
    rest stay as they are."""
    while True:
        await asked.wait()
        asked.clear()
        for worker in workers:
            if not await worker.exchange():
                tell(f"{worker.name} does not answer after its exchange; the others stay")
                break
            tell(f"{worker.name} is exchanged")


def tell(line: str) -> None:
    """Say something to the operator."""
    print(line, file=sys.stderr, flush=True)
