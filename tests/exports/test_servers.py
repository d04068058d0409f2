"""The interface in several processes: the same answers, compressed, and readers who stop."""

import os
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from pages.values import Exhibit
from queries.selection import Selection, write
from tests.exports.addresses import EVERY
from tests.pages.read import of, parts

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def servers(small_release):
    """Two processes of the whole dashboard over the small release, on loopback."""
    ports = [_free_port() for _ in range(2)]
    environment = os.environ | {"DASHBOARD_RELEASES": str(small_release)}
    started = [_started(port, environment, seed) for seed, port in enumerate(ports, start=1)]
    try:
        addresses = [f"http://127.0.0.1:{port}/api/v1" for port in ports]
        for address in addresses:
            _wait_for(f"{address}/health")
        yield addresses
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait(20)


def _started(port: int, environment: dict[str, str], seed: int) -> subprocess.Popen:
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "dashboard:app",
        "--port",
        str(port),
        "--log-level",
        "warning",
    ]
    return subprocess.Popen(command, cwd=ROOT, env=environment | {"PYTHONHASHSEED": str(seed)})


def _free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            if httpx.get(address).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.25)
    raise TimeoutError(address)


def test_two_processes_answer_alike(servers):
    """The same request to two server processes gives the same bytes and the same ETag, and one
    accepts the other's ETag."""
    for address in EVERY:
        one, other = (
            httpx.get(f"{server}/{address}", headers={"Host": "cities.example"}, timeout=60)
            for server in servers
        )
        assert one.status_code == other.status_code == 200, address
        assert one.content == other.content and one.headers["etag"] == other.headers["etag"], (
            address
        )
        condition = {"Host": "cities.example", "If-None-Match": one.headers["etag"]}
        assert httpx.get(f"{servers[1]}/{address}", headers=condition).status_code == 304, address


def test_either_process_gives_the_files_of_a_page(servers, small_release):
    """Every file that a page leads to is given by each of two processes, whichever made the page,
    with as many rows: no process keeps what a reader is about to take."""
    for part in of(Exhibit, parts("adoption", Selection(area=("NL",)))):
        asked = write(part.selection) | dict(part.parameters)
        rows = {
            httpx.get(f"{server}/{part.question}.csv", params=asked).headers["x-rows"]
            for server in servers
        }
        assert len(rows) == 1, part.key


def test_text_is_compressed_on_the_way(servers):
    """A reader who can unpack gets text packed, and the same text."""
    packed = httpx.get(f"{servers[0]}/deployment.csv", headers={"Accept-Encoding": "gzip"})
    plain = httpx.get(f"{servers[0]}/deployment.csv", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.content == plain.content


def test_readers_who_stop_hold_nobody_up(servers):
    """While fifty readers have asked for a package and read nothing, others are answered."""
    port, another = int(servers[0].split(":")[2].split("/")[0]), {"X-Forwarded-For": "192.0.2.9"}
    stopped = [socket.create_connection(("127.0.0.1", port)) for _ in range(50)]
    try:
        for connection in stopped:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            connection.sendall(b"GET /api/v1/answer.json HTTP/1.1\r\nHost: cities.example\r\n\r\n")
        for file in ("health", "place.csv"):
            answer = httpx.get(f"{servers[0]}/{file}", headers=another, timeout=20)
            assert answer.status_code == 200
    finally:
        for connection in stopped:
            connection.close()
