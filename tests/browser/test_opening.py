"""What a page shows before its scripts have run, in a real browser."""

from tests.browser.conftest import settle

HERE = '#opening [data-part="map"][data-drawn][data-at]'
THERE = '[data-testid="stMain"] [data-part="map"][data-drawn][data-at]'
SEEN = """map => [map.dataset.at, map.names,
    map.querySelector('canvas').getBoundingClientRect().toJSON()]"""


def test_a_map_stands_before_the_server_is_asked_and_gives_way_to_itself(page, server):
    """While no connection can be opened the map is drawn already, and what is said of it; once the
    page has drawn it, the same names stand at the same pixels, and nothing stands twice."""
    sockets = []
    page.once("websocket", lambda socket: sockets.append(socket))
    page.route("**/_stcore/h*", lambda _: None)  # which the front end asks before it connects
    page.goto(f"{server.url}/map?view=europe")
    before = page.wait_for_selector(HERE)
    title = page.locator("#opening h2").inner_text()
    seen = before.evaluate(SEEN)
    assert not sockets and page.locator("h1").count() == 1
    page.unroute("**/_stcore/h*")  # which lets go on what was held
    page.wait_for_selector("#opening", state="detached")
    assert sockets and page.locator('[data-part="map"]').count() == 1
    assert page.wait_for_selector(THERE).evaluate(SEEN) == seen
    settle(page)
    assert page.locator(".st-key-exhibit-map :is(h2, h3)").first.inner_text() == title
