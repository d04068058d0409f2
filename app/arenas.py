"""How many heaps the threads of a server share, and what they hold that nobody needs."""

import asyncio
import ctypes
from contextlib import suppress

ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h
HEAPS = 2
PAUSE = 60  # seconds
OTHER_SYSTEM = AttributeError, OSError, TypeError  # the last on Windows, which needs a name


def share() -> None:
    """Let all threads share a few heaps. Each page is drawn in a thread of its own, and glibc gives
    threads up to eight heaps a core, of which each keeps what it once held. Nothing where the
    system has another allocator."""
    with suppress(*OTHER_SYSTEM):
        ctypes.CDLL(None).mallopt(ARENA_MAX, HEAPS)


def give_back() -> None:
    """Give the system back what lies free inside the heaps: glibc gives back by itself what lies
    free at an end."""
    with suppress(*OTHER_SYSTEM):
        ctypes.CDLL(None).malloc_trim(0)


async def sweep() -> None:
    """Give back every minute, while the server runs."""
    while True:
        await asyncio.sleep(PAUSE)
        await asyncio.to_thread(give_back)
