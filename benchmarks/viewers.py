"""Viewers of the pages, as browsers are: a page's first bytes, then a socket in Streamlit's own
protocol, filters that change, and a new connection where one is lost."""

import asyncio
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Origin, Subprotocol

PAGES = ("", "map", "adoption", "risk", "reach", "governance", "data", "quality")
COUNTRIES = ("NL", "US", "GB", "DE", "FR", "ES", "IT", "FI", "DK", "NO", "BE", "JP", "CO", "KE")
SECTORS = ("transport", "health", "education", "general_public_services", "social_protection")
ENDED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
XSRF = "_streamlit_xsrf"  # the cookie whose text an upload repeats


@dataclass
class Seen:
    """What all viewers saw: milliseconds of first pages and of changed filters, connections that
    were lost and made anew, errors in words, and seconds of the processor by program."""

    first: list[float] = field(default_factory=list)
    rerun: list[float] = field(default_factory=list)
    reconnected: int = 0
    errors: list[str] = field(default_factory=list)
    files: dict[str, int] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)

    def file(self, kind: str, outcome: str) -> None:
        """Count what became of a file."""
        name = f"{kind}: {outcome}"
        self.files[name] = self.files.get(name, 0) + 1


class Viewer:
    """One reader with one open page."""

    def __init__(self, url: str, number: int, seen: Seen, patience: float, page: str | None = None):
        self._patience = patience  # seconds that this reader waits for a page
        self._url, self._seen, self._draw = url, seen, random.Random(number * 7919)
        self._page = self._draw.choice(PAGES) if page is None else page
        self._cookies: dict[str, str] = {}
        self.session = ""
        self._socket: websockets.ClientConnection | None = None

    async def look(self, reruns: int, think: float) -> None:
        """Open the page and change its filters."""
        try:
            begun = time.monotonic()
            async with httpx.AsyncClient(timeout=self._patience) as client:
                for path in (self._page, "_stcore/health"):
                    (await client.get(f"{self._url}/{path}")).raise_for_status()
                self._cookies = dict(client.cookies)
            await self.shown(self.query() if self._draw.random() < 0.5 else "")
            self._seen.first.append((time.monotonic() - begun) * 1000)
            for _ in range(reruns):
                await asyncio.sleep(think * (0.5 + self._draw.random()))
                begun = time.monotonic()
                await self.shown(self.query())
                self._seen.rerun.append((time.monotonic() - begun) * 1000)
        except Exception as error:  # whatever a reader sees counts
            self._seen.errors.append(f"{type(error).__name__}: {str(error)[:80]}")
        finally:
            await self.leave()

    async def leave(self) -> None:
        """Close the page."""
        self.session = ""
        if self._socket:
            with suppress(Exception):
                await self._socket.close()

    def query(self) -> str:
        """The address of one to three countries, and at times a sector."""
        chosen = {
            "country": ",".join(sorted(self._draw.sample(COUNTRIES, self._draw.randint(1, 3))))
        }
        if self._draw.random() < 0.4:
            chosen["sector"] = self._draw.choice(SECTORS)
        return urlencode(chosen)

    async def shown(self, query: str) -> None:
        """The page for an address; over a new connection where there is none or it is lost."""
        end = time.monotonic() + self._patience
        while True:
            try:
                async with asyncio.timeout(end - time.monotonic()):
                    self._socket = self._socket or await self._connect()
                    await self._asked(self._socket, query)
                return
            except (OSError, websockets.WebSocketException) as lost:
                if time.monotonic() > end:
                    raise TimeoutError("no page within its time") from lost
                self._socket, self.session = None, ""
                self._seen.reconnected += 1
                await asyncio.sleep(0.5)

    async def _connect(self) -> websockets.ClientConnection:
        protocols = ["streamlit", "unused"]
        socket = await websockets.connect(
            f"{self._url.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=[Subprotocol(word) for word in protocols],
            additional_headers=self._told_cookies(),
            origin=Origin(self._url),
            max_size=None,
            open_timeout=self._patience,
            ping_interval=None,
        )
        for told in socket.response.headers.get_all("Set-Cookie") if socket.response else ():
            name, _, value = told.partition(";")[0].partition("=")
            self._cookies[name] = value
        return socket

    def _told_cookies(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={text}" for name, text in self._cookies.items())}

    async def _asked(self, socket: websockets.ClientConnection, query: str) -> None:
        message = BackMsg()
        message.rerun_script.query_string, message.rerun_script.page_name = query, self._page
        await socket.send(message.SerializeToString())
        while True:
            told = ForwardMsg()
            told.ParseFromString(await socket.recv(decode=False))
            kind = told.WhichOneof("type")
            if kind == "new_session":
                self.session = told.new_session.initialize.session_id
            if kind == "delta" and "noted as" in told.delta.new_element.alert.body:
                self._seen.errors.append("an exception on a page")
            if kind == "script_finished" and told.script_finished in ENDED:
                return

    async def send_file(self, kilobytes: int) -> None:
        """Send a file as the widget does: it is taken, or that it is not is said."""
        headers = self._told_cookies() | {"X-Xsrftoken": self._cookies.get(XSRF, "")}
        try:
            async with httpx.AsyncClient(timeout=self._patience, headers=headers) as client:
                at = f"{self._url}/_stcore/upload_file/{self.session}/file-{self._draw.random()}"
                files = {"file": ("delivery.csv", b"x" * 1024 * kilobytes)}
                answer = await client.put(at, files=files)
            self._seen.file(
                "upload", "taken" if answer.is_success else f"told {answer.status_code}"
            )
        except httpx.HTTPError as error:
            self._seen.file("upload", f"told by {type(error).__name__}")
