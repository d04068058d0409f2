"""Figures that a reader may choose next: the browser fetches one while its option is pointed at, so
that it stands there at once when it is chosen. The page's own answer follows, and is what counts.

    GET /figure.json?exhibit=adoption.running&by=sector&<filters>  204 where there is no such figure
"""

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from app import page, spoken
from app.figure import DARK, LANGUAGE, NARROW, sent
from charts.look import Look
from pages import contents
from pages.shared.alt import alt
from pages.shared.explorer.asked import CHOICES
from pages.values import Apart, Choices, Exhibit, every
from words.languages import LANGUAGES

MOST = 256 * 1024  # characters; the browser keeps some dozens of figures
KEPT = {"Cache-Control": "private, max-age=60"}


def answer(request: Request) -> Response:
    """The figure as the page would send it."""
    given = dict(request.query_params)
    try:
        told = _told(given)
    except page.TOLD:
        told = ""
    if not 0 < len(told) <= MOST:
        return Response(status_code=204)
    return Response(told, media_type="application/json", headers=KEPT)


def _told(given: Mapping[str, str]) -> str:
    name, _, key = given.get("exhibit", "").partition(".")
    language = given.get(LANGUAGE, Look().language)
    if name not in contents.NAMES or language not in LANGUAGES:
        return ""
    look = Look(bool(given.get(DARK)), bool(given.get(NARROW)), language)
    exhibit = _exhibit(name, key, given, look)
    if not exhibit or not exhibit.figure:
        return ""
    told = sent(exhibit.figure, alt(exhibit, look.say), spoken.written(exhibit.table))
    return json.dumps({part: told[part] for part in ("figure", "revision", "label", "spoken")})


def _exhibit(name: str, key: str, given: Mapping[str, str], look: Look) -> Exhibit | None:
    """The exhibit of a page's explorer as the address has it. The page is made without what the
    explorer alone is asked, so that it is mostly made already."""
    if not (selected := page.selected(given)):
        return None
    selection, _ = selected
    own = getattr(contents.page(name), "CHOICES", ())
    of_page = {name: given[name] for name in own if name in given and name not in CHOICES}
    of_explorer = {name: given[name] for name in CHOICES if name in given}
    for part in page.parts(name, selection, Choices.of(of_page), look):
        if isinstance(part, Apart):
            for shown in every(part.parts(Choices.of(of_explorer)), is_open=True):
                if isinstance(shown, Exhibit) and shown.key == key:
                    return shown
    return None
