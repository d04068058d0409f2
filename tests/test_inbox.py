"""The inbox: who may submit and decide, what is kept, and what reaches the build."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import __main__ as command
from etl import inbox, source
from etl.build import assembled, read_source
from etl.check import check
from etl.reference import curated_now
from etl.taking_in import take_in
from tests.delivered import BOSTON, MADRID, REFERENCE, SYSTEMS, passed, survey, workbook

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
STEWARD = inbox.Person("https://sign.in#42", frozenset({BOSTON}), False)
REVIEWER = inbox.Person("https://sign.in#7", frozenset(), True)
HEADER = SYSTEMS.splitlines()[0]


def claims(**more) -> dict:
    return {"iss": "https://sign.in", "sub": "42", "iat": int(NOW.timestamp()) - 60} | more


def delivered(
    folder: Path,
    inboxes: Path,
    *keys: str,
    city: str = BOSTON,
    now: datetime = NOW,
    name: str = "my.xlsx",
) -> inbox.Submission:
    """A submission with one system a key."""
    rows = "\n".join([HEADER, *(f"{key},{city},City,{key},health,other,in_use,,," for key in keys)])
    path = folder / f"{'-'.join(keys)}.xlsx"
    path = path if path.exists() else workbook(path, deployment=rows)
    who = inbox.Person("https://sign.in#42", frozenset({city}), False)
    return inbox.submit(
        inboxes, name, path.read_bytes(), city, check(path, city, REFERENCE), who, now
    )


@pytest.mark.parametrize(
    ("roles", "cities", "reviewer"),
    [
        (["steward:us-2507000", "reviewer"], {BOSTON}, True),
        ("steward:us-2507000 steward:es-28079", {BOSTON, MADRID}, False),
        ([], set(), False),
        (None, set(), False),
        (["admin", "Reviewer"], set(), False),
    ],
)
def test_roles_come_from_claims(roles, cities, reviewer):
    """The claim `roles` alone says what somebody may do, as a list or as words; everything else in
    it means nothing."""
    assert inbox.person(claims(roles=roles), NOW) == inbox.Person(
        "https://sign.in#42", frozenset(cities), reviewer
    )


@given(hours=st.floats(-48, 48))
def test_roles_grow_old(hours):
    """A sign-in counts for twelve hours; one from a future that clocks do not explain counts for
    nothing."""
    who = inbox.person(claims(iat=NOW.timestamp() - hours * 3600), NOW)
    assert (who is not None) == (-300 <= hours * 3600 <= 12 * 3600 - 300)
    assert (
        inbox.person({"iat": NOW.timestamp()}, NOW) is None
        and inbox.person({"sub": "42"}, NOW) is None
    )


def test_a_receipt_says_what_was_received(tmp_path):
    """The bytes are kept as received; the receipt holds subject, time, city, checksum and counts,
    and no name of the file."""
    made = delivered(tmp_path, tmp_path / "inbox", "a", "b", name="from somebody.xlsx")
    folder = tmp_path / "inbox" / made.id
    assert made.id.startswith("20261103T093000Z-us-2507000-")
    assert sorted(path.name for path in folder.iterdir()) == ["delivery.xlsx", "receipt.json"]
    receipt = json.loads((folder / "receipt.json").read_text())
    data = (tmp_path / "a-b.xlsx").read_bytes()
    assert (folder / "delivery.xlsx").read_bytes() == data and receipt["sha256"] == hashlib.sha256(
        data
    ).hexdigest()
    assert {
        name: receipt[name] for name in ("city", "by", "rows", "accepted_rows", "findings")
    } == {"city": BOSTON, "by": "https://sign.in#42", "rows": 2, "accepted_rows": 2, "findings": 0}
    assert "somebody" not in (folder / "receipt.json").read_text()


def test_a_steward_submits_for_the_own_city_only(tmp_path):
    """Who is no steward of the city stores nothing; nor does a file of which no row would be
    accepted."""
    path = workbook(tmp_path / "a.xlsx", deployment=f"{HEADER}\na,{BOSTON},City,A,,,,,,\n")
    checked = check(path, BOSTON, REFERENCE)
    for who in (REVIEWER, inbox.Person("x", frozenset({MADRID}), True)):
        with pytest.raises(inbox.NotAllowed):
            inbox.submit(tmp_path / "inbox", "a.xlsx", path.read_bytes(), BOSTON, checked, who, NOW)
    other = workbook(tmp_path / "b.xlsx", deployment=f"{HEADER}\na,{MADRID},City,A,,,,,,\n")
    nothing, data = check(other, BOSTON, REFERENCE), other.read_bytes()
    with pytest.raises(inbox.NotPossible, match="No row"):
        inbox.submit(tmp_path / "inbox", "b.xlsx", data, BOSTON, nothing, STEWARD, NOW)
    assert not (tmp_path / "inbox").exists()


def test_a_city_cannot_fill_the_inbox(tmp_path):
    """Ten files of a city may wait; the eleventh is turned away until one is decided, and one that
    waits already at once."""
    box = tmp_path / "inbox"

    def sent(data: bytes, minutes: int) -> inbox.Submission:
        return inbox.submit(
            box,
            "deployment.csv",
            data,
            BOSTON,
            passed(data, BOSTON),
            STEWARD,
            NOW + timedelta(minutes=minutes),
        )

    first = sent(b"0", 0)
    with pytest.raises(inbox.NotPossible, match="received already"):
        sent(b"0", 1)
    for minute in range(1, inbox.MOST_WAITING):
        sent(b"%d" % minute, minute)
    with pytest.raises(inbox.NotPossible, match="wait for a reviewer"):
        sent(b"more", 60)
    inbox.decide(box, first.id, inbox.RETURNED, "Too many.", REVIEWER, NOW)
    assert sent(b"0", 60).id
    assert not [path for path in box.iterdir() if path.name.startswith(".")]


def test_a_decision_is_made_once_by_somebody_else(tmp_path):
    """Only a reviewer decides, not on an own file, once, and says why a file is returned."""
    box = tmp_path / "inbox"
    made = delivered(tmp_path, box, "a")
    own = inbox.Person(STEWARD.subject, frozenset(), True)
    for who in (STEWARD, own):
        with pytest.raises(inbox.NotAllowed):
            inbox.decide(box, made.id, inbox.ACCEPTED, "", who, NOW)
    absent = "20261103T093000Z-us-2507000-000000000000"
    for of, decision, note in [
        (made.id, inbox.RETURNED, " "),
        (made.id, "kept", ""),
        (made.id, inbox.RETURNED, "x" * 501),
        (f"../{made.id}", inbox.ACCEPTED, ""),
        (absent, inbox.ACCEPTED, ""),
    ]:
        with pytest.raises(inbox.NotPossible):
            inbox.decide(box, of, decision, note, REVIEWER, NOW)
    assert (
        inbox.decide(box, made.id, inbox.RETURNED, "Dates are missing.", REVIEWER, NOW).note
        == "Dates are missing."
    )
    with pytest.raises(inbox.NotPossible, match="decided already"):
        inbox.decide(box, made.id, inbox.ACCEPTED, "", REVIEWER, NOW)
    assert inbox.submissions(box)[0].decision == inbox.RETURNED


def test_changed_bytes_are_not_accepted(tmp_path):
    """A file that is not the received one any more is neither accepted nor taken in."""
    box = tmp_path / "inbox"
    first, second = delivered(tmp_path, box, "a"), delivered(tmp_path, box, "b")
    inbox.decide(box, second.id, inbox.ACCEPTED, "", REVIEWER, NOW)
    for one in (first, second):
        one.path.write_bytes(b"other")
    with pytest.raises(inbox.NotPossible, match="not the one"):
        inbox.decide(box, first.id, inbox.ACCEPTED, "", REVIEWER, NOW)
    assert "left in the inbox" in take_in(box, tmp_path / "raw", date(2026, 12, 1))[0]
    assert not any((tmp_path / "raw").iterdir())


def systems(raw: Path, as_of: date) -> list[str]:
    found = source.snapshots(raw, "forum_delivery", as_of)
    tables = (
        assembled([read_source("forum_delivery", found, curated_now())], curated_now())
        if found
        else {"deployment": {"deployment_id": []}}
    )
    return [key.removeprefix("forum_delivery:") for key in tables["deployment"]["deployment_id"]]


def test_only_accepted_deliveries_reach_the_build(tmp_path):
    """Waiting and returned files stay outside; of each city the newest accepted one counts,
    whenever the others came."""
    box, raw = tmp_path / "inbox", tmp_path / "raw"
    days = {"one": 0, "two": 2, "three": 4, "four": 6}
    boston = [
        delivered(tmp_path, box, key, now=NOW + timedelta(days=day)) for key, day in days.items()
    ]
    madrid = delivered(tmp_path, box, "uno", city=MADRID, now=NOW + timedelta(days=1))
    inbox.decide(box, boston[0].id, inbox.ACCEPTED, "", REVIEWER, NOW)
    inbox.decide(box, boston[1].id, inbox.ACCEPTED, "", REVIEWER, NOW + timedelta(days=7))
    inbox.decide(box, boston[2].id, inbox.RETURNED, "No.", REVIEWER, NOW + timedelta(days=7))
    inbox.decide(box, madrid.id, inbox.ACCEPTED, "", REVIEWER, NOW + timedelta(days=1))
    assert len(take_in(box, raw, date(2026, 11, 30))) == 3
    assert take_in(box, raw, date(2026, 11, 30)) == []
    assert systems(raw, date(2026, 11, 3)) == [f"{BOSTON}/one"]
    assert systems(raw, date(2026, 11, 9)) == [f"{MADRID}/uno", f"{BOSTON}/one"]
    assert systems(raw, date(2026, 11, 30)) == [f"{MADRID}/uno", f"{BOSTON}/two"]


def test_an_accepted_survey_joins_its_wave(tmp_path):
    """A survey's workbook waits until the folder of its wave is there, and then lies in the newest
    one."""
    box, raw = tmp_path / "inbox", tmp_path / "raw"
    path = survey(tmp_path / "survey.xlsx", "Boston (US)", ai_strategy="Yes")
    made = inbox.submit(
        box, "survey.xlsx", path.read_bytes(), BOSTON, check(path, BOSTON, REFERENCE), STEWARD, NOW
    )
    inbox.decide(box, made.id, inbox.ACCEPTED, "", REVIEWER, NOW)
    assert "waits for the folder" in take_in(box, raw, date(2026, 11, 30))[0]
    wave = raw / "forum_survey" / "2026-11-01"
    wave.mkdir(parents=True)
    (wave / "wave.csv").write_text(
        "wave,edition,reference_date,title\n2027,final,2026-11-01,Survey\n"
    )
    assert take_in(box, raw, date(2026, 11, 30)) == [f"{made.id}: taken in"]
    tables = assembled(
        [
            read_source(
                "forum_survey",
                source.snapshots(raw, "forum_survey", date(2026, 11, 30)),
                curated_now(),
            )
        ],
        curated_now(),
    )
    given = tables["answer"].query("answer_status == 'given'")
    assert set(zip(given["place_id"], given["answer"], strict=True)) == {(BOSTON, "yes")}


def test_the_build_takes_in_what_was_accepted(tmp_path, monkeypatch, capsys):
    """`python -m etl build` makes a release of an accepted delivery, and none of one that waits."""
    box, raw, out = tmp_path / "inbox", tmp_path / "raw", tmp_path / "out"
    monkeypatch.setenv("DASHBOARD_INBOX", str(box))
    made = delivered(tmp_path, box, "a")
    options = command.parser().parse_args(
        ["build", "--raw", str(raw), "--as-of", "2026-11-30", "--out", str(out)]
    )
    assert options.run(options) == 1 and not out.exists()
    inbox.decide(box, made.id, inbox.ACCEPTED, "", REVIEWER, NOW)
    assert options.run(options) == 0
    assert f"{made.id}: taken in" in capsys.readouterr().out and (out / "CURRENT").exists()
