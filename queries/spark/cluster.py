"""The session with a Spark cluster: begun when it is first needed, anew when the cluster was away;
what runs in it ends when its time is over or its reader leaves."""

import socket
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from queries.limited import READER, Gone, NoEngine, Reader, TookTooLong, seconds

ANSWERS_WITHIN = 3.0  # seconds, to be there at all
BEGINS_WITHIN = 60.0  # seconds, to begin a session: a program starts on each machine
HANGS_AFTER = 300.0  # seconds, in which no session has begun: its program is begun anew
LOOKS_EVERY = 2.0  # seconds between two looks at whether the cluster is still there
STOPS = 600  # times that something is stopped, a second apart
MISSED = 3  # looks in which nothing of it was there
RESTARTS = 10  # looks in which nothing worked for a session, while its programs begin anew
SETTINGS = {
    "spark.app.name": "dashboard",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    # A machine that goes on with what it was told to stop is begun anew.
    "spark.task.reaper.enabled": "true",
    "spark.task.reaper.killTimeout": "5s",
    "spark.task.reaper.pollingInterval": "1s",
    "spark.task.reaper.threadDump": "false",
    "spark.scheduler.mode": "FAIR",  # a short question does not wait for a long one
    "spark.sql.ansi.enabled": "false",  # what cannot be is empty, as in DuckDB
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.warehouse.dir": str(Path(tempfile.gettempdir()) / "dashboard-spark"),
    "spark.sql.shuffle.partitions": "8",
    # Spark 4.3 stops at parts of a union that are dealt out in unlike numbers.
    "spark.sql.unionOutputPartitioning": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.legacy.timeParserPolicy": "CORRECTED",
}
TAGS = "addTag removeTag interruptTag"  # of Spark Connect
JOB_TAGS = "addJobTag removeJobTag cancelJobsWithTag"
_numbers = count(1)


class Job:
    """A question while the cluster works on it; all that runs under its tag can be stopped."""

    def __init__(self, session: Any, work: Callable[[Any], Any], is_remote: bool):
        self.session, self._tag = session, f"question-{next(_numbers)}"
        # A session of this process knows only the tags of the thread that asks it.
        of = session if is_remote else session.sparkContext
        names = TAGS if is_remote else JOB_TAGS
        self._add, self._remove, self._cancel = (getattr(of, name) for name in names.split())
        self.outcome = _Outcome(lambda: self._tagged(work))

    def interrupt(self) -> None:
        """Stop it in the cluster."""
        stop = threading.Thread(target=self._stop, daemon=True)
        stop.start()  # who waits for the answer does not wait for this

    def _stop(self) -> None:
        for _ in range(STOPS):  # between two parts of a question nothing runs that could be stopped
            with suppress(Exception):  # a cluster that is away runs it no more
                self._cancel(self._tag)
            if self.outcome.comes_within(1):
                return

    def _tagged(self, work: Callable[[Any], Any]) -> Any:
        self._add(self._tag)
        try:
            return work(self.session)
        finally:
            with suppress(Exception):
                self._remove(self._tag)


class Cluster:
    """One cluster by its address, `spark://host:port` or `sc://host:port`."""

    def __init__(self, address: str):
        self.address, self._is_remote = address, address.startswith("sc://")
        self._session: Any = None
        self._begun_at = 0.0
        self._beginning: _Outcome | None = None
        self._ending: _Outcome | None = None
        self._lock = threading.Lock()
        self.left: deque[list[str]] = deque()  # views that nobody asks any more

    def run(self, work: Callable[[Any], Any]) -> Any:
        """What `work(session)` gives, in at most the seconds of a question. Raises NoEngine where
        the cluster does not answer, TookTooLong and Gone."""
        most, reader = seconds(), READER.get() or Reader()
        session = self._begun(reader)
        job = Job(session, lambda begun: self._cleared(begun, work), self._is_remote)
        with reader.waits(job):
            self._wait(job, reader, most)
        try:
            return job.outcome.value()
        except Exception as error:
            if reader.is_gone:
                raise Gone from error
            if self._is_over(session) or not self._is_there():
                self._lose(session)
                raise NoEngine(self.address) from error
            raise

    def _cleared(self, session: Any, work: Callable[[Any], Any]) -> Any:
        """What work gives once the views are dropped that nobody asks any more, and what the
        cluster keeps in memory of them; those of a session that is over are no more."""
        with suppress(IndexError):  # another question may take the last ones
            while True:
                for view in self.left.popleft():
                    session.catalog.dropTempView(view)
        return work(session)

    def _wait(self, job: Job, reader: Reader, most: float) -> None:
        """Until there is an outcome; stops the job and says why where it does not come."""
        end, missed = time.monotonic() + most, 0
        while not job.outcome.comes_within(min(LOOKS_EVERY, max(0.0, end - time.monotonic()))):
            if reader.is_gone:
                job.interrupt()
                raise Gone
            missed = 0 if self._is_at_work(job.session) else missed + 1
            is_away = missed >= MISSED and (missed >= RESTARTS or not self._is_there())
            if is_away or (missed and time.monotonic() >= end):
                job.interrupt()
                self._lose(job.session)
                raise NoEngine(self.address)
            if time.monotonic() >= end:
                job.interrupt()
                raise TookTooLong(most)

    def _begun(self, reader: Reader) -> Any:
        """The session. All who ask while it begins wait for the same beginning, each of them no
        longer than one may take."""
        with self._lock:
            if self._session is not None:
                return self._session
            beginning = self._beginning = self._beginning or _Outcome(self._begin)
        end = time.monotonic() + BEGINS_WITHIN
        while not beginning.comes_within(LOOKS_EVERY):
            if reader.is_gone:
                raise Gone
            if time.monotonic() >= end:
                if beginning.lasts() >= HANGS_AFTER:
                    self._beginning = None
                    self._begin_anew()
                raise NoEngine(self.address)
        return beginning.value()

    def _begin(self) -> Any:
        """A session that is begun for all who wait for one. Raises NoEngine."""
        session = None
        try:
            if not self._is_there():
                raise NoEngine(self.address)
            if self._ending and not self._ending.comes_within(BEGINS_WITHIN):
                self._begin_anew()  # a process has one session at a time
            session = self._made()
        except NoEngine:
            raise
        except Exception as error:
            self._begin_anew()
            raise NoEngine(self.address) from error
        finally:
            with self._lock:
                self._session, self._beginning = session, None
                self._begun_at = time.monotonic()
        return session

    def _made(self) -> Any:
        from pyspark.sql import SparkSession  # nobody else installs it

        builder = SparkSession.builder
        if self._is_remote:
            session = builder.remote(self.address).create()
            for name, value in SETTINGS.items():
                if name.startswith("spark.sql."):
                    with suppress(Exception):  # what a server alone may set
                        session.conf.set(name, value)
            return session
        for name, value in SETTINGS.items():
            builder = builder.config(name, value)
        session = builder.master(self.address).getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        return session

    def _lose(self, session: Any) -> None:
        """Forget a session whose cluster is gone; the next question begins another one."""
        with self._lock:
            if self._session is not session:
                return
            self._session, self._ending = None, _Outcome(lambda: self._end(session))

    def _end(self, session: Any) -> None:
        try:
            session.stop()
        except Exception:  # what can be told so no more is gone, or as good as gone
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Forget the Java program of this process, so that the next session begins another."""
        if self._is_remote:
            return
        from pyspark import SparkContext
        from pyspark.sql import SparkSession

        if program := getattr(SparkContext._gateway, "proc", None):
            program.kill()
        SparkContext._gateway = SparkContext._jvm = SparkContext._active_spark_context = None
        SparkSession._instantiatedSession = SparkSession._activeSession = None

    def _is_there(self) -> bool:
        """Whether somebody answers at the address."""
        at = urlsplit(self.address)
        try:
            with socket.create_connection((at.hostname, at.port), timeout=ANSWERS_WITHIN):
                return True
        except OSError:
            return False

    def _is_at_work(self, session: Any) -> bool:
        """Whether any machine still works for a session, or may be about to begin."""
        if not self._is_remote and _executors(session):
            return True
        is_new = time.monotonic() < self._begun_at + BEGINS_WITHIN
        return self._is_there() and (is_new or self._is_remote)

    def _is_over(self, session: Any) -> bool:
        """Whether a session can be asked no more, as when the master has ended it."""
        if self._is_remote:
            return False
        looked = _Outcome(lambda: session.sparkContext._jsc.sc().isStopped())
        return not looked.comes_within(ANSWERS_WITHIN) or looked.is_wrong or looked.value()


def _executors(session: Any) -> int:
    """How many programs work for a session on the machines of a cluster; 0 where nobody knows."""
    looked = _Outcome(lambda: session.sparkContext._jsc.sc().getExecutorMemoryStatus().size())
    if not looked.comes_within(ANSWERS_WITHIN) or looked.is_wrong:
        return 0
    return looked.value() - 1  # this process is one of them


class _Outcome:
    """What a function gives or raises, from a thread of its own in the same context."""

    def __init__(self, work: Callable[[], Any]):
        self._work = work
        self._value: Any = None
        self._error: BaseException | None = None
        self._since = time.monotonic()
        context = copy_context()
        self._thread = threading.Thread(target=lambda: context.run(self._run), daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._value = self._work()
        except BaseException as error:
            self._error = error

    def comes_within(self, most: float) -> bool:
        """Whether it is there, after waiting so many seconds for it."""
        self._thread.join(most)
        return not self._thread.is_alive()

    def lasts(self) -> float:
        """Seconds since it was begun."""
        return time.monotonic() - self._since

    @property
    def is_wrong(self) -> bool:
        """Whether it raised."""
        return self._error is not None

    def value(self) -> Any:
        """What the function gave; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._value


@cache
def at(address: str) -> Cluster:
    """The cluster at an address."""
    return Cluster(address)
