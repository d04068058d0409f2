"""Files that are made to end a build in a traceback: each source's worked example and each survey
platform's, broken in many ways (`benchmarks.mutations`). The same seed tries the same."""

import argparse
import random
import tempfile
import traceback
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from benchmarks.broken_files import PLATFORMS, broken, in_force, laid, laid_platform
from benchmarks.mutations import MUTATIONS, WORDS
from etl import source
from etl.build import assembled, read_source
from etl.reference import Reference, curated_now
from etl.waves import gather
from etl.waves.cities import Cities

WAVE = "2027"


@cache
def reference() -> Reference:
    """The curated tables, read once."""
    return curated_now()


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.attack readers", description=__doc__)
    top.add_argument("--tries", type=int, default=100, help="broken files of each example")
    top.add_argument("--seed", type=int, default=0, help="another one tries others")
    top.add_argument("--only", nargs="*", help="names of examples (default: all)")
    return top


def built(path: Path, raw: Path) -> None:
    """One source as a build makes it."""
    snapshots = in_force(path, raw)
    name = path.relative_to(raw).parts[0]
    assembled([read_source(name, snapshots, reference())], reference())


def gathered(path: Path, folder: Path) -> None:
    """A wave's folder as a build reads it."""
    gather(folder, WAVE, Cities.of(reference().places))


Example = tuple[Callable[[Path], list[Path]], Callable[[Path, Path], None]]


def examples() -> dict[str, Example]:
    """Name -> what lays an example's files in a folder, and what reads them."""
    sources: dict[str, Example] = {
        name: (partial(laid, name), built) for name in source.source_ids()
    }
    return sources | {
        f"wave: {name}": (partial(laid_platform, name), gathered) for name in PLATFORMS
    }


def attack(name: str, tries: int, seed: int) -> list[str]:
    """The failures of so many tries, each with what broke the file."""
    lay, read = examples()[name]
    chance, failures = random.Random(f"{seed}/{name}"), []
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder)
        paths = lay(raw)
        for _ in range(tries):
            path = chance.choice(paths)
            how = (chance.choice([*MUTATIONS]), chance.random(), chance.choice(WORDS))
            with broken(path, how):
                try:
                    read(path, raw)
                except Exception:  # whatever it is, a build would have ended in it
                    told = f"{how[0]} at {how[1]:.6f} with {how[2][:40]!r}"
                    raised = traceback.format_exc(limit=-3)
                    failures.append(f"{path.relative_to(raw)}: {told}\n{raised}")
    return failures


def main(words: list[str]) -> int:
    """Tries and prints."""
    options, _ = parser().parse_known_args(words)
    failures: list[str] = []
    print("| example | tried | failed |\n|---|---:|---:|")
    for name in options.only or examples():
        failed = attack(name, options.tries, options.seed)
        failures += failed
        print(f"| {name} | {options.tries} | {len(failed)} |", flush=True)
    print("".join(f"\n    {failure}" for failure in failures))
    return 1 if failures else 0
