"""Pictures over HTTP: PNG and SVG, and what a browser needs to draw a figure into one."""

import base64
import json
from functools import cache

import plotly.io
from starlette.requests import Request
from starlette.responses import Response

from charts import ground
from exports import address, unchanged
from exports.picture.asked import Asked, asked
from exports.picture.said import sheet
from exports.picture.sheet import KINDS, Kind, drawn
from exports.picture.still import still
from exports.public import called, sent, whole
from exports.typeset import FONTS

FONT = FONTS / "source-sans" / "woff2" / "SourceSans3-Regular.ttf.woff2"


def png(request: Request) -> Response:
    """An exhibit or a page as PNG."""
    return _answer(request, "png")


def svg(request: Request) -> Response:
    """The same as SVG; its letters are outlines, so that no font is needed."""
    return _answer(request, "svg")


def _answer(request: Request, kind: Kind) -> Response:
    of, base = asked(request.query_params.multi_items()), address.base(request)
    tag = unchanged.etag(of.selection.release, kind, of.query(), of.width, of.is_card, base)
    headers = {
        "Content-Type": KINDS[kind],
        **called(f"{name(of)}.{kind}", "inline"),
        "X-Release": of.selection.release,
    }
    return sent(
        request, tag, lambda: iter([drawn(sheet(of, base), of.width, kind)]), lambda: headers
    )


def name(of: Asked) -> str:
    """What a picture's file is called: `adoption-sectors-2026.11.3-1200`."""
    return "-".join(filter(None, (of.page, of.key, of.selection.release, of.width)))


def html(request: Request) -> Response:
    """A page without scripts, with the picture and the table of each of its exhibits."""
    of = asked(request.query_params.multi_items())
    tag = unchanged.etag(of.selection.release, "html", of.query())
    return whole(request, tag, lambda: still(of).encode(), "text/html; charset=utf-8")


def parts(request: Request) -> Response:
    """The sheet with room for the figure, and the figure: null where there is none."""
    of, base = asked(request.query_params.multi_items()), address.base(request)
    tag = unchanged.etag(of.selection.release, "parts", of.query(), of.width, base)
    mount = address.mount(request)
    return whole(request, tag, lambda: _parts(of, base, mount).encode(), "application/json")


def _parts(of: Asked, base: str, mount: str) -> str:
    figure = of.exhibit.figure if of.exhibit else None
    written = {
        "name": name(of),
        "width": int(of.width),
        "sheet": drawn(sheet(of, base, has_room=True), of.width, "svg").decode(),
        "figure": json.loads(plotly.io.to_json(figure, validate=False)) if figure else None,
        "config": ground.config(mount),
        "font": font() if figure else "",
    }
    return json.dumps(written, ensure_ascii=False)


@cache
def font() -> str:
    """The figures' font, as a picture holds it: else it would be drawn in whatever the reader's
    machine has, and its words be wider than their room."""
    return base64.b64encode(FONT.read_bytes()).decode()
