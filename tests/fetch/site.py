"""A real server on this machine that misbehaves in the ways servers do, and what fetches from
it."""

import os
import socket
import struct
import threading
import time
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from etl import fetch

NOW = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
CSV = "id,name\n1,Zürich\n".encode()
QUICK = fetch.Limits(
    connect=1,
    silence=0.5,
    whole=2,
    tries=3,
    first_wait=0.01,
    longest_wait=0.05,
    redirects=3,
    size=100_000,
)


class Site(ThreadingHTTPServer):
    """Answers each path by its list of answers, one a request, the last one for ever; notes when it
    was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answering)
        self.answers, self.asked = {}, defaultdict(list)
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def at(self, path: str, *answers) -> str:
        """Lay out what a path will answer; returns its address."""
        self.answers[path], self.asked[path] = list(answers), []
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request, client_address):
        """A client that hangs up is part of the play."""


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        left = self.server.answers[self.path]
        self.server.asked[self.path].append(time.monotonic())
        (left.pop(0) if len(left) > 1 else left[0])(self)

    def head(self, status: int, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def log_message(self, *_):
        """Quiet."""


def sends(body: bytes, status: int = 200, **headers):
    def answer(asked):
        asked.head(
            status,
            **({"Content_Type": "text/csv; charset=utf-8", "Content_Length": len(body)} | headers),
        )
        asked.wfile.write(body)

    return answer


def redirects(to: str):
    return sends(b"", 302, Location=to)


def drips(body: bytes, pause: float):
    def answer(asked):
        asked.head(200, Content_Type="text/csv", Content_Length=len(body))
        for byte in body:
            asked.wfile.write(bytes([byte]))
            time.sleep(pause)

    return answer


def cut_short(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    asked.close_connection = True


def cut_short_in_chunks(asked):
    asked.head(200, Content_Type="text/csv", Transfer_Encoding="chunked")
    asked.wfile.write(b"%x\r\n%s\r\n" % (len(CSV), CSV))
    asked.close_connection = True


def resets(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    asked.wfile.flush()
    asked.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(asked.connection.detach())


def falls_silent(asked):
    asked.head(200, Content_Type="text/csv", Content_Length=1000)
    asked.wfile.write(CSV)
    time.sleep(1)


def never_ends(asked):
    asked.head(200, Content_Type="text/csv", Connection="close")
    while True:
        asked.wfile.write(b"1,2,3\n" * 1000)


FULL = sends(CSV)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def run(raw: Path, files: dict[str, str], now: datetime = NOW, limits: fetch.Limits = QUICK) -> int:
    return fetch.fetch({"town": files}, raw, now, limits)
