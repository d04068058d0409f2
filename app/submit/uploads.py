"""Files that lie in memory between being chosen and being sent: bounded by bytes, each and in all.

Streamlit keeps what is chosen until the session ends, of anybody and without end. Here a session
keeps its last file, for as long as somebody works with it, and where there is no more room the file
that was let lie longest goes.
"""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic

import streamlit as st
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import DeletedFile

from app.session import who
from charts.look import Look
from queries.kept import MB
from words.speech import speech

LARGEST = 5 * MB  # as the checker has it
MOST = 64 * MB  # of all files in memory
FRAMED = 64 * 1024  # bytes that a request has around a file
LIES = 60  # seconds in which a file is checked and seen, and nobody takes its room
LEFT = 30 * 60  # seconds after which a file that nobody has looked at goes
SWEEP = 60  # seconds between two looks for such files
WAY = "/_stcore/upload_file/"
CHANGES = "PUT", "DELETE"

log = logging.getLogger(__name__)


class Uploads:
    """Wraps the dashboard: a file is taken where there is room for it, and changed by the browser
    alone that has its page open; one that is too large is refused before it is read. Where there is
    no room the file is let go of at once, which the page then says: of an answer that is an error,
    Streamlit shows the number alone."""

    def __init__(self, app: ASGIApp):
        self._app = app
        self._since: dict[tuple[str, str], float] = {}  # session and file -> when it came
        self._coming = 0  # bytes of requests that are being read

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_file = scope["type"] == "http" and WAY in scope["path"] and scope["method"] in CHANGES
        if not is_file:
            await self._app(scope, receive, send)
            return
        session, _, file = scope["path"].rpartition(WAY)[2].partition("/")
        if not has_open(session, Request(scope).cookies):
            await Response(status_code=400)(scope, receive, send)
        elif scope["method"] == "DELETE":
            await self._app(scope, receive, send)
        else:
            await self._take(session, file, scope, receive, send)

    async def _take(
        self, session: str, file: str, scope: Scope, receive: Receive, send: Send
    ) -> None:
        size = self._size(Request(scope))
        if not 0 < size <= LARGEST + FRAMED:
            words = speech()("upload-too-large", most=LARGEST // MB)
            await PlainTextResponse(words, 413)(scope, receive, send)
            return
        if not self._makes_room(session, size):
            while (await receive()).get("more_body"):  # thrown away
                pass
            await Response(status_code=204)(scope, receive, send)
            return
        self._coming += size
        try:
            with suppress(ClientDisconnect):  # whoever sent it has left, or was too slow
                await self._app(scope, receive, send)
        finally:
            self._coming -= size
            self._since[session, file] = monotonic()

    def _size(self, request: Request) -> int:
        """What a request says of its own length; 0 where it says nothing."""
        told = request.headers.get("content-length", "")
        return int(told) if told.isascii() and told.isdigit() else 0

    def _makes_room(self, session: str, size: int) -> bool:
        """Whether there is room: a session's earlier files go, then those that have lain longest of
        those that have lain long enough."""
        manager, now = files(), monotonic()
        for file in list(manager.file_storage.get(session, {})):
            manager.remove_file(session, file)
        there = held(manager)
        self._since = {each: self._since.get(each, now) for each in there}
        for each in sorted(there, key=self._since.__getitem__):
            if sum(there.values()) + self._coming + size <= MOST:
                return True
            if now - self._since[each] >= LIES:
                manager.remove_file(*each)
                there.pop(each)
        return sum(there.values()) + self._coming + size <= MOST


def files() -> MemoryUploadedFileManager:
    """The files that this process holds."""
    manager = Runtime.instance().uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    return manager


def has_open(session: str, cookies: Mapping[str, str]) -> bool:
    """Whether a page of this session is open in the browser that has these cookies. The name of a
    session alone, which stands in addresses, opens nothing."""
    line = Runtime.instance().get_client(session)
    opened_by = line.client_context if line else None
    return opened_by is not None and who.browser(opened_by.cookies) == who.browser(cookies)


def held(manager: MemoryUploadedFileManager) -> dict[tuple[str, str], int]:
    """Session and file -> its bytes."""
    return {
        (session, file): len(record.data)
        for session, of_session in list(manager.file_storage.items())
        for file, record in list(of_session.items())
    }


async def sweep() -> None:
    """Let go of files that nobody has looked at for LEFT seconds, while the server runs."""
    while True:
        await asyncio.sleep(SWEEP)
        try:
            let_go()
        except Exception:  # one sweep that fails is told, and is not the last
            log.exception("Files that nobody looks at were not let go of")


def let_go() -> None:
    """Let go of files that nobody has looked at for LEFT seconds."""
    manager, now = files(), monotonic()
    there = held(manager)
    for gone in _seen.keys() - {file for _, file in there}:
        del _seen[gone]
    for session, file in there:
        if now - _seen.setdefault(file, now) >= LEFT:
            manager.remove_file(session, file)


_seen: dict[str, float] = {}  # file -> when its page was drawn last


def chosen(kinds: list[str], look: Look):
    """The field for a file, and the file in it, if there is one; that it was let go of, where it
    was."""
    file = st.file_uploader(
        look.say("submit-file"), kinds, key="file", max_upload_size=LARGEST // MB
    )
    if file:
        _seen[file.file_id] = monotonic()
    if isinstance(st.session_state.get("file"), DeletedFile):
        st.warning(look.say("submit-let-go"))
    return file
