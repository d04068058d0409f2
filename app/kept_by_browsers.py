"""Scripts that browsers keep for as long as their address names the same: packed once, and sent
from memory."""

import gzip
from collections.abc import Callable
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

FOR_EVER = "public, max-age=31536000, immutable"


def sent(request: Request, script: Callable[[], bytes]) -> Response:
    """A script, packed where the browser takes it so."""
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    is_packed = "gzip" in request.headers.get("accept-encoding", "")
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = _packed(script) if is_packed else script()
    return Response(body, media_type="text/javascript", headers=headers)


@cache
def _packed(script: Callable[[], bytes]) -> bytes:
    return gzip.compress(script(), mtime=0)
