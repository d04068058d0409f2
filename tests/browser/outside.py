"""What a browser asks for, and whether that leaves this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


@contextmanager
def requests_of(page) -> Iterator[list[str]]:
    """All requests that a browser makes meanwhile, of pages, frames, workers and sockets alike."""
    asked: list[str] = []

    def request(sent) -> None:
        asked.append(sent.url)

    page.context.on("request", request)
    page.on("websocket", request)
    yield asked
    page.context.remove_listener("request", request)
    page.remove_listener("websocket", request)


def is_outside(url: str) -> bool:
    """Whether a request leaves this machine."""
    address = urlsplit(url)
    return address.scheme not in ("data", "blob", "about") and address.hostname not in (
        "127.0.0.1",
        "localhost",
        "::1",
    )
