"""One writer at a time in a folder, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from words.said import said


@contextmanager
def alone(folder: Path, command: str) -> Iterator[None]:
    """Hold a folder while writing into it; whoever comes second says so on standard error and
    waits.

    The lock lies on the folder itself: it leaves no file behind, and the system lifts it when its
    holder ends, even by a kill. Raises OSError where the folder is not there or its disk knows no
    locks.
    """
    import fcntl  # not on Windows, where the commands that write nothing work all the same

    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(
                said("command-waits", command=command, folder=str(folder)),
                file=sys.stderr,
                flush=True,
            )
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
