"""How often and how many at once one reader may ask, by what it costs to answer.

Each process counts for itself, in memory, and forgets a reader who has not asked for a while; of
whom it counts, it tells nobody.
"""

import logging
import math
import os
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import NamedTuple

MOST_READERS = 20_000  # counted apart at a time, some 5 MB
NETWORK = 64  # bits of an address of version 6 that one household has
PATIENCE = 5  # seconds after which who asks too much at once may try again

log = logging.getLogger(__name__)


class Limit(NamedTuple):
    """So many a minute, those of a whole minute in one go if need be; and so many at once."""

    a_minute: int
    at_once: int


# Several people may share an address: a city hall is one reader here.
USUAL = {
    "bundles": Limit(12, 2),  # bundle.zip
    "workbooks": Limit(30, 3),  # any .xlsx
    "briefs": Limit(60, 4),  # brief.pdf, brief.png
    "pictures": Limit(240, 20),  # picture.*; a page without scripts shows twenty
    "tables": Limit(120, 6),  # whole tables in any other form
    "answers": Limit(900, 30),  # everything else of the interface
    "pages": Limit(600, 40),  # the first bytes of a page
    "viewers": Limit(600, 400),  # open pages
    "reruns": Limit(600, 40),  # what is done on them; more waits, of so many pages at once
    "signins": Limit(60, 10),  # steps of a sign-in or sign-out, at which the provider is asked
    "uploads": Limit(30, 4),  # files that are sent to be checked
    "checks": Limit(20, 2),  # of such files
}
WRITTEN = re.compile(r"(\w+)=(\d{1,6})/(\d{1,6})")


class TooMany(RuntimeError):
    """A reader has asked too often or too much at once; in how many seconds he may ask again."""

    def __init__(self, kind: str, limit: Limit, wait: int, is_at_once: bool):
        most = limit.at_once if is_at_once else limit.a_minute
        how = "at once" if is_at_once else "a minute"
        super().__init__(f"At most {most} {kind} {how} for one reader: try again in {wait} s.")
        self.kind, self.wait = kind, wait


class Counters:
    """What readers have asked for of late, and what is under way for them.

    now    seconds of a clock that never goes back
    most   readers and kinds that are counted at a time: of those for whom nothing is under way,
           the least lately seen go first
    """

    def __init__(self, now: Callable[[], float], most: int = MOST_READERS):
        self._now, self._most = now, most
        # When the reader's next request would be due if he asked evenly, and how many run for him.
        self._counted: OrderedDict[tuple[str, str], tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    @contextmanager
    def counted(self, reader: str, kind: str, limit: Limit) -> Iterator[None]:
        """One request, as long as it is under way. Raises TooMany."""
        self._begin((reader, kind), limit)
        try:
            yield
        finally:
            self._end((reader, kind))

    def _begin(self, key: tuple[str, str], limit: Limit) -> None:
        with self._lock:
            now = self._now()
            due, running = self._counted.get(key, (now, 0))
            if running >= limit.at_once:
                raise TooMany(key[1], limit, PATIENCE, is_at_once=True)
            due = max(due, now) + 60 / max(limit.a_minute, 1)
            if (wait := due - now - 60) > 1e-6 or not limit.a_minute:
                raise TooMany(key[1], limit, max(1, math.ceil(wait)), is_at_once=False)
            self._counted[key] = due, running + 1
            self._counted.move_to_end(key)
            self._forget(now)

    def _end(self, key: tuple[str, str]) -> None:
        with self._lock:
            due, running = self._counted[key]
            self._counted[key] = due, running - 1

    def _forget(self, now: float) -> None:
        """Let go of one or two who have not asked for a minute, or of the oldest where there are
        too many."""
        for _ in range(2):
            key, (due, running) = next(iter(self._counted.items()))
            if running:
                self._counted.move_to_end(key)
            elif due <= now or len(self._counted) > self._most:
                del self._counted[key]
            else:
                return

    def __len__(self) -> int:
        return len(self._counted)


def named(address: str | None) -> str:
    """Who asks, by his address: one of version 4, or the network of one of version 6; all who have
    none are one."""
    try:
        told = ip_address(address or "")
    except ValueError:
        return ""
    if isinstance(told, IPv6Address) and told.ipv4_mapped:
        return str(told.ipv4_mapped)
    if isinstance(told, IPv6Address):
        return str(int(told) >> (128 - NETWORK))
    return str(told)


def limit(kind: str) -> Limit | None:
    """What holds for a kind: as `DASHBOARD_LIMITS` says, else as usual; None where it is off."""
    return _told(os.environ.get("DASHBOARD_LIMITS", "")).get(kind)


@lru_cache(maxsize=4)
def _told(text: str) -> dict[str, Limit]:
    """`bundles=12/2, checks=20/2` or `off`; what cannot be read is told once and left out."""
    if text.strip() == "off":
        return {}
    limits = dict(USUAL)
    for word in filter(None, re.split(r"[,\s]+", text)):
        read = WRITTEN.fullmatch(word)
        if read and read[1] in USUAL:
            limits[read[1]] = Limit(int(read[2]), int(read[3]))
        else:
            log.error(
                "DASHBOARD_LIMITS: %r is left out; accepted are off, or NAME=A_MINUTE/AT_ONCE"
                " with a name of %s",
                word[:60],
                ", ".join(USUAL),
            )
    return limits
