"""An exhibit in a frame on another site: alone, whole and in the reader's colours."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.framed import snippet
from tests.browser.conftest import settle

SITE = '<!doctype html><title>Another site</title><body style="margin: 0">{}</body>'


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def framed(page, server, tmp_path) -> Iterator[Callable]:
    """`framed(page, exhibit, scheme)` shows an exhibit on a site of another origin, by the code
    that pages offer for it."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=site.serve_forever, daemon=True).start()

    def _framed(name: str, exhibit: str, scheme: str):
        address = f"{server.url}/{name}?embed=true&exhibit={exhibit}"
        site_page = SITE.format(snippet(address, "Exhibit"))
        (tmp_path / "index.html").write_text(site_page, encoding="utf-8")
        page.set_viewport_size({"width": 720, "height": 520})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"http://localhost:{site.server_port}/")
        frame = page.frames[1]
        for part in (f".st-key-exhibit-{exhibit} :is(svg.main-svg, canvas)", ".st-key-foot hr"):
            frame.wait_for_selector(part, state="attached")
        settle(frame)
        return frame

    yield _framed
    site.shutdown()


@pytest.mark.parametrize(
    ("name", "exhibit", "scheme"),
    [("map", "map", "dark"), ("adoption", "running", "light")],
)
def test_a_frame_shows_one_exhibit_whole(framed, name, exhibit, scheme):
    """Below the selection and release the exhibit takes the frame's width, nothing else but the
    foot is seen, in the reader's colours, and the frame is as high as they are."""
    frame = framed(name, exhibit, scheme)
    box = frame.locator(f".st-key-exhibit-{exhibit}").evaluate(
        "one => { const b = one.getBoundingClientRect(); return [b.top, b.width] }"
    )
    assert 0 <= box[0] < 90 and box[1] > 620, box
    assert (
        "Selection: everything in the release. Release"
        in frame.locator(".st-key-frame").inner_text()
    )
    fits = "(e => Math.abs(e.scrollHeight - innerHeight) < 30)(document.querySelector('.stMain'))"
    frame.wait_for_function(fits)
    assert len([one for one in frame.locator("h1, h2, h3").all() if one.is_visible()]) == 1
    assert not [
        one
        for one in frame.locator('[data-testid="stSidebar"], [data-testid="stHeader"]').all()
        if one.is_visible()
    ]
    behind = frame.locator(".stApp").evaluate("one => getComputedStyle(one).backgroundColor")
    assert (sum(map(int, behind.strip("rgb()").split(","))) < 3 * 128) == (scheme == "dark")
    assert frame.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
