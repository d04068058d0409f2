"""python -m deploy.licences: docs/licences.md anew, every package of the lock files with its
version and licence, as the installed packages state them.

`.venv` must hold what the lock files name. A package that it does not hold keeps the licence that
the paper has for this version: those of a cluster are installed by `make .venv/spark` alone.
"""

import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAPER = ROOT / "docs" / "licences.md"
SERVED, ALL, SPARK = "requirements.lock", "requirements-dev.lock", "requirements-spark.lock"
LOCKED = re.compile(r"^([a-z0-9-]+)==([\w.]+)", re.MULTILINE)
NAMED = "License-Expression", "License"
LONGEST = 60  # letters of a name; more is the licence's own text
BY_FILE = "as its own file of licence says"
ROW = re.compile(r"^\| ([a-z0-9-]+) \| (\S+) \| (.+?) \|", re.MULTILINE)
ELSEWHERE = "not installed here: for another system or Python"
HEAD = """# Licences of what is installed

Every package of the [lock files](operating.md#what-is-installed), with the licence that it states
itself. `make licences` writes this table; a test compares its names and versions with the lock
files. What the dashboard itself and its data are under stands in [LICENSE](../LICENSE) and on the
page Methods.

| package | version | licence | installed by |
|---|---|---|---|
"""
OF_SPARK = """
## For a cluster of Spark

What `requirements-spark.lock` adds where a cluster answers (`DASHBOARD_ENGINE`) and for
`make spark`.

| package | version | licence |
|---|---|---|
"""


def locked(file: str) -> dict[str, str]:
    """Package -> version, of a lock file."""
    return dict(LOCKED.findall((ROOT / file).read_text(encoding="utf-8")))


def licence(told: PackageMetadata) -> str:
    """What a package says of its licence: an expression of SPDX, else a short name, else what it is
    classed as."""
    short = [told.get_all(name, [""])[0].strip() for name in NAMED]
    names = [name for name in short if name and len(name) <= LONGEST and "\n" not in name]
    classes = [
        each.rsplit(" :: ", 1)[-1]
        for each in told.get_all("Classifier", [])
        if each.startswith("License :: ")
    ]
    return names[0] if names else ", ".join(classes) or BY_FILE


def stated(name: str, version: str) -> str:
    """The licence of a package, where it is installed, else as the paper has it."""
    try:
        return licence(metadata(name))
    except PackageNotFoundError:
        return _told().get((name, version), ELSEWHERE)


@cache
def _told() -> dict[tuple[str, str], str]:
    rows = ROW.findall(PAPER.read_text(encoding="utf-8"))
    return {(name, version): licence for name, version, licence in rows}


def table() -> str:
    """One row a package."""
    served = locked(SERVED)
    return _rows(
        (name, version, stated(name, version), "server" if name in served else "tests and tools")
        for name, version in sorted(locked(ALL).items())
    )


def of_spark() -> str:
    """One row a package that a cluster needs beside the others."""
    return _rows(
        (name, version, stated(name, version))
        for name, version in sorted(locked(SPARK).items())
        if name not in locked(ALL)
    )


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main() -> int:
    """Write the paper."""
    PAPER.write_text(HEAD + table() + OF_SPARK + of_spark(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
