"""python -m benchmarks.reruns: what drawing a page anew costs a server, in processor milliseconds.

Prints Markdown, a line a page: the median and the 95th percentile where nobody has asked for the
selection before, and where somebody has. Each page has a viewer of its own, who speaks Streamlit's
protocol and changes the filters in the address; the processor's time is that of the whole server
process, so that what other programs do on the machine does not count. Ends with 1 where a median
is over its aim.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from statistics import median, quantiles

import httpx

from benchmarks import machine
from benchmarks.viewers import Seen, Viewer
from pages.contents import FIRST, LED_TO, NAMES

ASKED = [name for name in NAMES if name not in LED_TO]
AIMS = {"new": 120, "asked before": 60}  # milliseconds at the median
STILL = 0.05  # seconds after which a server has done what follows a page
PATIENCE = 120.0

Costs = dict[tuple[str, str], list[float]]


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m benchmarks.reruns",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("pages", nargs="*", default=ASKED, help="the pages; all, if none is named")
    top.add_argument("--selections", type=int, default=15, help="new selections of each page")
    return top


def busy(process: int) -> float:
    """Milliseconds of the processor that another process has had (Linux)."""
    return time.clock_gettime((~process << 3) | 2) * 1000


async def ready(url: str) -> None:
    """Wait until the server serves."""
    async with httpx.AsyncClient(timeout=60) as client:
        for _ in range(240):
            try:
                (await client.get(f"{url}/_stcore/health")).raise_for_status()
                return
            except httpx.HTTPError:
                await asyncio.sleep(0.25)
    raise TimeoutError(f"{url} does not serve")


async def measured(url: str, process: int, pages: list[str], selections: int) -> Costs:
    """Milliseconds of each rerun, by page and by whether its selection was new. The pages take
    turns, and no selection of one is drawn for another."""
    seen = Seen()
    costs: Costs = {(page, kind): [] for page in pages for kind in AIMS}
    viewers = {
        page: Viewer(url, 1, seen, PATIENCE, "" if page == FIRST else page) for page in pages
    }
    asked = drawn(viewers, selections)
    for viewer in viewers.values():
        await viewer.shown("")
    for kind in AIMS:
        for turn in range(selections):
            for page, viewer in viewers.items():
                await asyncio.sleep(STILL)
                begun = busy(process)
                await viewer.shown(asked[page][turn])
                await asyncio.sleep(STILL)
                costs[page, kind].append(busy(process) - begun)
    for viewer in viewers.values():
        await viewer.leave()
    if seen.errors:
        raise RuntimeError(f"Pages failed: {sorted(set(seen.errors))}")
    return costs


def drawn(viewers: dict[str, Viewer], selections: int) -> dict[str, list[str]]:
    """Addresses for each page, no two alike."""
    left = iter(distinct(next(iter(viewers.values())), selections * len(viewers)))
    return {page: [next(left) for _ in range(selections)] for page in viewers}


def distinct(viewer: Viewer, how_many: int) -> list[str]:
    """So many different addresses, always the same ones."""
    addresses: dict[str, None] = {}
    while len(addresses) < how_many:
        addresses[viewer.query()] = None
    return list(addresses)


def told(costs: Costs, pages: list[str]) -> bool:
    """Print the table; gives whether every median is within its aim."""
    print("\n| page | new | 95th | asked before | 95th |\n|---|---:|---:|---:|---:|")
    for page in pages:
        cells = [
            f"{value:.0f}"
            for kind in AIMS
            for value in (median(costs[page, kind]), quantiles(costs[page, kind], n=20)[-1])
        ]
        print(f"| {page} | {' | '.join(cells)} |")
    over = [f"{page} ({kind})" for (page, kind), runs in costs.items() if median(runs) > AIMS[kind]]
    print(f"\nAims at the median: {AIMS}. Over: {', '.join(over) or 'none'}.")
    return not over


def main() -> None:
    """The whole run."""
    given = parser().parse_args()
    print("# Processor milliseconds of a page drawn anew\n")
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()), flush=True)
    port = machine.free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    server = subprocess.Popen(
        [*command, "--server.port", str(port), "--server.address", "127.0.0.1"],
        env=os.environ | {"DASHBOARD_LIMITS": "off"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://localhost:{port}"
    try:
        asyncio.run(ready(url))
        costs = asyncio.run(measured(url, server.pid, given.pages, given.selections))
    finally:
        server.terminate()
        server.wait(60)
    sys.exit(0 if told(costs, given.pages) else 1)


if __name__ == "__main__":
    main()
