"""A line of JSON for each request, page and question, and counts of them: what was asked, of which
selection and release, how many rows came of it and how long it took. Neither holds who asked, nor
any text that a reader wrote."""

import json
import logging
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import metrics
from app.gate import kind_of
from app.raw_page import asked_for
from queries import watched
from queries.selection import Selection, write
from queries.watched import Asked

log = logging.getLogger(__name__)
# What the server tells of its own accord, by who tells it and what stands in it, with addresses of
# readers, names of their sessions, or anything that somebody cares to send.
OF_READERS = {
    "uvicorn.access": "",
    "uvicorn.error": "WebSocket|^connection |^HTTP response sent",
    "streamlit.auth_util": "Split cookie",
    "streamlit.runtime.app_session": "Rejecting backend operation",
    "streamlit.runtime.backend_operation_handler": "Error executing deferred callable",
    "streamlit.runtime.websocket_session_manager": "session id|Session with id",
    "streamlit.components.v2.bidi_component.serialization": "Failed to deserialize",
}


def begin() -> None:
    """Keep the journal from now on, and nothing of OF_READERS: filters stay when the server sets
    its logs up again."""
    for teller, words in OF_READERS.items():
        logging.getLogger(teller).addFilter(partial(_is_kept, re.compile(words)))
    watched.watch(metrics.question)
    watched.watch(_question)


def _is_kept(words: re.Pattern[str], told: logging.LogRecord) -> bool:
    """Whether a line of the server's own is kept; a fault of ours that it tells of is."""
    fault = told.exc_info[1] if told.exc_info else None
    return not words.search(str(told.msg)) or bool(fault and fault.__cause__)


class Journal:
    """Wraps the dashboard: each request gets a name, and a line when it has been answered."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = kind_of(scope)
        if scope["type"] == "websocket":
            metrics.viewer(1)
            try:
                await self._app(scope, receive, send)
            finally:
                metrics.viewer(-1)
        elif not kind:
            await self._app(scope, receive, send)
        else:
            await self._noted(kind, scope, receive, send)

    async def _noted(self, kind: str, scope: Scope, receive: Receive, send: Send) -> None:
        request, begun, status, headers = watched.Request(), time.perf_counter(), 500, Headers()
        watched.REQUEST.set(request)

        async def sent(message: Message) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status, headers = message["status"], Headers(raw=message["headers"])
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            seconds = time.perf_counter() - begun
            metrics.count("requests", limit=kind, status=str(status))
            metrics.count("request_seconds", seconds, limit=kind)
            if status == 429:
                metrics.count("refused", limit=kind)
            if status == 500:
                metrics.count("errors")
            write_line(
                "request",
                request.id,
                request.chosen,
                what=_what(kind, scope, status),
                status=status,
                rows=int(headers.get("x-rows", 0)) or None,
                seconds=seconds,
            )


def _what(kind: str, scope: Scope, status: int) -> str:
    """What was asked for by its name in the address; where that led nowhere, of which kind it was:
    a reader may have written anything there."""
    if status >= 400 or kind == "uploads":
        return kind
    return asked_for(scope) or scope["path"].rsplit("/", 1)[-1]


@contextmanager
def drawing(name: str, selection: Selection) -> Iterator[None]:
    """A page that is drawn for a reader; its questions have its name."""
    request, begun = watched.Request(chosen=selection), time.perf_counter()
    watched.REQUEST.set(request)
    try:
        yield
    finally:
        seconds = time.perf_counter() - begun
        metrics.count("pages", page=name)
        metrics.count("page_seconds", seconds, page=name)
        write_line("page", request.id, selection, what=name, seconds=seconds)


def failed(error: Exception) -> str:
    """Note an error that a reader is told of; gives the name by which it is found."""
    noted = watched.identity()
    metrics.count("errors")
    log.error("A page failed: %s", noted, exc_info=error)
    return noted


def _question(asked: Asked) -> None:
    request = watched.REQUEST.get()
    write_line(
        "question",
        request.id if request else "",
        asked.selection.but(release=asked.release),
        what=asked.question,
        rows=asked.rows,
        seconds=asked.seconds,
        failure=asked.failure,
    )


def write_line(
    kind: str, request: str, chosen: Selection | None, seconds: float, **more: object
) -> None:
    """Write a line, where `DASHBOARD_JOURNAL` lists its kind: `request`, `page`, `question`."""
    if kind not in os.environ.get("DASHBOARD_JOURNAL", "").replace(",", " ").split():
        return
    selection = write(chosen) if chosen else {}
    release = selection.pop("release", "")
    told = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "line": kind,
        "id": request,
        **more,
        "ms": round(1000 * seconds, 1),
        "release": release,
        "selection": selection,
    }
    kept = {name: value for name, value in told.items() if value not in (None, "", {})}
    sys.stdout.write(json.dumps(kept, ensure_ascii=False) + "\n")
    sys.stdout.flush()
