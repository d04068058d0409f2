"""The database of a release: a small one's in memory, a large one's in a file that is made once.

What `duck.load` writes does not depend on a selection. Of a large release it is written when the
release is first opened, or by `python -m queries.prepared RELEASE`, into one file beside the
releases, with its systems in the order of their places. From then on every process opens that file
in a moment and reads in place what a question names. The release itself is never touched; a file
that is lost or broken is made again.
"""

import argparse
import hashlib
import json
import os
import secrets
import tempfile
from collections.abc import Callable
from contextlib import suppress
from contextvars import Context
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from queries import advice, alike, chosen, duck, landing, regions, settled, slips, whole
from schema.alone import alone

MEMORY = "2GB"  # that a file's database may hold; beyond it rows are sorted on disk
FOLDER = ".prepared"
CODE = Path(__file__).parent.parent
# What the rows of a prepared file follow from beside the release itself.
MADE_BY = ("queries/*.py", "queries/*.sql", "schema/*.py", "schema/codelists/*.csv")
REFERENCE = (regions.LISTED, regions.PLACED, advice.NEXT_STEPS, duck.LANGUAGES)


def one_release(release: Path) -> duckdb.DuckDBPyConnection:
    """As `duck.one_release`, read in place where the release is large."""
    if not is_large(release):
        return duck.one_release(release)

    def write(made: duckdb.DuckDBPyConnection) -> None:
        duck.load(made, release)
        made.execute(alike.counting())
        Context().run(landing.answer_all, made)  # for all: the first reader may leave

    return _read_in_place(write, release)


def two_releases(release: Path, earlier: Path | None) -> duckdb.DuckDBPyConnection:
    """As `duck.two_releases`, read in place where one of them is large."""
    both = [path for path in (release, earlier) if path]
    if not any(map(is_large, both)):
        return duck.two_releases(release, earlier)
    return _read_in_place(lambda made: duck.load_two(made, release, earlier), *both, of=2)


def compared(release: Path, earlier: Path) -> duckdb.DuckDBPyConnection:
    """As `two_releases`, for a build, whose release is none yet and of which nothing is kept: it
    holds as little as `settled.most` says."""
    connection = _taught(duckdb.connect(config=_config(settled.most(0))))
    duck.load_two(connection, release, earlier, is_for_pages=False)
    return _counted_at_once(connection)


def is_large(release: Path) -> bool:
    """Whether a release has more systems than are held in memory."""
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    return manifest["counts"]["rows"]["deployment"] > chosen.LARGE


def memory() -> str:
    """What the database of a large release may hold: `DASHBOARD_MEMORY`, or MEMORY."""
    return os.environ.get("DASHBOARD_MEMORY") or MEMORY


def _read_in_place(
    write: Callable[[duckdb.DuckDBPyConnection], None], *releases: Path, of: int = 1
) -> duckdb.DuckDBPyConnection:
    names = "-".join(release.name for release in releases)
    file = _folder(releases[0]) / f"{names}-{of}-{_digest(*releases)}.duckdb"
    with alone(file.parent):
        if connection := _whole(file):
            return connection
        _make(file, write)
        return _opened(file)


def _make(file: Path, write: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
    """Write a file aside and give it its name when it is whole; what stood for the same release
    before goes."""
    aside = file.with_suffix(f".{os.getpid()}")
    aside.unlink(missing_ok=True)
    try:
        made = _taught(duckdb.connect(str(aside), config=_config()))
        try:
            write(made)
        finally:
            made.close()
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
    same = "-".join(file.stem.split("-")[:-1])
    for before in file.parent.glob(f"{same}-*"):
        if before != file:
            before.unlink(missing_ok=True)


def _config(most: str = "") -> dict[str, Any]:
    return {"threads": 1, "memory_limit": most or memory(), "temp_directory": str(_spill())}


def _taught(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    connection.execute("set enable_progress_bar = false")
    slips.teach(connection)
    return connection


def _opened(file: Path) -> duckdb.DuckDBPyConnection:
    """A file's database, shut in. All connections of a process to one file share it: another one
    may have taught it and shut it in before."""
    connection = duckdb.connect(str(file), read_only=True, config=_config())
    asked = "select current_setting('lock_configuration')"
    ((is_shut,),) = connection.execute(asked).fetchall()
    if is_shut:
        return connection
    return _counted_at_once(_taught(connection))


def _counted_at_once(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same database, shut in, in which what is distinct is counted in one plan."""
    connection.execute(f"set disabled_optimizers = '{duck.COUNTED_APART}'")
    return duck.closed(connection, _spill())


def _whole(file: Path) -> duckdb.DuckDBPyConnection | None:
    """A file's database, where it is there and is one; else it is made anew."""
    if not file.exists():
        return None
    try:
        connection = _opened(file)
        connection.execute("select version from release.stamp").fetchall()
    except duckdb.Error:
        return None
    return connection


def _digest(*releases: Path) -> str:
    """One checksum over the releases, the code and the curated tables that a file follows from, and
    the form of DuckDB's files."""
    total = hashlib.sha256(duckdb.__version__.encode())
    for release in releases:
        total.update((release / "datapackage.json").read_bytes())
    total.update(_code())
    return total.hexdigest()[:16]


@cache
def _code() -> bytes:
    files = sorted(path for pattern in MADE_BY for path in CODE.glob(pattern))
    total = hashlib.sha256()
    for path in (*files, *REFERENCE):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.digest()


def _folder(release: Path) -> Path:
    """Where prepared files lie: `DASHBOARD_PREPARED`, or FOLDER beside the release; where nothing
    can be written, a folder of this process alone."""
    folder = Path(os.environ.get("DASHBOARD_PREPARED") or release.parent / FOLDER)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder if os.access(folder, os.W_OK) else Path(_own_folder().name)


@cache
def _own_folder() -> tempfile.TemporaryDirectory:
    return tempfile.TemporaryDirectory(prefix="dashboard-prepared-")


@cache
def _spill() -> Path:
    """A folder of this process, which a database makes when it first has to sort on disk."""
    return Path(tempfile.gettempdir()) / f"dashboard-questions-{secrets.token_hex(8)}"


def main() -> None:
    """Make the file of one release, where it is large: of the folder that is named."""
    command = argparse.ArgumentParser("python -m queries.prepared", description=main.__doc__)
    command.add_argument("release", type=Path, help="folder of a release, data/releases/2026.11.1")
    release = command.parse_args().release
    if wrong := whole.faults(release, anew=True):
        command.error(f"{release} is no whole release: {'; '.join(wrong)}")
    if is_large(release):
        one_release(release).close()


if __name__ == "__main__":
    main()
