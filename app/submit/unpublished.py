"""Files that wait in the inbox, sent to whom a reviewer's role is confirmed at that very request:
they are published nowhere, and no address of theirs opens to anybody else.

    GET /submitted/ID           the bytes as received
    GET /submitted/ID/marked    a copy with each finding marked
"""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from app.session import who
from app.submit.findings import SPREADSHEET
from etl import inbox
from etl.check import Busy, FileProblem, check_apart, turn
from exports.public import called

KEPT_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
BYTES = "application/octet-stream"


def received(request: Request) -> Response:
    """The bytes of a file, as they came."""
    if not (sent := _opened(request)):
        return _nothing()
    return _file(sent.path.read_bytes(), f"{sent.id}{sent.path.suffix}", BYTES)


def marked(request: Request) -> Response:
    """The file with each finding marked; checked anew, so that no copy lies anywhere."""
    if not (sent := _opened(request)):
        return _nothing()
    try:
        with turn():
            language = request.query_params.get("lang", "en")[:5]
            copy = check_apart(sent.path, sent.city, language).marked
    except Busy as busy:
        return Response(busy.args[0], 503, {"Retry-After": "30"})
    except (FileProblem, ValueError):
        copy = None
    return _file(copy, f"{sent.id}_marked.xlsx", SPREADSHEET) if copy else _nothing()


def _opened(request: Request) -> inbox.Submission | None:
    """The file asked for, where it may be opened by who asks."""
    claims = who.claims(request.cookies)
    person = who.person(claims, request.cookies, datetime.now(UTC))
    if not person or not person.is_reviewer:
        return None
    try:
        sent = inbox.submission(inbox.folder(), request.path_params["id"])
    except inbox.NotPossible:
        return None
    return sent if sent.is_whole else None


def _file(data: bytes, name: str, kind: str) -> Response:
    return Response(data, media_type=kind, headers=KEPT_NOWHERE | called(name))


def _nothing() -> Response:
    """Nobody learns from it whether there is such a file."""
    return Response(status_code=404, headers=KEPT_NOWHERE)
