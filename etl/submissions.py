"""The files of an inbox: what was received, what was decided on it, and how both are written.

A folder appears as a whole, and a decision is written to a file that must not be there yet. One
step at a time writes into an inbox, and first clears what a killed one left.
"""

import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from etl import package_names
from etl.lock import alone
from etl.read import csv_rows
from etl.sources.forum_delivery import NAME
from words.said import said

RECEIPT, DECISION = "receipt.json", "decision.json"
DECIDED = ("decision", "decided_by", "decided", "note")
ABOUT = ["record_table", "record_id", "place_id"]  # which record a reply is about
ASIDE, WRITING = ".receiving-", ".writing-"

log = logging.getLogger(__name__)


class NotPossible(ValueError):
    """The inbox cannot take this; says why."""


@dataclass(frozen=True)
class Submission:
    """One file in the inbox, with its decision if there is one."""

    id: str
    city: str
    by: str
    received: str
    kind: str
    file: str
    sha256: str
    rows: int
    accepted_rows: int
    findings: int
    folder: Path
    decision: str = ""
    decided_by: str = ""
    decided: str = ""
    note: str = ""

    @property
    def path(self) -> Path:
        return self.folder / self.file

    @property
    def is_whole(self) -> bool:
        """Whether the bytes are still those that were received."""
        return self.path.is_file() and checksum(self.path.read_bytes()) == self.sha256

    @property
    def about(self) -> frozenset[tuple[str, ...]]:
        """What a later file takes the place of: the records a reply is about, or the kind of any
        other file."""
        if self.file != "reply.csv" or not self.is_whole:
            return frozenset({(self.kind,)})
        rows = csv_rows(self.path)
        rows = rows.rename(columns=lambda name: package_names.column_of("reply", name))
        if not set(ABOUT) <= set(rows.columns):
            return frozenset({(self.kind,)})
        return frozenset(rows[ABOUT].itertuples(index=False, name=None))


def checksum(data: bytes) -> str:
    """The bytes' sha256."""
    return hashlib.sha256(data).hexdigest()


def submissions(inbox: Path) -> list[Submission]:
    """All files in the inbox, oldest first. A folder that is none of ours is passed over, and so
    is one that cannot be read: `unreadable` names those."""
    return [read for path in _folders(inbox) if (read := _read(path))]


def unreadable(inbox: Path) -> list[str]:
    """The folders of the inbox whose receipt or decision cannot be read any more."""
    return [path.name for path in _folders(inbox) if not _read(path)]


def submission(inbox: Path, of: str) -> Submission:
    """One file in the inbox. Raises NotPossible where there is none of this identifier."""
    read = _read(inbox / of) if NAME.fullmatch(of) else None
    if not read:
        raise NotPossible(said("inbox-no-submission"))
    return read


def _folders(inbox: Path) -> list[Path]:
    return sorted(path for path in inbox.glob("*") if NAME.fullmatch(path.name))


def _read(path: Path) -> Submission | None:
    """What a folder holds; None where a disk has lost a part of it."""
    try:
        told = json.loads((path / RECEIPT).read_text(encoding="utf-8"))
        if (path / DECISION).exists():
            told |= json.loads((path / DECISION).read_text(encoding="utf-8"))
        read = Submission(**told, folder=path)
    except (OSError, ValueError, TypeError):
        return None
    is_named = all(isinstance(text, str) for text in (read.city, read.by, read.note, read.decided))
    is_ours = (read.id, Path(str(read.file)).name) == (path.name, read.file)
    return read if is_named and is_ours else None


@contextmanager
def writing(inbox: Path) -> Iterator[None]:
    """Hold the inbox while writing into it, cleared of what a killed step left. Raises NotPossible
    where it cannot be written to, which the log tells whole."""
    try:
        inbox.mkdir(parents=True, exist_ok=True)
        with alone(inbox, "submission"):
            _sweep(inbox)
            yield
    except OSError as error:
        log.error(said("inbox-unwritten-log", folder=str(inbox), why=str(error)))
        raise NotPossible(said("inbox-unwritten", why=str(error.strerror or error))) from error


def _sweep(inbox: Path) -> None:
    for left in inbox.glob(f"{ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in inbox.glob(f"*/{WRITING}*"):
        left.unlink(missing_ok=True)


def place(inbox: Path, made: Submission, data: bytes) -> Submission:
    """Written aside and renamed, so that it is there as a whole or not at all."""
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=inbox))
    try:
        (aside / made.file).write_bytes(data)
        told = asdict(made)
        write(aside / RECEIPT, {name: told[name] for name in told.keys() - {"folder", *DECIDED}})
        aside.rename(inbox / made.id)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return submission(inbox, made.id)


def write(path: Path, value: dict) -> None:
    """Written aside and linked: whole or not at all, and never over what is there. Raises
    FileExistsError, and OSError where the disk takes no more."""
    aside = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", dir=path.parent, prefix=WRITING, encoding="utf-8", delete=False
        ) as file:
            aside = Path(file.name)
            json.dump(value, file, indent=1, ensure_ascii=False)
        path.hardlink_to(aside)
    finally:
        if aside:
            aside.unlink()
