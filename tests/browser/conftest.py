"""A real server on a free port and a real browser for the tests of this folder, one of each in
every process that runs some.

The server shows the committed release, or the small one where none is committed. Without Chromium
these tests are skipped, but fail where CI=true: what is meant to be tested must not quietly not be.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.serving import ROOT, Server, served

RELEASES = Path(
    os.environ.get("DASHBOARD_RELEASES") or ROOT / "data" / "releases"
)  # read now: other tests set the variable
WIDE = {"width": 1440, "height": 1000}
SETTLE = 90  # seconds that a page, and what is done on it, may take
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",  # what one tab has compiled of the front end serves the others
    "--disable-features=SpareRendererForSitePerProcess",  # nor one more that waits for work
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder bears the mark `browser`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    found = (
        os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    if not found:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("Chromium is not installed; CHROMIUM may name it.")
    return found


@pytest.fixture(scope="session")
def releases(request) -> Path:
    """The folder of releases the server shows."""
    return RELEASES if (RELEASES / "CURRENT").exists() else request.getfixturevalue("small_release")


@pytest.fixture(scope="session")
def server(releases, tmp_path_factory) -> Iterator[Server]:
    """A dashboard on a free port of this machine, its connections watched."""
    with served(releases, tmp_path_factory.mktemp("server")) as begun:
        yield begun


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator:
    """One Chromium for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def readers(browser) -> Iterator[tuple]:
    """A tab of a reader and one of somebody else, who shares nothing with them. All tests open
    their addresses in these: what Chromium has compiled of the front end serves them all, which is
    more than half of what opening one takes."""
    contexts = [watched(browser, viewport=WIDE) for _ in range(2)]
    yield tuple(context.new_page() for context in contexts)
    for context in contexts:
        context.close()


def watched(browser, **how):
    """A browser that has seen nothing, whose tabs know when they wait for the server."""
    context = browser.new_context(**how)
    context.set_default_timeout(SETTLE * 1000)
    context.add_init_script(f"({ANSWERED})()")
    return context


def forget(tab) -> None:
    """Make a tab that of a browser that has seen nothing: no cookies, nothing stored, nothing else
    opened, and as wide and light as at first."""
    for other in tab.context.pages:
        if other != tab:
            other.close()
    tab.unroute_all()
    tab.context.clear_cookies()
    if tab.url.startswith("http"):
        tab.evaluate("localStorage.clear(); sessionStorage.clear()")
    tab.mouse.move(0, 0)
    tab.set_viewport_size(WIDE)
    tab.emulate_media(media="null", color_scheme="light")


@pytest.fixture(scope="module")
def stay(readers, server) -> Iterator[Callable]:
    """`stay("/map?view=japan")` opens an address in the reader's tab, for all tests of a file."""
    tab, _ = readers
    yield lambda path: opened(tab, server.url + path)
    forget(tab)


@pytest.fixture
def page(readers) -> Iterator:
    """The tab of a reader who has seen nothing before."""
    tab, _ = readers
    yield tab
    forget(tab)


@pytest.fixture
def visit(page, server) -> Callable:
    """`visit("/map?view=japan")` opens an address of the dashboard and waits until it has
    settled."""
    return lambda path: opened(page, server.url + path)


@pytest.fixture
def fresh(readers) -> Iterator[Callable]:
    """`fresh(url)` opens a whole address in the tab of somebody else, who has seen nothing
    before."""
    _, tab = readers
    yield lambda url: opened(tab, url)
    forget(tab)


# When a tab last asked the server, when it last heard of it, and what its scripts will do in a
# moment, which comes sooner here than for a reader: nobody looks on meanwhile.
ANSWERED = """() => {
  const [Socket, { send }] = [WebSocket, WebSocket.prototype]
  const { setTimeout, clearTimeout } = window
  window.asked = window.heard = 0
  window.soon = new Set()
  window.setTimeout = (does, wait, ...how) => {
    const timer = setTimeout(() => {
      window.soon.delete(timer)
      typeof does === 'function' ? does(...how) : eval(does)
    }, wait < 450 ? wait / 5 : wait)
    if (wait < 450) window.soon.add(timer)
    return timer
  }
  window.clearTimeout = timer => {
    window.soon.delete(timer)
    clearTimeout(timer)
  }
  Socket.prototype.send = function (...words) {
    window.asked = performance.now()
    return send.apply(this, words)
  }
  window.WebSocket = class extends Socket {
    constructor(...how) {
      super(...how)
      this.addEventListener('message', () => { window.heard = performance.now() })
    }
  }
}"""
# At rest for a moment: what was asked is answered, the server's script has ended, and nothing still
# stands for what it sent.
AT_REST = """([turn, few, many]) => {
  const now = performance.now(), { asked = 0, heard = 0, soon } = window
  const isAnswered = heard >= asked || now - asked > 2000
  const rests = isAnswered
    && document.querySelector('h1')
    && !document.querySelector('#opening')
    && document.querySelector('[data-test-script-state=notRunning]')
    && !document.querySelector('[data-testid=stStatusWidget], [data-testid=stSkeleton]')
    && ![...document.querySelectorAll('.figure')].some(
      one => one.offsetParent && !one.querySelector('.main-svg'))
  const isSame = window.turn === turn && window.last === heard
  window.looks = rests && isSame ? window.looks + 1 : 0
  window.turn = turn
  window.last = heard
  return rests && window.looks >= (soon?.size ? many : few)
}"""
# So many looks one after the other find a page at rest: where its scripts wait for nothing, and at
# the most, as some wait again and again; and milliseconds between looks.
FEW, MANY, LOOK = 3, 12, 20
MOVE = """address => { history.pushState({}, '', address);
    dispatchEvent(new PopStateEvent('popstate')) }"""


def opened(tab, url: str):
    """A tab at an address, loaded anew and settled."""
    tab.goto(url)
    settle(tab)
    return tab


def settle(page) -> None:
    """Wait until the page has a title and has been at rest for a moment; fails on an exception
    shown to the reader."""
    turn = [time.monotonic(), FEW, MANY]
    page.wait_for_function(AT_REST, arg=turn, polling=LOOK)
    shown = page.query_selector('[data-testid="stException"], .st-key-failed')
    assert not shown, shown and shown.inner_text()


def move(page, address: str) -> None:
    """Open another page by its address, as Back does, without loading the dashboard again."""
    before = page.locator("h1").inner_text()
    page.evaluate(MOVE, address)
    title_is_other(page, before)


def title_is_other(page, before: str) -> None:
    """Wait until a page has another title than before, and has settled."""
    is_other = "before => ![before, undefined].includes(document.querySelector('h1')?.innerText)"
    page.wait_for_function(is_other, arg=before, polling=LOOK)
    settle(page)


def go(page, group: str, title: str) -> None:
    """Open a page by the navigation on top, without loading the dashboard again."""
    before = page.locator("h1").inner_text()
    page.get_by_test_id("stTopNavSection").filter(has_text=group).click()
    page.get_by_role("menuitem", name=title, exact=True).click()
    title_is_other(page, before)


def click_mark(page, mark: str, shows: str) -> None:
    """Click the first of a figure's marks, and wait until what the click shows has settled."""
    page.wait_for_selector(mark)
    page.locator(mark).first.click(force=True)
    page.wait_for_selector(shows)
    settle(page)
