"""How a page begins: what its head tells Streamlit's front end before it asks."""

import re

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from app import start
from app.raw_page import RawPage

INDEX = (start.SCRIPTS.parents[1] / "index.html").read_text("utf-8")


def page(path: str, **cookies: str) -> str:
    """Streamlit's own file as the dashboard sends it."""
    routes = [Route("/{rest:path}", lambda _: HTMLResponse(INDEX))]
    served = Starlette(routes=routes, middleware=[Middleware(RawPage)])
    return TestClient(served, cookies=cookies).get(path).text


def test_a_page_says_where_its_server_is_before_the_front_end_begins(small_release):
    """The front end reads it when its first script runs, so it stands above that script."""
    text = page("/cities/map")
    assert 0 < text.index("BACKEND_BASE_URL") < text.index('<script type="module"')


def test_who_has_no_token_yet_is_connected_once_it_has_come(small_release):
    """A connection without Streamlit's token is of nobody who has signed in: only a browser that
    has it connects before the server's first answers."""
    assert start.AT_ONCE in page("/map", **{start.XSRF: "2|a|b|1"})
    assert start.AT_ONCE not in page("/map")


def test_parts_of_the_front_end_are_fetched_with_the_page_and_once(small_release):
    """What draws the parts that every page has is there with all it imports, each file once."""
    named = re.findall(r'href="./static/js/([^"]+)"', page("/map"))
    files = {name for name in named if (start.SCRIPTS / name).is_file()}
    begun = {part for part in start.PARTS for name in files if name.startswith(f"{part}.")}
    assert len(named) == len(files) and begun == set(start.PARTS)
    imported = {
        other
        for name in start.parts()
        for other in start.IMPORTED.findall((start.SCRIPTS / name).read_text("utf-8"))
    }
    assert imported <= {*files, *start.NAMED.findall(INDEX)}


def test_the_front_end_knows_what_it_is_told():
    """The installed version reads the words by which it is told."""
    script = start.SCRIPTS / re.findall(r'src="./static/js/([^"]+)"', INDEX)[0]
    told = re.findall(r"(\w+):", ", ".join((start.SERVER, start.AT_ONCE)))
    text = script.read_text("utf-8")
    assert all(word in text for word in told)
