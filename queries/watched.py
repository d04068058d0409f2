"""Which questions reach the engine, for whoever keeps a journal of them or counts them."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from time import perf_counter

from queries.selection import Selection


@dataclass
class Request:
    """What a reader has asked for: a name to find it by, and what he chose, once that is known."""

    id: str = field(default_factory=lambda: secrets.token_hex(4))
    chosen: Selection | None = None


# The request that this context answers; None where nobody named it.
REQUEST: ContextVar[Request | None] = ContextVar("REQUEST", default=None)


@dataclass
class Asked:
    """One question: of which selection and release, the rows of its answer, the seconds that it
    took, and why it failed."""

    question: str
    selection: Selection
    release: str
    rows: int = 0
    seconds: float = 0.0
    failure: str = ""

    @contextmanager
    def working(self) -> Iterator[None]:
        """While the engine works on it; several times where rows leave in batches."""
        begun = perf_counter()
        try:
            yield
        except Exception as error:
            self.failure = type(error).__name__
            raise
        finally:
            self.seconds += perf_counter() - begun


_watchers: list[Callable[[Asked], None]] = []


def watch(watcher: Callable[[Asked], None]) -> None:
    """Tell a function of every question from now on, when it has been answered or has failed."""
    if watcher not in _watchers:
        _watchers.append(watcher)


@contextmanager
def told(asked: Asked) -> Iterator[Asked]:
    """Tell of a question at the end of the block, whichever way it ends."""
    try:
        yield asked
    finally:
        for watcher in _watchers:
            watcher(asked)


def chosen(selection: Selection) -> None:
    """Note what the request of this context is of."""
    if request := REQUEST.get():
        request.chosen = selection


def identity() -> str:
    """The name of the request of this context, or a new one."""
    return (REQUEST.get() or Request()).id
