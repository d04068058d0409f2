"""The watches of `test_every_page.py` work, and files ask no other machine either."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.outside import is_outside, requests_of
from tests.browser.serving import WATCH


def test_exports_ask_nobody(page, server):
    """A download is made without asking another machine."""
    for address in (
        "/api/v1/places.csv",
        "/api/v1/place.xlsx",
        "/api/v1/bundle.zip?name=source",
        "/api/v1/brief.pdf?place=ua-gn703448",
    ):
        assert page.request.get(server.url + address).ok
    assert server.connections() == []


def test_a_request_to_another_machine_is_seen(page, server):
    """The browser's watch works: an image of another machine is written down, though it never
    arrives."""
    page.goto(f"{server.url}/api/v1/health")
    page.route("**/pixel.png", lambda route: route.abort())
    with requests_of(page) as asked, page.expect_event("requestfailed"):
        page.evaluate("new Image().src = 'http://192.0.2.1/pixel.png'")
    assert [url for url in asked if is_outside(url)] == ["http://192.0.2.1/pixel.png"]


OUTSIDE = {
    "a connection": (
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    ),
    "a name": "import socket\ntry: socket.getaddrinfo('host.invalid', 80)\nexcept OSError: pass",
}


@pytest.mark.parametrize("what", OUTSIDE)
def test_a_connection_of_the_server_is_seen(what, tmp_path):
    """The server's watch works: a process watched in the same way is caught when it asks for an
    address outside."""
    log = tmp_path / "sockets.txt"
    environment = os.environ | {"PYTHONPATH": str(WATCH), "DASHBOARD_SOCKET_LOG": str(log)}
    subprocess.run(
        [sys.executable, "-c", OUTSIDE[what]],
        env=environment,
        cwd=tmp_path,
        check=False,
        timeout=60,
    )
    assert [line.split()[0] for line in Path(log).read_text().splitlines()][:1] == ["watching"]
    assert len(log.read_text().splitlines()) == 2


def test_loopback_is_not_outside(tmp_path):
    """Connections inside this machine are not written down."""
    log = tmp_path / "sockets.txt"
    environment = os.environ | {"PYTHONPATH": str(WATCH), "DASHBOARD_SOCKET_LOG": str(log)}
    code = (
        "import socket; s = socket.create_server(('127.0.0.1', 0));"
        " socket.create_connection(s.getsockname())"
    )
    subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=tmp_path, check=True, timeout=60
    )
    assert log.read_text().splitlines() == ["watching"]
