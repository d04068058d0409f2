"""Whose page is made now: few at a time, in the order in which readers asked.

Making a page is the processor's work. Were all made at once, their threads would take the
interpreter's lock from each other at every step, which costs a quarter more, and each page would
come when nearly all are ready.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock

from queries import engine

USUAL = 2  # pages at once: one asks the engine while another has the interpreter
ALL = 10**6
LONGEST = 1.0  # seconds after which a page that is not ready goes on beside the next one


def at_once() -> int:
    """How many pages this process makes at a time: `DASHBOARD_PAGES_AT_ONCE`, or USUAL; what is no
    number from 1 on is not heard. Where a cluster answers, pages wait for that and cost nothing
    meanwhile: as many as there are. Raises ValueError where the address of the cluster is none."""
    if engine.cluster():
        return ALL
    told = os.environ.get("DASHBOARD_PAGES_AT_ONCE", "")
    return int(told) if told.isdecimal() and int(told) else USUAL


class Turns:
    """Who has a turn and who waits for one.

    at_once   turns at a time
    longest   seconds after which a turn counts no more: who waits for a slow engine, or for a file
              that is checked, keeps nobody
    now       seconds of a clock that never goes back
    """

    def __init__(
        self,
        at_once: int,
        longest: float = LONGEST,
        now: Callable[[], float] = time.monotonic,
    ):
        self._at_once, self._longest, self._now = at_once, longest, now
        self._waiting: deque[Event] = deque()
        self._begun: dict[Event, float] = {}
        self._lock = Lock()

    @contextmanager
    def mine(self) -> Iterator[None]:
        """A turn, once it has come."""
        turn = Event()
        with self._lock:
            self._waiting.append(turn)
            self._call()
        while not turn.wait(self._longest):
            with self._lock:
                self._call()
        try:
            yield
        finally:
            with self._lock:
                self._begun.pop(turn, None)
                self._call()

    @property
    def waiting(self) -> int:
        """How many wait for a turn."""
        return len(self._waiting)

    def _call(self) -> None:
        """Give the turns that are free to those who have waited longest."""
        now = self._now()
        for turn, begun in list(self._begun.items()):
            if now - begun >= self._longest:
                del self._begun[turn]
        while self._waiting and len(self._begun) < self._at_once:
            turn = self._waiting.popleft()
            self._begun[turn] = now
            turn.set()


TURNS = Turns(at_once())
