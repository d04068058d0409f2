"""How long a reader waits, in a real Chromium: the dashboard's Adoption page beside a Dash app with
the same two charts, and beside a page of them that is files alone.

A chart counts as drawn when its last mark was last touched: an observer in the page notes the time
of every change inside a chart, and a wait ends when no chart has changed for a while. The quiet
while is not part of the number.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, Route, sync_playwright

from benchmarks import machine

ROOT = Path(__file__).parent.parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
COUNTRIES = [
    "Netherlands",
    "United States",
    "United Kingdom",
    "Spain",
    "Germany",
    "Italy",
    "France",
    "Denmark",
    "Finland",
    "Belgium",
]
CHARTS = 2  # of the page, and of the peers
LAYERS = 3  # of each, by which a chart is known to be there
QUIET_MS = 1500
PATIENCE_S = 60
OBSERVER = """
window.firstDrawn = null; window.lastDrawn = null; window.acted = null;
new MutationObserver(changes => {
  if (!changes.some(change => change.target.closest?.('.js-plotly-plot'))) return;
  const now = Date.now();
  window.lastDrawn = now;
  const drawn = document.querySelector('.js-plotly-plot :is(.trace, .hm, .js-line, .point)');
  if (!window.firstDrawn && drawn) window.firstDrawn = now;
}).observe(document, {subtree: true, childList: true, attributes: true});
addEventListener('click', () => {
  window.acted = Date.now();
  window.lastDrawn = window.firstDrawn = null;
}, true);
"""
SETTLED = f"""least => window.lastDrawn && Date.now() - window.lastDrawn > {QUIET_MS}
  && document.querySelectorAll('.js-plotly-plot .main-svg').length >= least"""

STEPS = {
    "start": "server start to first chart",
    "visit": "first visit to first chart",
    "again": "second visit to first chart",
    "switch": "page switch to last chart",
    "filter": "filter change to last changed chart",
}


@dataclass(frozen=True)
class App:
    """One app: how it starts, where its charts are, and what a reader clicks.

    `go` opens a page by its link; `choose` adds a country to the filter. The click that each ends
    with is the moment the clock starts.
    """

    name: str
    command: Callable[[int], list[str]]
    go: Callable[[Page, str], None]
    choose: Callable[[Page, str], None]


@dataclass
class Waits:
    """Milliseconds by what the reader waited for, and requests that went anywhere but to the
    app."""

    by_step: dict[str, list[float]] = field(default_factory=lambda: {step: [] for step in STEPS})
    outside: list[str] = field(default_factory=list)


def measured(apps: Sequence[App], repetitions: int) -> list[Waits]:
    """Each wait of each app, `repetitions` times; the apps take turns. Servers and browser are
    started here and ended here."""
    waits = [Waits() for _ in apps]
    with sync_playwright() as playwright, ExitStack() as stack:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for _ in range(repetitions):
            for app, noted in zip(apps, waits, strict=True):
                _started(app, browser, noted)
        addresses = [stack.enter_context(served(app)) for app in apps]
        for number in range(repetitions + 1):
            for app, address, noted in zip(apps, addresses, waits, strict=True):
                _one_reader(app, browser, address, noted if number else Waits(), number)
        browser.close()
    return waits


def _started(app: App, browser: Browser, waits: Waits) -> None:
    begun = time.time() * 1000
    with served(app) as address, opened_page(browser, address, waits) as page:
        waits.by_step["start"].append(_first_chart(page, f"{address}/adoption") - begun)


def _one_reader(app: App, browser: Browser, address: str, waits: Waits, number: int) -> None:
    """A new reader, with nothing in the browser's store: first visit, a second one, to the page
    without charts and back, filter change."""
    with opened_page(browser, address, waits) as page:
        for step in ("visit", "again"):
            begun = time.time() * 1000
            waits.by_step[step].append(_first_chart(page, f"{address}/adoption") - begun)
            page.wait_for_function(SETTLED, arg=CHARTS * LAYERS, timeout=PATIENCE_S * 1000)
        app.go(page, "Methods")
        page.get_by_role("heading", name="Methods", exact=True).wait_for(timeout=PATIENCE_S * 1000)
        page.wait_for_timeout(QUIET_MS)
        app.go(page, "Adoption")
        waits.by_step["switch"].append(_drawn(page))
        app.choose(page, COUNTRIES[number % len(COUNTRIES)])
        waits.by_step["filter"].append(_drawn(page))


def _first_chart(page: Page, address: str) -> float:
    """The time, in milliseconds of the epoch, when the first chart of an address has marks."""
    page.goto(address)
    page.wait_for_function("() => window.firstDrawn", timeout=PATIENCE_S * 1000)
    return page.evaluate("window.firstDrawn")


def _drawn(page: Page) -> float:
    """Milliseconds from the last click to the last change inside a chart."""
    page.wait_for_function(SETTLED, arg=CHARTS * LAYERS, timeout=PATIENCE_S * 1000)
    return page.evaluate("window.lastDrawn - window.acted")


@contextmanager
def opened_page(browser: Browser, address: str, waits: Waits) -> Iterator[Page]:
    """A page of a fresh browser context that may speak to the app alone; other requests are noted
    and refused."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})

    def gate(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            waits.outside.append(route.request.url)
            route.abort()

    context.route("**/*", gate)
    context.add_init_script(OBSERVER)
    yield context.new_page()
    context.close()


@contextmanager
def served(app: App) -> Iterator[str]:
    """The app on a free port, from its start until the block ends."""
    port = machine.free_port()
    process = subprocess.Popen(
        app.command(port), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _listening(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _listening(port: int) -> None:
    """Wait until a port answers. Raises TimeoutError when it does not."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(f"Nothing listens on port {port} after {PATIENCE_S} seconds.")


def _dashboard_command(port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "dashboard.py",
        "--server.port",
        str(port),
        "--server.address",
        "127.0.0.1",
    ]


def _dashboard_go(page: Page, title: str) -> None:
    group = {"Adoption": "Explore", "Methods": "Data"}[title]
    page.get_by_test_id("stTopNavSection").filter(has_text=group).click()
    page.get_by_role("menuitem", name=title, exact=True).click()


def _dashboard_choose(page: Page, country: str) -> None:
    page.get_by_role("combobox", name="Area").click()
    page.keyboard.type(country)
    page.get_by_role("option", name=re.compile(f"^{country}")).first.click()


def _dash_command(port: int) -> list[str]:
    workers = ["--workers", "1", "--threads", "8", "--no-control-socket"]
    here = ["--bind", f"127.0.0.1:{port}", "benchmarks.dash_app:server()"]
    return [sys.executable, "-m", "gunicorn", *workers, *here]


def _dash_choose(page: Page, country: str) -> None:
    page.click("#country")
    page.keyboard.type(country)
    page.get_by_role("option", name=country, exact=True).click()


def _dash_go(page: Page, title: str) -> None:
    page.get_by_role("link", name=title).click()


DASHBOARD = App("dashboard", _dashboard_command, _dashboard_go, _dashboard_choose)
DASH = App("Dash", _dash_command, _dash_go, _dash_choose)
STATIC = App(
    "static Plotly",
    lambda port: [sys.executable, "-m", "benchmarks.static_app", str(port)],
    _dash_go,
    lambda page, country: page.get_by_role("button", name=country, exact=True).click(),
)


def spread(values: list[float]) -> str:
    """Median, least and most: `120 (98 to 310)`."""
    return f"{median(values):,.0f} ({min(values):,.0f} to {max(values):,.0f})"
