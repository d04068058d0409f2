"""python -m benchmarks.attack: files that are made to end a build in a traceback, tried in numbers.

Prints Markdown: for each source how many broken files were tried and how many failed, and each
failure with what broke it. Ends with 1 where one failed. The same seed tries the same.
"""

import argparse
import random
import sys
import tempfile
import traceback
from pathlib import Path

from benchmarks.broken_files import How, broken, in_force, laid
from benchmarks.mutations import MUTATIONS, WORDS
from etl import source
from etl.build import assembled, read_source
from etl.reference import Reference


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m benchmarks.attack",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--tries", type=int, default=100, help="broken files of each source")
    top.add_argument("--seed", type=int, default=0, help="another one tries others")
    top.add_argument("source", nargs="*", help="sources (default: all)")
    return top


def attempt(path: Path, raw: Path, how: How, reference: Reference) -> str:
    """What came of a build of one source with a broken file: nothing, or its traceback."""
    with broken(path, how):
        snapshots = in_force(path, raw)
        try:
            assembled(
                [read_source(path.relative_to(raw).parts[0], snapshots, reference)], reference
            )
        except Exception:  # whatever it is, a build would have ended in it
            return traceback.format_exc(limit=-3)
    return ""


def attack(source_id: str, tries: int, chance: random.Random, reference: Reference) -> list[str]:
    """The failures of so many tries, each with what broke the file."""
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder)
        paths = laid(source_id, raw)
        for _ in range(tries):
            path = chance.choice(paths)
            how = (chance.choice([*MUTATIONS]), chance.random(), chance.choice(WORDS))
            if raised := attempt(path, raw, how, reference):
                told = f"{how[0]} at {how[1]:.6f} with {how[2][:40]!r}"
                failures.append(f"{path.relative_to(raw)}: {told}\n{raised}")
    return failures


def main() -> int:
    """Tries and prints."""
    options = parser().parse_args()
    reference, failures = Reference(), []
    print("| source | tried | failed |\n|---|---:|---:|")
    for source_id in options.source or source.source_ids():
        chance = random.Random(f"{options.seed}/{source_id}")
        failed = attack(source_id, options.tries, chance, reference)
        failures += failed
        print(f"| {source_id} | {options.tries} | {len(failed)} |", flush=True)
    print("".join(f"\n    {failure}" for failure in failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
