"""Checks take turns: strangers may check, and each check takes time and memory."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from words.said import said

AT_ONCE = 2
PATIENCE = 20  # seconds somebody waits for a turn
_TURNS = threading.BoundedSemaphore(AT_ONCE)


class Busy(RuntimeError):
    """Others are being served; says so in words."""


@contextmanager
def turn(patience: float = PATIENCE) -> Iterator[None]:
    """One of AT_ONCE turns, for as long as the block takes. Raises Busy after `patience` seconds
    without one."""
    if not _TURNS.acquire(timeout=patience):
        raise Busy(said("check-busy"))
    try:
        yield
    finally:
        _TURNS.release()
