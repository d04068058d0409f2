"""Whose page is made now: few at a time, of each reader in turn, in the order in which they asked.

Making a page is the processor's work. Were all made at once, their threads would take the
interpreter's lock from each other at every step, which costs a quarter more, and each page would
come when nearly all are ready; and who has hundreds of open pages would hold up all others.
"""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Event, Lock

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException, get_script_run_ctx

from app import limits
from queries import engine

USUAL = 2  # pages at once: one asks the engine while another has the interpreter
ALL = 10**6
LONGEST = 1.0  # seconds after which a page that is not ready goes on beside the next one
OF_A_READER = 4  # pages at once: more are made no sooner


def at_once() -> int:
    """How many pages this process makes at a time: `DASHBOARD_PAGES_AT_ONCE`, or USUAL; what is no
    number from 1 on is not heard. Where a cluster answers, pages wait for that and cost nothing
    meanwhile: as many as there are. Raises ValueError where the address of the cluster is none."""
    if engine.cluster():
        return ALL
    told = os.environ.get("DASHBOARD_PAGES_AT_ONCE", "")
    return int(told) if told.isdecimal() and int(told) else USUAL


class Turn(Event):
    """One page's turn, which comes when it is set; of which reader, None where nobody is told
    apart."""

    def __init__(self, reader: str | None):
        super().__init__()
        self.reader = reader


class Turns:
    """Who has a turn and who waits for one.

    at_once      turns at a time
    longest      seconds after which a turn counts no more: who waits for a slow engine, or for a
                 file that is checked, keeps nobody but his own pages
    now          seconds of a clock that never goes back
    of_a_reader  pages of one reader at a time, those that go on beside others among them
    """

    def __init__(
        self,
        at_once: int,
        longest: float = LONGEST,
        now: Callable[[], float] = time.monotonic,
        of_a_reader: int = OF_A_READER,
    ):
        self._at_once, self._longest, self._now = at_once, longest, now
        self._of_a_reader = of_a_reader
        self._waiting: list[Turn] = []
        self._begun: dict[Turn, float] = {}  # the turns that count
        self._of_readers: Counter[str | None] = Counter()  # pages that are made
        self._last: dict[str | None, int] = {}  # which turn of all was a reader's last one
        self._number = count(1)
        self._again: dict[str, float] = {}  # pages that begin anew, and since when
        self._lock = Lock()

    @contextmanager
    def mine(self, reader: str | None = None, page: str = "") -> Iterator[None]:
        """A turn for a reader's open page, once it has come. A page that begins anew, as its reader
        has chosen something else meanwhile, keeps its place."""
        turn = Turn(reader)
        with self._lock:
            is_again = self._again.pop(page, None) is not None
            self._waiting.insert(0 if is_again else len(self._waiting), turn)
            self._call()
        while not turn.wait(self._longest):
            with self._lock:
                self._call()
        begins_anew = False
        try:
            yield
        except RerunException:
            begins_anew = True
            raise
        finally:
            with self._lock:
                if begins_anew:
                    self._again[page] = self._now()
                self._end(turn)

    @property
    def waiting(self) -> int:
        """How many wait for a turn."""
        return len(self._waiting)

    def _call(self) -> None:
        """Give the turns that are free to those who have waited longest."""
        now = self._now()
        too_early = now - self._longest
        self._begun = {turn: since for turn, since in self._begun.items() if since > too_early}
        self._again = {page: since for page, since in self._again.items() if since > too_early}
        while len(self._begun) < self._at_once and (turn := self._next()):
            self._waiting.remove(turn)
            self._begun[turn] = now
            self._of_readers[turn.reader] += 1
            self._last[turn.reader] = next(self._number)
            turn.set()

    def _next(self) -> Turn | None:
        """The first of those who wait, of the reader whose last turn is longest ago."""
        may_begin = [
            turn
            for turn in self._waiting
            if turn.reader is None or self._of_readers[turn.reader] < self._of_a_reader
        ]
        return min(may_begin, key=self._before, default=None)

    def _before(self, turn: Turn) -> int:
        return 0 if turn.reader is None else self._last.get(turn.reader, 0)

    def _end(self, turn: Turn) -> None:
        reader = turn.reader
        self._begun.pop(turn, None)
        self._of_readers[reader] -= 1
        if not self._of_readers[reader] and all(each.reader != reader for each in self._waiting):
            del self._of_readers[reader], self._last[reader]
        self._call()


def whose() -> tuple[str | None, str]:
    """Who reads the page that is made here, where readers are told apart, and which open page it
    is."""
    page = get_script_run_ctx()
    reader = limits.named(st.context.ip_address) if limits.limit("reruns") else None
    return reader, page.session_id if page else ""


TURNS = Turns(at_once(), of_a_reader=ALL if engine.cluster() else OF_A_READER)
