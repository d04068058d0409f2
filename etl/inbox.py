"""The inbox: what cities submit, and what reviewers decide.

    inbox/ID/delivery.xlsx    the bytes as received (a CSV keeps the name of its table)
    inbox/ID/receipt.json     who (the subject identifier of the sign-in, no name and no address),
        when, city, sha256, counts
    inbox/ID/decision.json    accepted or returned, by whom, when, with a note; written once

ID names time of submission, city and bytes, so that the newest of a city is the last by name.
Nothing is ever changed: a folder appears as a whole, and a decision is written to a file that must
not be there yet. `etl.taking_in` brings what was accepted to the raw files.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath

from etl.check import Checked
from etl.check.received import KINDS
from etl.read import csv_rows
from etl.sources.forum_delivery import NAME
from etl.sources.forum_package import TABLES
from words.said import said

FOLDER = Path(__file__).parent.parent / "data" / "inbox"
ACCEPTED, RETURNED = "accepted", "returned"
MOST_WAITING = 10  # of one city: who has more to say sends less often
LONGEST_NOTE = 500
SIGNED_IN_FOR = timedelta(hours=12)  # roles change; the provider is asked again after this
MOMENT = "%Y%m%dT%H%M%SZ"


class NotAllowed(PermissionError):
    """Somebody may not do this; says why."""


class NotPossible(ValueError):
    """The inbox cannot take this; says why."""


@dataclass(frozen=True)
class Person:
    """Who is signed in, by the identifier of the sign-in, and what they may do."""

    subject: str
    cities: frozenset[str]
    is_reviewer: bool


def person(claims: Mapping, now: datetime) -> Person | None:
    """Who the claims of a sign-in name; nobody without a subject, or when it is longer ago than
    SIGNED_IN_FOR.

    The claim `roles` is a list, or words in one text: `steward:us-2507000`, `reviewer`. Other roles
    mean nothing here.
    """
    subject, issued = claims.get("sub"), claims.get("iat")
    if (
        not subject
        or not isinstance(issued, int | float)
        or not 0 <= now.timestamp() - issued + 300 <= SIGNED_IN_FOR.total_seconds()
    ):
        return None
    claimed = claims.get("roles") or []
    roles = claimed.split() if isinstance(claimed, str) else [str(role) for role in claimed]
    cities = frozenset(
        role.removeprefix("steward:") for role in roles if role.startswith("steward:")
    )
    return Person(f"{claims.get('iss', '')}#{subject}", cities, "reviewer" in roles)


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
        return (
            self.path.is_file()
            and hashlib.sha256(self.path.read_bytes()).hexdigest() == self.sha256
        )

    @property
    def about(self) -> frozenset[tuple[str, ...]]:
        """What a later file takes the place of: the records a reply is about, or the kind of any
        other file."""
        if self.file != "reply.csv":
            return frozenset({(self.kind,)})
        return frozenset(
            csv_rows(self.path)[["record_table", "record_id", "place_id"]].itertuples(
                index=False, name=None
            )
        )


def folder() -> Path:
    """Where the inbox is: DASHBOARD_INBOX, or data/inbox."""
    return Path(os.environ.get("DASHBOARD_INBOX") or FOLDER)


def submit(
    inbox: Path, name: str, data: bytes, city: str, checked: Checked, who: Person, now: datetime
) -> Submission:
    """Puts a checked file into the inbox. Raises NotAllowed for a city that is not the steward's,
    NotPossible for no use.

    `checked` must be the check of these bytes as this city's delivery; `now` is in UTC.
    """
    if city not in who.cities:
        raise NotAllowed(said("inbox-no-steward"))
    if not checked.accepted:
        raise NotPossible(said("inbox-no-row"))
    if waiting(inbox, city, data):
        raise NotPossible(said("inbox-waits"))
    undecided = [sent for sent in submissions(inbox) if sent.city == city and not sent.decision]
    if len(undecided) >= MOST_WAITING:
        raise NotPossible(said("inbox-many-wait", n=MOST_WAITING))
    total = hashlib.sha256(data).hexdigest()
    made = Submission(
        f"{now.strftime(MOMENT)}-{city}-{total[:12]}",
        city,
        who.subject,
        now.isoformat(timespec="seconds"),
        checked.kind,
        _stored(name),
        total,
        checked.rows,
        checked.accepted,
        checked.found,
        Path(),
    )
    return _placed(inbox, made, data)


def _stored(name: str) -> str:
    """A file's name in the inbox: its own may name a person. A CSV's says which table it is."""
    stem, kind = PurePosixPath(name).stem.lower(), PurePosixPath(name).suffix.lower()
    if kind not in KINDS or (kind == ".csv" and stem not in TABLES):
        raise NotPossible(said("inbox-other-file"))
    return f"{stem}.csv" if kind == ".csv" else f"delivery{kind}"


def _placed(inbox: Path, made: Submission, data: bytes) -> Submission:
    """Written aside and renamed, so that it is there as a whole or not at all."""
    inbox.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".receiving-", dir=inbox))
    try:
        (aside / made.file).write_bytes(data)
        receipt = {
            name: value
            for name, value in asdict(made).items()
            if name not in {"folder", *_DECISION}
        }
        _write(aside / "receipt.json", receipt)
        aside.rename(inbox / made.id)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise NotPossible(said("inbox-unwritten")) from error
    return _read(inbox / made.id)


_DECISION = ("decision", "decided_by", "decided", "note")


def submissions(inbox: Path) -> list[Submission]:
    """All files in the inbox, oldest first. A folder that is none of ours is passed over."""
    folders = [
        path
        for path in inbox.glob("*")
        if NAME.fullmatch(path.name) and (path / "receipt.json").is_file()
    ]
    return [_read(path) for path in sorted(folders)]


def waiting(inbox: Path, city: str, data: bytes) -> Submission | None:
    """The same bytes of the same city, where they wait for a reviewer already."""
    total = hashlib.sha256(data).hexdigest()
    return next(
        (
            submission
            for submission in submissions(inbox)
            if (submission.city, submission.sha256, submission.decision) == (city, total, "")
        ),
        None,
    )


def _read(path: Path) -> Submission:
    decision = path / "decision.json"
    decided = json.loads(decision.read_text(encoding="utf-8")) if decision.exists() else {}
    return Submission(
        **json.loads((path / "receipt.json").read_text(encoding="utf-8")), **decided, folder=path
    )


def decide(
    inbox: Path, of: str, decision: str, note: str, who: Person, now: datetime
) -> Submission:
    """A reviewer's word on a submission, once. Raises NotAllowed, or NotPossible where it has been
    decided or has changed."""
    if not who.is_reviewer:
        raise NotAllowed(said("inbox-no-reviewer"))
    if not NAME.fullmatch(of) or not (inbox / of / "receipt.json").is_file():
        raise NotPossible(said("inbox-no-submission"))
    submission = _read(inbox / of)
    if submission.by == who.subject:
        raise NotAllowed(said("inbox-own"))
    if (
        decision not in (ACCEPTED, RETURNED)
        or len(note) > LONGEST_NOTE
        or (decision == RETURNED and not note.strip())
    ):
        raise NotPossible(said("inbox-needs-note", most=LONGEST_NOTE))
    if not submission.is_whole:
        raise NotPossible(said("inbox-changed"))
    word = dict(
        zip(
            _DECISION,
            (decision, who.subject, now.isoformat(timespec="seconds"), note.strip()),
            strict=True,
        )
    )
    try:
        _write(inbox / of / "decision.json", word)
    except FileExistsError as error:
        raise NotPossible(said("inbox-decided")) from error
    return _read(inbox / of)


def _write(path: Path, value: dict) -> None:
    """Written aside and linked: whole or not at all, and never over what is there. Raises
    FileExistsError."""
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=".", encoding="utf-8", delete=False
    ) as file:
        json.dump(value, file, indent=1, ensure_ascii=False)
    try:
        Path(path).hardlink_to(file.name)
    finally:
        Path(file.name).unlink()
