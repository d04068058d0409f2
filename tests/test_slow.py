"""Connections on which somebody says or takes next to nothing."""

from collections.abc import Iterator
from socket import SO_RCVBUF, SOL_SOCKET, socket
from threading import Thread
from time import sleep

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from app import slow, sockets
from tests.test_sockets import OPENS

SHORT, LONG = 0.2, 30.0  # seconds, of which a test waits for the short ones alone
LARGE = 8 * 2**20
BEGUN = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n\r\n"
PIECES = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e7\r\n"
WHOLE = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n1"


@pytest.fixture
def server(monkeypatch) -> Iterator[uvicorn.Server]:
    """A server that sends what it gets, and what is large to who sends nothing."""
    sockets.take()
    for name in ("HEAD", "BODY", "LOOK"):
        monkeypatch.setattr(slow, name, LONG)

    async def answer(request: Request) -> PlainTextResponse:
        return PlainTextResponse(await request.body() or bytes(LARGE))

    async def page(socket: WebSocket) -> None:
        await socket.accept()
        await socket.receive()

    routes = [Route("/", answer, methods=["GET", "POST"]), WebSocketRoute("/", page)]
    app = Starlette(routes=routes)
    running = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off"))
    Thread(target=running.run, daemon=True).start()
    while not running.started:
        sleep(0.01)
    yield running
    running.should_exit = True


def connected(server: uvicorn.Server, room: int = 0) -> socket:
    """A connection by hand, with so little room for answers."""
    line = socket()
    if room:
        line.setsockopt(SOL_SOCKET, SO_RCVBUF, room)
    line.settimeout(10)
    line.connect(("127.0.0.1", server.servers[0].sockets[0].getsockname()[1]))
    return line


def ends(line: socket) -> bool:
    """Whether the server hangs up on who goes on to send a byte now and then."""
    line.settimeout(SHORT / 4)
    for _ in range(80):
        try:
            line.send(b"a")
            if not line.recv(4096):
                return True
        except TimeoutError:
            pass
        except OSError:
            return True
    return False


@pytest.mark.parametrize(
    ("part", "begun"),
    [
        ("HEAD", b""),
        ("HEAD", b"GET / HTTP/1.1\r\nX: "),
        ("HEAD", WHOLE),
        ("BODY", BEGUN),
        ("BODY", PIECES),
    ],
)
def test_a_request_has_so_long(server, monkeypatch, part, begun):
    """Who sends the rest of one byte by byte loses the connection, also after another request."""
    monkeypatch.setattr(slow, part, SHORT)
    line = connected(server)
    line.sendall(begun)
    assert ends(line)


def test_an_answer_is_taken(server, monkeypatch):
    """Who takes nothing of an answer loses the connection; who takes it in two goes has it all."""
    monkeypatch.setattr(slow, "LOOK", SHORT)
    one, other = connected(server, room=4096), connected(server)
    for line in (one, other):
        line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    taken = len(other.recv(2**16))
    sleep(SHORT / 2)
    while piece := other.recv(2**16):
        taken += len(piece)
    assert taken > LARGE
    sleep(2 * SHORT)
    assert not server.server_state.connections


def test_an_open_page_has_no_end(server, monkeypatch):
    """The connection of a page stays, however long nothing is said on it."""
    for part in ("HEAD", "BODY"):
        monkeypatch.setattr(slow, part, SHORT)
    line = connected(server)
    line.sendall(OPENS.encode())
    assert b" 101 " in line.recv(4096)
    line.settimeout(2 * SHORT)
    with pytest.raises(TimeoutError):
        line.recv(1)
