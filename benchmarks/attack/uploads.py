"""Strangers who choose files: thirty sessions put files of as many bytes as is taken, and of more,
into a server of its own; what the server then holds is measured."""

import argparse
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Origin, Subprotocol
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[2]
MB = 2**20
SESSIONS, ROUNDS = 30, 4
MOST_GROWN = 150  # MB that the server may hold more than before
BOUNDARY = "b" * 20


@contextmanager
def server() -> Iterator[tuple[str, int]]:
    """A dashboard of its own without limits for one reader, as strangers have many addresses: where
    it is, and its process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    with subprocess.Popen(
        [*command, "--server.address", "127.0.0.1"],
        cwd=ROOT,
        env=os.environ | {"DASHBOARD_LIMITS": "off"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
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


def opened(address: str) -> tuple[ClientConnection, str]:
    """A page Submit as a browser has it open, and its session."""
    line = connect(
        address.replace("http", "ws") + "/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        origin=Origin(address),
        max_size=None,
        max_queue=None,
        ping_interval=None,
    )
    message = BackMsg()
    message.rerun_script.page_name = "submit"
    line.send(message.SerializeToString())
    while True:
        told = ForwardMsg.FromString(line.recv(timeout=60))
        if told.HasField("new_session"):
            return line, told.new_session.initialize.session_id


def key(address: str) -> str:
    """What the server asks of who sends a file, as its answers give it to any browser."""
    with urllib.request.urlopen(f"{address}/_stcore/health") as answer:
        return SimpleCookie(answer.headers["Set-Cookie"])["_streamlit_xsrf"].value


def put(address: str, session: str, file: str, size: int, token: str) -> int:
    """The server's answer to a file; 0 where it hung up."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
    body = head.encode() + bytes(size) + f"\r\n--{BOUNDARY}--\r\n".encode()
    request = urllib.request.Request(
        f"{address}/_stcore/upload_file/{session}/{file}", body, method="PUT"
    )
    request.add_header("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    request.add_header("Cookie", f"_streamlit_xsrf={token}")
    request.add_header("X-Xsrftoken", token)
    try:
        return urllib.request.urlopen(request, timeout=60).status
    except urllib.error.HTTPError as refused:
        return refused.code
    except urllib.error.URLError:  # refused and hung up on before all of it was sent
        return 0


def main(words: list[str]) -> int:
    """Tries and prints; 1 where the server holds more than it may."""
    argparse.ArgumentParser(prog="python -m benchmarks.attack uploads", description=__doc__)
    with server() as (address, process):
        sessions = [opened(address) for _ in range(SESSIONS)]
        time.sleep(10)  # until what the start took is given back
        token = key(address)
        before, answers = resident(process), Counter[tuple[int, int]]()
        for size in (19 * MB, 5 * MB - 1000):
            for number in range(ROUNDS):
                for _, session in sessions:
                    answers[size // MB, put(address, session, f"f{size}{number}", size, token)] += 1
        after = resident(process)
        for line, _ in sessions:
            line.close()
    print("| files of MB | answer | times |\n|---:|---:|---:|")
    for (size, answer), times in sorted(answers.items()):
        print(f"| {size} | {answer} | {times} |")
    print(f"\nThe server held {before} MB before and {after} MB after.")
    return 1 if after - before > MOST_GROWN or not answers[4, 204] else 0
