"""What a page's address answers before any script has run: the title, description and picture that
search engines, previews of links and the tab show, and the page itself for who runs no scripts.

Streamlit sends one file for every page. Its title is exchanged here for `head_of(page)`, the one
place where tags of a page's head stand.
"""

import asyncio
import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from html import escape
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import movable, opening, start
from app.address import mount
from app.figure import library
from exports import address, pools
from exports.picture import tags as pictured
from pages.contents import FIRST, NAMES
from queries import engine, imprint
from schema.imprint import OWN, Imprint
from schema.names import LONGEST
from words.speech import speech

ATOM = "application/atom+xml"
BARE = b"<title>Streamlit</title>"
NO_SCRIPTS = re.compile(rb"(?<=<noscript>).*?(?=</noscript>)", re.DOTALL)
# A page that is mended here is another one than the file, and is not sent packed.
LEFT_OUT = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
OUTLINES = "/maps/world_110m.json"  # the first that a map is drawn on
# Pages whose first screen has a figure, whose script is then there when the figure comes.
WITH_FIGURES = ("overview", "adoption", "risk", "reach", "governance", "city", "compare")
PATIENCE = 5  # seconds that a page waits for its preview

log = logging.getLogger(__name__)


class RawPage:
    """Wraps the dashboard: the answer to a page's address names that page."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = asked_for(scope)
        if not name:
            await self._app(scope, receive, send)
            return
        headers = [(key, value) for key, value in scope["headers"] if key not in LEFT_OUT]
        await self._app({**scope, "headers": headers}, receive, _Mended(name, Request(scope), send))


def asked_for(scope: Scope) -> str:
    """The page that a request asks for; empty for anything else."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return ""
    last = scope["path"].rsplit("/", 1)[-1]
    return (last or FIRST) if last in ("", *NAMES) else ""


class _Mended:
    """Sends an answer on, as HTML with the page's own head."""

    def __init__(self, name: str, request: Request, send: Send):
        self._name, self._request, self._send = name, request, send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = self._headed(head_of(self._name))
        with suppress(TimeoutError):
            body = await asyncio.wait_for(pools.run(pools.HEADS, self._mended), PATIENCE)
        headers = MutableHeaders(raw=start["headers"])
        for name in ("etag", "last-modified", "accept-ranges"):
            del headers[name]
        if body:  # a head alone has the length of nothing
            headers["content-length"] = str(len(body))
        else:
            del headers["content-length"]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})

    def _city(self) -> str:
        """The city that the page is about, of one name."""
        asked = self._request.query_params.get("city", "") if self._name == "city" else ""
        return asked if len(asked) <= LONGEST else ""

    def _headed(self, head: str) -> bytes:
        """The body with a head of its own, and with what lets the page begin sooner."""
        sooner = [*start.tags(start.XSRF in self._request.cookies), opening.tag(self._name)]
        return self._body.replace(BARE, "\n    ".join([head, *sooner]).encode(), 1)

    def _mended(self) -> bytes:
        more, own, still = beside(self._name, self._request)
        body = self._headed(head_of(self._name, more, own, self._city()))
        return NO_SCRIPTS.sub(lambda _: still.encode(), body, count=1) if still else body


def beside(name: str, request: Request) -> tuple[Mapping[str, str], str, str]:
    """The preview of what an address shows, the one place or system that it is about, and the page
    for who runs no scripts; nothing of all where they cannot be had, which must not keep the page
    from its readers."""
    pairs = request.query_params.multi_items()
    try:
        tags = pictured.tags(name, pairs, address.base(request))
        return tags, pictured.subject(name, pairs), pictured.still(name, pairs)
    except engine.NoRelease:  # said on the page itself
        return {}, "", ""
    except Exception as error:  # whatever it is, readers with scripts have their page
        log.error("A page has no preview", exc_info=error)
        return {}, "", ""


def _is_page(start: Message) -> bool:
    kind = MutableHeaders(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")


def head_of(name: str, more: Mapping[str, str] | None = None, own: str = "", city: str = "") -> str:
    """The tags of one page's head, as HTML; `more` are those of what its address shows, `own` the
    one place or system that it is about, and `city` the place's identifier."""
    title, about = title_of(name, own), speech()(f"page-{name}-description")
    tags = {"og:type": "website", "og:title": title, "og:description": about, **(more or {})}
    about = tags["og:description"] if own else about
    return "\n    ".join(
        [
            f"<title>{escape(title)}</title>",
            f'<meta name="description" content="{escape(about)}" />',
            *_ahead(name),
            *(f'<meta property="{tag}" content="{escape(text)}" />' for tag, text in tags.items()),
            *feeds(city),
        ]
    )


def feeds(city: str = "") -> list[str]:
    """The feeds that readers of a page may follow: releases, and the changes of the city that it is
    about. Told relatively: the interface stands beside the pages, wherever they are mounted."""
    told = {"api/v1/releases.atom": speech()("feed-releases")}
    if city:
        told[f"api/v1/changes.atom?{urlencode({'place': city})}"] = speech()("feed-of-city")
    return [
        f'<link rel="alternate" type="{ATOM}" title="{escape(words)}" href="{escape(to)}" />'
        for to, words in told.items()
    ]


def _ahead(name: str) -> list[str]:
    """What the browser may fetch while the dashboard starts, so that the page's first figure or map
    waits for nothing."""
    if name == "map":
        script = f'<link rel="modulepreload" crossorigin href="{mount()}{movable.path()}" />'
        return [f'<link rel="preload" as="fetch" crossorigin href="{mount()}{OUTLINES}" />', script]
    if name in WITH_FIGURES:
        return [f'<link rel="preload" as="script" href="{mount()}{library.path()}" />']
    return []


def title_of(name: str, own: str = "") -> str:
    """What the tab of a page says: the one place or system that it is about, where there is one,
    its name, then what the dashboard is called; the first page has the dashboard's name alone."""
    page = "" if name == FIRST else speech()(f"page-{name}")
    return " · ".join(filter(None, (own, page, *called())))


def called() -> Imprint:
    """What the dashboard is called, where it has no release too."""
    try:
        return imprint.imprint()
    except engine.NoRelease:  # said on the page itself
        return imprint.called() or OWN
