"""Where this dashboard stands for the reader: what a file must say so that it can be found
again."""

import os
import re
from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request

THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")
HOST = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d+)?")


def base(request: Request) -> str:
    """`https://example.org/cities`: `DASHBOARD_URL` where it is set, else as the reader wrote it;
    empty for a host that is none or not ours."""
    if configured := os.environ.get("DASHBOARD_URL"):
        return configured.rstrip("/")
    host = request.headers.get("host", "")
    if not is_ours(host):
        return ""
    path = mount(request)
    return (
        f"{request.url.scheme}://{host}{path}"
        if HOST.fullmatch(host) and re.fullmatch(r"[\w/.~-]*", path)
        else ""
    )


def mount(request: Request) -> str:
    """The path below which the dashboard answers a request: of the interface, or of a page or file
    beside it."""
    path = request.url.path
    return path.split("/api/", 1)[0] if "/api/" in path else path.rpartition("/")[0]


def is_ours(host: str) -> bool:
    """Whether a request's host may stand in what is answered: this machine, or one that
    `DASHBOARD_HOSTS` lists. Whoever asks can write any other there."""
    listed = os.environ.get("DASHBOARD_HOSTS", "").replace(",", " ").lower().split()
    return re.sub(r":\d+$", "", host.lower()) in (*THIS_MACHINE, *listed)


def of(base: str, file: str, query: Mapping[str, str]) -> str:
    """The address of a file of the interface."""
    return f"{base}/api/v1/{file}" + (f"?{urlencode(query)}" if query else "")


def page(base: str, name: str, query: Mapping[str, str]) -> str:
    """The address of a page of the dashboard."""
    return f"{base}/{name}" + (f"?{urlencode(query)}" if query else "")
