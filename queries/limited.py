"""How long one question may hold the engine: what takes longer is interrupted where it runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import duckdb

USUAL = 30  # seconds


class TookTooLong(TimeoutError):
    """A question was interrupted; says after how many seconds."""

    def __init__(self, seconds: float):
        super().__init__(f"This took longer than {seconds:g} seconds and was stopped.")
        self.seconds = seconds


def seconds() -> float:
    """How many a question may take: `DASHBOARD_QUESTION_SECONDS`, or USUAL; what is no number
    above 0 counts as not set."""
    try:
        told = float(os.environ.get("DASHBOARD_QUESTION_SECONDS") or USUAL)
    except ValueError:
        return USUAL
    return told if 0 < told < 86_400 else USUAL


@contextmanager
def within(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Interrupts what runs on a connection when its time is over. Raises TookTooLong then; the
    connection answers the next question."""
    most = seconds()
    timer = Timer(most, connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    except duckdb.InterruptException as interrupted:
        raise TookTooLong(most) from interrupted
    finally:
        timer.cancel()
