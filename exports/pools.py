"""Threads that answer, so many of each kind: however many questions wait, the state of the server,
files that it only sends and the first bytes of a page do not wait behind them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

Answer = TypeVar("Answer")

ANSWERS = ThreadPoolExecutor(40, "answers")  # rows, bundles, briefs and pictures
HEADS = ThreadPoolExecutor(10, "heads")  # of pages
STATE = ThreadPoolExecutor(4, "state")


async def run(pool: ThreadPoolExecutor, function: Callable[..., Answer], *given: object) -> Answer:
    """What a function gives that runs in a thread of a pool, for the reader of this context. Who
    waits for it may leave: it keeps its thread to its end."""
    inside = copy_context().run
    return await asyncio.get_running_loop().run_in_executor(pool, inside, function, *given)


async def each(pool: ThreadPoolExecutor, pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Pieces, each made in a thread of a pool that is free again while the piece is sent."""
    while (piece := await run(pool, next, pieces, None)) is not None:
        yield piece
