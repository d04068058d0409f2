"""The route of openings: what is sent, and for how long a browser keeps it."""

import gzip
import hashlib
import json
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from app import movable, page
from app.figure import DARK, NARROW
from app.opening.drawn import drawn
from charts.look import Look
from exports import unchanged
from exports.trackers import is_tracker
from pages import contents
from pages.shared.release import older
from pages.values import Choices
from queries import engine
from queries.kept import Kept, room
from schema.operator import Operator, usual

ADDRESS = "/opening.json"
PAGE, VERSION = "of_page", "made_by"  # beside what the page's own address says
MOST = 256 * 1024  # bytes before they are packed
# The address names the release and all that writes.
FOR_EVER = "private, max-age=31536000, immutable"
APP = Path(__file__).parents[1]


def answer(request: Request) -> Response:
    """The opening of a page as its address has it: HTML, and the data of its map."""
    given = _given(request)
    name, of = given.get(PAGE, ""), given.get(VERSION, "")
    if name not in contents.NAMES or "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(status_code=204)
    look = Look(bool(given.get(DARK)), bool(given.get(NARROW)))
    try:
        packed, now = _asked(name, given, look), version(engine.current())
    except page.TOLD:
        packed = now = ""
    if not packed:
        return Response(status_code=204)
    kept = FOR_EVER if of == now else "no-store"  # asked for by a page of other code
    headers = {"Cache-Control": kept, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(packed, media_type="application/json", headers=headers)


def _given(request: Request) -> dict[str, str]:
    told = request.query_params
    return {name: ",".join(told.getlist(name)) for name in told if not is_tracker(name)}


def _asked(name: str, given: dict[str, str], look: Look) -> bytes | str:
    """Packed; empty where the page says first what it has left out, or that it is of an older
    release."""
    if not (selected := page.selected(given)):
        return ""
    selection, unknown = selected
    if selection.release == engine.current():
        selection = selection.but(release="")
    names = getattr(contents.page(name), "CHOICES", ())
    own = Choices.of({name: given[name] for name in names if name in given})
    if unknown or selection.started.is_reversed or own.too_long or older(selection, look):
        return ""
    return _kept(page.asked(name, selection, own, look))


def _made(of: page.Asked) -> bytes:
    parts = page.parts(of.name, of.selection, of.choices, of.look)
    opening = drawn(parts, of.selection, of.look)
    written = json.dumps(opening, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(written, 5, mtime=0) if len(written) <= MOST else b""


_kept = Kept(_made, most=room(2), stays=page.is_landing)


def version(release: str) -> str:
    """Of what an opening is made: another one has another address."""
    return _version(str(engine.releases_folder()), usual(), release)


@lru_cache(maxsize=100)
def _version(folder: str, who: Operator, release: str) -> str:
    files = sorted(APP.glob("opening/*")) + [APP / "movable" / name for name in movable.DRAWN_IN]
    written = b"".join(path.read_bytes() for path in files if path.is_file())
    own = hashlib.sha256(written + movable.script()).hexdigest()
    return unchanged.etag(release, own).strip('W/"')
