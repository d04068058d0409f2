"""How many pages of one reader are drawn at once: a few, so that nobody with hundreds of open pages
holds up the others, or the server's answer to who asks how it is."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock, Semaphore

from app import limits

AT_ONCE = 4  # more are done no sooner, as they take turns at one interpreter


class Readers:
    """Readers who have pages to be drawn, and of each how many are drawn or wait."""

    def __init__(self, at_once: int):
        self._at_once = at_once
        self._readers: dict[str, tuple[Semaphore, int]] = {}
        self._lock = Lock()

    @contextmanager
    def of(self, reader: str) -> Iterator[None]:
        """While one of a reader's pages is drawn; waits until it may be."""
        with self._lock:
            turn, pages = self._readers.get(reader, (Semaphore(self._at_once), 0))
            self._readers[reader] = turn, pages + 1
        try:
            with turn:
                yield
        finally:
            with self._lock:
                turn, pages = self._readers.pop(reader)
                if pages > 1:
                    self._readers[reader] = turn, pages - 1

    def __len__(self) -> int:
        return len(self._readers)


_readers = Readers(AT_ONCE)


def of(address: str | None) -> AbstractContextManager[None]:
    """While a page of who reads at an address is drawn; without waiting where the operator has no
    limits."""
    return _readers.of(limits.named(address)) if limits.limit("reruns") else nullcontext()
