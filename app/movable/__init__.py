"""The script of a map that a reader can move, as browsers are sent it: one file of parts that build
on each other, kept for as long as they are the same. A page that has not begun yet draws its map by
it, and the map that then stands there is drawn by the same."""

import hashlib
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from app import kept_by_browsers

FOLDER = Path(__file__).parent
SCRIPTS = (
    "ground",
    "camera",
    "marks",
    "labels",
    "map",
    "pointing",
    "paper",
    "controls",
    "keys",
    "main",
)
DRAWN_IN = "map.html", "map.css"


def text(file: str) -> str:
    """A file of this folder."""
    return (FOLDER / file).read_text(encoding="utf-8")


@cache
def script() -> bytes:
    """The parts in their order, which gives `show` of what is drawn in which element."""
    return "\n".join(text(f"{name}.js") for name in SCRIPTS).encode()


@cache
def path() -> str:
    """Where it is served, below the dashboard's address."""
    return f"/map-{hashlib.sha256(script()).hexdigest()[:12]}.js"


def sent(request: Request) -> Response:
    """The script."""
    return kept_by_browsers.sent(request, script)
