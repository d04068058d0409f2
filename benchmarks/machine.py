"""What the numbers of a run were measured on."""

import os
import platform
import socket
import time
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("streamlit", "duckdb", "pyarrow", "pandas", "plotly", "dash", "gunicorn", "playwright")


def facts() -> dict[str, str]:
    """Cores, how busy they were, Python and package versions."""
    busy = ", ".join(f"{load:.2f}" for load in os.getloadavg())
    usable = len(os.sched_getaffinity(0))
    return {
        "Cores": str(usable),
        "Load over 1, 5 and 15 minutes": busy,
        "System": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
    } | {name: version(name) for name in PACKAGES}


def free_port() -> int:
    """A port that nobody listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def resident() -> float:
    """Megabytes of memory that this process holds (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def busy() -> float:
    """Seconds of the processor that this process and the programs it has begun, which still run,
    have taken; of the latter to a hundredth."""
    return time.process_time() + sum(begun_by(os.getpid()).values())


def begun_by(process: int) -> dict[str, float]:
    """The same of the programs that any process has begun, and those that these have, by their
    names."""
    taken: dict[int, tuple[int, str, float]] = {}  # process -> who began it, its name, seconds
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            head, _, rest = stat.read_text().rpartition(")")
            told = rest.split()
            ticks = int(told[11]) + int(told[12])
            name = head.partition("(")[2]
            taken[int(stat.parent.name)] = int(told[1]), name, ticks / os.sysconf("SC_CLK_TCK")
    begun = {process}
    while more := {pid for pid, (by, *_) in taken.items() if by in begun} - begun:
        begun |= more
    seconds: dict[str, float] = {}
    for pid in begun - {process}:
        _, name, its_own = taken[pid]
        seconds[name] = seconds.get(name, 0.0) + its_own
    return seconds
