"""python -m benchmarks.build: how a build grows with the rows of one source.

Makes a package of --rows systems each, builds it and writes the release, in a process of its own;
then a later one, in which few systems are others, whose release is compared with the first. Prints
rows a second of the processor, the most memory that the process held, and the power of the number
of rows with which each has grown since the size before.
"""

import argparse
import csv
import multiprocessing
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks import machine
from benchmarks.scale import power
from etl import release
from etl.build import build
from etl.reference import curated_now

DAY, LATER = date(2026, 11, 28), date(2026, 11, 29)
KIB = 1024
MB = 1_000_000
WRONG = 1_000  # one row in so many has a status that is no code
MOVED, GONE, NEW = (
    100,
    500,
    300,
)  # of the later package: another status, not there, not there before
HEADINGS = (
    "deployment_id place_id body name sector technology status start_date start_kind vendor purpose"
    " evidence_url"
)
SECTORS = ("transport", "health", "education", "general_public_services", "")
TECHNOLOGIES = ("chatbot_assistant", "computer_vision", "generative_ai", "")
STATUSES = ("in_use", "pilot", "retired", "planned")
Figures = dict[str, float]


def main() -> None:
    """Print one line a size."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    top.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given = top.parse_args()
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    print(
        "\n| rows | release | processor s | rows a second | most MB | growth of time | of memory |"
    )
    print("|---:|---|---:|---:|---:|---:|---:|", flush=True)
    before: dict[str, tuple[int, Figures]] = {}
    for rows in given.rows:
        with tempfile.TemporaryDirectory() as folder:
            for name, day in {"first": DAY, "with one before it": LATER}.items():
                package(Path(folder), rows, day)
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    figures = pool.apply(measured, (Path(folder), day))
                _print(name, rows, figures, before.get(name))
                before[name] = rows, figures


def _print(name: str, rows: int, figures: Figures, before: tuple[int, Figures] | None) -> None:
    grown = [
        power(value, rows, before[1][told], before[0]) if before else ""
        for told, value in figures.items()
    ]
    seconds, held = figures.values()
    print(
        f"| {rows:,} | {name} | {seconds:,.1f} | {rows / seconds:,.0f} | {held:,.0f} |"
        f" {' | '.join(grown)} |",
        flush=True,
    )


def package(folder: Path, rows: int, day: date = DAY) -> None:
    """Write one package of as many systems in places that there are, in place of any other; few
    rows of it are wrong."""
    places = sorted(curated_now().place_ids)
    shutil.rmtree(folder / "raw", ignore_errors=True)
    file = folder / "raw" / "forum_package" / f"{day}" / "deployment.csv"
    file.parent.mkdir(parents=True)
    with file.open("w", newline="", encoding="utf-8") as opened:
        lines = csv.writer(opened)
        lines.writerow(HEADINGS.split())
        for number in range(rows) if day == DAY else _later(rows):
            place = places[number * 7919 % len(places)]
            status = STATUSES[(number + (day != DAY and number % MOVED == 0)) % 4]
            lines.writerow(_row(number, place, status))


def _later(rows: int) -> Iterator[int]:
    """The systems of the later package: some are gone, and others have come."""
    yield from (number for number in range(rows) if number % GONE)
    yield from range(rows, rows + rows // NEW)


def _row(number: int, place: str, status: str) -> list[str]:
    """One system's cells, most of them like those of others, as life is."""
    return [
        f"s{number}",
        place,
        f"Office {number % 977}",
        f"System {number}",
        SECTORS[number % 5],
        TECHNOLOGIES[number % 4],
        status if number % WRONG else "running",
        f"{2010 + number % 15}-{1 + number % 12:02}",
        "deployment",
        f"Supplier {number % 20_011}",
        f"Answers letters of kind {number % 499}",
        f"https://example.org/{number}",
    ]


def measured(folder: Path, day: date) -> Figures:
    """Seconds of the processor and most megabytes of a build whose code is loaded."""
    began = time.process_time()
    built = build(folder / "raw", day)
    release.write(built, day, folder / "releases")
    return {
        "seconds": time.process_time() - began,
        "most": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB / MB,
    }


if __name__ == "__main__":
    main()
