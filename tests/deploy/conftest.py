"""nginx as `make serve` runs it, before two servers that tell who they are."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest

from deploy.site import Site, whole

FIRST_PORT, PORT = 18_611, 18_610
IMMUTABLE = {"Cache-Control": "public, max-age=86400", "ETag": 'W/"of-a-release"'}
TOLD = ("Host", "X-Forwarded-For", "X-Forwarded-Proto")  # by nginx to who is behind it
SIGNED_IN = 12  # cookies of one sign-in, as large as browsers take them
TEXT = b"country,systems\n" * 400


class Process:
    """A server in place of one of the dashboard's, which counts what it is asked."""

    def __init__(self, port: int):
        self.asked: list[str] = []
        asked = self.asked

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(200)
                headers = IMMUTABLE if "release=" in self.path else {"Cache-Control": "no-cache"}
                told = {**headers, "Content-Type": "text/csv", "Content-Length": str(len(TEXT))}
                told |= {"X-By": str(port)}
                told |= {f"X-Told-{name}": self.headers.get(name, "") for name in TOLD}
                for name, text in told.items():
                    self.send_header(name, text)
                for number in range(SIGNED_IN if self.path.startswith("/oauth2callback") else 0):
                    self.send_header("Set-Cookie", f"part_{number}={'a' * 4000}")
                self.end_headers()
                with suppress(OSError):
                    self.wfile.write(TEXT)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Answers)
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def end(self) -> None:
        """Refuse connections from now on."""
        self._server.shutdown()
        self._server.server_close()


@dataclass
class Front:
    """Where nginx answers, and the servers behind it by the number that their cookie has."""

    url: str
    processes: dict[str, Process] = field(default_factory=dict)

    def get(self, path: str, **more) -> httpx.Response:
        """An answer to a reader who has no cookies but those given."""
        return httpx.get(self.url + path, **more)


@pytest.fixture
def nginx() -> str:
    """The path of nginx; failing instead of skipped where CI=true."""
    path = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not path:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("nginx is not installed: apt-get install nginx-light")
    return path


@pytest.fixture
def front(nginx, tmp_path) -> Iterator[Front]:
    """nginx before two servers."""
    site = Site(2, listen=f"127.0.0.1:{PORT}", cache=f"{tmp_path}/cache", first_port=FIRST_PORT)
    settings = tmp_path / "nginx.conf"
    settings.write_text(whole(site, tmp_path), encoding="utf-8")
    behind = {str(number): Process(port) for number, port in enumerate(site.ports, 1)}
    command = [nginx, "-p", str(tmp_path), "-c", str(settings)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as running:
        front = Front(f"http://127.0.0.1:{PORT}", behind)
        try:
            _until(lambda: front.get("/metrics").status_code == 404)
            yield front
        finally:
            running.terminate()
            for process in behind.values():
                process.end()


def _until(is_so: Callable[[], bool]) -> None:
    for _ in range(200):
        with suppress(httpx.TransportError):
            if is_so():
                return
        time.sleep(0.02)
    raise TimeoutError


def tried(nginx: str, settings: str, folder: Path) -> str:
    """What nginx says of settings of the http level."""
    path = folder / "tried.conf"
    path.write_text(f"pid {folder}/pid; events {{}} http {{ {settings} }}", encoding="utf-8")
    said = subprocess.run([nginx, "-t", "-c", str(path)], capture_output=True, text=True)
    return said.stderr
