"""The dashboard: `streamlit run dashboard.py`, or `uvicorn dashboard:app`, serve the pages and the
export routes."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from app import colours, found, journal, metrics, movable, opening, sockets, widget_values
from app.doors import Doors, Forwarded, unasked, unnamed
from app.figure import AHEAD, ahead, library
from app.gate import Gate
from app.journal import Journal
from app.raw_page import RawPage
from app.serving import serving
from app.session import not_completed
from app.session.door import SessionDoor
from app.session.not_completed import NotCompleted
from app.submit import unpublished
from app.submit.uploads import Uploads
from app.taken_up import TakenUp
from exports import state
from exports.public import Public
from exports.routes import routes


def first(request: Request) -> RedirectResponse:
    """The first page answers at the bare address alone; people also type its name."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{base}/{query}")


base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")


class Outlines(StaticFiles):
    """Boundaries of maps, which browsers keep for a day before they ask whether they are the
    same."""

    def file_response(self, *given, **named):
        """A file as it is sent, with how long it is kept."""
        answer = super().file_response(*given, **named)
        answer.headers["Cache-Control"] = "public, max-age=86400"
        return answer


outlines = Outlines(directory=Path(__file__).parent / "static" / "topojson")
boundaries = Mount(f"{base}/maps", GZipMiddleware(outlines))
drawing = [
    Route(f"{base}{library.path()}", library.sent),
    Route(f"{base}{movable.path()}", movable.sent),
    Route(f"{base}{AHEAD}", ahead.answer, middleware=[Middleware(GZipMiddleware)]),
    Route(f"{base}{opening.ADDRESS}", opening.answer),
]
found_by_programs = [
    Route(f"{base}/robots.txt", found.robots),
    Route(f"{base}/sitemap.xml", Public(found.sitemap)),
    Route("/.well-known/security.txt", state.security),
    Route(f"{base}/metrics", metrics.route),
]
unpublished_files = [
    Route(f"{base}/submitted/{{id}}", unpublished.received),
    Route(f"{base}/submitted/{{id}}/marked", unpublished.marked),
]
unnamed()
unasked()
sockets.take()
widget_values.take()
colours.take()
journal.begin()
not_completed.begin()
app = st.App(
    "app/frame.py",
    routes=[
        boundaries,
        *drawing,
        Route(f"{base}/overview", first),
        *found_by_programs,
        *unpublished_files,
        *routes,
    ],
    middleware=[
        Middleware(layer)
        for layer in (
            Forwarded,
            Journal,
            Doors,
            Gate,
            TakenUp,
            SessionDoor,
            NotCompleted,
            Uploads,
            RawPage,
        )
    ],
    lifespan=serving,
)
