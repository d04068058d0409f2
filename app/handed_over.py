"""What a page's script tells its browser, which the server's loop takes over all at once.

Streamlit wakes the loop for each element, and once more for each that the loop has taken: two
writes to a pipe, and another thread has the interpreter, some hundred times a page.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Lock

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.runtime import Runtime

WAITING = "handed_over"  # the attribute of a session: what waits until the loop takes it
# Streamlit's own ways, by which the loop is woken.
WAKE, TELL = AppSession._call_soon_on_event_loop, Runtime._enqueued_some_message
LOCK = Lock()


def take() -> None:
    """Take it over so from now on."""
    setattr(AppSession, "_call_soon_on_event_loop", hand_over)  # noqa: B010 - as mypy has it
    setattr(Runtime, "_enqueued_some_message", tell)  # noqa: B010


def hand_over(session: AppSession, step: Callable[[], None]) -> None:
    """Have the loop do a step of a session; it is woken where it is not about to come anyway."""
    waiting: deque[Callable[[], None]] = vars(session).setdefault(WAITING, deque())
    with LOCK:
        is_first = not waiting
        waiting.append(step)
    if is_first:
        WAKE(session, lambda: _take_over(waiting))


def _take_over(waiting: deque[Callable[[], None]]) -> None:
    """Let the loop do each step by itself, in their order: one that fails keeps none from it."""
    with LOCK:
        steps = list(waiting)
        waiting.clear()
    for step in steps:
        asyncio.get_running_loop().call_soon(step)


def tell(runtime: Runtime) -> None:
    """Tell the runtime that there is something to send, as who runs in its loop can at once."""
    of = runtime._get_async_objs()
    with suppress(RuntimeError):  # where no loop runs
        if asyncio.get_running_loop() is of.eventloop:
            of.need_send_data.set()
            return
    TELL(runtime)
