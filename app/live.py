"""What only the app can show, by the name that a page gives it."""

from collections.abc import Callable

from app.submit import doors
from charts.look import Look

LIVE: dict[str, Callable[[Look], None]] = {"submit": doors.draw}
