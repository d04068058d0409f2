"""python -m benchmarks.scale: how a release opens and answers as it grows.

Makes releases of so many systems drawn from the current one, opens each in a process of its own and
asks every question of other selections. The last column is the power of the number of systems with
which a figure has grown since the size before.
"""

import argparse
import math
import multiprocessing
import os
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from benchmarks import clustered, machine, questions, sample
from queries import duck, engine

MB = 1_000_000
PAGE = os.sysconf("SC_PAGE_SIZE")
SLOWEST = 5  # questions named
Figures = dict[str, float]


def main() -> None:
    """Print one table a size, and the growth from one size to the next."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    top.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    top.add_argument("--runs", type=int, default=3, help="selections each question is asked of")
    top.add_argument("--engine", choices=["duckdb", "spark"], default="duckdb")
    given = top.parse_args()
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    before: tuple[int, Figures] | None = None
    for rows in given.rows:
        with tempfile.TemporaryDirectory() as folder:
            releases = str(sample.releases(Path(folder), rows))
            if given.engine == "spark":
                print(f"\n## {rows:,} systems")
                clustered.print_compared(releases, given.runs)
                continue
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                figures, slowest = pool.apply(measured, (releases, given.runs))
        print(f"\n## {rows:,} systems\n\n| figure | value | growth |\n|---|---:|---:|")
        for name, value in figures.items():
            grown = _power(value, rows, before[1][name], before[0]) if before else ""
            print(f"| {name} | {value:,.1f} | {grown} |")
        print("\nSlowest: " + ", ".join(f"{name} {ms:,.0f} ms" for name, ms in slowest), flush=True)
        before = rows, figures


def measured(releases: str, runs: int) -> tuple[Figures, list[tuple[str, float]]]:
    """Figures of one release, and its slowest questions with the median milliseconds of the
    processor."""
    os.environ |= {"DASHBOARD_RELEASES": releases, "DASHBOARD_QUESTION_SECONDS": "3600"}
    held, begun, busy = _resident(), time.perf_counter(), time.process_time()
    opened = duck.one_release(engine.releases_folder() / engine.current())
    figures = {
        "opening, s": time.perf_counter() - begun,
        "opening, s of the processor": time.process_time() - busy,
        "held by the open release, MB": _resident() - held,
    }
    opened.close()
    timings = [one for one in questions.measured(runs) if one.question != questions.NARROWING]
    taken = [ms for timing in timings for ms in timing.cpu]
    figures |= {
        "a question, median ms of the processor": median(taken),
        "a question, 95th of 100, ms of the processor": quantiles(taken, n=20)[-1],
    }
    by_median = sorted(((t.question, median(t.cpu)) for t in timings), key=lambda pair: -pair[1])
    return figures, by_median[:SLOWEST]


def _power(value: float, rows: int, before: float, rows_before: int) -> str:
    if min(value, before) <= 0 or rows == rows_before:
        return ""
    return f"{math.log(value / before) / math.log(rows / rows_before):.2f}"


def _resident() -> float:
    """Megabytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / MB


if __name__ == "__main__":
    main()
