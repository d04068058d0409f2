"""Nothing that the dashboard shows comes from, or tells, another machine: neither the browser nor
the server asks one."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from charts import maps
from charts.look import LIGHT
from pages.contents import CONTENTS
from tests.browser.conftest import WATCH, go, settle


def contents() -> list[tuple[str, str]]:
    """Group and title of all pages the frame lists."""
    say = LIGHT.say
    return [
        (say(f"contents-{group}"), say(f"page-{name}"))
        for group, names in CONTENTS.items()
        for name in names
    ]


def walk_the_map(page) -> None:
    """Choose every part of the world, and draw areas of each kind once."""
    drawn = set()
    for view in maps.views(LIGHT).values():
        choose(page, "Part of the world", view)
        for areas in {"Countries", "States and provinces", "Municipalities"} - drawn:
            if choose(page, "Draw", areas):
                choose(page, "Draw", "Places")
                drawn.add(areas)
    assert drawn == {"Countries", "States and provinces", "Municipalities"}


def choose(page, name: str, words: str) -> bool:
    """Choose something of a list, and wait for its answer; whether there is such a choice."""
    chosen = page.get_by_role("combobox", name=name, exact=True)
    if not chosen.count():
        return False
    chosen.click()
    option = page.get_by_role("option", name=words, exact=True)
    if not option.count():
        page.keyboard.press("Escape")
        return False
    option.click()
    settle(page)
    return True


def is_outside(url: str) -> bool:
    """Whether a request leaves this machine."""
    address = urlsplit(url)
    return address.scheme not in ("data", "blob", "about") and address.hostname not in (
        "127.0.0.1",
        "localhost",
        "::1",
    )


@pytest.fixture
def asked(page) -> list[str]:
    """All requests of the browser, pages, frames, workers and sockets alike."""
    found: list[str] = []
    page.context.on("request", lambda request: found.append(request.url))
    page.on("websocket", lambda opened: found.append(opened.url))
    return found


def test_no_page_asks_another_machine(page, visit, asked, server):
    """On every page and every view of the map, the browser asks this machine alone, and the server
    asks nobody."""
    _, *others = contents()
    visit("/")
    for group, title in others:
        go(page, group, title)
        if title == "Map":
            walk_the_map(page)
    assert [url for url in asked if is_outside(url)] == []
    assert server.connections() == []
    assert {urlsplit(url).path for url in asked} >= {
        f"/maps/{name}" for name in ("world_110m.json", "world_50m.json", "regions.geojson")
    }


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


def test_a_request_to_another_machine_is_seen(page, server, asked):
    """The browser's watch works: an image of another machine is written down, though it never
    arrives."""
    page.route("**/pixel.png", lambda route: route.abort())
    page.goto(f"{server.url}/api/v1/health")
    page.evaluate("new Image().src = 'http://192.0.2.1/pixel.png'")
    page.wait_for_timeout(300)
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
