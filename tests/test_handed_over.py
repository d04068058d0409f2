"""What scripts tell is taken over by the server's loop all at once, in its order."""

import asyncio
from collections.abc import Callable
from functools import partial
from threading import Thread
from types import SimpleNamespace

from app import handed_over
from tests.own_loop import run


def taken(steps: list[Callable[[], None]], wakes: list[object]) -> None:
    """Hand steps over from another thread, as a script does, and let the loop do them; notes how
    often it was woken."""

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda *_: None)

        def wake(step: Callable[[], None]) -> None:
            wakes.append(step)
            loop.call_soon_threadsafe(step)

        session = SimpleNamespace(_event_loop=SimpleNamespace(call_soon_threadsafe=wake))
        script = Thread(target=lambda: [handed_over.hand_over(session, step) for step in steps])
        script.start()
        script.join()  # the loop is busy meanwhile
        await asyncio.sleep(0.01)

    run(serve())


def test_a_loop_that_is_woken_takes_all_that_waits():
    """However many elements a script tells while the loop is busy, it is woken once, and does them
    in their order."""
    told, wakes = [], []
    taken([partial(told.append, n) for n in range(100)], wakes)
    assert (told, len(wakes)) == (list(range(100)), 1)


def test_a_step_that_fails_keeps_no_other_from_the_loop():
    """The elements behind one that cannot be taken are taken."""
    told = []
    taken([partial(told.append, 1), lambda: 1 / 0, partial(told.append, 2)], [])
    assert told == [1, 2]


def test_who_runs_in_the_loop_tells_it_at_once():
    """What the loop itself has to send wakes nobody; another thread wakes the loop."""
    woken = []

    async def serve() -> list[bool]:
        objects = SimpleNamespace(
            eventloop=SimpleNamespace(call_soon_threadsafe=woken.append),
            need_send_data=asyncio.Event(),
        )
        runtime = SimpleNamespace(_get_async_objs=lambda: objects)
        handed_over.tell(runtime)
        before = objects.need_send_data.is_set()
        objects.eventloop = asyncio.get_running_loop()
        handed_over.tell(runtime)
        return [before, objects.need_send_data.is_set()]

    assert run(serve()) == [False, True]
    assert len(woken) == 1
