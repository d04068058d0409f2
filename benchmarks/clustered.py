"""python -m benchmarks.scale --engine spark: every question in DuckDB and in a cluster of Spark.

Both answer the same selections in turn, in one run; an answer that differs is named. The cluster is
the one that `DASHBOARD_ENGINE` names, else one on this machine: a master and a worker for each
core, whose time of the processor is counted with that of this process.
"""

import os
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks import machine, questions
from benchmarks.standalone import Standalone
from queries import engine
from queries.questions import question_text

DUCK, SPARK = "DuckDB", "Spark"
NAMED = 5  # slowest questions
Taken = dict[str, list[tuple[float, float]]]  # ms by the clock and of the processor, by question


def print_compared(releases: str, runs: int) -> None:
    """Print one table for the current release of a folder."""
    os.environ |= {"DASHBOARD_RELEASES": releases, "DASHBOARD_QUESTION_SECONDS": "3600"}
    with _cluster() as address:
        opened, taken, unlike = _measured(address, runs)
    print("\n| figure | DuckDB | Spark |\n|---|---:|---:|")
    print(f"| first question, s by the clock | {opened[DUCK]:,.1f} | {opened[SPARK]:,.1f} |")
    for nth, told in enumerate(("by the clock", "of the processor")):
        _print_figures(told, {name: [ms[nth] for ms in _every(taken[name])] for name in taken})
    medians = {
        name: {question: median(ms for ms, _ in each) for question, each in taken[name].items()}
        for name in taken
    }
    wins = [q for q, ms in medians[SPARK].items() if ms < medians[DUCK][q]]
    print(f"\nSpark is sooner at {len(wins)} of {len(medians[SPARK])}: {', '.join(wins) or 'none'}")
    slowest = sorted(medians[SPARK].items(), key=lambda pair: -pair[1])[:NAMED]
    print("Slowest in Spark: " + ", ".join(f"{q} {ms:,.0f} ms" for q, ms in slowest))
    print(f"Answers that differ: {', '.join(sorted(unlike)) or 'none'}", flush=True)


def _every(taken: Taken) -> list[tuple[float, float]]:
    return [ms for each in taken.values() for ms in each]


def _print_figures(told: str, every: dict[str, list[float]]) -> None:
    for figure, of in {"median": median, "95th of 100": lambda ms: quantiles(ms, n=20)[-1]}.items():
        values = " | ".join(f"{of(every[name]):,.0f}" for name in (DUCK, SPARK))
        print(f"| a question, {figure}, ms {told} | {values} |")


def _measured(address: str, runs: int) -> tuple[dict[str, float], dict[str, Taken], set[str]]:
    """Seconds until the first answer; milliseconds of each engine and question; the questions whose
    answers differ."""
    opened = {DUCK: _first(""), SPARK: _first(address)}
    taken: dict[str, Taken] = {DUCK: {}, SPARK: {}}
    unlike: set[str] = set()
    known, draw = engine.known(), random.Random(1)
    for _ in range(runs):
        selection = questions.drawn(draw, known)
        chosen = {DUCK: _narrowed("", selection), SPARK: _narrowed(address, selection)}
        for question in engine.questions():
            own = dict(questions._own(question, draw, known))
            if "since" in own:
                continue
            own = {name: list(v) if isinstance(v, tuple) else v for name, v in own.items()}
            answers = {}
            for name, asked in chosen.items():
                begun, busy = time.perf_counter(), machine.busy()
                answers[name] = asked.ask(question_text(question), own)
                ms = (time.perf_counter() - begun) * 1000, (machine.busy() - busy) * 1000
                taken[name].setdefault(question, []).append(ms)
            if not answers[DUCK].equals(answers[SPARK]):
                unlike.add(question)
    return opened, taken, unlike


def _first(address: str) -> float:
    begun = time.perf_counter()
    _narrowed(address, engine.EVERYTHING).ask(question_text("headline"), {})
    return time.perf_counter() - begun


def _narrowed(address: str, selection: Any) -> Any:
    """What answers for a selection, in DuckDB where no address is given."""
    os.environ["DASHBOARD_ENGINE"] = address
    return engine._narrowed(engine.releases_folder(), engine.current(), selection)


@contextmanager
def _cluster() -> Iterator[str]:
    if address := engine.cluster():
        yield address
        return
    with tempfile.TemporaryDirectory() as folder:
        here = Standalone(Path(folder), memory="3g")
        here.start(workers=os.cpu_count() or 1)
        try:
            yield here.address
        finally:
            here.stop()
