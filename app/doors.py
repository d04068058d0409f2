"""What every answer of the server carries, and what it answers where there is no page.

Browsers are told that the dashboard needs nothing from outside and who may frame it; an address
that leads nowhere is 404, where Streamlit sends its page with 200 for any.
"""

import os
import re
from typing import Any, cast

import uvicorn
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import net_util
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from app import address, sockets, style
from app.bare_page import bare_page
from pages.contents import NAMES
from words.speech import speech

# Streamlit's page runs scripts and styles that stand in it, and those of components as blobs; icons
# stand in it as data, and downloads of a widget are blobs.
OF_PAGES = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
OF_FILES = {
    "default-src": "'self'",
    "script-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}
HTML_OF_ITS_OWN = ("/api/", "/component/")  # routes below which HTML is no page
CLOSED = "/_stcore/metrics"  # of the operator alone, who reads them on the machine
HEADERS = "encoded_headers"  # of uvicorn's settings, which puts them before those of each answer

IPV4 = re.compile(r"\d+(\.\d+){3}")
ORIGIN = re.compile(r"https?://[^\s,;'\"]+")


def unnamed() -> None:
    """Let the server not say what it is made with. Streamlit starts it and has no setting for that,
    and the server has settled its headers before it opens the dashboard."""

    def kept(config: uvicorn.Config) -> list[tuple[bytes, bytes]]:
        return [header for header in vars(config)[HEADERS] if header[0] != b"server"]

    def settled(config: uvicorn.Config, headers: list[tuple[bytes, bytes]]) -> None:
        vars(config)[HEADERS] = headers

    setattr(uvicorn.Config, HEADERS, property(kept, settled))


def unasked() -> None:
    """Let the server ask nobody outside for its own address, as Streamlit does before it refuses a
    page of another site, whatever `browser.serverAddress` says."""
    net_util.get_external_ip = lambda: None


class Forwarded:
    """Takes scheme and reader from the proxy before it, whatever started the server: Streamlit
    listens on both families of addresses at once, and a proxy on this machine then comes from
    `::ffff:127.0.0.1`, which uvicorn alone does not trust."""

    def __init__(self, app: ASGIApp):
        listed = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
        trusted = [name.strip() for name in listed.split(",") if name.strip()]
        mapped = [f"::ffff:{name}" for name in trusted if IPV4.fullmatch(name)]
        hosts: str | list[str] = "*" if "*" in trusted else [*trusted, *mapped]
        self._app: Any = ProxyHeadersMiddleware(cast(Any, app), hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


class Doors:
    """Wraps the dashboard: each answer gets its headers, what leads nowhere is 404, and no page of
    another site opens a connection."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not sockets.is_from_here(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": 1008})  # which is told as 403
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request, is_lost = Request(scope), scope["path"].endswith(CLOSED)

        async def sent(message: Message) -> None:
            nonlocal is_lost
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers.update(told(request))
                if "content-encoding" in headers and headers.get("etag", "").startswith('"'):
                    headers["etag"] = f"W/{headers['etag']}"  # these are other bytes
                is_lost = message["status"] == 200 and leads_nowhere(request, headers)
            if not is_lost:
                await send(message)

        if not is_lost:
            await self._app(scope, receive, sent)
        if is_lost:
            answer = nowhere()
            answer.headers.update(told(request))
            await answer(scope, receive, send)


def told(request: Request) -> dict[str, str]:
    """The headers of an answer to a request."""
    is_file = "/api/" in f"{request.url.path}/"
    policy = (OF_FILES if is_file else OF_PAGES) | {"frame-ancestors": _framing(request)}
    tls = OVER_TLS if request.url.scheme == "https" else {}
    written = "; ".join(f"{name} {value}" for name, value in policy.items())
    return {"Content-Security-Policy": written, **ALWAYS, **tls}


def _framing(request: Request) -> str:
    """Who may frame an answer: an exhibit those whom `DASHBOARD_FRAMES` lists, anybody without;
    all else the dashboard itself, so that no site can lay a page of its own over Submit. What is
    no name of an exhibit hides nothing of a page."""
    is_exhibit = style.is_exhibit(request.query_params.get("exhibit", ""))
    if not is_exhibit or "/api/" in request.url.path:
        return "'self'"
    listed = ORIGIN.findall(os.environ.get("DASHBOARD_FRAMES", ""))
    return " ".join(["'self'", *listed]) if listed else "*"


def leads_nowhere(request: Request, headers: MutableHeaders) -> bool:
    """Whether an answer is Streamlit's page at an address that is no page's."""
    path, mount = request.url.path, address.mount()
    is_html = headers.get("content-type", "").startswith("text/html")
    if not is_html or any(part in f"{path}/" for part in HTML_OF_ITS_OWN):
        return False
    return path.removeprefix(mount) not in ("", *(f"/{name}" for name in ("", *NAMES)))


def nowhere() -> Response:
    """There is no such page, and the way to the first one."""
    say = speech()
    return bare_page(404, say("nowhere-title"), way=("", say("nowhere-way")))
