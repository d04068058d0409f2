"""What this process has done so far and holds now, for the operator alone, as OpenMetrics."""

import hmac
import os
from collections import defaultdict
from pathlib import Path
from threading import Lock

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from app import options, page
from app.opening import route as opening
from app.turns import TURNS
from queries import engine
from queries.kept import Kept
from queries.watched import Asked

MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8"
Labels = tuple[tuple[str, str], ...]
# What is counted: a name, what it is, and whether it adds up or comes and goes.
TOLD = {
    "requests": "Requests that were answered, by their limit and status.",
    "request_seconds": "Seconds from a request to the end of its answer.",
    "refused": "Requests over a limit.",
    "senseless": "Open pages whose connection was closed, as it said what no page says.",
    "pages": "Pages that were drawn.",
    "page_seconds": "Seconds of making and drawing pages.",
    "questions": "Questions that reached the engine.",
    "question_seconds": "Seconds in the engine.",
    "rows": "Rows of their answers.",
    "failed_questions": "Questions that failed, by why.",
    "errors": "Errors that readers were told of.",
}
_counted: defaultdict[tuple[str, Labels], float] = defaultdict(float)
_viewers: list[int] = [0]
_lock = Lock()


def count(name: str, amount: float = 1, **labels: str) -> None:
    """Add to what is counted. Raises KeyError for what TOLD does not explain."""
    if name not in TOLD:
        raise KeyError(name)
    with _lock:
        _counted[name, tuple(labels.items())] += amount


def viewer(change: int) -> None:
    """A page was opened or closed."""
    with _lock:
        _viewers[0] += change


def question(asked: Asked) -> None:
    """Count a question."""
    count("questions", question=asked.question)
    count("question_seconds", asked.seconds, question=asked.question)
    count("rows", asked.rows)
    if asked.failure:
        count("failed_questions", why=asked.failure)


def route(request: Request) -> Response:
    """For who shows the token of `DASHBOARD_METRICS`; for anybody else there is nothing here."""
    token = os.environ.get("DASHBOARD_METRICS", "")
    shown = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not token or not hmac.compare_digest(token.encode(), shown.encode()):
        return PlainTextResponse("There is nothing at this address.\n", 404)
    return Response(text(), headers={"Content-Type": MEDIA_TYPE, "Cache-Control": "no-store"})


def text() -> str:
    """All measures."""
    with _lock:
        counted = sorted(_counted.items())
    lines = []
    for name, help_text in TOLD.items():
        lines += [f"# TYPE dashboard_{name} counter", f"# HELP dashboard_{name} {help_text}"]
        for (of, labels), amount in counted:
            if of == name:
                lines.append(f"dashboard_{name}_total{_written(labels)} {amount:g}")
    for name, labels, amount, help_text in _now():
        if f"# TYPE dashboard_{name} gauge" not in lines:
            lines += [f"# TYPE dashboard_{name} gauge", f"# HELP dashboard_{name} {help_text}"]
        lines.append(f"dashboard_{name}{_written(labels)} {amount:g}")
    return "\n".join([*lines, "# EOF\n"])


def _now() -> list[tuple[str, Labels, float, str]]:
    """What comes and goes."""
    try:
        release = engine.current()
    except engine.NoRelease:
        release = ""
    return [
        ("viewers", (), _viewers[0], "Pages that are open."),
        ("waiting", (), TURNS.waiting, "Pages that wait for their turn to be made."),
        ("resident_bytes", (), resident(), "Memory of the process."),
        *(
            ("cache_bytes", (("cache", name),), kept.held, "Bytes that answers in memory take.")
            for name, kept in caches().items()
        ),
        ("release", (("release", release),), 1, "The release that is served."),
    ]


def caches() -> dict[str, Kept]:
    """What is kept for who asks the same again, by name."""
    return {
        "pages": page._kept,
        "openings": opening._kept,
        "options": options._kept,
        **engine.caches(),
    }


def resident() -> int:
    """Bytes of this process that are in memory; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    pages = int(told.read_text(encoding="ascii").split()[1]) if told.exists() else 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _written(labels: Labels) -> str:
    """Labels as OpenMetrics has them; their values are codes and names of this project."""
    told = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{told}}}" if told else ""
