"""What the server answers beside the pages and the export routes."""

import re
from threading import Event

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import dashboard
from app import address, serving
from app.raw_page import RawPage
from pages.contents import FIRST, NAMES
from queries import engine, search, shares
from queries.selection import Selection

BARE = "<title>Streamlit</title><body>…<noscript>You need it</noscript></body>"


def test_the_first_page_answers_to_its_name():
    """The address of the overview by its name leads to the bare address, with its filters."""
    client = TestClient(
        Starlette(routes=[Route("/overview", dashboard.first)]), follow_redirects=False
    )
    answer = client.get("/overview?country=NL")
    assert answer.is_redirect and answer.headers["location"] == "/?country=NL"


def test_every_page_has_its_own_head(small_release):
    """Before any script has run each page's address has a title and a description of its own, below
    a mount too, and what is no page is sent as it is."""

    def bare(request):
        plain = request.url.path.endswith(".txt")
        headers = {"etag": "of-the-file"}
        return PlainTextResponse(BARE) if plain else HTMLResponse(BARE, headers=headers)

    served = Starlette(routes=[Route("/{rest:path}", bare)], middleware=[Middleware(RawPage)])
    client = TestClient(served)
    paths = ["/", *(f"/{name}" for name in NAMES if name != FIRST), "/cities/risk"]
    answers = {path: client.get(path) for path in paths}
    heads = {
        path: re.findall('<title>(.+?)</title>.*name="description" content="(.+?)"', got.text, re.S)
        for path, got in answers.items()
    }
    titles, abouts = zip(*(head for (head,) in heads.values()), strict=True)
    assert len(set(titles)) == len(set(abouts)) == len(NAMES)
    assert heads["/"][0][0] == "Own data" and heads["/cities/risk"][0][0] == "Risk · Own data"
    assert all("etag" not in got.headers and "…" in got.text for got in answers.values())
    assert client.get("/elsewhere").text == client.get("/static/risk.txt").text == BARE


def test_what_takes_long_is_ready_before_anybody_asks(small_release, monkeypatch):
    """While the dashboard begins to serve, the index of the release is made, which no question then
    waits for, and what tells intervals is loaded; without a release it serves all the same."""
    begun, loaded, made_ready = Event(), Event(), search.make_ready
    monkeypatch.setattr(search, "make_ready", begun.set)
    monkeypatch.setattr(shares, "make_ready", loaded.set)
    monkeypatch.setattr(serving, "FIRST_PAGES", 0)
    with TestClient(Starlette(lifespan=serving.serving)):
        assert begun.wait(10) and loaded.wait(10)
    monkeypatch.setenv("DASHBOARD_RELEASES", "nowhere")
    made_ready()


def test_a_page_can_be_previewed_and_read_without_scripts(small_release, monkeypatch):
    """Below a mount an address has a picture and a page for who runs no scripts; where these fail,
    the page itself is sent all the same."""
    routes = [Route("/{rest:path}", lambda _: HTMLResponse(BARE))]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(RawPage)]))
    text = client.get("/cities/risk?country=NL").text
    image = "http://testserver/cities/api/v1/picture.png?area=NL&amp;exhibit=risk&amp;card=1"
    assert f'property="og:image" content="{image}"' in text
    assert 'src="./api/v1/picture.html?area=NL&amp;exhibit=risk"' in text
    assert "You need it" not in text
    monkeypatch.setattr("exports.picture.tags.tags", lambda *_: 1 / 0)
    assert "You need it" in client.get("/risk").text


def test_a_lasting_address_names_its_release(small_release, monkeypatch):
    """A lasting address holds what was chosen and the release, and no default."""
    monkeypatch.setattr(address, "own", lambda: {"view": "japan"})
    monkeypatch.setattr(address, "selection", lambda: Selection(status=("in_use", "pilot")))
    monkeypatch.setenv("DASHBOARD_URL", "https://example.org/cities")
    assert address.lasting("places") == (
        f"https://example.org/cities/?view=japan&status=in_use%2Cpilot&release={engine.current()}"
        "&figure=places#places"
    )
