"""One writer at a time in a folder of stored files, however it ends."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(folder: Path, waits: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Hold a folder; whoever comes second does `waits` and waits.

    The lock lies on the folder itself: it leaves no file behind, and the system lifts it when its
    holder ends, even by a kill. Raises OSError where the folder is not there or its disk knows no
    locks.
    """
    import fcntl  # not on Windows, where what writes nothing works all the same

    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits()
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
