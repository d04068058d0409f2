"""Tables -> data/releases/VERSION, whole or not at all; then CURRENT.

A release is built in a folder beside the others, renamed once, and only then named in CURRENT. A
build killed at any moment leaves the last release whole and CURRENT as it was.

The bytes of a release follow from the raw files, the curated tables, the date and the code, and
from nothing else: so the manifest names the code by a checksum over its files. The commit would
change with every other file of the project, and be missing outside a repository; it is the commit
that brings the release into the repository.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Collection
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from etl import changelog, files
from etl.build import Built
from etl.cells import as_text
from etl.gathering import RECORDS
from etl.lock import alone
from schema import datapackage, stored
from schema.arrow import fingerprint
from schema.heaps import give_back
from schema.imprint import OWN, Imprint
from words.said import both, said

RELEASES = Path(__file__).parent.parent / "data" / "releases"
FALL = 0.2  # a source that loses more than this share of its records stops the release


class Stopped(ValueError):
    """Tables that become no release before somebody says that they are right."""


class LargeFall(Stopped):
    """The new release would lose many records; a written reason is needed."""


class NoRow(Stopped):
    """A source of which a folder is there would come in without a single row, and nothing said."""


class NoRecord(Stopped):
    """A source would come in without a single record."""


def write(
    built: Built,
    as_of: date,
    out: Path,
    reason: str = "",
    outlines: Path | None = None,
    imprint: Imprint = OWN,
    allow_empty: Collection[str] = (),
    is_parted: bool = False,
) -> Path:
    """Write a release and move CURRENT; equal content under the same name makes no new release and
    gives the existing one. `is_parted` writes each table of records as several files.

    One build writes into a folder at a time; a second waits for the first and then sees its
    release. Raises LargeFall when a source loses more than a fifth of its records and no reason is
    given, and NoRecord when one that the last release does not have brings none and is not among
    `allow_empty`.
    """
    out.mkdir(parents=True, exist_ok=True)
    with alone(out, "build"):
        _sweep(out)
        last = current(out)
        digest = content(built, outlines)
        if last and _is_same(last, digest, imprint, is_parted):
            return last
        _stop_for_losses(built, last, reason, allow_empty)
        card = _manifest(built, _next_version(out, as_of), as_of, digest, reason)
        return _written(built, out, last, outlines, card | imprint._asdict(), is_parted)


def _is_same(last: Path, digest: str, imprint: Imprint, is_parted: bool) -> bool:
    """Whether a release has this content under this name, in as many files."""
    is_so_parted = (last / f"{RECORDS[0]}.parquet").is_dir() == is_parted
    return is_so_parted and manifest(last)["content"] == digest and named(last, imprint) == imprint


def _written(
    built: Built,
    out: Path,
    last: Path | None,
    outlines: Path | None,
    card: dict,
    is_parted: bool,
) -> Path:
    """The folder of a new release, which CURRENT names from here on; `card` becomes its
    manifest."""
    version = card["version"]
    aside = out / f".building-{version}-{os.getpid()}"
    aside.mkdir()
    for name in built.rows():
        path = aside / f"{name}.parquet"
        if is_parted and name in RECORDS:
            path.mkdir()
        files.write(built.in_order(name), path)
    if outlines:
        shutil.copyfile(outlines, aside / "outlines.geojson")
    _write_json(aside / "manifest.json", card)
    give_back()
    # It follows from this release and the last, so it is no part of the content.
    changes = changelog.text(last, aside, version) if last else changelog.first(version)
    (aside / "changes.md").write_text(changes, encoding="utf-8")
    describe(aside)
    aside.rename(out / version)
    point(out, version)
    return out / version


def describe(release: Path) -> None:
    """Write what a release's files are, with the checksums by which it is known as whole."""
    sources = pd.read_parquet(release / "source.parquet").to_dict("records")
    package = datapackage.release(release, manifest(release), sources)
    _write_json(release / "datapackage.json", package)


def count_anew(release: Path) -> None:
    """Make a release whole again whose tables or name were changed on purpose, as a benchmark
    does."""
    card = manifest(release)
    tables = sorted(release.glob("*.parquet"))
    card["version"] = release.name
    card["counts"]["rows"] = {path.stem: stored.rows(path) for path in tables}
    _write_json(release / "manifest.json", card)
    describe(release)


def current(out: Path) -> Path | None:
    """The release CURRENT names, or None where there is none yet."""
    pointer = out / "CURRENT"
    return out / pointer.read_text(encoding="utf-8").strip() if pointer.exists() else None


def point(out: Path, version: str) -> None:
    """Move CURRENT in one step: a reader sees the old name or the new one."""
    aside = out / f".CURRENT-{os.getpid()}"
    aside.write_text(version + "\n", encoding="utf-8")
    aside.replace(out / "CURRENT")


def manifest(release: Path) -> dict:
    """A release's manifest.json."""
    return json.loads((release / "manifest.json").read_text(encoding="utf-8"))


def named(release: Path, otherwise: Imprint) -> Imprint:
    """What a release calls itself; `otherwise` what a release from before there were names is
    called."""
    card = manifest(release)
    return Imprint(card.get("title", otherwise.title), card.get("publisher", otherwise.publisher))


def _sweep(out: Path) -> None:
    """Remove what a killed build left; no other build is at work here while this one holds the
    folder."""
    for left in out.glob(".building-*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in out.glob(".CURRENT-*"):
        left.unlink(missing_ok=True)


def content(built: Built, outlines: Path | None) -> str:
    """One checksum over all cells and outlines: the same input gives the same one, whatever wrote
    the files."""
    total = hashlib.sha256(fingerprint().encode() + (outlines.read_bytes() if outlines else b""))
    for name in sorted(built.rows()):
        total.update(name.encode())
        for number, rows in enumerate(built.in_order(name)):
            total.update(as_text(rows, header=not number))
    return total.hexdigest()


def _counts(built: Built) -> dict[str, dict[str, int]]:
    sources = built.tables["source"]
    accepted = zip(sources["source_id"], sources["rows_accepted"], strict=True)
    by_source = {source_id: int(rows) for source_id, rows in accepted}
    return {"rows": built.rows(), "rows_accepted_by_source": by_source}


def _stop_for_losses(
    built: Built, last: Path | None, reason: str, allow_empty: Collection[str]
) -> None:
    before = manifest(last)["counts"]["rows_accepted_by_source"] if last else {}
    if silent := _silent(built, allow_empty):
        raise NoRow(_unless_allowed(silent))
    if (fallen := _fallen(before, built)) and not reason:
        raise LargeFall(said("build-fall", falls=both(*fallen)))
    if empty := _empty(before, built, allow_empty):
        raise NoRecord(_unless_allowed(empty))


def _unless_allowed(told: dict[str, str]) -> str:
    """What is told of each source, and how to say that it is right."""
    options = " ".join(f"--allow-empty {source}" for source in told)
    return said("build-empty", empty=both(*told.values()), options=options)


def _fallen(before: dict[str, int], built: Built) -> list[str]:
    """Sources of the last release that lose more than FALL of their accepted rows."""
    now = _counts(built)["rows_accepted_by_source"]
    return [
        said("build-falls", source=source, before=rows, now=now.get(source, 0))
        for source, rows in before.items()
        if now.get(source, 0) < rows * (1 - FALL)
    ]


def _silent(built: Built, allowed: Collection[str]) -> dict[str, str]:
    """Sources whose files hold no row at all, with none refused: what is told of each."""
    refused = {*built.tables["refusal"]["source_id"], *allowed}
    return {
        card["source_id"]: said("build-no-row", source=card["source_id"], folder=card["snapshot"])
        for card in built.tables["source"].to_dict("records")
        if not card["rows_read"] and card["source_id"] not in refused
    }


def _empty(before: dict[str, int], built: Built, allowed: Collection[str]) -> dict[str, str]:
    """Sources that the last release does not have and that bring no record: what is told of
    each."""
    return {
        card["source_id"]: said("build-no-record", source=card["source_id"], rows=card["rows_read"])
        for card in built.tables["source"].to_dict("records")
        if not card["rows_accepted"] and card["source_id"] not in {*before, *allowed}
    }


def _next_version(out: Path, as_of: date) -> str:
    month = f"{as_of:%Y.%m}"
    taken = [int(path.name.rsplit(".", 1)[1]) for path in out.glob(f"{month}.*")]
    return f"{month}.{max(taken, default=0) + 1}"


def _manifest(built: Built, version: str, as_of: date, content: str, reason: str) -> dict:
    return {
        "version": version,
        "as_of": as_of.isoformat(),
        "content": content,
        "schema": fingerprint(),
        "code": _own_checksum(),
        "counts": _counts(built),
        "inputs": built.inputs,
        "reason_for_large_fall": reason,
    }


@cache
def _own_checksum() -> str:
    """The checksum of the code, taken once: a process runs what it read when it started, and files
    that change later are not it."""
    return code_checksum()


def code_checksum(root: Path = Path(__file__).parent.parent) -> str:
    """One checksum over the files that a release follows from: all Python and code lists of `etl`
    and `schema`, and the questions that its changes are told by."""
    total = hashlib.sha256()
    for path in sorted(
        path
        for folder in ("etl", "queries", "schema")
        for path in (root / folder).rglob("*")
        if path.suffix in (".py", ".csv", ".sql")
    ):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _write_json(path: Path, value: dict) -> None:
    path.write_text(
        json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
