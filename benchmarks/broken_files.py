"""Publishers' files and platforms' exports, broken: their worked examples, each in force as it
would be in a build."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from benchmarks.mutations import MUTATIONS
from etl import source
from etl.source import Snapshot

TESTS = Path(__file__).parent.parent / "tests"
EXAMPLES = TESTS / "sources"
FILE = re.compile(r"^```\w+ file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The survey platforms whose example is a CSV.
PLATFORMS = sorted(
    path.stem
    for path in (TESTS / "waves").glob("*.md")
    if re.search(r"^```csv file=[^#\s]+$", path.read_text(encoding="utf-8"), re.MULTILINE)
)
How = tuple[str, float, str]  # a mutation, its place and its word


def laid(source_id: str, raw: Path) -> list[Path]:
    """A worked example's files, in a folder of raw files."""
    return _laid(EXAMPLES / f"{source_id}.md", raw / source_id)


def laid_platform(name: str, folder: Path) -> list[Path]:
    """The files of a survey platform's worked example, in a wave's folder."""
    return _laid(TESTS / "waves" / f"{name}.md", folder)


def _laid(example: Path, folder: Path) -> list[Path]:
    paths = []
    for name, body in FILE.findall(example.read_text(encoding="utf-8")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
        paths.append(path)
    return paths


def in_force(path: Path, raw: Path) -> list[Snapshot]:
    """The snapshots of a raw file's source of which its folder is the newest."""
    day = Snapshot(path.parent).last_day
    source_id = path.relative_to(raw).parts[0]
    return source.snapshots(raw, source_id, day if day > date.min else date.max)


@contextmanager
def broken(path: Path, how: How) -> Iterator[None]:
    """The file, broken for a while."""
    whole, (mutation, at, word) = path.read_bytes(), how
    path.write_bytes(MUTATIONS[mutation](whole, at, word))
    try:
        yield
    finally:
        path.write_bytes(whole)
