"""What processes of their own do while tests of releases look on: write one, be killed meanwhile,
or wait. They load this file and not the tests, which takes longer than to write a release."""

import os
import signal
import sys
from dataclasses import replace
from datetime import date
from itertools import count
from multiprocessing.synchronize import Barrier
from pathlib import Path

from etl import __main__, release
from etl.build import Built
from schema import tables

DAY = date(2026, 11, 22)


def changed(built: Built, number: int) -> Built:
    """The same tables but for one cell."""
    places = built.tables["place"].copy()
    places.loc[0, "population"] = number
    return replace(built, tables=built.tables | {"place": places})


def no_changes(*_: object) -> str:
    """Stands in for what changed, which takes longer to find out than all else that is written."""
    return "Changed.\n"


def untold_changes() -> None:
    """Releases of this process, which runs for one test, do not tell what changed."""
    release.changelog.text = no_changes


def write_for_ever(built: Built, out: Path, first: int) -> None:
    """One release after the other, until the process is killed."""
    untold_changes()
    for number in count(first):
        release.write(changed(built, number), DAY, out)


def write_and_die(built: Built, out: Path, number: int, step: int) -> None:
    """One release, by a process that kills itself before its step-th opening, making, moving or
    removing in `out`; of the tables, which are written alike, the first and the last count."""
    left, between = count(step, -1), {f"{name}.parquet" for name in list(tables.TABLES)[1:-1]}

    def die(event: str, args: tuple) -> None:
        is_step = event in ("open", "os.mkdir", "os.rename", "os.remove") and str(
            args[0]
        ).startswith(str(out))
        if is_step and Path(str(args[0])).name not in between and next(left) == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    untold_changes()
    sys.addaudithook(die)
    release.write(changed(built, number), DAY, out)


def write_one(built: Built, out: Path, number: int, start: Barrier) -> None:
    """One release, begun at the same moment as the others."""
    untold_changes()
    start.wait(60)
    release.write(changed(built, number), DAY, out)


def build_apart(words: list[str], told: Path) -> None:
    """The command with these words; what it says on standard error goes into a file."""
    with told.open("w", encoding="utf-8") as sys.stderr:
        sys.exit(__main__.main(words))
