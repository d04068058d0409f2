"""Fetching, against a real server on this machine that misbehaves in the ways servers do."""

import hashlib
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import fetch, source
from queries import outlines

NOW = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
CSV = "id,name\n1,Zürich\n".encode()
QUICK = fetch.Limits(connect=1, silence=0.2, whole=1, tries=3, first_wait=0.01, longest_wait=0.05, redirects=3, size=100_000)


class Site(ThreadingHTTPServer):
    """Answers each path by its list of answers, one a request, the last one for ever; notes when it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answering)
        self.answers, self.asked = {}, defaultdict(list)
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def at(self, path: str, *answers) -> str:
        """Lay out what a path will answer; returns its address."""
        self.answers[path], self.asked[path] = list(answers), []
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request, client_address):
        """A client that hangs up is part of the play."""


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        left = self.server.answers[self.path]
        self.server.asked[self.path].append(time.monotonic())
        (left.pop(0) if len(left) > 1 else left[0])(self)

    def head(self, status: int, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def log_message(self, *_):
        """Quiet."""


def sends(body: bytes, status: int = 200, **headers):
    def answer(asked):
        asked.head(status, **({"Content_Type": "text/csv; charset=utf-8", "Content_Length": len(body)} | headers))
        asked.wfile.write(body)

    return answer


def redirects(to: str):
    return sends(b"", 302, Location=to)


def drips(body: bytes, pause: float):
    def answer(asked):
        asked.head(200, Content_Type="text/csv", Content_Length=len(body))
        for byte in body:
            asked.wfile.write(bytes([byte]))
            time.sleep(pause)

    return answer


def cut_short(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    asked.close_connection = True


def cut_short_in_chunks(asked):
    asked.head(200, Content_Type="text/csv", Transfer_Encoding="chunked")
    asked.wfile.write(b"%x\r\n%s\r\n" % (len(CSV), CSV))
    asked.close_connection = True


def resets(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    asked.wfile.flush()
    asked.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(asked.connection.detach())


def falls_silent(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    time.sleep(1)


def never_ends(asked):
    asked.head(200, Content_Type="text/csv", Connection="close")
    while True:
        asked.wfile.write(b"1,2,3\n" * 1000)


FULL = sends(CSV)
PASSING = {
    "500": sends(b"", 500), "503": sends(b"", 503), "429": sends(b"", 429, Retry_After=0), "cut short": cut_short,
    "cut short in chunks": cut_short_in_chunks, "reset": resets,
}  # fmt: skip


@pytest.fixture(scope="module")
def site():
    with Site() as server:
        yield server
        server.shutdown()


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(raw: Path, files: dict[str, str], now: datetime = NOW, limits: fetch.Limits = QUICK) -> int:
    return fetch.fetch({"town": files}, raw, now, limits)


def test_a_snapshot_holds_the_bytes_and_says_where_they_came_from(site, raw, capsys):
    """The folder is named by the person's day; the card gives addresses, time in UTC, type, size and checksum."""
    there = sends(CSV, ETag='"abc"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")
    final = site.at("/there.csv", there)
    address = site.at("/here", redirects(final))
    assert run(raw, {"list.csv": address}) == 0
    stored = files_in(raw)
    assert set(stored) == {"town/2026-11-22/list.csv", "town/2026-11-22/origin.json"}
    assert stored["town/2026-11-22/list.csv"] == CSV
    assert json.loads(stored["town/2026-11-22/origin.json"]) == {
        "retrieved": "2026-11-23T04:30:00+00:00",
        "files": {"list.csv": {
            "address": address, "final_address": final, "status": 200, "content_type": "text/csv; charset=utf-8", "etag": '"abc"',
            "last_modified": "Sat, 21 Nov 2026 10:00:00 GMT", "bytes": len(CSV), "sha256": hashlib.sha256(CSV).hexdigest(),
        }},
    }  # fmt: skip
    assert [path.name for path in (raw / "town").iterdir()] == ["2026-11-22"]
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1 and "list.csv 18 bytes" in printed[0]


@pytest.mark.parametrize(
    ("name", "answer", "tries", "words"),
    [
        ("list.csv", sends(b"gone", 404), 1, "answered 404 Not Found"),
        ("list.csv", sends(b"", 403), 1, "answered 403 Forbidden"),
        ("list.csv", sends(CSV, 202), 1, "answered 202 Accepted"),
        ("list.csv", sends(b"", 304), 1, "answered 304"),
        ("list.csv", sends(b"<html>Sorry</html>", Content_Type="text/html"), 1, "sent text/html, which is no .csv file"),
        ("list.json", sends(CSV), 1, "sent text/csv, which is no .json file"),
        ("list.xlsx", sends(CSV, Content_Type="text/plain"), 1, "sent text/plain, which is no .xlsx file"),
        ("list.csv", sends(b""), 1, "the file is empty"),
        ("list.csv", sends(b"1" * 100_001), 1, "larger than 100,000 bytes"),
        ("list.csv", never_ends, 1, "larger than 100,000 bytes"),
        ("list.csv", redirects("file:///etc/hostname"), 1, "leads to file:/etc/hostname, and only http and https"),
        ("list.csv", redirects("ftp://127.0.0.1/list.csv"), 1, "leads to ftp://127.0.0.1/list.csv"),
        ("list.csv", redirects("data:text/csv,a"), 1, "leads to data:text/csv,a"),
        ("list.csv", redirects("/list"), 4, "more than 3 redirects"),
        ("list.csv", redirects("http://127.0.0.1:port/"), 1, "cannot be used"),
        ("list.csv", sends(b"", 500), 3, "answered 500 Internal Server Error, at the last of 3 tries"),
        ("list.csv", sends(b"", 429, Retry_After=30), 3, "answered 429 Too Many Requests, at the last of 3 tries"),
        ("list.csv", cut_short, 3, "the connection broke (peer closed connection without sending complete message body"),
        ("list.csv", cut_short_in_chunks, 3, "the connection broke (peer closed connection without sending complete message body"),
        ("list.csv", resets, 3, "the connection broke"),
        ("list.csv", falls_silent, 3, "nothing received for 0.2 s"),
        ("list.csv", drips(b"1" * 100, 0.05), 1, "not complete after 1 s"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)  # fmt: skip
def test_a_failed_download_leaves_nothing_and_says_why(site, raw, capsys, name, answer, tries, words):
    """Whatever goes wrong, raw is as before, the line names address and reason, and only passing failures are retried."""
    address = site.at("/list", answer)
    assert run(raw, {name: address}) == 1
    assert list(raw.rglob("*")) == []
    assert len(site.asked["/list"]) == tries
    error = capsys.readouterr().err
    assert f"{name} from {address}: " in error and words in error
    assert "Open the address" in error or "fetch again later" in error or "Limits.size" in error


def test_a_server_that_is_not_there_fails_after_its_tries(raw, capsys):
    """A refused connection is tried again, then reported."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert run(raw, {"list.csv": f"http://127.0.0.1:{port}/"}) == 1
    assert "at the last of 3 tries" in capsys.readouterr().err


@given(st.lists(st.sampled_from(sorted(PASSING)), max_size=2))
@settings(max_examples=10, deadline=None)
def test_failures_that_pass_do_not_change_the_bytes(site, failures):
    """After any mix of passing failures fewer than the tries, the file is exactly what the good answer sent."""
    address = site.at("/list", *[PASSING[name] for name in failures], FULL)
    with tempfile.TemporaryDirectory() as folder:
        assert run(Path(folder), {"list.csv": address}) == 0
        assert files_in(Path(folder))["town/2026-11-22/list.csv"] == CSV
    assert len(site.asked["/list"]) == len(failures) + 1


def test_a_slow_but_steady_server_succeeds(site, raw):
    """Slowness alone is no failure: only silence is, and taking longer than the whole allows."""
    assert run(raw, {"list.csv": site.at("/list", drips(CSV, 0.02))}) == 0
    assert files_in(raw)["town/2026-11-22/list.csv"] == CSV


def test_redirects_lead_to_another_server(site, raw):
    """A redirect to another http server is followed, and the card keeps both addresses."""
    with Site() as other:
        final = other.at("/list", FULL)
        assert run(raw, {"list.csv": site.at("/list", redirects(final))}) == 0
        other.shutdown()
    assert json.loads(files_in(raw)["town/2026-11-22/origin.json"])["files"]["list.csv"]["final_address"] == final


@pytest.mark.parametrize(
    ("asked", "wait"),
    [("60", 0.3), ("Sun, 22 Nov 2026 10:01:00 GMT", 0.3), ("Sun, 22 Nov 2026 09:00:00 GMT", 0), ("soon", 0)],
    ids=["seconds", "date", "past date", "neither"],
)
def test_retry_after_is_honoured_up_to_the_longest_wait(site, raw, asked, wait):
    """A wait that the server asks for, in seconds or as a date by its own clock, is kept, but never beyond the cap."""

    def busy(handler):
        handler.date_time_string = lambda: "Sun, 22 Nov 2026 10:00:00 GMT"
        handler.head(429, Retry_After=asked, Content_Length=0)

    address = site.at("/list", busy, FULL)
    assert run(raw, {"list.csv": address}, limits=replace(QUICK, longest_wait=0.3)) == 0
    first, second = site.asked["/list"]
    assert wait <= second - first < wait + 0.25


def test_one_failing_file_costs_the_snapshot_and_no_other_source(site, raw, capsys):
    """A source with one file missing gets no snapshot; the next source is fetched all the same; the exit code is 1."""
    good, bad = site.at("/good", FULL), site.at("/bad", sends(b"", 404))
    wanted = {"one": {"a.csv": good, "b.csv": bad}, "two": {"a.csv": good}, "three": {}}
    assert fetch.fetch(wanted, raw, NOW, QUICK) == 1
    assert set(files_in(raw)) == {"two/2026-11-22/a.csv", "two/2026-11-22/origin.json"}
    assert [path.name for path in raw.iterdir()] == ["two"]
    printed = capsys.readouterr()
    assert [line.split()[0] for line in printed.out.splitlines()] == ["two", "three"]
    assert f"by hand: Files go into {raw / 'three'}/YYYY-MM-DD" in printed.out
    assert [line.split()[:2] for line in printed.err.splitlines()] == [["one", "FAILED:"]]


def test_equal_bytes_make_no_new_snapshot(site, raw, capsys):
    """A later day with the same bytes says since when; a later day with other bytes makes its own snapshot."""
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
    """What a run killed in mid-download left is no snapshot, and the next run removes it and succeeds."""
    address = site.at("/list", drips(CSV * 100, 0.01), FULL)
    program = (
        "import sys, datetime, pathlib; from etl import fetch;"
        "fetch.fetch({'town': {'list.csv': sys.argv[2]}}, pathlib.Path(sys.argv[1]), datetime.datetime.now(datetime.UTC))"
    )
    victim = subprocess.Popen([sys.executable, "-c", program, raw, address], cwd=Path(fetch.__file__).parents[1])
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
        assert Path(name).name == name and not name.startswith(".") and Path(name).suffix in fetch.CONTENT_TYPES, name


def test_outlines_are_put_where_the_map_looks(site, raw, monkeypatch):
    """Fetched outlines are those the map draws, by the folder, file name and content type of the real address."""
    (source_id, files), = fetch.OUTLINES.items()
    answer = sends(b'{"type":"FeatureCollection"}', Content_Type="application/json; subtype=geojson; charset=utf-8")
    assert fetch.fetch({source_id: dict.fromkeys(files, site.at("/outlines", answer))}, raw, NOW, QUICK) == 0
    monkeypatch.setenv("DASHBOARD_OUTLINES", str(raw / source_id))
    assert outlines.dutch_municipalities() == {"type": "FeatureCollection"}
