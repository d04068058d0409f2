"""python -m benchmarks.explorer: how long the explorer takes to show another split or another look,
beside the same figure in Dash, and how long its question takes in a release of a million systems.

A wait ends with the last change inside the figure; the two apps take turns in one run. The large
release repeats the current one's systems, so it has as many places and other systems.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import browser, machine, sample
from queries import engine
from queries.questions import declared
from queries.selection import EVERYTHING
from schema.codelists import codes, label

AIM_MS, AIM_RATIO = 300, 1.0
LOOKS = ("Now", "Over the years")
FIRST = ", the first time"
Waited = dict[str, tuple[list[float], list[float]]]  # of the dashboard and of Dash


@dataclass(frozen=True)
class App:
    """How an app is opened and clicked: `split` and `look` end with the click that starts the
    clock."""

    served: browser.App
    path: str
    split: Callable[[Page, str], None]
    look: Callable[[Page, str], None]


def _split(page: Page, words: str) -> None:
    page.get_by_role("combobox", name="By", exact=True).click()
    page.get_by_role("option", name=words, exact=True).click()


def _look(page: Page, words: str) -> None:
    page.get_by_role("tab", name=words, exact=True).click()


def _dash_split(page: Page, words: str) -> None:
    page.click("#by")
    page.get_by_role("option", name=words, exact=True).click()


def _dash_look(page: Page, words: str) -> None:
    page.get_by_text(words, exact=True).click()


APPS = (
    App(browser.DASHBOARD, "/adoption", _split, _look),
    App(browser.DASH, "/explorer", _dash_split, _dash_look),
)


def in_the_browser(rounds: int) -> Waited:
    """Milliseconds of each app by what is changed, split or look; those of the first round, in
    which each question is asked for the first time, stand apart."""
    waits: Waited = {what + when: ([], []) for what in ("By", "As") for when in (FIRST, "")}
    splits = [label("explorer_split", code) for code in codes("explorer_split") if code != "none"]
    with sync_playwright() as playwright, ExitStack() as stack:
        chromium = playwright.chromium.launch(executable_path=browser.CHROMIUM, args=browser.FLAGS)
        pages = [stack.enter_context(opened(app, chromium)) for app in APPS]
        for number in range(rounds + 1):
            for app, page, at in zip(APPS, pages, (0, 1), strict=True):
                for words in splits:
                    app.split(page, words)
                    waits["By" if number else "By" + FIRST][at].append(_waited(page))
                for words in LOOKS:
                    app.look(page, words)
                    waits["As" if number else "As" + FIRST][at].append(_waited(page))
        chromium.close()
    return waits


def _waited(page: Page) -> float:
    page.wait_for_function(browser.SETTLED, arg=1, timeout=browser.PATIENCE_S * 1000)
    return page.evaluate("window.lastDrawn - window.acted")


@contextmanager
def opened(app: App, chromium: Browser) -> Iterator[Page]:
    """An app, served, with its page open and drawn."""
    with (
        browser.served(app.served) as address,
        browser.opened_page(chromium, address, browser.Waits()) as page,
    ):
        page.goto(f"{address}{app.path}")
        page.wait_for_function(browser.SETTLED, arg=1, timeout=browser.PATIENCE_S * 1000)
        yield page


def of_many(rows: int) -> list[tuple[str, float, float]]:
    """Milliseconds by the clock and of the processor that each answer takes in a release of so
    many systems, nothing remembered but the open release."""
    usual = {name: each.value for name, each in declared("explore").items()}
    timed = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_RELEASES"] = str(sample.releases(Path(folder), rows))
        for show in ("systems", "places", "residents"):
            for by in codes("explorer_split"):
                for over in codes("explorer_time"):
                    own = usual | {"show": show, "by": by, "over": over}
                    timed.append((f"{show} by {by}, {over}", *_asked(own)))
    return sorted(timed, key=lambda told: -told[1])


def _asked(own: dict[str, object]) -> tuple[float, float]:
    frozen = tuple((name, tuple(v) if isinstance(v, list) else v) for name, v in own.items())
    runs = []
    for _ in range(4):
        began, worked = time.perf_counter(), time.process_time()
        engine._fresh(engine.releases_folder(), engine.current(), "explore", EVERYTHING, frozen)
        runs.append(((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000))
    return median(clock for clock, _ in runs[1:]), median(busy for _, busy in runs[1:])


def main() -> int:
    """Measure and print."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.explorer", description=__doc__)
    top.add_argument("--rounds", type=int, default=3, help="rounds in the browser; 0 for none")
    top.add_argument("--rows", type=int, default=1_000_000, help="systems; 0 for none")
    given = top.parse_args()
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    if given.rounds:
        print("\n| change of | dashboard | Dash | ratio | aims |\n|---|---:|---:|---:|---:|")
        for what, (us, them) in in_the_browser(given.rounds).items():
            ratio = median(us) / median(them)
            cells = f"{browser.spread(us)} | {browser.spread(them)} | {ratio:.2f}"
            print(f"| {what} | {cells} | {AIM_MS} ms, {AIM_RATIO} |")
    if given.rows:
        timed = of_many(given.rows)
        print(f"\n{given.rows:,} systems, slowest first:\n\n| answer | ms | processor ms |")
        print("|---|---:|---:|")
        for words, clock, busy in timed[:8]:
            print(f"| {words} | {clock:.0f} | {busy:.0f} |")
        middle = median(clock for _, clock, _ in timed)
        print(f"\nMedian of all {len(timed)}: {middle:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
