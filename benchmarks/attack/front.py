"""Strangers before nginx, as it is set up with TLS for two processes: hosts and addresses that are
none, one request in another, the half of one, forged readers, the inbox without a sign-in, and all
that `sockets` tries. No answer is a fault of the server, names a stranger's host or has a file that
waits; others go on meanwhile."""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from benchmarks.attack import sockets
from benchmarks.attack.interrupted import sent
from benchmarks.attack.sockets import MARK, PATIENCE, Attempt, Tried
from benchmarks.strangers import ANY, ROOT
from deploy.site import Site, whole
from etl.submissions import submissions

PORT, FIRST_PORT = 18_743, 18_745
OWN, FOREIGN = "dashboard.example.org", f"{MARK}.example"
# Strangers have many addresses; those of one reader are counted where a bundle is asked for.
LIMITS = ", ".join(
    f"{kind}=999999/999999"
    for kind in ("viewers", "reruns", "pages", "answers", "uploads", "signins")
)
SIGN_IN = f"""[auth]
redirect_uri = "https://{OWN}/oauth2callback"
cookie_secret = "a secret of 32 characters, at least"
client_id = "dashboard"
client_secret = "secret"
server_metadata_url = "http://127.0.0.1:9/.well-known/openid-configuration"
"""
CERTIFY = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=a"
HIDDEN = f"GET /{MARK} HTTP/1.1\r\nHost: {OWN}\r\n\r\n"
BRIEF = "/api/v1/brief.pdf?place=no-0301"
PAGES = (
    "/",
    "/risk/",
    "/overview",
    "/maps",
    "/static",
    "/sitemap.xml",
    "/robots.txt",
    "/api/v1/",
    "/api/v1/place.json?country=NO",
    BRIEF,
    "/api/v1/releases",
    "/.well-known/security.txt",
    "/_stcore/host-config",
    "/auth/login?provider=default&next=https://" + FOREIGN,
    "/auth/logout?post_logout_redirect_uri=https://" + FOREIGN,
    "/oauth2callback?state=a&code=b",
    f"/oauth2callback?error=a%0d%0aLocation:https://{FOREIGN}&error_description={MARK}",
)
ADDRESSES = (
    "//",
    f"//{FOREIGN}/%2e%2e",
    f"/%2f%2f{FOREIGN}",
    f"/\\{FOREIGN}",
    "/..%2f..%2fetc%2fpasswd",
    "/static/..%2f..%2f..%2fetc%2fpasswd",
    "/maps/..%2f..%2fREADME.md",
    "/api/..%2fmetrics",
    "//metrics",
    "/%6detrics",
    "/metrics/",
    "/_stcore/./metrics",
    "/%00",
    "/%ff",
    "/%zz",
    "/api/v1/place.csv?country=%ff%00",
    "/api/v1/place.csv?q=" + "a" * 7000,
    "/" + "a" * 7000,
    "/" + "a" * 70_000,
    "/api/v1/" + "../" * 2000,
    "/_stcore/upload_file/%ff/%ff",
)
WAYS = (
    f"Host: {OWN}\r\nContent-Length: {len(HIDDEN) + 5}\r\nTransfer-Encoding: chunked",
    f"Host: {OWN}\r\nContent-Length: {len(HIDDEN) + 5}\r\nTransfer-Encoding: xchunked",
    f"Host: {OWN}\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 5",
    f"Host: {OWN}\r\nContent-Length: 5\r\nContent-Length: 6",
    f"Host: {OWN}\r\nX: a\r\n folded: b",
    f"Host: {OWN}\r\nX: a\0b",
    f"Host: {OWN}\r\nHost: {FOREIGN}",
    f"Host: {OWN}@{FOREIGN}",
    "X: no host",
    f"Host: {OWN}\r\nX: {'a' * 40_000}",
    f"Host: {OWN}\r\n" + "\r\n".join(f"X-{number}: a" for number in range(300)),
    f"Host: {OWN}\r\nCookie: _streamlit_user={MARK}; _streamlit_xsrf=2|{MARK}|a|{'9' * 3000}",
    f"Host: {OWN}\r\nCookie: dashboard_process={MARK}; dashboard_back_to=https://{FOREIGN}",
    f"Host: {OWN}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 99",
    f"Host: {OWN}\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AA",
)
METHODS = ("POST", "DELETE", "TRACE", "CONNECT", "PATCH", MARK)


def connected() -> socket.socket:
    """A connection to nginx."""
    return ANY.wrap_socket(socket.create_connection(("127.0.0.1", PORT)), server_hostname=OWN)


def answered(request: bytes) -> bytes:
    """All that comes back until nginx hangs up, or for as long as a reader would wait."""
    told = b""
    with ANY.wrap_socket(
        socket.create_connection(("127.0.0.1", PORT)), server_hostname=OWN
    ) as line:
        line.settimeout(PATIENCE)
        with suppress(OSError):
            line.sendall(request)
            while piece := line.recv(2**16):
                told += piece
    return told


def is_harmless(request: str, never: str = FOREIGN) -> bool:
    """Whether each answer there is is no fault of the server (501 is what who sends an unknown
    encoding is to be told), and holds nothing that it must not."""
    told = answered(request.encode("latin-1"))
    statuses = [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", told)]
    return all(each < 500 or each == 501 for each in statuses) and never.encode() not in told


def is_one_reader() -> bool:
    """Whether who forges his address is the reader that he was."""
    asked = "GET /api/v1/bundle.zip?country=NO&n={0} HTTP/1.1\r\nHost: {1}\r\n{2}\r\n\r\n"
    forged = "X-Forwarded-For: 192.0.2.{0}\r\nForwarded: for=192.0.2.{0}\r\nConnection: close"
    told = [
        answered(asked.format(number, OWN, forged.format(number)).encode()) for number in range(30)
    ]
    return any(answer.startswith(b"HTTP/1.1 429") for answer in told)


def others_go_on(begins: str, many: int = 200) -> bool:
    """Whether somebody else is answered while so many have sent the beginning of a request."""
    with ExitStack() as held:
        for _ in range(many):
            held.enter_context(connected()).sendall(begins.encode())
        asked = f"https://127.0.0.1:{PORT}/api/v1/health"
        return urllib.request.urlopen(asked, timeout=PATIENCE, context=ANY).status == 200


def attempts(tried: Tried, box: Path) -> Iterator[tuple[str, int, Attempt]]:
    """Name, how many at once, and the attempt."""
    ends = "Connection: close\r\n\r\n"
    foreign = (
        f"Host: {FOREIGN}\r\nX-Forwarded-Host: {FOREIGN}\r\nForwarded: host={FOREIGN}\r\n{ends}"
    )
    for path in PAGES:
        yield (
            f"foreign host: {path[:30]}",
            3,
            partial(is_harmless, f"GET {path} HTTP/1.1\r\n{foreign}"),
        )
    for path in ADDRESSES:
        asked = f"GET {path} HTTP/1.1\r\nHost: {OWN}\r\n{ends}"
        yield f"address: {path[:30]}", 3, partial(is_harmless, asked)
    for path in ("/", "/sitemap.xml", "/_stcore/stream"):
        for way in WAYS:
            asked = f"GET {path} HTTP/1.1\r\n{way}\r\n{ends}0\r\n\r\n{HIDDEN}"
            yield f"{path}: {way[29:60]!r}", 1, partial(is_harmless, asked)
    for method in METHODS:
        asked = f"{method} /_stcore/stream HTTP/1.1\r\nHost: {OWN}\r\nUpgrade: websocket\r\n{ends}"
        yield f"{method} to a socket", 1, partial(is_harmless, asked)
    (waits,) = submissions(box)
    for path in (f"/submitted/{waits.id}", f"/submitted/{waits.id}/marked", "/submitted/%2e%2e"):
        asked = f"GET {path} HTTP/1.1\r\nHost: {OWN}\r\nCookie: _streamlit_user=a.b.c\r\n{ends}"
        yield f"inbox: {path[:20]}", 3, partial(is_harmless, asked, "City of Boston")
    yield "forged readers", 1, is_one_reader
    yield "half a head", 1, partial(others_go_on, f"GET / HTTP/1.1\r\nHost: {OWN}\r\nX: ")
    body = (
        f"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: {OWN}\r\nContent-Length: 5000000\r\n\r\na"
    )
    yield "half a body", 1, partial(others_go_on, body)
    yield from sockets.attempts(tried)


@contextmanager
def served(folder: Path, sign_in: str = SIGN_IN) -> Iterator[list[int]]:
    """nginx with a certificate of its own and two processes that know a sign-in: these."""
    names = {"certificate": f"{folder}/certificate.pem", "key": f"{folder}/key.pem"}
    certify = f"{CERTIFY} -out {names['certificate']} -keyout {names['key']}"
    subprocess.run(certify.split(), check=True, capture_output=True)
    site = Site(2, OWN, cache=f"{folder}/cache", first_port=FIRST_PORT, **names)
    settings = whole(site, folder).replace("listen 443", f"listen 127.0.0.1:{PORT}")
    settings = settings.replace("listen 80;", f"listen 127.0.0.1:{PORT + 1};")
    (folder / "nginx.conf").write_text(settings, encoding="utf-8")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "secrets.toml").write_text(sign_in, encoding="utf-8")
    own = {
        "HOME": str(folder),
        "DASHBOARD_LIMITS": LIMITS,
        "DASHBOARD_INBOX": str(folder / "inbox"),
    }
    run = [sys.executable, "-m", "deploy", "run", "--workers", "2", "--first-port", str(FIRST_PORT)]
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin") or "nginx"
    with ExitStack() as running:
        log = running.enter_context((folder / "log").open("wb"))
        front = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")]
        for command, printed in ((run, log), (front, subprocess.DEVNULL)):
            process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | own, stdout=printed, stderr=printed
            )
            running.enter_context(process)
            running.callback(process.terminate)
        yield [wait(port) for port in site.ports]


def wait(port: int) -> int:
    """The process that answers at a port, once it does."""
    for _ in range(240):
        with suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/health", timeout=5)
            return _of(port)
        time.sleep(0.5)
    raise TimeoutError


def _of(port: int) -> int:
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if b"dashboard:app" in words and str(port).encode() in words:
                return int(folder.name)
    raise LookupError(port)


def main(words: list[str]) -> int:
    """Tries and prints; 1 where something failed."""
    command = argparse.ArgumentParser("python -m benchmarks.attack front", description=__doc__)
    command.parse_known_args(words)
    with tempfile.TemporaryDirectory(prefix="dashboard-nginx-") as name:
        folder = Path(name)
        sent(folder / "inbox", 0)
        with served(folder) as processes:
            address = f"https://127.0.0.1:{PORT}"
            for port in (FIRST_PORT, FIRST_PORT + 1):  # fonts stay in memory from the first one on
                urllib.request.urlopen(f"http://127.0.0.1:{port}{BRIEF}", timeout=60)
            tried = Tried(address, processes, folder / "log", sockets.reading(address))
            has_held = sockets.table(tried, attempts(tried, folder / "inbox"))
            tried.reader.line.close()
    return 0 if has_held else 1
