"""Which releases of a folder are whole, every file as it was when the release was made, and which
of them is served.

A release that is not whole is not served: the last whole one is, health says what is wrong, and the
log has a line for whoever can mend it. Files put back are noticed without a restart.
"""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from pathlib import Path

from schema import stored

KEYS = ("version", "as_of", "content", "counts", "inputs")  # without which no manifest is read
PARTS = ("manifest.json", "datapackage.json")
BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError)

log = logging.getLogger(__name__)
_known: dict[Path, tuple[object, tuple[str, ...]]] = {}
# What is current in this context, by the folder of releases, for as long as that is settled.
_settled: ContextVar[dict[Path, str] | None] = ContextVar("_settled", default=None)


class NoRelease(LookupError):
    """There is no release to show; says where one was looked for and how to make one."""


@contextmanager
def settled() -> Iterator[None]:
    """Keep to the release that was current when it was first asked for within: a page is of one
    release, and looks it up a hundred times."""
    before = _settled.set({})
    try:
        yield
    finally:
        _settled.reset(before)


def current(folder: Path) -> str:
    """The release that readers see: the one that CURRENT names where it is whole, else the last
    whole one before it, or of all. Raises NoRelease where there is none."""
    if (settled_on := _settled.get()) is None:
        return _current(folder)
    if folder not in settled_on:
        settled_on[folder] = _current(folder)
    return settled_on[folder]


def _current(folder: Path) -> str:
    named = _named(folder)
    if named and _is_there(folder, named) and not faults(folder / named):
        return named
    whole = versions(folder)
    if not whole:
        raise NoRelease(
            f"No release in {folder}. Make one with: python -m etl build --raw DIR --out {folder}"
        )
    before = [version for version in whole if in_order(version) < in_order(named)]
    served = (before or whole)[-1]
    _tell_once(
        f"CURRENT in {folder} names {named[:40]!r}, which is no whole release: {served} is"
        f" served. Put its files back, or write the name of a whole release into CURRENT."
    )
    return served


def versions(folder: Path) -> list[str]:
    """All whole releases, oldest first."""
    return [version for version in _every(folder) if not faults(folder / version)]


def in_order(version: str) -> list[int]:
    """What releases are sorted by."""
    return [int(part) if part.isdecimal() else 0 for part in version.split(".")]


def problems(folder: Path) -> list[str]:
    """What is wrong with a folder's releases, in sentences without paths."""
    named = _named(folder)
    is_there = _is_there(folder, named)
    told = [
        f"Release {version} is not served: {'; '.join(wrong)}."
        for version in sorted({*_every(folder), *([named] if is_there else [])}, key=in_order)
        if (wrong := faults(folder / version))
    ]
    if not is_there:
        told.append(f"CURRENT names {named[:40]!r}, which is no release.")
    return told


def faults(release: Path, anew: bool = False) -> tuple[str, ...]:
    """What is not as it was when a release was made, file by file; nothing where it is whole. One
    that was whole is looked at again when it is opened (`anew`), another when its files change."""
    before, wrong = _known.get(release, (None, ()))
    if before is not None and not anew and (not wrong or before == _stamp(release)):
        return wrong
    stamp, wrong = _stamp(release), tuple(_wrong(release))
    _known[release] = stamp, wrong
    if wrong:
        _tell_once(
            f"Release {release} is not whole and is not served: {'; '.join(wrong)}. Put its files"
            " back from the repository or a backup, or build it anew."
        )
    return wrong


def _every(folder: Path) -> list[str]:
    """The folders that are meant as releases, oldest first."""
    names = {path.parent.name for part in PARTS for path in folder.glob(f"[!.]*/{part}")}
    return sorted(names, key=in_order)


def _named(folder: Path) -> str:
    try:
        return (folder / "CURRENT").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _is_there(folder: Path, version: str) -> bool:
    return bool(re.fullmatch(r"\w[\w.-]*", version)) and (folder / version).is_dir()


def _stamp(release: Path) -> object:
    try:
        files = [(str(path), path.stat()) for path in sorted(release.rglob("*"))]
    except OSError:
        return ()
    return tuple((name, told.st_size, told.st_mtime_ns) for name, told in files)


def _wrong(release: Path) -> Iterator[str]:
    """What is wrong, one at a time."""
    try:
        manifest = _read(release / "manifest.json")
        rows = manifest["counts"]["rows"]
        date.fromisoformat(manifest["as_of"])
        if lacking := [key for key in KEYS if key not in manifest]:
            yield f"manifest.json lacks {', '.join(lacking)}"
            return
        if manifest["version"] != release.name:
            yield f"manifest.json is of release {manifest['version']}"
    except BROKEN:
        yield "manifest.json cannot be read"
        return
    try:
        package = _read(release / "datapackage.json")
        if package["version"] != manifest["version"] or not package["id"].endswith(
            str(manifest["content"])[:16]
        ):
            yield "datapackage.json is of another release"
        files = {_name(each["path"]): each["hash"] for each in package["resources"]}
    except BROKEN:
        yield "datapackage.json cannot be read"
        return
    yield from (f"{name} is no part of it" for name in sorted(_tables(release) - set(files)))
    for name, told in files.items():
        yield from _wrong_file(release / name, told, rows)


def _wrong_file(path: Path, told: str, rows: dict[str, int]) -> Iterator[str]:
    try:
        if told != f"sha256:{stored.measured(path)[1]}":
            yield f"{path.name} is not the file that it was made with"
        elif path.suffix == ".parquet" and stored.rows(path) != rows[path.stem]:
            yield f"{path.name} has not the rows that manifest.json counts"
    except FileNotFoundError:
        yield f"{path.name} is missing"
    except BROKEN:
        yield f"{path.name} cannot be read"


def _name(path: str | list[str]) -> str:
    """What stands in the release's folder: a file, or the folder of several."""
    return path if isinstance(path, str) else path[0].split("/")[0]


def _tables(release: Path) -> set[str]:
    return {path.name for path in release.glob("*.parquet")}


def _read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def _tell_once(line: str) -> None:
    log.error(line)
