"""What runs in a loop of its own: browser tests keep one running in the thread of tests."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor


def run(made: Coroutine) -> None:
    """Run a coroutine to its end in another thread; what it raises is raised here."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, made).result()
