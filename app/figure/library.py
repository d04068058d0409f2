"""Plotly's script as browsers are sent it: packed once, and kept by them for as long as this
version of it is installed."""

import gzip
from functools import cache
from importlib.resources import files

import plotly
from starlette.requests import Request
from starlette.responses import Response

FOR_EVER = "public, max-age=31536000, immutable"


def path() -> str:
    """Where it is served, below the dashboard's address."""
    return f"/plotly-{plotly.__version__}.js"


def sent(request: Request) -> Response:
    """The script, packed where the browser takes it so."""
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    is_packed = "gzip" in request.headers.get("accept-encoding", "")
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = _packed() if is_packed else _script()
    return Response(body, media_type="text/javascript", headers=headers)


def _script() -> bytes:
    return (files(plotly) / "package_data" / "plotly.min.js").read_bytes()


@cache
def _packed() -> bytes:
    return gzip.compress(_script(), mtime=0)
