"""A stranger's file checked in a process of its own, which has so much time and memory and no more.

Sizes, rows and cells are bounded before a file is parsed (`etl.check.received`). This bounds what
nobody has thought of, and keeps it away from the server that other readers use.
"""

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from etl.check.annotate import annotated
from etl.check.asked import NoSuchCity
from etl.check.checked import Checked, check
from etl.check.findings import Mend
from etl.check.mending import mended
from etl.read import FileProblem
from etl.waves.archive import MB
from words.said import said

SECONDS = 60  # of the processor; benchmarks/checks.py measures what the largest files take
PATIENCE = 180  # seconds by the clock, on a machine that has other things to do
MEMORY = (
    2_048 * MB
)  # addresses, most of them the libraries' own and never used; not counted on macOS
ROOT = Path(__file__).parents[2]
TOO_MUCH = said("file-too-much", seconds=SECONDS)
OUR_FAULT = said("file-our-fault")


class Told(NamedTuple):
    """The check, the marked workbook where there is something to mark, and the file as it was
    checked, where something in it was mended before."""

    checked: Checked
    marked: bytes | None
    mended: bytes | None


def check_apart(
    path: Path,
    city: str = "",
    language: str = "en",
    mends: Sequence[Mend] = (),
    seconds: int = SECONDS,
    memory: int = MEMORY,
) -> Told:
    """What `check` gives for a file once cells of it are mended, and the marked workbook, with
    comments in a language.

    Raises FileProblem and NoSuchCity as `check` does, and FileProblem for a file that takes more
    time or memory.
    """
    command = [
        sys.executable,
        "-c",
        "import sys; from etl.check import apart; apart.main(*sys.argv[1:])",
        str(path.absolute()),
        city,
        language,
    ]
    try:
        done = subprocess.run(
            [*command, str(seconds), str(memory)],
            cwd=ROOT,
            input=json.dumps(mends).encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise FileProblem(path, TOO_MUCH) from late
    if done.returncode:
        print(done.stderr.decode(errors="replace"), file=sys.stderr)
        raise FileProblem(path, TOO_MUCH if done.returncode < 0 else OUR_FAULT)
    outcome = pickle.loads(done.stdout)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def check_and_mark(
    path: Path, city: str = "", language: str = "en", mends: Sequence[Mend] = ()
) -> Told:
    """The same without limits, in the process that asks. Raises FileProblem and NoSuchCity as
    `check` does. The file's cells, which the copy alone needs, stay behind."""
    with tempfile.TemporaryDirectory() as folder:
        changed = mended(path, mends) if mends else None
        if changed is not None:
            path = Path(folder) / path.name
            path.write_bytes(changed)
        checked = check(path, city)
        marked = annotated(path, checked, language) if checked.findings else None
        return Told(replace(checked, sheets=[]), marked, changed)


def outcome(
    path: Path, city: str, language: str = "en", mends: Sequence[Mend] = ()
) -> Told | Exception:
    """What the process answers: the check and the marked workbook, or why there is none."""
    try:
        return check_and_mark(path, city, language, mends)
    except MemoryError:
        return FileProblem(path, TOO_MUCH)
    except (FileProblem, NoSuchCity) as problem:
        return problem


def main(file: str, city: str, language: str, seconds: str, memory: str) -> None:
    """Sets the limits for this process, and writes what came of the file, with the mends that
    stand in standard input, to standard output."""
    import resource  # of Unix alone

    mends = [Mend(*mend) for mend in json.load(sys.stdin)]
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # what a library prints is no part of the answer
        out.write(pickle.dumps(outcome(Path(file), city, language, mends)))
