"""How many heaps the threads of a server share, and when they give back what nobody needs."""

import asyncio
import ctypes
from contextlib import suppress

from schema.heaps import OTHER_SYSTEM, give_back

ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h
HEAPS = 2
PAUSE = 60  # seconds


def share() -> None:
    """Let all threads share a few heaps. Each page is drawn in a thread of its own, and glibc gives
    threads up to eight heaps a core, of which each keeps what it once held. Nothing where the
    system has another allocator."""
    with suppress(*OTHER_SYSTEM):
        ctypes.CDLL(None).mallopt(ARENA_MAX, HEAPS)


async def sweep() -> None:
    """Give back every minute, while the server runs."""
    while True:
        await asyncio.sleep(PAUSE)
        await asyncio.to_thread(give_back)
