"""What begins when the dashboard begins to serve."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st

from app import arenas
from app.submit import uploads
from queries import search


@asynccontextmanager
async def serving(_: st.App) -> AsyncIterator[None]:
    """While the dashboard serves; the first letter that somebody types need not wait for the
    search to be made ready."""
    arenas.share()
    Thread(target=search.make_ready, daemon=True).start()
    sweeping = asyncio.create_task(uploads.sweep())
    yield
    sweeping.cancel()
