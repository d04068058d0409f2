"""The connections of open pages: what they take, of whom, and how little of it lies in memory.

Whatever else than Streamlit's front end speaks there loses its own connection at once, and no line
of the log is about it: anybody could fill it with text of his own.
"""

from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from starlette.datastructures import Headers
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.web.server.server_util import is_url_from_allowed_origins
from uvicorn.protocols.websockets.websockets_sansio_impl import Frame, WebSocketsSansIOProtocol

from app import metrics
from app.slow import Timely

# What the pages of this dashboard say. What Streamlit takes besides is for those who write pages,
# and would let any reader clear the caches of all or have the server look into its own folder.
SAID = {
    "rerun_script",
    "stop_script",
    "app_heartbeat",
    "file_urls_request",
    "deferred_file",  # that is made at a click
    "dataframe_chunk",  # of a table's rows
}
NOT_TAKEN, TOO_BIG = 1003, 1009  # the codes with which connections are closed
LONGEST_LINE = 8_000  # bytes of a line of a head
MOST_FILES = 20  # that are chosen at once; a field takes one
MOST_PIECES = 1000  # in which one message may come
REFUSED = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
# Bytes that a browser may say at once on an open page, where a selection is some kilobytes, and how
# many such messages wait until they are read; by the names of uvicorn's settings.
MOST_SAID = {"ws_max_size": 256 * 1024, "ws_max_queue": 4}


class Request(Timely):
    """The connection of a request, which may become a page's."""

    def handle_websocket_upgrade(self, event: Any) -> None:
        """Hand the cookies on in several lines: a sign-in's may have 50 KB, and of longer lines
        than 8 no page opens."""
        self.headers = [
            (name, line)
            for name, value in self.headers
            for line in (in_lines(value) if name == b"cookie" else [value])
        ]
        super().handle_websocket_upgrade(event)


def in_lines(cookies: bytes) -> list[bytes]:
    """Cookies in as few lines as hold them."""
    lines = [b""]
    for cookie in cookies.split(b"; "):
        longer = b"; ".join(filter(None, [lines[-1], cookie]))
        lines[-1:] = [longer] if len(longer) <= LONGEST_LINE else [lines[-1], cookie]
    return lines


class Line(WebSocketsSansIOProtocol):
    """The connection of an open page, which is closed once it says what no page says."""

    def data_received(self, data: bytes) -> None:
        """What a browser sends; who begins otherwise than a browser is answered, and not held."""
        super().data_received(data)
        if self.conn.handshake_exc and not self.handshake_initiated:
            self.transport.write(b"".join(self.conn.data_to_send()) or REFUSED)
            self.transport.close()

    def handle_cont(self, event: Frame) -> None:
        """One more piece of a message; empty ones would cost their sender nothing."""
        if len(self.frames) < MOST_PIECES:
            super().handle_cont(event)
        else:
            self._leave(TOO_BIG)

    def send_receive_event_to_app(self) -> None:
        """Hand a whole message on, where it is one."""
        if self.close_sent or is_said(self.curr_msg_data_type, self.frames):
            super().send_receive_event_to_app()
        else:
            self._leave(NOT_TAKEN)

    def handle_ping(self) -> None:
        """Answer who reads the answers; of who does not they would wait in memory, without end."""
        if self.writable.is_set():
            super().handle_ping()
        else:
            self.conn.data_to_send()

    def _leave(self, code: int) -> None:
        metrics.count("senseless")
        self.frames = []
        if not self.close_sent:
            self.conn.fail(code)
            self.handle_parser_exception()


def take() -> None:
    """Let every server of this process take such connections alone, however it is started: the
    settings of `streamlit run` cannot name them. It takes messages of 200 MB, as it sends them, and
    each lies in memory until it is whole."""

    def always(value: object) -> property:
        return property(lambda _: value, lambda *_: None)

    _make_room()
    protocols = {"ws_protocol_class": Line, "http_protocol_class": Request}
    for setting, value in {**protocols, **MOST_SAID}.items():
        setattr(uvicorn.Config, setting, always(value))


def _make_room() -> None:
    """Let the process have as many files open as the system lets it: an open page takes four, and
    of the 1,024 that are usual one reader's pages took them all, and every page's connection."""
    with suppress(ImportError, ValueError):  # elsewhere than on Linux
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def is_said(kind: str, pieces: list[bytes]) -> bool:
    """Whether a page's front end could say this."""
    message = BackMsg()
    try:
        message.ParseFromString(b"".join(pieces))
    except Exception:  # whatever is wrong with it, it is none
        return False
    said: str | None = message.WhichOneof("type")
    if said == "backend_operation_request":
        said = message.backend_operation_request.WhichOneof("payload")
    is_few = len(message.file_urls_request.file_names) <= MOST_FILES
    return kind == "bytes" and said in SAID and is_few


def is_from_here(headers: Headers) -> bool:
    """Whether a page of this site opens a connection, or a program, which names no site."""
    origin = headers.get("origin")
    try:
        site = urlsplit(origin or "").netloc
        return origin is None or site == headers.get("host") or is_url_from_allowed_origins(origin)
    except ValueError:  # an address that is none
        return False
