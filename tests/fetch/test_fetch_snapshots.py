"""What is downloaded becomes a snapshot: named by its day, never overwritten, whole or not at
all."""

import hashlib
import json
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from etl import fetch, source
from etl.fetch.download import CONTENT_TYPES
from etl.lock import alone
from queries import outlines
from tests.fetch.site import (
    CSV,
    FULL,
    NOW,
    QUICK,
    cut_short,
    drips,
    files_in,
    redirects,
    run,
    sends,
)

ROOT = Path(__file__).parents[2]


def test_a_snapshot_holds_the_bytes_and_says_where_they_came_from(site, raw, capsys):
    """The folder is named by the person's day; the card gives addresses, time in UTC, type, size
    and checksum."""
    there = sends(CSV, ETag='"abc"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")
    final = site.at("/there.csv", there)
    address = site.at("/here", redirects(final))
    assert run(raw, {"list.csv": address}) == 0
    stored = files_in(raw)
    assert set(stored) == {"town/2026-11-22/list.csv", "town/2026-11-22/origin.json"}
    assert stored["town/2026-11-22/list.csv"] == CSV
    assert json.loads(stored["town/2026-11-22/origin.json"]) == {
        "retrieved": "2026-11-23T04:30:00+00:00",
        "files": {
            "list.csv": {
                "address": address,
                "final_address": final,
                "status": 200,
                "content_type": "text/csv; charset=utf-8",
                "etag": '"abc"',
                "last_modified": "Sat, 21 Nov 2026 10:00:00 GMT",
                "bytes": len(CSV),
                "sha256": hashlib.sha256(CSV).hexdigest(),
            }
        },
    }
    assert [path.name for path in (raw / "town").iterdir()] == ["2026-11-22"]
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1 and "list.csv 18 bytes" in printed[0]


def test_one_failing_file_costs_the_snapshot_and_no_other_source(site, raw, capsys):
    """A source with one file missing gets no snapshot; the next source is fetched all the same; the
    exit code is 1."""
    good, bad = site.at("/good", FULL), site.at("/bad", sends(b"", 404))
    wanted = {"one": {"a.csv": good, "b.csv": bad}, "two": {"a.csv": good}, "three": {}}
    assert fetch.fetch(wanted, raw, NOW, QUICK) == 1
    assert set(files_in(raw)) == {"two/2026-11-22/a.csv", "two/2026-11-22/origin.json"}
    assert [path.name for path in raw.iterdir()] == ["two"]
    printed = capsys.readouterr()
    assert [line.split()[0] for line in printed.out.splitlines()] == ["two", "three"]
    assert f"by hand: Save the files in {raw / 'three'}/YYYY-MM-DD." in printed.out
    assert [line.split()[:2] for line in printed.err.splitlines()] == [["one", "FAILED:"]]


def test_equal_bytes_make_no_new_snapshot(site, raw, capsys):
    """A later day with the same bytes says since when; a later day with other bytes makes its own
    snapshot."""
    address = site.at("/list", FULL, FULL, sends(CSV + b"2,Bern\n"))
    for days in range(3):
        assert run(raw, {"list.csv": address}, NOW + timedelta(days=days)) == 0
    assert sorted(path.name for path in (raw / "town").iterdir()) == ["2026-11-22", "2026-11-24"]
    assert "unchanged since 2026-11-22" in capsys.readouterr().out


def test_a_snapshot_of_the_same_day_stays_as_it_is(site, raw, capsys):
    """Raw files are never overwritten, not even by other bytes: the line says how to fetch anew."""
    kept = raw / "town" / "2026-11-22" / "list.csv"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"by hand")
    assert run(raw, {"list.csv": site.at("/list", FULL)}) == 0
    assert files_in(raw) == {"town/2026-11-22/list.csv": b"by hand"}
    assert site.asked["/list"] == []
    assert "kept" in capsys.readouterr().out


def test_a_failure_leaves_earlier_snapshots_whole(site, raw):
    """An earlier day's files survive a failed day byte for byte."""
    address = site.at("/list", FULL, cut_short)
    run(raw, {"list.csv": address})
    before = files_in(raw)
    assert run(raw, {"list.csv": address}, NOW + timedelta(days=1)) == 1
    assert files_in(raw) == before
    assert [path.name for path in (raw / "town").iterdir()] == ["2026-11-22"]


def test_a_folder_that_cannot_be_written_is_reported(site, raw, capsys):
    """A fault of this machine's disk fails its source in words, and no other."""
    raw.mkdir()
    (raw / "one").write_text("a file where a folder should be")
    address = site.at("/list", FULL)
    assert fetch.fetch({"one": {"a.csv": address}, "two": {"a.csv": address}}, raw, NOW, QUICK) == 1
    assert "cannot write" in capsys.readouterr().err
    assert (raw / "two" / "2026-11-22" / "a.csv").read_bytes() == CSV


def test_a_killed_run_is_swept_by_the_next(site, raw):
    """What a run killed in mid-download left is no snapshot, and the next run removes it and
    succeeds."""
    address = site.at("/list", drips(CSV * 100, 0.01), FULL)
    program = (
        "import sys, datetime, pathlib; from etl import fetch;fetch.fetch({'town': {'list.csv':"
        " sys.argv[2]}}, pathlib.Path(sys.argv[1]), datetime.datetime.now(datetime.UTC))"
    )
    victim = subprocess.Popen([sys.executable, "-c", program, raw, address], cwd=ROOT)
    try:
        wait_until(lambda: any((raw / "town").glob(".fetching-*/list.csv")))
    finally:
        victim.send_signal(signal.SIGKILL)
        victim.wait()
    assert [path.name for path in (raw / "town").iterdir()] == [f".fetching-{victim.pid}"]
    assert source.snapshots(raw, "town", date.max) == []
    assert run(raw, {"list.csv": address}) == 0
    assert [path.name for path in (raw / "town").iterdir()] == ["2026-11-22"]
    assert files_in(raw)["town/2026-11-22/list.csv"] == CSV


def wait_until(holds, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "the download never began"
        time.sleep(0.01)


def test_an_unknown_source_is_named_with_the_nearest(raw, capsys):
    """A typing error costs nothing but a line."""
    assert fetch.main(["nl_algoritm_register"], raw) == 1
    assert "did you mean nl_algorithm_register?" in capsys.readouterr().err


def test_every_public_address_can_be_asked_and_its_file_judged():
    """Addresses are https; file names are plain and of an ending whose content types are known."""
    entries = [entry for files in fetch.downloads().values() for entry in files.items()]
    assert entries
    for name, address in entries:
        assert address.startswith("https://"), address
        assert (
            Path(name).name == name
            and not name.startswith(".")
            and Path(name).suffix in CONTENT_TYPES
        ), name


def test_outlines_are_put_where_the_map_looks(site, raw, monkeypatch):
    """Fetched outlines are those the map draws, by the folder, file name and content type of the
    real address."""
    ((source_id, files),) = fetch.outlines().items()
    answer = sends(
        b'{"type":"FeatureCollection"}',
        Content_Type="application/json; subtype=geojson; charset=utf-8",
    )
    assert (
        fetch.fetch(
            {source_id: dict.fromkeys(files, site.at("/outlines", answer))}, raw, NOW, QUICK
        )
        == 0
    )
    for folder in (raw, raw / source_id):
        monkeypatch.setenv("DASHBOARD_OUTLINES", str(folder))
        assert outlines.of_places("NL", "municipality").shapes() == {"type": "FeatureCollection"}


def test_a_second_fetch_waits_and_says_so(site, raw):
    """Two fetches into one folder do not touch each other's work: the second names the folder,
    waits, and then succeeds."""
    raw.mkdir()
    address = site.at("/list", FULL)
    program = (
        "import sys, datetime, pathlib; from etl import fetch;fetch.fetch({'town': {'list.csv':"
        " sys.argv[2]}}, pathlib.Path(sys.argv[1]), datetime.datetime(2026, 11, 22))"
    )
    with alone(raw, "fetch"):
        second = subprocess.Popen(
            [sys.executable, "-c", program, raw, address],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert (
            second.stderr.readline()
            == f"Another fetch is writing into {raw}; waiting for it to end.\n"
        )
        assert list(raw.iterdir()) == [] and site.asked["/list"] == []
    assert second.communicate(timeout=60)[1] == "" and second.returncode == 0
    assert files_in(raw)["town/2026-11-22/list.csv"] == CSV


def test_every_source_says_in_one_line_what_a_person_does(raw, capsys):
    """A source that no machine can fetch is no failure: its line says why, what to do by hand, and
    in which folder."""
    unfetched = [name for name, files in fetch.downloads().items() if not files]
    assert unfetched
    assert fetch.fetch({name: {} for name in unfetched}, raw, NOW, QUICK) == 0
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert printed.err == "" and [line.split()[:3] for line in lines] == [
        [name, "by", "hand:"] for name in unfetched
    ]
    for name, line in zip(unfetched, lines, strict=True):
        assert len(source.load(name).ORIGIN.by_hand) > 40 and fetch.by_hand(raw / name) in line
        assert (f" {raw / name}/YYYY-MM-DD" in line) == (
            name != "forum_delivery"
        )  # cities put those into the inbox
    assert list(raw.iterdir()) == []


def test_a_moved_address_tells_where_to_look(site, raw, capsys):
    """Where the address of an edition is gone, the line says where the next one is to be found."""
    address = site.at("/2026-06/pstw_dataset.csv", sends(b"", 404))
    assert (
        fetch.fetch({"eu_public_sector_tech_watch": {"pstw_dataset.csv": address}}, raw, NOW, QUICK)
        == 1
    )
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "answered 404" in said and fetch.by_hand(raw / "eu_public_sector_tech_watch") in said
