"""Validators: the same request to the same release and code has the same ETag, in whatever process;
it costs no query."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path

from queries import engine
from queries.selection import Selection
from schema.operator import usual

ROOT = Path(__file__).parent.parent
ROOMS = ("charts", "exports", "pages", "queries", "schema", "words")
WRITERS = ("duckdb", "pyarrow", "xlsxwriter", "typst", "segno", "weblate-fonts")


def etag(release: str, *asked: object) -> str:
    """A weak validator, as compression on the way changes the bytes: of the release, of what was
    asked, of whose dashboard it is, and of what writes."""
    manifest = engine.manifest(Selection(release=release))
    content = json.dumps([manifest, asked, writers(), str(usual())], sort_keys=True, default=str)
    return f'W/"{hashlib.sha256(content.encode()).hexdigest()[:32]}"'


def matches(condition: str | None, tag: str) -> bool:
    """Whether an If-None-Match says that the reader has this already."""
    tags = [part.strip().removeprefix("W/") for part in (condition or "").split(",")]
    return "*" in tags or tag.removeprefix("W/") in tags


@cache
def writers() -> str:
    """One checksum over the code that answers, and the versions of the libraries that write."""
    total = hashlib.sha256(" ".join(version(name) for name in WRITERS).encode())
    for path in sorted(
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.suffix in (".py", ".sql", ".csv", ".typ", ".ftl")
    ):
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
