"""What begins when the dashboard begins to serve."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st

from app import arenas
from app.submit import uploads
from queries import engine, search, shares

TOLD = engine.NoEngine, engine.NoRelease, engine.TookTooLong, engine.TookTooMuch, ImportError
# Objects after which what was made last is looked through: a page makes some thousands.
MADE = 5_000
FIRST_PAGES = 5.0  # seconds from the start in which readers find the processor free

log = logging.getLogger(__name__)


@asynccontextmanager
async def serving(_: st.App) -> AsyncIterator[None]:
    """While the dashboard serves; the first letter that somebody types need not wait for the
    search to be made ready, the first page for a cluster that answers, nor the first interval for
    what tells it. Raises ValueError where the address of the cluster is none."""
    engine.cluster()
    arenas.share()
    Thread(target=_begin, daemon=True).start()
    beside = [asyncio.create_task(task()) for task in (uploads.sweep, arenas.sweep, _settle)]
    yield
    for task in beside:
        task.cancel()


def _begin() -> None:
    try:
        engine.begin()
        search.make_ready()
    except TOLD as missing:  # pages say it, too
        log.error("%s", missing)


async def _settle() -> None:
    await asyncio.sleep(FIRST_PAGES)
    await asyncio.to_thread(_keep)


def _keep() -> None:
    """Keep for good what is there by now, modules and catalogues. To look through all of it for
    what nobody needs any more took a quarter of a second each time, in which no page was made."""
    shares.make_ready()
    gc.freeze()
    gc.set_threshold(MADE, *gc.get_threshold()[1:])
