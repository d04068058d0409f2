"""The inbox: what cities submit, and what reviewers decide.

    inbox/ID/delivery.xlsx    the bytes as received (a CSV keeps the name of its table)
    inbox/ID/receipt.json     who (the subject identifier of the sign-in, no name and no address),
        when, city, sha256, counts
    inbox/ID/decision.json    accepted or returned by a reviewer, or withdrawn by a steward of the
        city: by whom, when, with a note; written once

ID names time of submission, city and bytes, so that the newest of a city is the last by name: where
a clock was ahead, the next file of the city is named a second after the last one. Nothing is ever
changed (`etl.submissions`). `etl.taking_in` brings what was accepted to the raw files.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from etl.check import Checked
from etl.check.received import kept_as
from etl.submissions import (
    DECIDED,
    DECISION,
    NotPossible,
    Submission,
    checksum,
    place,
    submission,
    submissions,
    write,
    writing,
)
from words.said import said

FOLDER = Path(__file__).parent.parent / "data" / "inbox"
ACCEPTED, RETURNED, WITHDRAWN = "accepted", "returned", "withdrawn"
MOST_WAITING = 10  # of one city: who has more to say sends less often
LONGEST_NOTE = 500
MOMENT = "%Y%m%dT%H%M%SZ"
SIGNED_IN_FOR = timedelta(hours=12)  # after this the provider is asked for a new sign-in


class NotAllowed(PermissionError):
    """Somebody may not do this; says why."""


@dataclass(frozen=True)
class Person:
    """Who is signed in, by the identifier of the sign-in, and what they may do."""

    subject: str
    cities: frozenset[str]
    is_reviewer: bool


def person(claims: Mapping, now: datetime, lasts: timedelta = SIGNED_IN_FOR) -> Person | None:
    """Who the claims of a sign-in name; nobody without a subject, or when it is longer ago than it
    lasts.

    The claim `roles` is a list, or words in one text: `steward:us-2507000`, `reviewer`. Other roles
    mean nothing here.
    """
    subject, issued = claims.get("sub"), claims.get("iat")
    if (
        not subject
        or not isinstance(issued, int | float)
        or not 0 <= now.timestamp() - issued + 300 <= lasts.total_seconds()
    ):
        return None
    claimed = claims.get("roles") or []
    roles = claimed.split() if isinstance(claimed, str) else [str(role) for role in claimed]
    cities = frozenset(
        role.removeprefix("steward:") for role in roles if role.startswith("steward:")
    )
    return Person(f"{claims.get('iss', '')}#{subject}", cities, "reviewer" in roles)


def folder() -> Path:
    """Where the inbox is: DASHBOARD_INBOX, or data/inbox."""
    return Path(os.environ.get("DASHBOARD_INBOX") or FOLDER)


def submit(
    inbox: Path, name: str, data: bytes, city: str, checked: Checked, who: Person, now: datetime
) -> Submission:
    """Puts a checked file into the inbox. Raises NotAllowed for a city that is not the steward's,
    NotPossible where `checked` is not the check of these very bytes as this city's delivery, for
    no use, and where the inbox cannot be written to. `now` is in UTC.
    """
    if city not in who.cities:
        raise NotAllowed(said("inbox-no-steward"))
    total = checksum(data)
    if (checked.sha256, checked.file, checked.city) != (total, kept_as(name), city):
        raise NotPossible(said("inbox-unchecked"))
    if not checked.accepted:
        raise NotPossible(said("inbox-no-row"))
    with writing(inbox):
        moment = _moment(inbox, city, total, now)
        made = Submission(
            f"{moment.strftime(MOMENT)}-{city}-{total[:12]}",
            city,
            who.subject,
            moment.isoformat(timespec="seconds"),
            checked.kind,
            checked.file,
            total,
            checked.rows,
            checked.accepted,
            checked.found,
            Path(),
        )
        return place(inbox, made, data)


def _moment(inbox: Path, city: str, total: str, now: datetime) -> datetime:
    """When a file of a city comes in: after all that came of it before, whatever the clock says.
    Raises NotPossible where the same one waits, or as many as may."""
    of_city = [sent for sent in submissions(inbox) if sent.city == city]
    undecided = [sent for sent in of_city if not sent.decision]
    if any(sent.sha256 == total for sent in undecided):
        raise NotPossible(said("inbox-waits"))
    if len(undecided) >= MOST_WAITING:
        raise NotPossible(said("inbox-many-wait", n=MOST_WAITING))
    before = [datetime.strptime(sent.id[:16], MOMENT).replace(tzinfo=UTC) for sent in of_city]
    return max([now, *(moment + timedelta(seconds=1) for moment in before)])


def waiting(inbox: Path, city: str, data: bytes) -> Submission | None:
    """The same bytes of the same city, where they wait for a reviewer already."""
    asked = city, checksum(data), ""
    waits = (
        sent for sent in submissions(inbox) if (sent.city, sent.sha256, sent.decision) == asked
    )
    return next(waits, None)


def decide(
    inbox: Path, of: str, decision: str, note: str, who: Person, now: datetime
) -> Submission:
    """A reviewer's word on a submission, once. Raises NotAllowed, or NotPossible where it has been
    decided or has changed, or the inbox cannot be written to."""
    if not who.is_reviewer:
        raise NotAllowed(said("inbox-no-reviewer"))
    sent = submission(inbox, of)
    if sent.by == who.subject:
        raise NotAllowed(said("inbox-own"))
    if (
        decision not in (ACCEPTED, RETURNED)
        or len(note) > LONGEST_NOTE
        or (decision == RETURNED and not note.strip())
    ):
        raise NotPossible(said("inbox-needs-note", most=LONGEST_NOTE))
    if not sent.is_whole:
        raise NotPossible(said("inbox-changed"))
    return _decided(inbox, sent, (decision, who.subject, _at(now), note.strip()))


def withdraw(inbox: Path, of: str, who: Person, now: datetime) -> Submission:
    """A steward's taking back of a file of their city, as long as it waits. Raises NotAllowed for
    another city's, NotPossible where it has been decided, or the inbox cannot be written to."""
    sent = submission(inbox, of)
    if sent.city not in who.cities:
        raise NotAllowed(said("inbox-no-steward"))
    return _decided(inbox, sent, (WITHDRAWN, who.subject, _at(now), ""))


def _decided(inbox: Path, sent: Submission, told: tuple[str, ...]) -> Submission:
    """What became of a file, written once. Raises NotPossible where that was done."""
    with writing(inbox):
        try:
            write(sent.folder / DECISION, dict(zip(DECIDED, told, strict=True)))
        except FileExistsError as error:
            raise NotPossible(said("inbox-decided")) from error
    return submission(inbox, sent.id)


def _at(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
