"""python -m deploy: the dashboard in several processes, with nginx in front of them.

serve   both, as the user who starts it, for a look on one machine
run     the processes alone, behind an nginx that the system runs
nginx   print that nginx's settings
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from deploy import processes
from deploy.site import FIRST_PORT, Site, whole, written


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="python -m deploy",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="processes and nginx")
    serve.add_argument("--port", type=int, default=8501, help="where readers reach it")
    run = commands.add_parser("run", help="processes alone")
    nginx = commands.add_parser("nginx", help="print nginx's settings")
    nginx.add_argument("--name", default="_", help="the host's name, as cities.example.org")
    nginx.add_argument("--certificate", default="", help="file of its certificate, for TLS")
    nginx.add_argument("--key", default="", help="file of the certificate's key")
    for command in (serve, run, nginx):
        command.add_argument("--workers", type=int, default=2, help="processes; one for each core")
        command.add_argument(
            "--first-port", type=int, default=FIRST_PORT, help="port of the first process"
        )
    return top


def serve(given: argparse.Namespace) -> None:
    """Both, from a folder that is gone afterwards."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        sys.exit("nginx is not installed: apt-get install nginx-light")
    with tempfile.TemporaryDirectory(prefix="dashboard-nginx-") as folder:
        cache = f"{folder}/cache"
        site = Site(given.workers, "_", str(given.port), cache=cache, first_port=given.first_port)
        settings = Path(folder) / "nginx.conf"
        settings.write_text(whole(site, Path(folder)), encoding="utf-8")
        front = processes.Kept("nginx", [nginx, "-p", folder, "-c", str(settings)])
        processes.tell(f"http://localhost:{given.port}, by {given.workers} processes")
        asyncio.run(processes.keep(site, [front]))


def main() -> None:
    """One command."""
    given = parser().parse_args()
    if given.workers < 1:
        sys.exit("--workers: at least 1")
    if given.command == "serve":
        serve(given)
    elif given.command == "run":
        asyncio.run(processes.keep(Site(given.workers, first_port=given.first_port)))
    elif bool(given.certificate) != bool(given.key) or (given.key and given.name == "_"):
        sys.exit("TLS needs --certificate, --key and --name together")
    else:
        site = Site(
            given.workers,
            given.name,
            certificate=given.certificate,
            key=given.key,
            first_port=given.first_port,
        )
        print(written(site), end="")


if __name__ == "__main__":
    main()
