"""python -m benchmarks.scale: how a release opens and answers as it grows.

Makes releases of so many systems drawn from the current one, opens each in a process of its own and
asks every question of other selections, and some of them of plain DuckDB, pandas and Polars too.
Growth is the power of the number of systems with which a figure has grown since the size before.
"""

import argparse
import math
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from benchmarks import clustered, machine, peers, questions, sample
from queries import engine, landing, prepared
from queries.selection import Selection

MB = 1_000_000
NOT_ASKED = ("table_", "changes_", "compared_")  # lists are streamed; releases are compared apart
Figures = dict[str, float]
Questions = list[tuple[str, float, float, float]]


class Measured(NamedTuple):
    """What one size takes: figures, by question as `measured` says, and beside it by peer."""

    rows: int
    figures: Figures
    questions: Questions
    beside: dict[str, Figures]


def main() -> None:
    """Print one table a size, and the growth from one size to the next."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    top.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    top.add_argument("--runs", type=int, default=3, help="selections each question is asked of")
    top.add_argument("--engine", choices=["duckdb", "spark"], default="duckdb")
    given = top.parse_args()
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    before: Measured | None = None
    for rows in given.rows:
        with tempfile.TemporaryDirectory() as folder:
            releases = str(sample.releases(Path(folder), rows))
            if given.engine == "spark":
                print(f"\n## {rows:,} systems")
                clustered.print_compared(releases, given.runs)
                continue
            _apart(prepare, releases)
            figures, by_question = _apart(measured, releases, given.runs)
            beside = _apart(peers.measured, Path(releases) / _version(releases), given.runs)
        now = Measured(rows, figures, by_question, beside)
        _print(now, before or now)
        before = now


def prepare(releases: str) -> None:
    """Open a release for the first time, which prints what it takes."""
    os.environ |= {"DASHBOARD_RELEASES": releases, "DASHBOARD_QUESTION_SECONDS": "3600"}
    busy = time.process_time()
    prepared.one_release(Path(releases) / _version(releases)).close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MB
    print(
        f"\nMaking ready, once: {time.process_time() - busy:,.1f} s of the processor,"
        f" {most:,.0f} MB at most",
        flush=True,
    )


def measured(releases: str, runs: int) -> tuple[Figures, Questions]:
    """Figures of one release, and each question's median, 95th of 100 and without a selection, in
    milliseconds of the processor, slowest first."""
    os.environ |= {"DASHBOARD_RELEASES": releases, "DASHBOARD_QUESTION_SECONDS": "3600"}
    held, begun, busy = machine.resident(), time.perf_counter(), time.process_time()
    opened = prepared.one_release(engine.releases_folder() / engine.current())
    figures = {
        "opening, s": time.perf_counter() - begun,
        "opening, s of the processor": time.process_time() - busy,
        "held by the open release, MB": machine.resident() - held,
    }
    opened.close()
    asked = [name for name in engine.questions() if not name.startswith(NOT_ASKED)]
    timings = questions.measured(runs, only=asked)
    taken = [ms for timing in timings for ms in timing.cpu]
    figures |= {
        "a question, median ms of the processor": median(taken),
        "a question, 95th of 100, ms of the processor": quantiles(taken, n=20)[-1],
    }
    figures["held after all questions, MB"] = machine.resident() - held
    by_question = [
        (t.question, median(t.cpu), quantiles(t.cpu, n=20)[-1], _landing(t.question))
        for t in timings
    ]
    return figures, sorted(by_question, key=lambda row: -row[2])


def _landing(question: str) -> float:
    """What a question without a selection takes, where it needs nothing to be named."""
    own = landing.usual(question)
    if None in own.values():
        return math.nan
    engine._chosen.cache_clear()
    begun = time.process_time()
    frozen = tuple(
        (name, tuple(value) if isinstance(value, list) else value) for name, value in own.items()
    )
    engine._fresh(engine.releases_folder(), engine.current(), question, Selection(), frozen)
    return (time.process_time() - begun) * 1000


def _apart(function: Callable, *arguments: Any) -> Any:
    """What a function gives in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def _version(releases: str) -> str:
    return (Path(releases) / "CURRENT").read_text(encoding="utf-8").strip()


def _print(now: Measured, before: Measured) -> None:
    """The tables of one size, each figure with its growth since the size before."""

    def grown(value: float, of: float) -> str:
        return power(value, now.rows, of, before.rows)

    print(f"\n## {now.rows:,} systems\n\n| figure | value | growth |\n|---|---:|---:|")
    for name, value in now.figures.items():
        print(f"| {name} | {value:,.1f} | {grown(value, before.figures[name])} |")
    print("\n| question, ms of the processor | median | 95th of 100 | nothing chosen | growth |")
    print("|---|---:|---:|---:|---:|")
    medians = {name: taken[0] for name, *taken in before.questions}
    for name, *taken in now.questions:
        told = " | ".join(f"{ms:,.1f}" for ms in taken)
        print(f"| {name} | {told} | {grown(taken[0], medians[name])} |")
    _print_beside(now.beside, before.beside, grown)


def _print_beside(
    now: dict[str, Figures], before: dict[str, Figures], grown: Callable[[float, float], str]
) -> None:
    """What each of those who are asked takes, and with which power it has grown."""
    names = [each for name in next(iter(now.values())) for each in (name, "growth")]
    print(f"\n| of the processor | {' | '.join(names)} |\n|---|{'---:|' * len(names)}")
    for name, figures in now.items():
        told = (f"{value:,.1f} | {grown(value, before[name][of])}" for of, value in figures.items())
        print(f"| {name} | {' | '.join(told)} |")


def power(value: float, rows: int, before: float, rows_before: int) -> str:
    """The power of the number of systems with which a figure has grown; nothing where it has not,
    or there is no size before."""
    if min(value, before) <= 0 or rows == rows_before:
        return ""
    return f"{math.log(value / before) / math.log(rows / rows_before):.2f}"


if __name__ == "__main__":
    main()
