"""nginx as this project sets it up: who answers whom, what is kept, what is refused."""

import re
from http.client import HTTPConnection
from socket import create_connection

import pytest

from deploy.__main__ import parser
from deploy.site import FOLDER, Site, largest_upload, written
from tests.deploy.conftest import FIRST_PORT, PORT, SIGNED_IN, TEXT, TOLD, tried

EXAMPLE = "nginx --name dashboard.example.org --certificate {0}/fullchain.pem --key {0}/key.pem"


def own(answer) -> str:
    """The cookie that an answer gives."""
    return answer.cookies.get("dashboard_process", "")


def test_a_reader_stays_with_his_process(front):
    """The first page names its process by a cookie; pages, sockets, uploads and their files go
    there from then on, and the cookie is not given again."""
    first = front.get("/risk")
    for path in ("/map", "/_stcore/stream", "/_stcore/upload_file/a/b", "/media/a.csv"):
        answer = front.get(path, cookies={"dashboard_process": own(first)})
        assert answer.headers["x-by"] == first.headers["x-by"] and not own(answer), path
    other = {"1": "2", "2": "1"}[own(first)]
    answer = front.get("/_stcore/stream", cookies={"dashboard_process": other})
    assert answer.headers["x-by"] != first.headers["x-by"]


def test_another_process_takes_over(front):
    """Where a reader's process is away another answers at once, and is his from then on."""
    front.processes["1"].end()
    for path in ("/", "/_stcore/stream"):
        answer = front.get(path, cookies={"dashboard_process": "1"})
        assert answer.status_code == 200 and own(answer) == "2"
    assert front.get("/api/v1/place.csv").status_code == 200
    front.processes["2"].end()
    away = front.get("/")
    assert away.status_code == 503 and away.headers["retry-after"] == "10"


def test_readers_without_cookies_stay_too(front):
    """In a frame of another site there are no cookies: the address leads to one process."""
    paths = ["/_stcore/stream", "/media/a.csv", "/_stcore/upload_file/a/b"] * 3
    assert len({front.get(path).headers["x-by"] for path in paths}) == 1


def test_what_never_changes_is_kept(front):
    """An answer of a named release comes once from a process, by its ETag costs nothing, and is
    packed; one that may change is asked for anew."""
    address = "/api/v1/place.csv?release=2026.11.1"
    packed = [front.get(address) for _ in range(3)]
    tag = {"If-None-Match": packed[0].headers["etag"]}
    assert front.get(address, headers=tag).status_code == 304
    assert packed[2].headers["content-encoding"] == "gzip" and packed[2].content == TEXT
    for _ in range(2):
        front.get("/api/v1/place.csv")
    asked = [path for process in front.processes.values() for path in process.asked]
    assert asked.count(address) == 1 and asked.count("/api/v1/place.csv") == 2


@pytest.mark.parametrize(
    "path", ["/", "/_stcore/stream", "/_stcore/health", "/media/a.csv", "/api/"]
)
def test_a_reader_cannot_say_who_he_is(front, path):
    """The dashboard is told the address of the connection, whatever the reader claims, and the name
    that he asked for: under another one a page's socket is refused, and the page stays empty."""
    asked = {"X-Forwarded-For": "192.0.2.1", "Host": "dashboard.example.org"}
    answer = front.get(path, headers=asked)
    told = [answer.headers[f"x-told-{name}"] for name in TOLD]
    assert told == ["dashboard.example.org", "127.0.0.1", "http"]


def test_a_sign_in_may_say_much(front):
    """What a provider says of somebody comes as cookies, and with each request from then on."""
    led_back = front.get("/oauth2callback?code=a&state=b")
    assert led_back.status_code == 200 and len(led_back.headers.get_list("set-cookie")) > SIGNED_IN
    kept = dict(led_back.cookies)
    assert front.get("/submit", cookies=kept).headers["x-by"] == led_back.headers["x-by"]


@pytest.mark.parametrize("path", ["/maps", "/static"])
def test_no_answer_leads_to_another_host(front, path):
    """Whatever host a request names, nginx's own answers name none."""
    answer = front.get(path, headers={"Host": "elsewhere.example"})
    assert answer.headers["location"] == f"{path}/" and "elsewhere" not in answer.text


HIDDEN = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
LENGTH = f"Content-Length: {len(HIDDEN) + 5}"


@pytest.mark.parametrize(
    "headers",
    [
        f"{LENGTH}\r\nTransfer-Encoding: chunked",
        f"Transfer-Encoding: chunked\r\n{LENGTH}",
        f"{LENGTH}\r\nTransfer-Encoding: xchunked",
        f"{LENGTH}\r\nTransfer-Encoding : chunked",
        f"{LENGTH}\r\nTransfer-Encoding:\r\n chunked",
        f"{LENGTH}\r\nTransfer-Encoding: chunked, identity",
        f"{LENGTH}\r\nContent-Length: 5",
        f"{LENGTH}\r\nX: a\r\n folded: b\r\nTransfer-Encoding: chunked",
        "Content-Length: +5",
        "X: a\0b",
    ],
)
def test_no_request_hides_in_another(front, headers):
    """Of two lengths, or one that is none, neither is believed: the whole is refused, before any
    process sees it."""
    with create_connection(("127.0.0.1", PORT), timeout=10) as line:
        line.sendall(f"GET / HTTP/1.1\r\nHost: a\r\n{headers}\r\n\r\n0\r\n\r\n{HIDDEN}".encode())
        told = line.makefile("rb").read()
    assert re.match(rb"HTTP/1.1 (400|501) ", told) and told.count(b"HTTP/1.1 ") == 1
    assert not [path for process in front.processes.values() for path in process.asked]


def test_too_much_is_refused(front):
    """A flood of exports is 429 with the time to wait, while health answers, and metrics are
    nobody's."""
    connections = [create_connection(("127.0.0.1", PORT)) for _ in range(60)]
    for number, connection in enumerate(connections):
        asked = f"GET /api/v1/brief.pdf?n={number} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        connection.sendall(asked.encode())
    told = [connection.makefile("rb").read() for connection in connections]
    for connection in connections:
        connection.close()
    refused = [answer for answer in told if answer.startswith(b"HTTP/1.1 429 ")]
    assert refused and any(answer.startswith(b"HTTP/1.1 200 ") for answer in told)
    assert b"Retry-After: 30" in refused[0] and b"try again in 30 s" in refused[0]
    assert front.get("/api/v1/health").status_code == 200
    assert front.get("/_stcore/metrics").status_code == 404


@pytest.mark.parametrize(
    ("path", "most"),
    [("/_stcore/upload_file/a/b", largest_upload() * 2**20), ("/", 1), ("/api/", 1)],
)
def test_files_alone_have_bodies(front, path, most):
    """A file over the dashboard's own limit is refused at once, and so is whatever comes with a
    request that takes none: it would be waited for, byte by byte."""
    upload = HTTPConnection("127.0.0.1", PORT)
    upload.putrequest("PUT", path)
    upload.putheader("Content-Length", str(most + 1))
    upload.endheaders()
    assert upload.getresponse().status == 413
    upload.close()


def test_open_pages_take_no_room_from_exports():
    """What is under way at once is counted apart for each kind of request."""
    zones = re.findall(r"limit_conn (\w+)", written(Site(2)))
    assert len(zones) == len(set(zones)) == 4


def test_the_files_to_install_are_written_by_the_command():
    """deploy/nginx.conf is what the command that docs/deploying.md shows prints."""
    command = EXAMPLE.format("/etc/ssl/dashboard")
    given = parser().parse_args(command.split())
    site = Site(given.workers, given.name, certificate=given.certificate, key=given.key)
    assert (FOLDER / "nginx.conf").read_text(encoding="utf-8") == written(site)
    paper = (FOLDER.parent / "docs" / "deploying.md").read_text(encoding="utf-8")
    assert f"python -m deploy {command}" in paper.replace("\\\n    ", "")


def test_nginx_takes_the_settings(nginx, tmp_path):
    """For one process and for many, nginx finds nothing wrong in what the command writes."""
    for workers in (1, 5):
        site = Site(workers, listen="127.0.0.1:18612", cache=str(tmp_path), first_port=FIRST_PORT)
        assert "test is successful" in tried(nginx, written(site), tmp_path)
