"""The connections of open pages: who speaks anything but a page's own language loses his own."""

import asyncio
import logging
import resource
from collections.abc import Iterator
from contextlib import closing
from socket import SO_RCVBUF, SOL_SOCKET, socket
from threading import Thread
from time import sleep
from types import SimpleNamespace

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.frames import Frame, Opcode

import dashboard
from app import metrics, sockets
from app.doors import Doors
from queries.kept import MB

OPENS = (
    "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


def said(**parts: object) -> bytes:
    """A message as a page says it, by its parts' names."""
    return BackMsg(**parts).SerializeToString()


PAGE = said(rerun_script={"page_name": "risk", "query_string": "area=NL"})
FILE = {"request_id": "a", "session_id": "b", "deferred_file": {"file_id": "c"}}
SKILLS = {"request_id": "a", "session_id": "b", "install_skills": {}}
SAID = {
    "a page": PAGE,
    "a sign of life": said(app_heartbeat=True),
    "a stop": said(stop_script=True),
    "a file to choose": said(file_urls_request={"request_id": "a", "file_names": ["b"]}),
    "a file made at a click": said(backend_operation_request=FILE),
}
SENSELESS = {
    "no message": [Frame(Opcode.BINARY, b"\xff\xfe Jane Doe")],
    "half a message": [Frame(Opcode.BINARY, PAGE[:-3])],
    "nothing": [Frame(Opcode.BINARY, b"")],
    "text": [Frame(Opcode.TEXT, PAGE)],
    "text that is none": [Frame(Opcode.TEXT, b"\xff\xfe Jane Doe")],
    "the caches of all": [Frame(Opcode.BINARY, said(clear_cache=True))],
    "the server's folder": [Frame(Opcode.BINARY, said(load_git_info=True))],
    "an end of the server": [Frame(Opcode.BINARY, said(debug_shutdown_runtime=True))],
    "a change of the server": [Frame(Opcode.BINARY, said(backend_operation_request=SKILLS))],
    "a request for nothing": [Frame(Opcode.BINARY, said(backend_operation_request={}))],
    "many files": [Frame(Opcode.BINARY, said(file_urls_request={"file_names": ["a"] * 21}))],
    "too much": [Frame(Opcode.BINARY, bytes(sockets.MOST_SAID["ws_max_size"] + 1))],
    "too many pieces": [
        Frame(Opcode.BINARY, PAGE, fin=False),
        *[Frame(Opcode.CONT, b"", fin=False)] * sockets.MOST_PIECES,
        Frame(Opcode.CONT, b""),
    ],
}


@pytest.fixture(scope="module")
def server() -> Iterator[SimpleNamespace]:
    """A server with a page of which it notes what each connection has said."""
    heard: list[bytes] = []
    cookies: list[dict[str, str]] = []

    async def listens(socket: WebSocket) -> None:
        cookies.append(dict(socket.cookies))
        await socket.accept()
        try:
            while True:
                heard.append(await socket.receive_bytes())
        except WebSocketDisconnect:
            pass

    app = Starlette(routes=[WebSocketRoute("/", listens)])
    running = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off"))
    Thread(target=running.run, daemon=True).start()
    while not running.started:
        sleep(0.01)
    port = running.servers[0].sockets[0].getsockname()[1]
    yield SimpleNamespace(
        port=port, heard=heard, cookies=cookies, lines=running.server_state.connections
    )
    running.should_exit = True


def opened(server: SimpleNamespace, room: int = 0) -> socket:
    """A connection by hand, which says what no client would; with so little room for answers."""
    line = socket()
    if room:
        line.setsockopt(SOL_SOCKET, SO_RCVBUF, room)
    line.settimeout(10)
    line.connect(("127.0.0.1", server.port))
    line.sendall(OPENS.encode())
    assert b" 101 " in line.recv(4096)
    return line


def written(frame: Frame) -> bytes:
    """A frame as a browser sends it."""
    return frame.serialize(mask=True)


def is_closed(line: socket) -> bool:
    """Whether the server ends a connection, with a word or, where more was on its way, without."""
    try:
        return line.makefile("rb").read()[:1] == b"\x88"
    except ConnectionResetError:
        return True


def wait(server: SimpleNamespace, messages: int) -> None:
    """Until so much was heard."""
    for _ in range(500):
        if len(server.heard) >= messages:
            return
        sleep(0.01)
    raise TimeoutError


def test_a_page_opens_with_the_cookies_of_a_sign_in(server):
    """However much its provider says of somebody: else no page of his would open any more."""
    cookies = [f"part_{number}={'a' * 4000}" for number in range(12)]
    opens = OPENS.replace("Host: a", f"Host: a\r\nCookie: {'; '.join(cookies)}")
    with closing(socket()) as line:
        line.settimeout(10)
        line.connect(("127.0.0.1", server.port))
        line.sendall(opens.encode())
        assert b" 101 " in line.recv(4096)
    assert server.cookies[-1] == dict(cookie.split("=") for cookie in cookies)


@pytest.mark.parametrize("name", SAID)
def test_what_a_page_says_is_heard(server, name):
    """As it was said, in one piece or in two."""
    server.heard.clear()
    with closing(opened(server)) as line:
        whole = SAID[name]
        for frame in (
            Frame(Opcode.BINARY, whole),
            Frame(Opcode.BINARY, whole[:1], fin=False),
            Frame(Opcode.CONT, whole[1:]),
        ):
            line.sendall(written(frame))
        wait(server, 2)
    assert server.heard == [whole, whole]


@pytest.mark.parametrize("name", SENSELESS)
def test_who_says_anything_else_loses_his_own_connection(server, name, caplog):
    """At once and alone: nothing of it is heard, others are, and no line of the log is about it."""
    caplog.set_level(logging.WARNING)
    server.heard.clear()
    with closing(opened(server)) as other, closing(opened(server)) as line:
        line.sendall(b"".join(map(written, SENSELESS[name])) + written(Frame(Opcode.BINARY, PAGE)))
        assert is_closed(line)
        other.sendall(written(Frame(Opcode.BINARY, PAGE)))
        wait(server, 1)
    assert server.heard == [PAGE] and not caplog.records


@pytest.mark.parametrize(
    ("begins", "status"),
    [
        (OPENS.replace("GET", "POST"), 405),
        (OPENS.replace("\r\n\r\n", "\r\nContent-Length: 1\r\n\r\na"), 400),
        (OPENS.replace("\r\n\r\n", "\r\nX: " + "a" * 9000 + "\r\n\r\n"), 431),
        (OPENS.replace("/ ", "/?" + "a" * 9000 + " "), 414),
    ],
)
def test_who_begins_otherwise_than_a_browser_is_answered(server, begins, status):
    """And hung up on, where each would else be held without end."""
    with closing(socket()) as line:
        line.settimeout(10)
        line.connect(("127.0.0.1", server.port))
        line.sendall(begins.encode())
        assert f" {status} ".encode() in line.makefile("rb").read()


def test_the_operator_knows_how_often(server):
    """A measure counts the connections that were closed."""
    before = metrics._counted["senseless", ()]
    with closing(opened(server)) as line:
        line.sendall(written(Frame(Opcode.TEXT, b"a")))
        assert is_closed(line)
    assert metrics._counted["senseless", ()] == before + 1


def test_answers_that_nobody_reads_fill_no_memory(server):
    """Whoever asks without end whether the server is there and takes no answer."""
    with closing(opened(server, room=4096)) as line:
        pings = written(Frame(Opcode.PING, bytes(125))) * 8
        for _ in range(8 * MB // len(pings)):
            line.sendall(pings)
        (kept,) = [each.transport.get_write_buffer_size() for each in server.lines]
        assert kept < MB


@pytest.mark.parametrize(
    ("origin", "is_taken"),
    [
        (None, True),
        ("http://testserver", True),
        ("https://elsewhere.example", False),
        ("http://testserver.elsewhere.example", False),
        ("http://[Jane", False),
        ("null", False),
    ],
)
def test_pages_of_other_sites_open_none(origin, is_taken, caplog):
    """A page of another site, or of a name that is none, is refused without a line in the log."""

    async def listens(socket: WebSocket) -> None:
        await socket.accept()
        await socket.close()

    app = Starlette(routes=[WebSocketRoute("/", listens)], middleware=[Middleware(Doors)])
    headers = {"Origin": origin} if origin else {}
    try:
        with TestClient(app).websocket_connect("/", headers=headers):
            taken = True
    except WebSocketDisconnect:
        taken = False
    assert taken == is_taken and not caplog.records


def test_there_is_room_for_the_pages_of_many():
    """A process has as many files open as it may, however few it began with."""
    usual, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(1024, most), most))
    try:
        sockets.take()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (most, most)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (usual, most))


def test_every_server_takes_such_connections():
    """However it was started; what a page may say at once lies in memory, and is little."""
    settings = uvicorn.Config(dashboard.app, log_config=None, ws="wsproto", ws_max_size=200 * MB)
    settings.ws_max_queue, settings.ws_protocol_class = 32, asyncio.Protocol
    assert settings.ws_protocol_class is sockets.Line
    assert settings.ws_max_size * settings.ws_max_queue <= MB
