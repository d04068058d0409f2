"""Strangers who speak on open pages what no page says, name other people's sessions, or take no
answers: on a server of its own each costs himself his connection, and others nothing."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.request import urlopen

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from benchmarks.strangers import (
    ANY,
    MB,
    XSRF,
    Page,
    asks,
    begun,
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
PAGES = 399  # that one reader may have open, with another's before nginx
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
    """A server by its processes, and a reader who goes on while strangers try."""

    address: str
    processes: list[int]
    log: Path
    reader: Page

    def lines(self) -> str:
        """What stands in the log."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def held(self) -> int:
        """MB that its processes hold."""
        return sum(map(resident, self.processes))

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
VALUES: list[dict] = [
    {},
    {"bool_value": True},
    {"int_value": -(2**60)},
    {"double_value": 1e308},
    {"string_value": MARK},
    {"bytes_value": b"\xff"},
    *({"string_array_value": StringArray(data=names)} for names in ([MARK], [MARK, "a"], [""])),
    *({"json_value": text} for text in (f'{{"{MARK}', f'"{MARK}"', "[" * 5000, "[1]", '{"a": 1}')),
]
HANDSHAKES = {
    "another site": f"Origin: https://{MARK}.example",
    "a site that is none": f"Origin: http://[{MARK}",
    "another protocol": f"Sec-WebSocket-Protocol: {MARK}",
    "a session that is none": f"Sec-WebSocket-Protocol: streamlit, {MARK}, {MARK}",
    "a forged token": f"Cookie: {XSRF}=2|{MARK}|{MARK}|1; _streamlit_user={MARK}.a.b",
    "a name that is claimed": f"X-Dashboard-Browser: {MARK}",
}


def loses_his_own(address: str, frames: list[Frame]) -> bool:
    """Whether who sends these is hung up on, having been told nothing of size."""
    (line, _), size = begun(address), 0
    line.settimeout(PATIENCE)
    try:
        line.sendall(b"".join(frame.serialize(mask=True) for frame in frames))
        while piece := line.recv(2**16):
            size += len(piece)
    except TimeoutError:
        return False
    except OSError:  # hung up on before all was sent
        pass
    finally:
        line.close()
    return size < MB


def opens_as_anybody(address: str, headers: str) -> bool:
    """Whether a handshake is refused with a word, or opens what anybody opens."""
    line, status = begun(address, f"{headers}\r\n")
    line.close()
    return status in (101, 403)


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


def fields(part: Message) -> set[str]:
    """The names of all fields in a part of a page."""
    found: set[str] = set()
    for field, value in part.ListFields():
        if field.name == "id" and str(value).startswith("$$ID"):
            found.add(value)
        elif field.message_type and not field.message_type.GetOptions().map_entry:
            inner = value if field.is_repeated else [value]
            found = found.union(*(fields(each) for each in inner))
    return found


def says_what_no_field_says(address: str) -> bool:
    """Whether a page is drawn whatever is said to stand in its fields."""
    line, names = connected(address), set[str]()
    line.send(PAGE)
    while not (message := ForwardMsg.FromString(line.recv(PATIENCE))).HasField("script_finished"):
        names |= fields(message)
    for value in VALUES:
        states = [WidgetState(id=name, **value) for name in names]
        again = ClientState(page_name="risk", widget_states=WidgetStates(widgets=states))
        line.send(BackMsg(rerun_script=again).SerializeToString())
        told(line, "script_finished", PATIENCE)
    line.close()
    return len(names) > 5


def opens_many(address: str) -> bool:
    """Whether others are answered while a stranger has as many pages open as one reader may."""
    lines = [begun(address)[0] for _ in range(PAGES)]
    with suppress(OSError):
        answer = urlopen(f"{address}/_stcore/health", timeout=PATIENCE, context=ANY)
        for line in lines:
            line.close()
        return answer.status == 200
    return False


def takes_no_answers(address: str) -> bool:
    """A flood of questions whether the server is there, of which no answer is read."""
    line, _ = begun(address)
    asked = Frame(Opcode.PING, bytes(125)).serialize(mask=True) * 1000
    with suppress(OSError):
        for _ in range(FLOOD // len(asked)):
            line.sendall(asked)
    line.close()
    return True


def attempts(tried: Tried) -> Iterator[tuple[str, int, Attempt]]:
    """Name, how many at once, and the attempt."""
    for name, frames in SENSELESS.items():
        yield name, AT_ONCE, partial(loses_his_own, tried.address, frames)
    for name, headers in HANDSHAKES.items():
        yield name, AT_ONCE, partial(opens_as_anybody, tried.address, headers)
    yield "values that no field has", 1, partial(says_what_no_field_says, tried.address)
    yield f"{PAGES} pages", 1, partial(opens_many, tried.address)
    yield "another's session", 1, partial(takes_over, tried)
    yield "no answer is taken", 1, partial(takes_no_answers, tried.address)


def failures(tried: Tried, many: int, attempt: Attempt) -> list[str]:
    """What so many attempts at once did beyond what they may."""
    before, held = tried.lines(), tried.held()
    with ThreadPoolExecutor(many) as strangers:
        trying = [strangers.submit(attempt) for _ in range(many)]
    raised = [type(each.exception()).__name__ for each in trying if each.exception()]
    beyond = sum(not each.exception() and not each.result() for each in trying)
    wrong = [f"{len(raised)} ended in {raised[0]}"] if raised else []
    wrong += [f"{beyond} did what they may not"] if beyond else []
    wrong += [] if tried.goes_on() else ["another reader's page stands still"]
    time.sleep(0.5)
    written = tried.lines()[len(before) :]
    if written.count("\n") > many or "Traceback" in written or MARK in written:
        wrong.append(f"{written.count(chr(10))} lines in the log")
    grown = tried.held() - held
    return wrong + ([f"{grown} MB more"] if grown > MOST_GROWN else [])


def table(tried: Tried, attempts: Iterator[tuple[str, int, Attempt]]) -> bool:
    """Tries and prints; whether nothing failed."""
    print("| attempt | tried | failed |\n|---|---:|---|")
    time.sleep(10)  # until what the start took is given back
    before, failed = tried.held(), 0
    for name, many, attempt in attempts:
        wrong = failures(tried, many, attempt)
        failed += bool(wrong)
        print(f"| {name} | {many} | {'; '.join(wrong) or 'none'} |", flush=True)
    after = tried.held()
    print(f"\nThe server held {before} MB before and {after} MB after.")
    return not failed and after - before <= MOST_GROWN


def reading(address: str) -> Page:
    """A reader's page, once it is drawn."""
    page = opened(address, key(address), "risk")
    told(page.line, "script_finished")
    return page


def main(words: list[str]) -> int:
    """Tries and prints; 1 where something failed."""
    argparse.ArgumentParser(prog="python -m benchmarks.attack sockets", description=__doc__)
    with (
        tempfile.TemporaryDirectory() as folder,
        server(Path(folder) / "log") as (address, process),
    ):
        tried = Tried(address, [process], Path(folder) / "log", reading(address))
        has_held = table(tried, attempts(tried))
        tried.reader.line.close()
    return 0 if has_held else 1
