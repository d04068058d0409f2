"""What the inbox keeps is what was checked, whatever clocks, disks and kills do to it."""

import errno
import tempfile
import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.submit import doors
from etl import __main__ as command
from etl import inbox, submissions
from etl.check import Sent, check
from etl.sources.forum_delivery import NAME
from etl.taking_in import take_in
from tests.delivered import BOSTON, MADRID, REFERENCE, SYSTEMS, passed
from words.speech import speech

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
STEWARD = inbox.Person("https://sign.in#42", frozenset({BOSTON, MADRID}), False)
REVIEWER = inbox.Person("https://sign.in#7", frozenset(), True)


def sent(box: Path, data: bytes, now: datetime = NOW, city: str = BOSTON) -> inbox.Submission:
    return inbox.submit(box, "deployment.csv", data, city, passed(data, city), STEWARD, now)


def accepted(box: Path, data: bytes, file: str, now: datetime = NOW) -> inbox.Submission:
    """A file that came past the check, as one whose bytes were exchanged did."""
    checked = passed(data, BOSTON, file)
    made = inbox.submit(box, file, data, BOSTON, checked, STEWARD, now)
    return inbox.decide(box, made.id, inbox.ACCEPTED, "", REVIEWER, now)


def test_the_check_of_a_file_is_of_its_bytes(tmp_path):
    """With the check of one file neither other bytes, nor another table's name, nor another city's
    delivery are taken; each is refused in words, and nothing is kept."""
    path = tmp_path / "deployment.csv"
    path.write_text("\n".join(SYSTEMS.splitlines()[:2]))
    checked, data = check(path, BOSTON, REFERENCE), path.read_bytes()
    others = [
        ("deployment.csv", data + b"\n", BOSTON),
        ("place.csv", data, BOSTON),
        ("deployment.xlsx", data, BOSTON),
        ("deployment.csv", data, MADRID),
    ]
    for name, other, city in others:
        with pytest.raises(inbox.NotPossible, match="not the file that was checked"):
            inbox.submit(tmp_path / "inbox", name, other, city, checked, STEWARD, NOW)
    assert not (tmp_path / "inbox").exists()
    made = inbox.submit(tmp_path / "inbox", path.name, data, BOSTON, checked, STEWARD, NOW)
    assert made.sha256 == checked.sha256 and made.is_whole


class Upload:
    """A file in the field of the page Submit."""

    file_id, name = "same", "deployment.csv"

    def __init__(self, data: bytes):
        self.getvalue = lambda: data


def test_another_file_under_the_same_upload_is_not_sent(tmp_path, monkeypatch):
    """Where other bytes lie under the upload's identifier when Send is pressed, nothing is sent,
    and the page says so."""
    monkeypatch.setenv("DASHBOARD_INBOX", str(tmp_path / "inbox"))
    monkeypatch.setattr("app.submit.sign_in.signed_in", lambda: STEWARD)
    state: dict[str, object] = {"file": Upload(b"other")}
    monkeypatch.setattr(doors, "st", SimpleNamespace(session_state=state))
    say, seen = speech(), Upload(b"seen")
    doors._submit(
        seen, Sent("deployment.csv", b"seen"), passed(b"seen", BOSTON), BOSTON, STEWARD, say
    )
    assert state["not-sent"] == say("submit-other-file") and not (tmp_path / "inbox").exists()
    state["file"] = seen
    doors._submit(
        seen, Sent("deployment.csv", b"seen"), passed(b"seen", BOSTON), BOSTON, STEWARD, say
    )
    assert [each.sha256 for each in inbox.submissions(tmp_path / "inbox")] == [
        submissions.checksum(b"seen")
    ]


def test_a_build_unpacks_no_more_than_a_check(tmp_path):
    """An accepted archive that unpacks to more than a city sends, or holds what is no table, stays
    in the inbox, is told, and costs no other."""
    box, raw = tmp_path / "inbox", tmp_path / "raw"
    files = {"large": ("deployment.csv", b"a" * 26 * 2**20), "stray": ("../deployments.csv", b"a")}
    for name, (entry, data) in files.items():
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(entry, data)
        accepted(box, (tmp_path / name).read_bytes(), "delivery.zip")
    good = accepted(box, SYSTEMS.encode(), "deployment.csv")
    told = take_in(box, raw, date(2026, 11, 30))
    assert ["unpacks to 26 MB" in told[0], "none of them" in told[1]] == [True, True]
    assert [path.name for path in raw.glob("forum_delivery/*/*")] == [good.id]
    assert not list(raw.rglob(".*"))


def test_a_clock_that_was_ahead_wins_nothing(tmp_path):
    """A file sent while the clock was years ahead or behind counts until the city sends the next
    one, which is the newer whatever the clock says; and one accepted on a day to come is told."""
    box, ahead = tmp_path / "inbox", NOW + timedelta(days=4000)
    first = sent(box, b"1", ahead)
    second, third = sent(box, b"2"), sent(box, b"3", NOW - timedelta(days=20_000))
    other = sent(box, b"2", city=MADRID)
    assert [each.id for each in inbox.submissions(box) if each.city == BOSTON] == [
        first.id,
        second.id,
        third.id,
    ]
    assert third.received > second.received > first.received and other.received[:4] == "2026"
    inbox.decide(box, first.id, inbox.ACCEPTED, "", REVIEWER, ahead)
    (told,) = take_in(box, tmp_path / "raw", date(2026, 11, 30))
    assert "after the day of this build" in told and not any((tmp_path / "raw").iterdir())


def test_what_a_killed_step_left_is_cleared_by_the_next(tmp_path):
    """Folders and files on the way of a dead submission, decision or build are gone after the next
    of its kind; what is whole stays."""
    box, raw = tmp_path / "inbox", tmp_path / "raw"
    made = sent(box, b"1")
    left = [box / ".receiving-dead", raw / "forum_delivery" / ".taking-dead"]
    for folder in left:
        folder.mkdir(parents=True)
        (folder / "deployment.csv").write_text("half")
    torn = made.folder / ".writing-dead"
    torn.write_text("{")
    inbox.decide(box, made.id, inbox.RETURNED, "Why?", REVIEWER, NOW)
    take_in(box, raw, date(2026, 11, 30))
    assert not [path for path in [*left, torn] if path.exists()]
    assert [each.is_whole for each in inbox.submissions(box)] == [True]


STEPS = [(tempfile, "mkdtemp"), (tempfile, "NamedTemporaryFile")] + [
    (Path, name) for name in ("write_bytes", "rename", "hardlink_to", "unlink")
]


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("how", [Killed(), OSError(errno.ENOSPC, "No space left on device")])
def test_wherever_a_step_ends_nothing_is_torn_or_lost(tmp_path, monkeypatch, how):
    """Killed, or stopped by a full disk, at each of its steps a submission and a decision are there
    as a whole or not at all; the same again then works, and the next step leaves nothing over."""
    left = 0  # steps until it ends, after which nothing works any more

    def counted(step):
        def tried(*args, **kwargs):
            nonlocal left
            left -= 1
            if left < 0:
                raise how
            return step(*args, **kwargs)

        return tried

    endings = 0
    for steps in range(30):
        box = tmp_path / str(steps)
        with monkeypatch.context() as patched:
            for owner, name in STEPS:
                patched.setattr(owner, name, counted(getattr(owner, name)))
            left = steps
            try:
                made = sent(box, b"1")
                inbox.decide(box, made.id, inbox.RETURNED, "Why?", REVIEWER, NOW)
            except (Killed, inbox.NotPossible) as ended:
                endings += 1
                assert isinstance(ended, Killed) or "No space left" in str(ended)
        there = inbox.submissions(box)
        assert len(there) <= 1 and all(each.is_whole for each in there)
        made = there[0] if there else sent(box, b"1")
        if not made.decision:
            inbox.decide(box, made.id, inbox.RETURNED, "Why?", REVIEWER, NOW)
        sent(box, b"2")
        names = {path.name for path in box.rglob("*") if not NAME.fullmatch(path.name)}
        assert names == {"deployment.csv", "receipt.json", "decision.json"}
    assert 5 < endings < 30


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b'{"id": 1}', b"\xff", None])
def test_a_torn_receipt_costs_no_other(tmp_path, torn):
    """A folder whose receipt is lost or cannot be read is named, by the build too, and the other
    files stand in the inbox as before."""
    box = tmp_path / "inbox"
    broken, whole = sent(box, b"1"), sent(box, b"2")
    receipt = broken.folder / "receipt.json"
    receipt.unlink() if torn is None else receipt.write_bytes(torn)
    assert [each.id for each in inbox.submissions(box)] == [whole.id]
    assert submissions.unreadable(box) == [broken.id]
    (told,) = take_in(box, tmp_path / "raw", date(2026, 11, 30))
    assert broken.id in told and "passed over" in told
    with pytest.raises(inbox.NotPossible, match="no such submission"):
        inbox.decide(box, broken.id, inbox.ACCEPTED, "", REVIEWER, NOW)


def test_a_disk_that_takes_nothing_ends_in_a_sentence(tmp_path, monkeypatch, capsys):
    """Where the inbox is no folder, or the folder of releases cannot be written to, the page and
    the command say so in a line and end with 2."""
    (tmp_path / "inbox").write_text("a file")
    with pytest.raises(inbox.NotPossible, match="cannot be written to"):
        sent(tmp_path / "inbox", b"1")

    def full(*_):
        raise OSError(errno.EROFS, "Read-only file system", "releases")

    monkeypatch.setattr(command, "take_in", full)
    assert command.main(["build", "--raw", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert "Read-only file system" in told and "releases" in told and "Traceback" not in told
