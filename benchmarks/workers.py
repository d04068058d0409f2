"""python -m benchmarks.workers: viewers of several processes behind nginx, while a new release is
switched in, one process is killed and all are exchanged.

Prints Markdown: what readers waited for, what they saw beyond a new connection, and what became of
the files that were under way.
"""

import argparse
import asyncio
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import quantiles

import httpx

from benchmarks import machine
from benchmarks.viewers import COUNTRIES, Seen, Viewer
from queries import engine

PORT, FIRST_PORT = 8731, 8741
FIRST_COUNTRY, *OTHER_COUNTRIES = COUNTRIES


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m benchmarks.workers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--workers", type=int, default=2, help="processes")
    top.add_argument("--viewers", type=int, default=100, help="readers at once")
    top.add_argument("--reruns", type=int, default=6, help="filters that each changes")
    top.add_argument("--think", type=float, default=4.0, help="seconds between two changes")
    top.add_argument("--spread", type=float, default=10.0, help="seconds in which they arrive")
    top.add_argument("--patience", type=float, default=90.0, help="seconds they wait for a page")
    top.add_argument("--quiet", action="store_true", help="nothing is switched, killed, exchanged")
    return top


async def arrives(viewer: Viewer, after: float, given: argparse.Namespace) -> None:
    """A viewer comes when his time has come."""
    await asyncio.sleep(after)
    await viewer.look(given.reruns, given.think)


async def files(url: str, viewers: list[Viewer], seen: Seen) -> None:
    """Packages, each another one, and uploads, one after the other, for as long as nobody ends
    it."""
    turn = 0
    while True:
        turn += 1
        countries = f"{FIRST_COUNTRY},{OTHER_COUNTRIES[turn % len(OTHER_COUNTRIES)]}"
        sender = viewers[turn % len(viewers)]
        if sender.session:
            await sender.send_file(kilobytes=512)
        try:
            async with httpx.AsyncClient(timeout=90) as client:
                answer = await client.get(f"{url}/api/v1/bundle.zip?country={countries}")
            is_whole = (
                answer.is_success and not zipfile.ZipFile(io.BytesIO(answer.content)).testzip()
            )
            seen.file("package", "whole" if is_whole else f"told {answer.status_code}")
        except httpx.HTTPError as error:
            seen.file("package", f"told by {type(error).__name__}")
        except zipfile.BadZipFile:
            seen.file("package", "torn and not told")
        await asyncio.sleep(3)


async def faults(releases: Path, server: subprocess.Popen) -> None:
    """A release is switched in, a process is killed, all are exchanged."""
    newest = engine.versions()[-1]
    await asyncio.sleep(15)
    (releases / "CURRENT").write_text(newest, encoding="utf-8")
    note(f"release {newest} is switched in")
    await asyncio.sleep(10)
    os.kill(first_process(server.pid), signal.SIGKILL)
    note("a process is killed")
    await asyncio.sleep(20)
    server.send_signal(signal.SIGHUP)
    note("all processes are exchanged")


def first_process(parent: int) -> int:
    """The process of the server that serves the first port."""
    listed = subprocess.run(
        ["pgrep", "-P", str(parent), "-f", f"port {FIRST_PORT}"], capture_output=True, text=True
    )
    return int(listed.stdout.split()[0])


def note(words: str) -> None:
    """Say when something was done."""
    print(f"- {time.strftime('%H:%M:%S')} {words}", flush=True)


async def run(given: argparse.Namespace, releases: Path, server: subprocess.Popen) -> Seen:
    """All viewers, and what happens to them."""
    seen, url = Seen(), f"http://localhost:{PORT}"
    await ready(given)
    note("viewers arrive")
    before, own = machine.begun_by(server.pid), time.process_time()
    viewers = [Viewer(url, number, seen, given.patience) for number in range(given.viewers)]
    beside = [asyncio.create_task(files(url, viewers, seen))]
    if not given.quiet:
        beside.append(asyncio.create_task(faults(releases, server)))
    step = given.spread / given.viewers
    await asyncio.gather(*(arrives(each, n * step, given) for n, each in enumerate(viewers)))
    for task in beside:
        task.cancel()
    if given.quiet:  # else what ended processes had is not known any more
        after = machine.begun_by(server.pid)
        seen.processor = {name: spent - before.get(name, 0.0) for name, spent in after.items()}
        seen.processor["viewers"] = time.process_time() - own
    return seen


async def ready(given: argparse.Namespace) -> None:
    """Wait until every process has made its first page."""
    async with httpx.AsyncClient(timeout=60) as client:
        for port in range(FIRST_PORT, FIRST_PORT + given.workers):
            for _ in range(120):
                try:
                    await client.get(f"http://127.0.0.1:{port}/")
                    break
                except httpx.TransportError:
                    await asyncio.sleep(0.5)


def told(seen: Seen) -> None:
    """What was seen."""
    print("\n| | n | median ms | p95 ms | most ms |\n|---|---:|---:|---:|---:|")
    for name, waits in (("first page", seen.first), ("filter", seen.rerun)):
        cuts = quantiles(waits, n=20) if len(waits) > 1 else [0.0] * 19
        most = max(waits, default=0)
        print(f"| {name} | {len(waits)} | {cuts[9]:,.0f} | {cuts[18]:,.0f} | {most:,.0f} |")
    pages = len(seen.first) + len(seen.rerun)
    spent = {name: f"{1000 * each / pages:.0f}" for name, each in seen.processor.items() if pages}
    each = ", ".join(f"{name} {ms}" for name, ms in spent.items())
    print(f"\n- Processor, ms a page: {each or 'not known where processes end'}")
    print(f"- New connections: {seen.reconnected}")
    print(f"- Errors: {len(seen.errors)} {sorted(set(seen.errors))[:5] or ''}")
    for name, number in sorted(seen.files.items()):
        print(f"- {name}: {number}")


def main() -> None:
    """The whole run, on a copy of the releases."""
    given = parser().parse_args()
    print(f"# {given.viewers} viewers of {given.workers} processes\n")
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    with tempfile.TemporaryDirectory() as folder:
        releases = Path(folder) / "releases"
        shutil.copytree(engine.releases_folder(), releases)
        (releases / "CURRENT").write_text(engine.versions()[-2], encoding="utf-8")
        places = ["--port", str(PORT), "--first-port", str(FIRST_PORT)]
        command = [
            sys.executable,
            "-m",
            "deploy",
            "serve",
            "--workers",
            str(given.workers),
            *places,
        ]
        environment = os.environ | {"DASHBOARD_RELEASES": str(releases), "DASHBOARD_LIMITS": "off"}
        server = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            told(asyncio.run(run(given, releases, server)))
        finally:
            server.terminate()
            server.wait(60)


if __name__ == "__main__":
    main()
