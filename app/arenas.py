"""How many heaps the threads of a server share."""

import ctypes
from contextlib import suppress

ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h
HEAPS = 2


def share() -> None:
    """Let all threads share a few heaps. Each page is drawn in a thread of its own, and glibc gives
    threads up to eight heaps a core, of which each keeps what it once held. Nothing where the
    system has another allocator."""
    with suppress(AttributeError, OSError, TypeError):  # the last on Windows, which needs a name
        ctypes.CDLL(None).mallopt(ARENA_MAX, HEAPS)
