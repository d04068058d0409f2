"""What a sign-in leaves in a browser, what a sign-out ends on the server, whose an open page is.

A page whose connection was lost is taken up again by its session's name, with the file that was
chosen on it. Streamlit gives it to whoever names it and is the same person, and all who have not
signed in are one: so that the browser is told by a header, as `server.trustedUserHeaders` says.
"""

import re

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from app import address
from app.back import can_sign_in
from app.session import LOGOUT, ended, who
from etl import inbox

BROWSER = "x-dashboard-browser"  # set here alone, whatever a request says
ELSEWHERE = "cross-site", "same-site"  # where the link is, as browsers tell it
LASTS = re.compile(r"max-age=(\d+)", re.IGNORECASE)


class SessionDoor:
    """Wraps the dashboard: who leaves by the way out, to which no other site leads, has left in
    every tab and copy, and cookies last no longer than the sign-in counts, over HTTPS alone where
    that is served."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            scope = told_apart(scope)
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if scope["path"].endswith(LOGOUT):
            if request.headers.get("sec-fetch-site") in ELSEWHERE:
                await RedirectResponse(f"{address.mount()}/")(scope, receive, send)
                return
            await run_in_threadpool(_leave, request)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                if cookies := headers.getlist("set-cookie"):
                    del headers["set-cookie"]
                    is_tls = request.url.scheme == "https" or _is_served_by_tls()
                    for cookie in cookies:
                        headers.append("set-cookie", kept(cookie, is_tls))
            await send(message)

        await self._app(scope, receive, sent)


def told_apart(scope: Scope) -> Scope:
    """A connection with the browser that opens it in its headers."""
    headers = [each for each in scope["headers"] if each[0].lower() != BROWSER.encode()]
    browser = who.browser(HTTPConnection(scope).cookies)
    return {**scope, "headers": [*headers, (BROWSER.encode(), browser.encode())]}


def _leave(request: Request) -> None:
    if claims := who.claims(request.cookies):
        ended.end(claims)


def _is_served_by_tls() -> bool:
    """Whether readers come by HTTPS, which a proxy in front may have taken off."""
    return can_sign_in() and str(st.secrets["auth"].get("redirect_uri", "")).startswith("https:")


def kept(cookie: str, is_tls: bool) -> str:
    """A cookie as a browser is to keep it."""
    longest = int(inbox.SIGNED_IN_FOR.total_seconds())
    if cookie.startswith(USER_COOKIE_NAME):
        cookie = LASTS.sub(lambda age: f"Max-Age={min(int(age[1]), longest)}", cookie)
    has_secure = re.search(r";\s*secure(;|$)", cookie, re.IGNORECASE)
    return f"{cookie}; Secure" if is_tls and not has_secure else cookie
