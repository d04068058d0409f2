"""Python imports this at its start when this folder is on PYTHONPATH: it writes down every address
the process asks for.

One line an event, in the file that DASHBOARD_SOCKET_LOG names; the first says that somebody
watches. Loopback and sockets of the file system stay out.
"""

import os
import sys
from ipaddress import ip_address

EVENTS = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}


def is_inside(address: object) -> bool:
    """Whether an address stays on this machine."""
    if isinstance(
        address, str | bytes | None
    ):  # a path of a socket in the file system, a host to look up, or nothing
        host = address.decode(errors="replace") if isinstance(address, bytes) else address
        if (
            not host
            or host in ("localhost", "0.0.0.0", "::")
            or "/" in host
            or host.startswith("\0")
        ):
            return True
    else:
        host = address[0]
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


def watch(event: str, values: tuple) -> None:
    """Write down one event of the interpreter."""
    if event in EVENTS and not is_inside(values[EVENTS[event]]):
        write(f"{event} {values[EVENTS[event]]!r}")


def write(line: str) -> None:
    """Append a line in one call, whatever other processes write."""
    file = os.open(os.environ["DASHBOARD_SOCKET_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, f"{line}\n".encode())
    os.close(file)


if "DASHBOARD_SOCKET_LOG" in os.environ:
    write("watching")
    sys.addaudithook(watch)
