"""python -m benchmarks: how fast the dashboard is on this machine, on the current release, beside a
peer.

Prints Markdown: the machine, each question uncached, and what a reader waits for in Chromium.
"""

import argparse
import sys
from statistics import median

from benchmarks import browser, machine, questions
from queries import engine

AIMS_MS = {"switch": 600, "filter": 500}
AIM_RATIO = 1.0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--runs", type=int, default=30, help="runs of each question (at least 30)")
    top.add_argument(
        "--repetitions",
        type=int,
        default=7,
        help="repetitions of each wait in the browser (at least 7)",
    )
    top.add_argument("--no-browser", action="store_true", help="questions alone")
    top.add_argument("--no-questions", action="store_true", help="the browser alone")
    return top


def print_machine() -> None:
    """Facts of the machine and the release."""
    print(f"# Speed of release {engine.current()}\n")
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))


def print_questions(runs: int) -> None:
    """One line a question, slowest first; those over the limit are marked."""
    timings = questions.measured(runs)
    slow = [timing for timing in timings if timing.median > questions.LIMIT_MS]
    print("\n## Questions, uncached\n")
    print(
        f"{runs} runs each, every run of another selection; {len(slow)} of {len(timings)} have a"
        f" median over {questions.LIMIT_MS} ms by the clock. The processor's own time leaves out"
        " the waiting for other programs.\n"
    )
    print(
        "| question | median ms | p95 ms | processor median ms | most rows |"
        " |\n|---|---:|---:|---:|---:|---|"
    )
    for one in timings:
        mark = f"over {questions.LIMIT_MS} ms" if one in slow else ""
        print(
            f"| {one.question} | {one.median:.1f} | {one.p95:.1f} | {median(one.cpu):.1f} |"
            f" {max(one.rows):,} | {mark} |"
        )


def print_browser(repetitions: int) -> int:
    """One line a wait: the dashboard, the peer and the floor, the ratio to the peer and the aims.
    Gives 1 where an app asked anything of the network."""
    apps = (browser.DASHBOARD, browser.DASH, browser.STATIC)
    all_waits = browser.measured(apps, repetitions)
    print("\n## In the browser\n")
    print(
        f"Median ms of {repetitions} repetitions, least to most in brackets; the three take turns"
        f" and draw the same {browser.CHARTS} charts.\n"
    )
    print(f"| wait | {' | '.join(app.name for app in apps)} | ratio | aims |")
    print(f"|---|{'---:|' * (len(apps) + 2)}")
    for step, words in browser.STEPS.items():
        told = [waits.by_step[step] for waits in all_waits]
        cells = " | ".join(map(browser.spread, told))
        aims = ", ".join(map(str, filter(None, (AIMS_MS.get(step), AIM_RATIO))))
        print(f"| {words} | {cells} | {median(told[0]) / median(told[1]):.2f} | {aims} |")
    outside = [url for waits in all_waits for url in waits.outside]
    print(
        f"\nRequests to anything but the app itself: {len(outside)}."
        f" {' '.join(sorted(set(outside)))}"
    )
    print("\nThe machine afterwards: load", machine.facts()["Load over 1, 5 and 15 minutes"])
    return 1 if outside else 0


def main() -> int:
    """Measure and print."""
    options = parser().parse_args()
    print_machine()
    if not options.no_questions:
        print_questions(options.runs)
    return 0 if options.no_browser else print_browser(options.repetitions)


if __name__ == "__main__":
    sys.exit(main())
