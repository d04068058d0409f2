"""How long one question may hold the engine, and for whom: what takes longer is interrupted where
it runs, and so is what nobody waits for any more."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from math import inf
from threading import Condition, Lock, Thread
from time import monotonic
from typing import Protocol

import duckdb

USUAL, MOST = 30, 86_400  # seconds


class TookTooLong(TimeoutError):
    """A question was interrupted; says after how many seconds."""

    def __init__(self, seconds: float):
        super().__init__(f"This took longer than {seconds:g} seconds and was stopped.")
        self.seconds = seconds


class TookTooMuch(MemoryError):
    """A question needs more memory than one may have here."""

    def __init__(self) -> None:
        super().__init__("This needs more memory than one question may have, and was stopped.")


class Gone(ConnectionError):
    """A question was interrupted because its reader has left."""


class NoEngine(ConnectionError):
    """The machines that answer questions cannot be reached; says where they were looked for."""

    def __init__(self, address: str):
        super().__init__(f"No engine answers at {address}.")
        self.address = address


class Interruptible(Protocol):
    """What runs for a reader, and can be told to stop."""

    def interrupt(self) -> None:
        """Stop what runs."""


class Reader:
    """Somebody who waits for answers, and may leave: what runs for him then is interrupted."""

    def __init__(self) -> None:
        self._running: list[Interruptible] = []
        self._lock = Lock()
        self.is_gone = False

    def leave(self) -> None:
        """Interrupt what runs for this reader, and whatever would begin after it."""
        with self._lock:
            self.is_gone = True
            for connection in self._running:
                connection.interrupt()

    @contextmanager
    def waits(self, connection: Interruptible) -> Iterator[None]:
        """While a connection works for this reader alone. Raises Gone where he has left before."""
        with self._lock:
            if self.is_gone:
                raise Gone
            self._running.append(connection)
        try:
            yield
        finally:
            with self._lock:
                self._running.remove(connection)


class Watch:
    """One thread that stops whatever runs past its end: to start one for each question would take
    as long as some answers."""

    def __init__(self) -> None:
        self._ends: dict[Callable[[], None], float] = {}
        self._changed = Condition()
        self._thread, self._wakes = Thread(), inf

    @contextmanager
    def over(self, stop: Callable[[], None], most: float) -> Iterator[None]:
        """Calls `stop` where this takes longer than so many seconds, and never once it has
        ended."""
        end = monotonic() + most
        with self._changed:
            self._ends[stop] = end
            if not self._thread.is_alive():  # not yet, or no more, as in a process that was forked
                self._thread, self._wakes = Thread(target=self._stop_the_late, daemon=True), inf
                self._thread.start()
            if end < self._wakes:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._ends.pop(stop, None)

    def _stop_the_late(self) -> None:
        with self._changed:
            while True:
                for stop in [stop for stop, end in self._ends.items() if end <= monotonic()]:
                    del self._ends[stop]
                    stop()
                self._wakes = min(self._ends.values(), default=inf)
                self._changed.wait(None if self._wakes == inf else self._wakes - monotonic())


WATCH = Watch()
# Who waits for what is asked in this context; None is somebody who cannot be seen to leave.
READER: ContextVar[Reader | None] = ContextVar("READER", default=None)


# Whether nobody waits for what is asked in this context, as in a build.
UNHURRIED: ContextVar[bool] = ContextVar("UNHURRIED", default=False)


@contextmanager
def unhurried() -> Iterator[None]:
    """While questions may take as long as they need."""
    token = UNHURRIED.set(True)
    try:
        yield
    finally:
        UNHURRIED.reset(token)


def seconds() -> float:
    """How many a question may take: `DASHBOARD_QUESTION_SECONDS`, or USUAL; what is no number
    above 0 counts as not set. MOST where nobody waits."""
    if UNHURRIED.get():
        return MOST
    try:
        told = float(os.environ.get("DASHBOARD_QUESTION_SECONDS") or USUAL)
    except ValueError:
        return USUAL
    return told if 0 < told < MOST else USUAL


@contextmanager
def within(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Interrupts what runs on a connection when its time is over or its reader leaves. Raises
    TookTooLong or Gone then, and TookTooMuch where memory is short; the connection answers the next
    question."""
    most, reader = seconds(), READER.get() or Reader()
    is_over = False

    def stop() -> None:
        nonlocal is_over
        is_over = True
        connection.interrupt()

    def why() -> Exception | None:
        return Gone() if reader.is_gone else TookTooLong(most) if is_over else None

    try:
        with reader.waits(connection), WATCH.over(stop, most):
            yield
    except duckdb.OutOfMemoryException as stopped:
        raise TookTooMuch from stopped
    except (duckdb.InterruptException, OSError) as stopped:  # the latter while batches are read
        raise (why() or stopped) from stopped
    finally:
        if why():  # what came a moment too late would stop the next question instead
            with suppress(duckdb.Error):  # that of rows that are read no further is left
                connection.execute("select 1").fetchall()
    if late := why():
        raise late
