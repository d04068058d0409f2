"""A dashboard of its own for attempts, and strangers who speak to it as a browser does, or not."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Origin, Subprotocol
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[1]
MB = 2**20
BOUNDARY = "b" * 20
XSRF = "_streamlit_xsrf"


class Page(NamedTuple):
    """An open page: its connection, its session, and the token of its browser."""

    line: ClientConnection
    session: str
    token: str


@contextmanager
def server(log: Path = Path(os.devnull)) -> Iterator[tuple[str, int]]:
    """A dashboard of its own without limits for one reader, as strangers have many addresses: where
    it is, and its process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    with (
        log.open("wb") as written,
        subprocess.Popen(
            [*command, "--server.address", "127.0.0.1"],
            cwd=ROOT,
            env=os.environ | {"DASHBOARD_LIMITS": "off"},
            stdout=written,
            stderr=written,
        ) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(240):
                try:
                    urllib.request.urlopen(f"{address}/_stcore/health", timeout=5)
                    break
                except OSError:
                    time.sleep(0.5)
            yield address, process.pid
        finally:
            process.terminate()


def resident(process: int) -> int:
    """Memory that a process holds, in MB."""
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") // MB


def key(address: str) -> str:
    """What the server asks of who sends a file, as its answers give it to any browser."""
    with urllib.request.urlopen(f"{address}/_stcore/health") as answer:
        return SimpleCookie(answer.headers["Set-Cookie"])[XSRF].value


def connected(address: str, token: str = "", session: str = "", **more) -> ClientConnection:
    """A connection as a browser opens it; of a session that was lost, where one is named."""
    names = ["streamlit", *([token, session] if session else [])]
    asked: dict[str, Any] = {
        "origin": Origin(address),
        "subprotocols": [Subprotocol(name) for name in names],
        "additional_headers": {"Cookie": f"{XSRF}={token}"} if token else {},
        "max_size": None,
        "max_queue": None,
        "ping_interval": None,
        "legacy": True,
    }
    return connect(address.replace("http", "ws") + "/_stcore/stream", **(asked | more))


def opened(address: str, token: str, name: str = "submit") -> Page:
    """A page as a browser has it open."""
    line = connected(address, token)
    line.send(asks(name))
    return Page(line, told(line).new_session.initialize.session_id, token)


def asks(name: str) -> bytes:
    """What a browser says to see a page."""
    return BackMsg(rerun_script=ClientState(page_name=name)).SerializeToString()


def told(line: ClientConnection, part: str = "new_session", seconds: float = 60) -> ForwardMsg:
    """The next message of a kind. Raises TimeoutError, ConnectionClosed."""
    while True:
        message = ForwardMsg.FromString(line.recv(timeout=seconds))
        if message.HasField(part):
            return message


def put(address: str, session: str, file: str, size: int, token: str, method: str = "PUT") -> int:
    """The server's answer to a file, or to who deletes it; 0 where it hung up."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
    body = head.encode() + bytes(size) + f"\r\n--{BOUNDARY}--\r\n".encode()
    request = urllib.request.Request(
        f"{address}/_stcore/upload_file/{session}/{file}", body, method=method
    )
    request.add_header("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    request.add_header("Cookie", f"{XSRF}={token}")
    request.add_header("X-Xsrftoken", token)
    try:
        return urllib.request.urlopen(request, timeout=60).status
    except urllib.error.HTTPError as refused:
        return refused.code
    except urllib.error.URLError:  # refused and hung up on before all of it was sent
        return 0
