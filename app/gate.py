"""Who asks too often or too much at once is told so, before anything is done for him: which limit
holds for which request."""

import time
from asyncio import sleep
from contextlib import AbstractContextManager, nullcontext
from functools import partial

from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import limits
from app.bare_page import bare_page
from app.figure import AHEAD
from app.opening import ADDRESS as OPENING
from app.raw_page import asked_for
from app.session import STEPS
from exports.problem import Problem
from exports.public import OPEN
from queries.questions import questions
from words.speech import speech

PAPERS = {"bundle": "bundles", "brief": "briefs", "picture": "pictures"}
FOR_PEOPLE = ("pages", "signins")  # kinds that are asked for by browsers alone
ALWAYS_ANSWERED = "health"
COUNTERS = limits.Counters(time.monotonic)
AGAIN_LATER = 1013  # of sockets, the code of a server that has too much to do
UNCOUNTED = 10**9  # a minute: what is limited at once alone
DENIAL = "websocket.http.response"  # of servers that can answer instead of opening a socket


class Gate:
    """Wraps the dashboard: what is over a limit is 429, with the time after which to try again."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = kind_of(scope)
        if not kind:
            await self._app(scope, receive, send)
            return
        client = HTTPConnection(scope).client
        counting = counted(client.host if client else None, kind)
        try:
            counting.__enter__()
        except limits.TooMany as too_many:
            await refused(too_many, scope, receive, send)
            return
        paced = partial(at_pace, client.host if client else None, receive)
        try:
            await self._app(scope, paced if scope["type"] == "websocket" else receive, send)
        finally:
            counting.__exit__(None, None, None)


async def at_pace(address: str | None, receive: Receive) -> Message:
    """What comes next of an open page: where a reader has done too much of late, it waits until it
    is due and no page of his is drawn anew before; where too many of his pages wait, this one is
    left, and opens again by itself."""
    message = await receive()
    while message["type"] == "websocket.receive":
        try:
            with counted(address, "reruns"):
                return message
        except limits.TooMany as too_many:
            try:
                with _waiting(address):
                    await sleep(too_many.wait)
            except limits.TooMany:
                return {"type": "websocket.disconnect", "code": AGAIN_LATER}
    return message


def _waiting(address: str | None) -> AbstractContextManager[None]:
    """One page of a reader that waits. Raises TooMany."""
    limit = limits.limit("reruns")
    most = limits.Limit(UNCOUNTED, limit.at_once) if limit else None
    reader = limits.named(address)
    return COUNTERS.counted(reader, "waiting pages", most) if most else nullcontext()


def counted(address: str | None, kind: str) -> AbstractContextManager[None]:
    """One request of a kind from an address, as long as it is under way. Raises TooMany."""
    limit = limits.limit(kind)
    return COUNTERS.counted(limits.named(address), kind, limit) if limit else nullcontext()


def kind_of(scope: Scope) -> str:
    """Under which limit a request falls; empty for files that are only sent, and for health."""
    path, last = scope.get("path", ""), scope.get("path", "").rsplit("/", 1)[-1]
    if scope["type"] == "websocket":
        return "viewers"
    if scope["type"] != "http" or ("/api/" in path and last == ALWAYS_ANSWERED):
        return ""
    if "/api/" in path:
        return _of_interface(*last.partition(".")[::2])
    if path.endswith((AHEAD, OPENING)):
        return "answers"
    if path.endswith(STEPS):
        return "signins"
    if "/_stcore/upload_file/" in path and scope["method"] == "PUT":
        return "uploads"
    return "pages" if asked_for(scope) else ""


def _of_interface(name: str, kind: str) -> str:
    """Whole tables leave row by row and may be large; a workbook is made as a whole."""
    if kind == "xlsx":
        return "workbooks"
    return PAPERS.get(name) or ("tables" if f"table_{name}" in questions() else "answers")


async def refused(too_many: limits.TooMany, scope: Scope, receive: Receive, send: Send) -> None:
    """Say that it is too much, in the form that was asked for."""
    if scope["type"] == "websocket" and DENIAL not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": AGAIN_LATER})
        return
    answer = _page(too_many) if too_many.kind in FOR_PEOPLE else _problem(too_many)
    await answer(scope, receive, send)


def _problem(too_many: limits.TooMany) -> Response:
    after = {"Retry-After": str(too_many.wait), **OPEN}
    return Problem(429, str(too_many), headers=after).response()


def _page(too_many: limits.TooMany) -> Response:
    say, after = speech(), {"Retry-After": str(too_many.wait), "Cache-Control": "no-store"}
    told = say("too-many", seconds=too_many.wait)
    return bare_page(429, say("too-many-title"), told, headers=after)
