"""python -m benchmarks.exports: a large table leaves as each format; how long, how large, and in
how much memory.

Makes a release of --rows systems drawn from the current one, and lets each format leave in a
process of its own. Memory is what the process holds with the release open, and at most while the
rows leave, sampled.
"""

import argparse
import multiprocessing
import os
import tempfile
import threading
import time
from pathlib import Path

from benchmarks import sample
from exports import about
from exports.formats.kinds import KINDS
from queries import engine
from queries.selection import Selection
from queries.stream import Rows

EVERY_S = 0.02


def main() -> None:
    """Print one line a format."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    top.add_argument("--rows", type=int, default=1_000_000)
    top.add_argument("--kinds", nargs="*", default=list(KINDS), choices=list(KINDS))
    given = top.parse_args()
    print(f"# {given.rows:,} rows of the deployment table\n")
    print(
        "| format | first piece s | whole s | processor s | file MB | memory before MB | most MB |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_RELEASES"] = str(sample.releases(Path(folder), given.rows))
        for kind in given.kinds:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                print(f"| {kind} | " + " | ".join(pool.apply(measured, (kind,))) + " |", flush=True)


def measured(kind: str) -> list[str]:
    """Seconds to the first piece and to the last, of the processor, megabytes sent, megabytes held
    before and at most."""
    selection = Selection(release=engine.current())
    engine.ask("table_source", selection)
    before, held, ended = _resident(), [0.0], threading.Event()
    threading.Thread(target=_watch, args=(held, ended), daemon=True).start()
    began, worked, first, size = time.monotonic(), time.process_time(), 0.0, 0
    rows = Rows("table_deployment", selection)
    for piece in KINDS[kind].pieces(rows, about.about(rows)):
        first = first or time.monotonic() - began
        size += len(piece)
    ended.set()
    found = (
        first,
        time.monotonic() - began,
        time.process_time() - worked,
        size / 1e6,
        before,
        max(held),
    )
    return [f"{one:,.1f}" for one in found]


def _watch(held: list[float], ended: threading.Event) -> None:
    while not ended.wait(EVERY_S):
        held[0] = max(held[0], _resident())


def _resident() -> float:
    """Megabytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
