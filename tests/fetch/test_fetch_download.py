"""One download: whatever a server does, the file is whole or there is none, and the person is
told."""

import json
import socket
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fetch.site import (
    CSV,
    FULL,
    QUICK,
    Site,
    cut_short,
    cut_short_in_chunks,
    drips,
    falls_silent,
    files_in,
    never_ends,
    redirects,
    resets,
    run,
    sends,
)

PASSING = {
    "500": sends(b"", 500),
    "503": sends(b"", 503),
    "429": sends(b"", 429, Retry_After=0),
    "cut short": cut_short,
    "cut short in chunks": cut_short_in_chunks,
    "reset": resets,
}


@pytest.mark.parametrize(
    ("name", "answer", "tries", "words"),
    [
        ("list.csv", sends(b"gone", 404), 1, "answered 404 Not Found"),
        ("list.csv", sends(b"", 403), 1, "answered 403 Forbidden"),
        ("list.csv", sends(CSV, 202), 1, "answered 202 Accepted"),
        ("list.csv", sends(b"", 304), 1, "answered 304"),
        (
            "list.csv",
            sends(b"<html>Sorry</html>", Content_Type="text/html"),
            1,
            "sent text/html, which is no .csv file",
        ),
        ("list.json", sends(CSV), 1, "sent text/csv, which is no .json file"),
        (
            "list.xlsx",
            sends(CSV, Content_Type="text/plain"),
            1,
            "sent text/plain, which is no .xlsx file",
        ),
        ("list.csv", sends(b""), 1, "the file is empty"),
        ("list.csv", sends(b"1" * 100_001), 1, "larger than 100,000 bytes"),
        ("list.csv", never_ends, 1, "larger than 100,000 bytes"),
        (
            "list.csv",
            redirects("file:///etc/hostname"),
            1,
            "leads to file:/etc/hostname, and only http and https",
        ),
        ("list.csv", redirects("ftp://127.0.0.1/list.csv"), 1, "leads to ftp://127.0.0.1/list.csv"),
        ("list.csv", redirects("data:text/csv,a"), 1, "leads to data:text/csv,a"),
        ("list.csv", redirects("/list"), 4, "more than 3 redirects"),
        ("list.csv", redirects("http://127.0.0.1:port/"), 1, "cannot be used"),
        (
            "list.csv",
            sends(b"", 500),
            3,
            "answered 500 Internal Server Error, at the last of 3 tries",
        ),
        (
            "list.csv",
            sends(b"", 429, Retry_After=30),
            3,
            "answered 429 Too Many Requests, at the last of 3 tries",
        ),
        (
            "list.csv",
            cut_short,
            3,
            "the connection broke (peer closed connection without sending complete message body",
        ),
        (
            "list.csv",
            cut_short_in_chunks,
            3,
            "the connection broke (peer closed connection without sending complete message body",
        ),
        ("list.csv", resets, 3, "the connection broke"),
        ("list.csv", falls_silent, 3, "nothing received for 0.5 s"),
        ("list.csv", drips(b"1" * 100, 0.05), 1, "not complete after 2 s"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_a_failed_download_leaves_nothing_and_says_why(
    site, raw, capsys, name, answer, tries, words
):
    """Whatever goes wrong, raw is as before, the line names address and reason, and only passing
    failures are retried."""
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
    """After any mix of passing failures fewer than the tries, the file is exactly what the good
    answer sent."""
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
    assert (
        json.loads(files_in(raw)["town/2026-11-22/origin.json"])["files"]["list.csv"][
            "final_address"
        ]
        == final
    )


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        ("60", 0.3),
        ("Sun, 22 Nov 2026 10:01:00 GMT", 0.3),
        ("Sun, 22 Nov 2026 09:00:00 GMT", 0),
        ("soon", 0),
    ],
    ids=["seconds", "date", "past date", "neither"],
)
def test_retry_after_is_honoured_up_to_the_longest_wait(site, raw, asked, wait):
    """A wait that the server asks for, in seconds or as a date by its own clock, is kept, but never
    beyond the cap."""

    def busy(handler):
        handler.date_time_string = lambda: "Sun, 22 Nov 2026 10:00:00 GMT"
        handler.head(429, Retry_After=asked, Content_Length=0)

    address = site.at("/list", busy, FULL)
    assert run(raw, {"list.csv": address}, limits=replace(QUICK, longest_wait=0.3)) == 0
    first, second = site.asked["/list"]
    assert wait <= second - first < wait + 0.25
