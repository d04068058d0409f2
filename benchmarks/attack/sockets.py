"""Strangers who speak on open pages what no page says, name other people's sessions, or take no
answers: on a server of its own each costs himself his connection, and others nothing."""

import argparse
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets import Origin, Subprotocol
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.frames import Frame, Opcode

from benchmarks.strangers import (
    MB,
    XSRF,
    Page,
    asks,
    connected,
    key,
    opened,
    put,
    resident,
    server,
    told,
)

AT_ONCE, PATIENCE = 20, 20  # strangers at the same time; seconds that another reader waits
MOST_GROWN = 60  # MB that the server may hold more than before
FLOOD = 100 * MB  # of questions whose answers nobody takes
MARK = "Jane-Doe"  # stands in what strangers send, and must stand in no line
PAGE = asks("risk")
OF_MAKERS = (
    "clear_cache",
    "set_run_on_save",
    "load_git_info",
    "debug_disconnect_websocket",
    "debug_shutdown_runtime",
)
Attempt = Callable[[], bool]  # whether it did no more than it may


@dataclass
class Tried:
    """A server, and a reader who goes on while strangers try."""

    address: str
    process: int
    log: Path
    reader: Page

    def lines(self) -> str:
        """What stands in the log."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def goes_on(self) -> bool:
        """Whether the reader's page is drawn anew."""
        with suppress(TimeoutError, ConnectionClosed):
            self.reader.line.send(PAGE)
            return told(self.reader.line, "script_finished", PATIENCE) is not None
        return False


def said(**parts: object) -> bytes:
    """A message by its parts' names."""
    message = BackMsg()
    for name, value in parts.items():
        setattr(message, name, value)
    return message.SerializeToString()


def asked_of_server(payload: str) -> bytes:
    """What the front end of somebody who writes pages asks of the server."""
    message = BackMsg()
    message.backend_operation_request.request_id = MARK
    message.backend_operation_request.session_id = MARK
    getattr(message.backend_operation_request, payload).SetInParent()
    return message.SerializeToString()


def files(count: int) -> bytes:
    """A question for so many addresses to upload to."""
    message = BackMsg()
    message.file_urls_request.file_names.extend(["a"] * count)
    return message.SerializeToString()


def binary(data: bytes) -> list[Frame]:
    """A message in one piece."""
    return [Frame(Opcode.BINARY, data)]


SENSELESS = {
    "no message": binary(b"\xff\xfe" + MARK.encode()),
    "half a message": binary(PAGE[:-2]),
    "nothing": binary(b""),
    "text": [Frame(Opcode.TEXT, MARK.encode())],
    "text that is none": [Frame(Opcode.TEXT, b"\xff\xfe")],
    "300 KB": binary(bytes(300_000)),
    "3 MB": binary(bytes(3 * MB)),
    "many pieces": [
        Frame(Opcode.BINARY, b"", fin=False),
        *[Frame(Opcode.CONT, b"", fin=False)] * 20_000,
        Frame(Opcode.CONT, b""),
    ],
    "a piece of nothing": [Frame(Opcode.CONT, b"a")],
    **{name: binary(said(**{name: True})) for name in OF_MAKERS},
    **{name: binary(asked_of_server(name)) for name in ("install_skills", "dismiss_skills_nudge")},
    "60,000 files": binary(files(60_000)),
}
HANDSHAKES: dict[str, dict] = {
    "another site": {"origin": Origin(f"https://{MARK}.example")},
    "a site that is none": {"origin": Origin(f"http://[{MARK}")},
    "no site": {"origin": None},
    "no protocol": {"subprotocols": None},
    "another protocol": {"subprotocols": [Subprotocol(MARK)]},
    "a forged token": {
        "subprotocols": [Subprotocol(name) for name in ("streamlit", MARK, MARK)],
        "additional_headers": {"Cookie": f"{XSRF}=2|{MARK}|{MARK}|1; _streamlit_user={MARK}.a.b"},
    },
}


def loses_his_own(address: str, frames: list[Frame]) -> bool:
    """Whether who sends these is hung up on, having been told nothing of size."""
    line, size = connected(address), 0
    with suppress(OSError, ConnectionClosed):
        line.socket.sendall(b"".join(frame.serialize(mask=True) for frame in frames))
    try:
        while True:
            size += len(line.recv(timeout=PATIENCE))
    except ConnectionClosed:
        return size < MB
    except TimeoutError:
        return False
    finally:
        line.close()


def opens_as_anybody(address: str, asked: dict) -> bool:
    """Whether a handshake is refused with a word, or leads to a page as anybody has it."""
    try:
        line = connected(address, **asked)
    except InvalidHandshake as refused:
        return "500" not in str(refused)
    line.send(PAGE)
    with suppress(TimeoutError, ConnectionClosed):
        return bool(told(line).new_session.initialize.session_id)
    return False


def takes_over(tried: Tried) -> bool:
    """Whether a stranger who knows a session gets one of his own, and its file stays as it is."""
    own, page = tried.reader, tried.reader.session
    stranger = key(tried.address)
    line = connected(tried.address, stranger, page)
    line.send(PAGE)
    has_his_own = told(line).new_session.initialize.session_id != page
    line.close()
    file = put(tried.address, page, "file", 100, own.token) == 204
    refused = [
        put(tried.address, page, name, 100, token, method) in (400, 403)
        for name in ("file", "another")
        for token in (stranger, MARK)
        for method in ("PUT", "DELETE")
    ]
    return has_his_own and file and all(refused)


def takes_no_answers(address: str) -> bool:
    """A flood of questions whether the server is there, of which no answer is read."""
    line = connected(address)
    asked = Frame(Opcode.PING, bytes(125)).serialize(mask=True) * 1000
    with suppress(OSError, ConnectionClosed):
        line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        for _ in range(FLOOD // len(asked)):
            line.socket.sendall(asked)
    line.close_timeout = 0
    line.close()
    return True


def attempts(tried: Tried) -> Iterator[tuple[str, int, Attempt]]:
    """Name, how many at once, and the attempt."""
    for name, frames in SENSELESS.items():
        yield name, AT_ONCE, partial(loses_his_own, tried.address, frames)
    for name, asked in HANDSHAKES.items():
        yield name, AT_ONCE, partial(opens_as_anybody, tried.address, asked)
    yield "another's session", 1, partial(takes_over, tried)
    yield "no answer is taken", 1, partial(takes_no_answers, tried.address)


def failures(tried: Tried, many: int, attempt: Attempt) -> list[str]:
    """What so many attempts at once did beyond what they may."""
    before, held = tried.lines(), resident(tried.process)
    with ThreadPoolExecutor(many) as strangers:
        ended = [each.result() for each in [strangers.submit(attempt) for _ in range(many)]]
    wrong = [f"{ended.count(False)} did what they may not"] if not all(ended) else []
    wrong += [] if tried.goes_on() else ["another reader's page stands still"]
    time.sleep(0.5)
    written = tried.lines()[len(before) :]
    if written.count("\n") > many or "Traceback" in written or MARK in written:
        wrong.append(f"{written.count(chr(10))} lines in the log")
    grown = resident(tried.process) - held
    return wrong + ([f"{grown} MB more"] if grown > MOST_GROWN else [])


@contextmanager
def reading() -> Iterator[Tried]:
    """A server with a reader."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with server(log) as (address, process):
            reader = opened(address, key(address), "risk")
            told(reader.line, "script_finished")
            yield Tried(address, process, log, reader)
            reader.line.close()


def main(words: list[str]) -> int:
    """Tries and prints; 1 where something failed."""
    argparse.ArgumentParser(prog="python -m benchmarks.attack sockets", description=__doc__)
    failed = 0
    print("| attempt | tried | failed |\n|---|---:|---|")
    with reading() as tried:
        time.sleep(10)  # until what the start took is given back
        before = resident(tried.process)
        for name, many, attempt in attempts(tried):
            wrong = failures(tried, many, attempt)
            failed += bool(wrong)
            print(f"| {name} | {many} | {'; '.join(wrong) or 'none'} |", flush=True)
        after = resident(tried.process)
    print(f"\nThe server held {before} MB before and {after} MB after.")
    return 1 if failed or after - before > MOST_GROWN else 0
