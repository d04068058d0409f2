"""Answers that are kept in memory for whoever asks the same again, within a bound of bytes."""

import os
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import is_dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

import pyarrow as pa

MB = 2**20
# Bytes that any table takes beside its cells, for its key and schema, and any of its columns, for
# its buffers. The cells of an answer have room to spare, as it is written while it comes.
ENTRY, COLUMN = 4096, 1536
MOST_WEIGHED = 12  # members of a long list, from its first to its last, that are weighed for all
BEHIND = 2 * 1024  # bytes that a function is taken to hold, as what makes the parts of a closed tab

# What most members are: to ask of each whether it is a mapping takes longer than to weigh it.
PLAIN = (str, int, float, bytes, type(None))

USUAL = 88  # MB that all caches hold together

Answer = TypeVar("Answer")


def room(usual: int) -> int:
    """The bytes of one cache whose part of USUAL is so many MB; in the same proportion more or
    less where `DASHBOARD_CACHE_MB` names another sum. What is no number from 1 on is not heard."""
    told = os.environ.get("DASHBOARD_CACHE_MB", "")
    total = int(told) if told.isdecimal() and int(told) else USUAL
    return usual * total * MB // USUAL


def weight(value: object) -> int:
    """The bytes that a value holds, near enough; into a function nobody sees."""
    if isinstance(value, PLAIN):
        return sys.getsizeof(value)
    if isinstance(value, pa.Table):
        return value.nbytes * 3 // 2 + ENTRY + COLUMN * value.num_columns
    if isinstance(value, Mapping):
        members = [*value, *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        members = list(value)
    elif is_dataclass(value) and not isinstance(value, type):
        members = list(vars(value).values())
    else:
        return BEHIND if callable(value) else sys.getsizeof(value)
    weighed = members[:: max(1, len(members) // MOST_WEIGHED)]
    inside = sum(map(weight, weighed)) * len(members) // max(1, len(weighed))
    return sys.getsizeof(value) + inside


class Kept(Generic[Answer]):
    """A function that keeps its answers by its arguments, as `lru_cache` does, but so many bytes
    and not so many answers: the least lately asked for go first.

    most   bytes; an answer that is larger alone is not kept, and drives out no other
    size   the bytes of an answer
    grows  whether an answer may grow: it is then weighed whenever it is asked for
    stays  whether the answer to these arguments goes last, whenever it was asked for
    waits  whether who asks for what is made just now waits for it; where that fails or is stopped,
           which may be for the other one's sake alone, it is made once more
    """

    def __init__(
        self,
        function: Callable[..., Answer],
        most: int,
        size: Callable[[Answer], int] = weight,
        grows: bool = False,
        stays: Callable[[tuple], bool] = lambda _: False,
        waits: bool = False,
    ):
        self._function, self._most, self._size, self._grows = function, most, size, grows
        self._stays, self._waits = stays, waits
        self._begun: dict[tuple, Future[Answer]] = {}
        self._answers: OrderedDict[tuple, tuple[Answer, int]] = OrderedDict()
        self._lock = Lock()
        self.held = 0  # bytes

    def __call__(self, *given: Any) -> Answer:
        """The answer, from memory where it is kept."""
        with self._lock:
            there = self._answers.get(given)
            if there:
                self._note(given, there[0])
                return there[0]
            begun = self._begun.get(given)
            mine: Future[Answer] = Future()
            if self._waits and not begun:
                self._begun[given] = mine
        if begun:
            with suppress(CancelledError):
                return begun.result()
        try:
            answer = self._function(*given)
            with self._lock:
                self._note(given, answer)
            mine.set_result(answer)
            return answer
        finally:
            mine.cancel()  # nothing where it has been made
            with self._lock:
                if self._begun.get(given) is mine:
                    del self._begun[given]

    def cache_clear(self) -> None:
        """Forget all answers."""
        with self._lock:
            self._answers.clear()
            self.held = 0

    def _note(self, given: tuple, answer: Answer) -> None:
        is_new = given not in self._answers
        _, before = self._answers.pop(given, (None, 0))
        self.held -= before
        now = self._size(answer) if is_new or self._grows else before
        if now > self._most:
            return
        self._answers[given] = answer, now
        self.held += now
        self._forget()

    def _forget(self) -> None:
        """Let the oldest go until the rest is within the bound."""
        spared = 0
        while self.held > self._most:
            arguments, (answer, size) = self._answers.popitem(last=False)
            if spared < len(self._answers) and self._stays(arguments):
                self._answers[arguments] = answer, size
                spared += 1
            else:
                self.held -= size
