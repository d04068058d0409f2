"""One writer at a time in a folder, however it ends."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

from schema import alone as held
from words.said import said


def alone(folder: Path, command: str) -> AbstractContextManager[None]:
    """Hold a folder while writing into it, as `schema.alone` says; whoever comes second says so on
    standard error and waits. Raises OSError as that does."""

    def waits() -> None:
        told = said("command-waits", command=command, folder=str(folder))
        print(told, file=sys.stderr, flush=True)

    return held.alone(folder, waits)
