"""`ask(question, selection)` -> an Arrow table. DuckDB in memory, one database a release, one
connection a selection; or a cluster of Apache Spark, where `DASHBOARD_ENGINE` names one.

A question is one SQL file in this folder. It says `place`, `record`, `deployment` and `answer` for
what the reader chose and `release.place`, `release.deployment` ... for everything, which a
denominator needs. A question that compares two releases declares `$since` and says `earlier_place`,
`earlier.place` ... for the other one; it may say `standing`, and name another question that
compares as a table.
"""

import json
import os
import re
import threading
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from queries import duck, landing, prepared, settled, watched, whole
from queries.chosen import Chosen
from queries.kept import Kept, room
from queries.limited import NoEngine as NoEngine
from queries.limited import TookTooLong as TookTooLong
from queries.limited import TookTooMuch as TookTooMuch
from queries.questions import FOLDER, declared, question_text
from queries.questions import questions as questions
from queries.selection import EVERYTHING, FILTERS, Selection
from queries.whole import NoRelease as NoRelease
from schema.codelists import codes as codelist
from schema.preference import PREFERENCE as PREFERENCE

DEFAULT_RELEASES = FOLDER.parent / "data" / "releases"
MOST_PREVIEWS = 4  # at a time; the oldest makes room
PREVIEW = "preview-"
CLUSTER = re.compile(r"(?:spark|sc)://[\w.-]+:\d{1,5}")
_previews: dict[str, duckdb.DuckDBPyConnection] = {}
_numbers, _lock = count(1), threading.Lock()
_path = lru_cache(maxsize=16)(Path)  # of one name, as a page compares them a hundred times
# Arrow's usual pool keeps what was freed for its own next time, apart from everybody else's.
pa.set_memory_pool(pa.system_memory_pool())


def releases_folder() -> Path:
    """Where releases lie: `DASHBOARD_RELEASES`, or data/releases."""
    named = os.environ.get("DASHBOARD_RELEASES")
    return _path(named) if named else DEFAULT_RELEASES


def versions() -> list[str]:
    """All whole releases, oldest first."""
    return whole.versions(releases_folder())


def current() -> str:
    """The release readers see, as `whole.current` says. Raises NoRelease where there is none."""
    return whole.current(releases_folder())


def ask(question: str, selection: Selection, **parameters: object) -> pa.Table:
    """The answer to one question for one selection; the same question twice is answered from
    memory.

    `parameters` are the question's own, by name; one not given takes its default.
    Raises KeyError for an unknown question, NoRelease without releases, TookTooLong for one that
    was interrupted, NoEngine where the cluster that is to answer cannot be reached.
    """
    version = selection.release or current()
    own: dict[str, object] = {
        name: parameter.value
        for name, parameter in declared(question).items()
        if parameter.default is not None
    } | parameters
    told = ((name, tuple(it) if isinstance(it, list) else it) for name, it in own.items())
    remembered = _rows if question.startswith("table_") else _answer
    of = landing.asked_of(question, selection)
    return remembered(releases_folder(), version, question, of, tuple(sorted(told)))


def _fresh(
    folder: Path, version: str, question: str, selection: Selection, parameters: tuple
) -> pa.Table:
    own = {name: list(value) if isinstance(value, tuple) else value for name, value in parameters}
    compares = "since" in own
    since = (
        str(own.pop("since") or _before(folder, version)) if compares else _beside(folder, version)
    )
    with watched.told(watched.Asked(question, selection, version)) as asked, asked.working():
        chosen = _chosen(folder, version, selection, since)
        written = None if compares else landing.answered(chosen, question, selection, own)
        answer = chosen.ask(written or question_text(question, None if cluster() else own), own)
        asked.rows = answer.num_rows
        return answer


def _before(folder: Path, version: str) -> str:
    """The release before another one of a folder; nothing where it is the first."""
    earlier = (
        each for each in whole.versions(folder) if whole.in_order(each) < whole.in_order(version)
    )
    return max(earlier, key=whole.in_order, default="")


_answer = Kept(_fresh, most=room(20))
_rows = Kept(_fresh, most=room(12))  # whole tables are large: they do not drive out the others


def cluster() -> str:
    """The address of the cluster that answers, `DASHBOARD_ENGINE`; empty where DuckDB does. Raises
    ValueError for one that is none."""
    address = os.environ.get("DASHBOARD_ENGINE", "").strip()
    if address in ("", "duckdb"):
        return ""
    if not CLUSTER.fullmatch(address):
        raise ValueError(
            f"DASHBOARD_ENGINE={address[:60]} is no engine: duckdb, spark://host:port (a standalone"
            " cluster of Spark) and sc://host:port (Spark Connect) are."
        )
    return address


def _narrowed(folder: Path, version: str, selection: Selection, since: str | None = None) -> Any:
    if version not in _previews and (address := cluster()):
        return _in_cluster(address, folder, version, since)(selection)
    if since is None:
        return Chosen(_previews.get(version) or database(folder, version), selection)
    return Chosen(_two_releases(folder, version, since), selection, compares=True)


def _beside(folder: Path, version: str) -> str | None:
    """The release that stands in one database with another whatever is asked: what is asked of one
    and of both shares tables and memory. None where a database has one release alone."""
    return None if version in _previews or cluster() else _opened(folder, version)[1]


def is_begun_with(version: str, selection: Selection) -> bool:
    """Whether every reader begins with a selection of a release."""
    try:
        return selection in (EVERYTHING, EVERYTHING.running()) and version == current()
    except NoRelease:
        return False


def _is_begun_with(arguments: tuple) -> bool:
    _, version, selection, *_ = arguments  # and the release before, where two are compared
    return is_begun_with(version, selection)


_chosen = Kept(
    _narrowed, most=room(26), size=lambda chosen: chosen.held, grows=True, stays=_is_begun_with
)


def caches() -> dict[str, Kept]:
    """What is kept in memory, by what it holds."""
    return {"answers": _answer, "tables": _rows, "selections": _chosen}


def database(folder: Path, version: str) -> duckdb.DuckDBPyConnection:
    """A release's tables, as `duck.one_release` says; of a small one with those of the release
    before it, as `duck.two_releases` says. Raises NoRelease when the version does not exist."""
    return _opened(folder, version)[0]


@lru_cache(maxsize=4)
def _opened(folder: Path, version: str) -> tuple[duckdb.DuckDBPyConnection, str | None]:
    release, since = release_path(folder, version), _before(folder, version)
    while since and whole.faults(folder / since, anew=True):
        since = _before(folder, version)
    before = folder / since if since else None
    if any(prepared.is_large(path) for path in (release, before) if path):
        return prepared.one_release(release), None
    return duck.two_releases(release, before), since


def _two_releases(folder: Path, version: str, since: str) -> duckdb.DuckDBPyConnection:
    opened, beside = _opened(folder, version)
    return opened if since == beside else _compared(folder, version, since)


@lru_cache(maxsize=2)
def _compared(folder: Path, version: str, since: str) -> duckdb.DuckDBPyConnection:
    return prepared.two_releases(
        release_path(folder, version), release_path(folder, since) if since else None
    )


@lru_cache(maxsize=6)
def _in_cluster(address: str, folder: Path, version: str, since: str | None) -> Any:
    """What answers in a cluster for a selection of a release; DuckDB knows the columns."""
    spark = import_module("queries.spark")  # it needs packages that nobody else installs
    if since is None:
        known = database(folder, version)
        return spark.opened_at(address, known, release_path(folder, version))
    earlier = release_path(folder, since) if since else None
    known = _two_releases(folder, version, since)
    return spark.opened_at(address, known, release_path(folder, version), earlier, compares=True)


def begin() -> None:
    """Have every question of the current release ready where a cluster answers, and name in the log
    those that it cannot be asked; with DuckDB there is nothing to be done."""
    if address := cluster():
        folder, version = releases_folder(), current()
        for since in (None, _before(folder, version)):
            _in_cluster(address, folder, version, since).begin()


def show_preview(connection: duckdb.DuckDBPyConnection) -> str:
    """Answer from a database that is no release, under a name that no list of releases has and no
    address can name; gives the name, which a selection takes as its release."""
    name = f"{PREVIEW}{next(_numbers)}"
    with _lock:
        _previews[name] = connection
        while len(_previews) > MOST_PREVIEWS:
            forget_preview(next(iter(_previews)))
    return name


def forget_preview(name: str) -> None:
    """Free what a preview holds; one that is gone already is no error."""
    if connection := _previews.pop(name, None):
        connection.execute("drop schema release cascade")


def between(earlier: Path, later: Path) -> Callable[..., pa.Table]:
    """Asks questions that compare, of two folders with tables and manifest: `asked(question,
    selection)`, everything without a selection, else such as `settled.by_status_alone` lets pass.
    The later one need not be a release yet: a build tells with this what its release changes.
    """
    database = prepared.compared(later, earlier)
    chosen = cache(lambda selection: Chosen(database, selection, compares=True))

    def asked(question: str, selection: Selection = EVERYTHING) -> pa.Table:
        settled.by_status_alone(selection)
        return chosen(selection).ask(f"from {question}", {})  # its rows are written once for all

    return asked


def release_path(folder: Path, version: str) -> Path:
    """The folder of one release among others, which is to be opened. Raises NoRelease when the
    version does not exist or is not whole."""
    path = folder / version
    if not re.fullmatch(r"[\w.-]+", version) or not (path / "manifest.json").exists():
        raise NoRelease(
            f"No release {version!r} in {folder}; there are {', '.join(versions()) or 'none'}."
        )
    if wrong := whole.faults(path, anew=True):
        raise NoRelease(f"Release {version!r} in {folder} is not whole: {'; '.join(wrong)}.")
    return path


def manifest(selection: Selection = EVERYTHING) -> dict:
    """The manifest of the selection's release."""
    return _manifest(releases_folder(), selection.release or current())


@lru_cache(maxsize=16)
def _manifest(folder: Path, version: str) -> dict:
    return json.loads((folder / version / "manifest.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def _known(folder: Path, version: str) -> dict[str, frozenset[str]]:
    open_filters = [
        each for each in FILTERS.values() if each.kind == "codes" and not each.is_listed
    ]
    columns = {
        each.domain: (each.table, f"unnest([{', '.join((each.column, *each.further))}])")
        for each in open_filters
    } | {
        "country": ("place", "country"),
        "within": ("place", "region || '/' || country"),
        "source": ("source", "source_id"),  # some hold answers only
        "item": ("question", "item"),
    }
    cursor = database(folder, version).cursor()
    codes = {}
    for name, (table, column) in columns.items():
        rows = cursor.execute(
            f"select distinct code from (select {column} as code from release.{table})"
            " where code is not null"
        ).fetchall()
        codes[name] = frozenset(value for (value,) in rows)
    # An area's regions are those of the world, whether or not a release has places in them.
    widest = {each.domain: codelist(each.codelist) for each in open_filters if each.further}
    return codes | {domain: codes[domain] | set(every) for domain, every in widest.items()}


def known(version: str = "") -> dict[str, frozenset[str]]:
    """The codes that filters and parameters can take in a release: countries, places, schemes,
    sources, items and releases; and, as `within`, the countries of each region of the world."""
    return _known(releases_folder(), version or current()) | {"release": frozenset(versions())}
