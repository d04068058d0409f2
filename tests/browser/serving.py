"""A dashboard with a sign-in and an inbox, on a free port of this machine."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.provider import provider, settings

ROOT = Path(__file__).parents[2]
WATCH = Path(__file__).parent / "watch"
START = 90  # seconds a server may take


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address, the file in which its own connections are written down,
    the releases it shows and its inbox."""

    url: str
    log: Path
    releases: Path
    inbox: Path

    def connections(self) -> list[str]:
        """Addresses outside this machine that the server asked for; raises AssertionError where
        nobody watched."""
        first, *others = self.log.read_text(encoding="utf-8").splitlines()
        assert first == "watching"
        return [line for line in others if line != "watching"]


@contextmanager
def served(releases: Path, folder: Path) -> Iterator[Server]:
    """A running dashboard that shows these releases; what it writes is in the folder."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url, secrets = f"http://127.0.0.1:{port}", folder / "secrets.toml"
    back, printed = f"{url}/oauth2callback", folder / "printed.txt"
    begun = Server(url, folder / "sockets.txt", releases, folder / "inbox")
    environment = os.environ | {
        "DASHBOARD_RELEASES": str(releases),
        "DASHBOARD_INBOX": str(begun.inbox),
        "PYTHONPATH": str(WATCH),
        "DASHBOARD_SOCKET_LOG": str(begun.log),
    }
    options = {"port": port, "address": "127.0.0.1", "headless": "true"}
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    command += [
        word for name, value in options.items() for word in (f"--server.{name}", str(value))
    ]
    command += ["--secrets.files", str(secrets)]
    with provider(back) as desk, printed.open("w") as out:
        secrets.write_text(settings(desk.issuer, back), encoding="utf-8")
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=out
        ) as process:
            try:
                wait_for(f"{url}/_stcore/health", process, printed)
                yield begun
            finally:
                process.terminate()


def wait_for(url: str, process: subprocess.Popen, printed: Path) -> None:
    """Until the server answers; fails with what it printed."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"The server did not start.\n{printed.read_text()}")
