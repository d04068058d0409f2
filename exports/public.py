"""What all routes share: who may ask how, conditional requests, and problems in place of errors."""

import asyncio
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from exports import pools, unchanged
from exports.formats.excel import DoesNotFit
from exports.kept_files import Pieces, kept_files
from exports.problem import Problem
from queries.engine import NoEngine, NoRelease, TookTooLong, TookTooMuch
from queries.limited import READER, Gone, Reader
from queries.watched import identity

METHODS = "GET, HEAD, OPTIONS"
# Anybody may read: notebooks and other sites too. There are no cookies and nothing to write.
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Link, X-Release,"
        " X-Rows"
    ),
    "X-Content-Type-Options": "nosniff",
}
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match, If-Range, Range",
    "Access-Control-Max-Age": "86400",
}

NO_ENGINE = "The machines that answer questions cannot be reached just now. Try again shortly."
PLAIN = re.compile(r"[A-Za-z0-9._-]+")

log = logging.getLogger(__name__)


class Public:
    """A route that answers GET, HEAD and OPTIONS by a plain function, which runs in a thread beside
    the event loop."""

    def __init__(
        self, answer: Callable[[Request], Response], pool: ThreadPoolExecutor = pools.ANSWERS
    ):
        self._answer, self._pool = answer, pool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reader = Reader()
        READER.set(reader)
        leaving = asyncio.create_task(_left(reader, receive))
        try:
            response = await pools.run(self._pool, self._answered, Request(scope, receive))
            leaving.cancel()
            response.headers.update(OPEN)
            await response(scope, receive, send)
        finally:
            leaving.cancel()
            reader.leave()

    def _answered(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=PREFLIGHT)
        try:
            if request.method not in ("GET", "HEAD"):
                raise Problem(
                    405,
                    f"{request.method[:20]} is not answered here.",
                    {"methods": METHODS.split(", ")},
                    {"Allow": METHODS},
                )
            return self._answer(request)
        except Exception as error:  # whatever it is, the reader gets a problem and the log the rest
            return _problem(error).response()


async def _left(reader: Reader, receive: Receive) -> None:
    """Wait until a reader has left, and stop what runs for him."""
    while (await receive())["type"] != "http.disconnect":
        pass
    reader.leave()


def _problem(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, NoRelease):
        return Problem(503, "There is no release to answer from.")
    if isinstance(error, DoesNotFit):
        return Problem(422, str(error), {"kinds": ["csv", "parquet", "json", "geojson"]})
    if isinstance(error, Gone):
        return Problem(503, "The reader has left.")
    if isinstance(error, TookTooLong):
        return Problem(503, f"{error} Narrow what is asked for.", headers={"Retry-After": "30"})
    if isinstance(error, NoEngine):
        return Problem(503, NO_ENGINE, headers={"Retry-After": "30"})
    if isinstance(error, TookTooMuch):
        return Problem(
            503, "Too much is asked for at once. Try again shortly.", headers={"Retry-After": "30"}
        )
    noted = identity()
    log.error("An answer failed: %s", noted, exc_info=error)
    return Problem(500, f"This could not be answered. It has been noted as {noted}.")


def called(name: str, how: str = "attachment") -> dict[str, str]:
    """The header that names a file, whatever stands in the name (RFC 6266)."""
    written = (
        f'filename="{name}"' if PLAIN.fullmatch(name) else f"filename*=UTF-8''{quote(name, '')}"
    )
    return {"Content-Disposition": f"{how}; {written}"}


def sent(
    request: Request,
    tag: str,
    pieces: Callable[[], Iterator[bytes]],
    headers: Callable[[], Mapping[str, str]],
) -> Response:
    """An answer in pieces; none is made for a reader who has it already, or who asks for its head
    alone.

    The first piece is made before anything is sent, so that what fails at once is a problem and not
    a torn file.
    """
    keep = _kept_by(request, tag)
    if unchanged.matches(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=keep)
    all_headers = {**keep, **headers()}
    if request.method == "HEAD":
        head = Response(headers=all_headers)
        del head.headers["content-length"]  # how long the whole would be is not known
        return head
    made = pieces()
    whole_of = chain([next(made, b"")], made)
    return StreamingResponse(pools.each(pools.ANSWERS, whole_of), headers=all_headers)


def kept(
    request: Request, tag: str, pieces: Pieces, headers: Callable[[], Mapping[str, str]]
) -> Response:
    """As `sent`; what somebody has asked for is read from its file by who asks for the same."""
    return sent(request, tag, lambda: kept_files().pieces(tag, pieces), headers)


def _kept_by(request: Request, tag: str) -> dict[str, str]:
    """What caches are told."""
    is_named = request.query_params.get("release")
    return {"ETag": tag, "Cache-Control": "public, max-age=86400" if is_named else "no-cache"}


def in_parts(
    request: Request, tag: str, pieces: Pieces, headers: Callable[[], Mapping[str, str]]
) -> Response:
    """An answer of which a reader may learn the length and ask for a part (RFC 9110, 14): the file
    is made once for both. The whole is sent while it is made, as `sent` does."""
    strong = tag.removeprefix("W/")  # parts are of the same bytes; who packs them says W/ again
    is_part = request.method == "HEAD" or "range" in request.headers
    told = {"Accept-Ranges": "bytes"}
    if not is_part or unchanged.matches(request.headers.get("if-none-match"), tag):
        return sent(request, strong, pieces, lambda: {**headers(), **told})
    path = kept_files().path(tag, pieces)
    all_headers = {**_kept_by(request, strong), **headers(), **told}
    return FileResponse(path, headers=all_headers, stat_result=path.stat())


def whole(request: Request, tag: str, body: Callable[[], bytes], media_type: str) -> Response:
    """A short answer in one piece."""
    return sent(request, tag, lambda: iter([body()]), lambda: {"Content-Type": media_type})
