"""A real server on a free port and a real browser for the tests of this folder, one of each in
every process that runs some.

The server shows the committed release, or the small one where none is committed. Without Chromium
these tests are skipped, but fail where CI=true: what is meant to be tested must not quietly not be.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WATCH = Path(__file__).parent / "watch"
RELEASES = Path(
    os.environ.get("DASHBOARD_RELEASES") or ROOT / "data" / "releases"
)  # read now: other tests set the variable
WIDE = {"width": 1440, "height": 1000}
START, SETTLE = 90, 90  # seconds a server and a page may take
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address, and the file in which its own connections are written
    down."""

    url: str
    log: Path
    releases: Path

    def connections(self) -> list[str]:
        """Addresses outside this machine that the server asked for; raises AssertionError where
        nobody watched."""
        first, *others = self.log.read_text(encoding="utf-8").splitlines()
        assert first == "watching"
        return [line for line in others if line != "watching"]


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
    log, printed = (
        tmp_path_factory.mktemp("server") / "sockets.txt",
        tmp_path_factory.mktemp("server") / "printed.txt",
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DASHBOARD_RELEASES": str(releases),
        "PYTHONPATH": str(WATCH),
        "DASHBOARD_SOCKET_LOG": str(log),
    }
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "dashboard.py",
        "--server.port",
        str(port),
        "--server.address",
        "127.0.0.1",
        "--server.headless",
        "true",
    ]
    with (
        printed.open("w") as out,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out) as process,
    ):
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, printed)
            yield Server(f"http://127.0.0.1:{port}", log, releases)
        finally:
            process.terminate()


def wait_for(url: str, process: subprocess.Popen, printed: Path) -> None:
    """Until the server answers; fails with what it printed."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"The server did not start.\n{printed.read_text()}")


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator:
    """One Chromium for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def stay(browser, server) -> Iterator[Callable]:
    """`stay("/map?view=japan")` opens an address once, for all tests of a file."""
    context = browser.new_context(viewport=WIDE)

    def _stay(path: str):
        page = context.new_page()
        page.goto(server.url + path)
        settle(page)
        return page

    yield _stay
    context.close()


@pytest.fixture
def page(browser) -> Iterator:
    """A page of a browser that has seen nothing before."""
    context = browser.new_context(viewport=WIDE)
    yield context.new_page()
    context.close()


@pytest.fixture
def fresh(browser) -> Iterator[Callable]:
    """`fresh(url)` opens a whole address in another browser that has seen nothing before; it loads
    while the test goes on."""
    contexts = []

    def _fresh(url: str):
        contexts.append(browser.new_context(viewport=WIDE))
        other = contexts[-1].new_page()
        other.goto(url, wait_until="commit")
        return other

    yield _fresh
    for context in contexts:
        context.close()


# At rest: the server's script has ended, and nothing still stands for what it sent.
AT_REST = """() => document.querySelector('[data-test-script-state=notRunning]')
    && !document.querySelector('[data-testid=stStatusWidget], [data-testid=stSkeleton]')
    && ![...document.querySelectorAll('.figure')].some(
      one => one.offsetParent && !one.querySelector('.main-svg'))"""


def settle(page) -> None:
    """Wait until the page has a title and has been at rest for a moment; fails on an exception
    shown to the reader."""
    page.wait_for_selector("h1", timeout=SETTLE * 1000)
    end, quiet = time.monotonic() + SETTLE, 0
    while quiet < 4 and time.monotonic() < end:
        page.wait_for_timeout(150)
        quiet = quiet + 1 if page.evaluate(AT_REST) else 0
    assert quiet >= 4, f"{page.url} does not come to rest"
    shown = page.query_selector('[data-testid="stException"], .st-key-failed')
    assert not shown, shown and shown.inner_text()


def go(page, group: str, title: str) -> None:
    """Open a page by the navigation on top, without loading the dashboard again."""
    before = page.locator("h1").inner_text()
    page.get_by_test_id("stTopNavSection").filter(has_text=group).click()
    page.get_by_role("menuitem", name=title, exact=True).click()
    page.wait_for_function(
        "before => ![before, undefined].includes(document.querySelector('h1')?.innerText)",
        arg=before,
    )
    settle(page)


def click_mark(page, mark: str, shows: str) -> None:
    """Click the first of a figure's marks, and wait until what the click shows has settled."""
    page.wait_for_selector(mark)
    page.locator(mark).first.click(force=True)
    page.wait_for_selector(shows)
    settle(page)


@pytest.fixture
def visit(page, server):
    """`visit("/map?view=japan")` opens an address of the dashboard and waits until it has
    settled."""

    def _visit(path: str):
        page.goto(server.url + path)
        settle(page)
        return page

    return _visit
