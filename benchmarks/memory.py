"""python -m benchmarks.memory: what a server's process holds while readers ask for ever new
selections.

Prints Markdown: the resident memory and what the caches say they hold, each so many pages, and how
far from the beginning the process ended. A page is made as the server makes it, in threads.
"""

import argparse
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from app import arenas, metrics, page
from benchmarks import machine
from benchmarks.questions import drawn
from charts.look import LIGHT
from pages.contents import LED_TO, NAMES
from pages.values import Choices
from queries import engine
from queries.kept import MB
from queries.selection import EVERYTHING, Selection
from schema.heaps import give_back

ASKED = [name for name in NAMES if name not in (*LED_TO, "submit")]
AIM = 150  # MB between the first and the last line
MOMENT, LOOKS = 1.0, 10  # seconds between two looks at the memory, and how many at the most


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m benchmarks.memory",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--pages", type=int, default=10_000, help="pages that are asked for")
    top.add_argument("--selections", type=int, default=10_000, help="different ones among them")
    top.add_argument("--every", type=int, default=500, help="pages from one line to the next")
    top.add_argument("--threads", type=int, default=8, help="readers at once")
    return top


def selections(how_many: int) -> list[Selection]:
    """Different selections, always the same ones."""
    draw, known = random.Random(1), engine.known()
    different: dict[Selection, None] = {}
    while len(different) < how_many:
        different[drawn(draw, known)] = None
    return list(different)


def asked(pages: int, different: list[Selection]) -> Iterator[tuple[str, Selection]]:
    """The pages in turn, each selection as often as the others."""
    for number in range(pages):
        yield ASKED[number % len(ASKED)], different[number % len(different)]


def made(name: str, selection: Selection) -> None:
    """Make a page as for a reader whose address says no more than the selection."""
    page.parts(name, selection, Choices(), LIGHT)


def resident() -> float:
    """Megabytes of this process that are in memory."""
    return metrics.resident() / MB


def at_rest() -> float:
    """Megabytes that stay in memory: what lies free is given back as a server gives it back every
    minute, and DuckDB's own threads need a moment more for what is theirs."""
    before = now = resident()
    for _ in range(LOOKS):
        give_back()
        time.sleep(MOMENT)
        before, now = now, resident()
        if abs(before - now) < 1:
            break
    return now


def line(pages: int) -> float:
    """Print one line of the table; gives the resident memory at rest."""
    now = at_rest()
    held = [f"{cache.held / MB:.0f}" for cache in metrics.caches().values()]
    print(f"| {pages:,} | {now:.0f} | {' | '.join(held)} |", flush=True)
    return now


def main() -> None:
    """The whole run."""
    given = parser().parse_args()
    arenas.share()
    print("# Memory over selections\n")
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    print(f"\n| pages | resident MB | {' MB | '.join(metrics.caches())} MB |")
    print(f"|---:|---:|{'---:|' * len(metrics.caches())}", flush=True)
    for name in ASKED:
        made(name, EVERYTHING)
    begun, different = line(0), selections(given.selections)
    with ThreadPoolExecutor(given.threads) as readers:
        pages, ended = asked(given.pages, different), begun
        for number in range(given.every, given.pages + 1, given.every):
            list(readers.map(lambda page: made(*page), islice(pages, given.every)))
            ended = line(number)
    print(f"\nFrom the first to the last line: {ended - begun:+.0f} MB; the aim is {AIM}.")


if __name__ == "__main__":
    main()
