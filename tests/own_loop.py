"""What runs in a loop of its own: browser tests keep one running in the thread of tests."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Made = TypeVar("Made")


def run(made: Coroutine[Any, Any, Made]) -> Made:
    """What a coroutine gives, run to its end in another thread; what it raises is raised here."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, made).result()
