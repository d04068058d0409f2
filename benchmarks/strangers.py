"""A dashboard of its own for attempts, and strangers who speak to it as a browser does, or not."""

import os
import resource
import socket
import ssl
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
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Origin, Subprotocol
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[1]
MB = 2**20
HANDSHAKE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {0}\r\nUser-Agent: stranger\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{1}\r\n"
)
BOUNDARY = "b" * 20
XSRF = "_streamlit_xsrf"
NAME = "stranger"  # of the browser of all, so that nginx leads all to one process
ANY = ssl.create_default_context()  # takes a certificate that somebody made himself
ANY.check_hostname, ANY.verify_mode = False, ssl.CERT_NONE


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
            preexec_fn=as_usual,
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


def as_usual() -> None:
    """As many open files as a process has that nobody gave more."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(1024, most), most))


def resident(process: int) -> int:
    """Memory that a process holds, in MB."""
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") // MB


def key(address: str) -> str:
    """What the server asks of who sends a file, as its answers give it to any browser."""
    with urllib.request.urlopen(f"{address}/_stcore/health", context=ANY) as answer:
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
        "user_agent_header": NAME,
        "legacy": True,
    }
    if address.startswith("https"):
        asked["ssl"] = ANY
    return connect(address.replace("http", "ws") + "/_stcore/stream", **(asked | more))


def begun(address: str, headers: str = "") -> tuple[socket.socket, int]:
    """A connection by hand, on which anything can be said, and the status it is answered with."""
    at = urlsplit(address)
    line = socket.create_connection((at.hostname or "", at.port or 0), timeout=60)
    line = ANY.wrap_socket(line) if at.scheme == "https" else line
    line.sendall(HANDSHAKE.format(at.netloc, headers).encode("latin-1"))
    answer = b""
    while b"\r\n\r\n" not in answer and (piece := line.recv(4096)):
        answer += piece
    return line, int(answer.split(b" ")[1]) if answer else 0


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
    request.add_header("User-Agent", NAME)
    try:
        return urllib.request.urlopen(request, timeout=60, context=ANY).status
    except urllib.error.HTTPError as refused:
        return refused.code
    except urllib.error.URLError:  # refused and hung up on before all of it was sent
        return 0
