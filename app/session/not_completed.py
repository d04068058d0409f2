"""Whoever comes back from the provider of the sign-in without one is told why, and the operator in
one line what is to be mended there.

Streamlit leads all of them to the first page without a word, and writes a traceback into the log,
or what somebody cared to write into the address.
"""

import logging
import re
from asyncio import timeout
from contextvars import ContextVar

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from app.back import can_sign_in
from app.bare_page import bare_page
from app.doors import nowhere
from app.session import CALLBACK, LOGIN
from words.speech import speech

PATIENCE = 20  # seconds that a provider has for all that it is asked at a step
TELLER = "streamlit.web.server.starlette.starlette_auth_routes"
STATUS = {"declined": 403, "over": 400, "failed": 502}  # by why there is no sign-in
# What a provider says where the person, or who decides on persons, has not agreed.
DECLINED = (
    "access_denied",
    "login_required",
    "consent_required",
    "interaction_required",
    "account_selection_required",
)
# What it says of itself and of how it was asked (RFC 6749); anybody can write something else there.
FAILED = (
    "server_error",
    "temporarily_unavailable",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_response_type",
)
CODE = re.compile(r"[a-z_]{1,40}")
FAULTS: ContextVar[list[Exception | str]] = ContextVar("faults")

log = logging.getLogger(__name__)


def begin() -> None:
    """Keep for the reader and the operator's line what Streamlit would write at length."""
    logging.getLogger(TELLER).addFilter(_noted)


def _noted(told: logging.LogRecord) -> bool:
    """Whether a line is written as it is: that a provider could not be told of a sign-out."""
    fault = told.exc_info[1] if told.exc_info else None
    if isinstance(fault, Exception) or told.levelno >= logging.ERROR:
        FAULTS.get([]).append(fault if isinstance(fault, Exception) else told.getMessage())
    return "logout" in str(told.msg)


class NotCompleted:
    """Wraps the dashboard: a step of a sign-in that leads to none is answered with a page, and
    where there is no sign-in the step is not there."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].endswith((LOGIN, CALLBACK)):
            await self._app(scope, receive, send)
            return
        if not can_sign_in():
            await nowhere()(scope, receive, send)
            return
        answer: list[Message] = []
        faults: list[Exception | str] = []
        FAULTS.set(faults)

        async def kept(message: Message) -> None:
            answer.append(message)

        try:
            async with timeout(PATIENCE):
                await self._app(scope, receive, kept)
        except Exception as error:  # whatever it is, the provider or its settings are not as told
            faults.append(error)
        headers = MutableHeaders(raw=answer[0]["headers"]) if answer else MutableHeaders()
        why = reason(Request(scope), headers, faults)
        if why:
            answer = []
            await told(why, headers)(scope, receive, send)
        for message in answer:
            await send(message)


def reason(request: Request, headers: MutableHeaders, faults: list[Exception | str]) -> str:
    """Why a step led to no sign-in, as STATUS names it; empty where it did, and where the provider
    leads back from a sign-out."""
    if request.url.path.endswith(LOGIN):
        is_led = headers.get("location", "").startswith(("https://", "http://"))
        return "" if is_led else _failed(faults)
    error, state = (request.query_params.get(name, "") for name in ("error", "state"))
    if error:
        is_known = any(key.endswith(f"_{state}") for key in request.scope.get("session", {}))
        faults = [f"error {error}"] if is_known and error in FAILED else []
        return "declined" if is_known and error in DECLINED else _failed(faults)
    named, none = f"{USER_COOKIE_NAME}=", f'{USER_COOKIE_NAME}="'
    cookies = headers.getlist("set-cookie")
    if any(each.startswith(named) and not each.startswith(none) for each in cookies):
        return ""
    if request.query_params.get("code"):
        return _failed(faults)
    return "over" if faults else ""  # nothing for which a provider could give anything


def _failed(faults: list[Exception | str]) -> str:
    """Whether a sign-in is over, as one that was completed before, or the provider has failed."""
    if not faults or getattr(faults[0], "error", "") == "invalid_grant":
        return "over"
    fault = faults[0]
    said = (getattr(fault, "error", ""), getattr(fault, "claim", ""))
    known = [word for word in said if CODE.fullmatch(str(word))]
    words = fault if isinstance(fault, str) else " ".join([type(fault).__name__, *known])
    log.error("A sign-in failed at its provider: %s (docs/sign_in.md)", words)
    return "failed"


def told(why: str, headers: MutableHeaders) -> Response:
    """The page that says so, with the cookies that end what was begun."""
    say = speech()
    title, way = say("not-signed-in-title"), ("submit", say("not-signed-in-way"))
    kept = {"Cache-Control": "no-store"}
    answer = bare_page(STATUS[why], title, say(f"not-signed-in-{why}"), way, kept)
    for cookie in headers.getlist("set-cookie"):
        answer.headers.append("set-cookie", cookie)
    return answer
