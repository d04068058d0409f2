"""Public downloads -> raw/SOURCE/YYYY-MM-DD/, whole or not at all. The only folder that uses the
network.

A snapshot is never overwritten: where today's is there already, it stays, and nothing is
downloaded. Each holds an `origin.json`: where each file came from, when, and its checksum. One
fetch works in a raw folder at a time; a second waits. Sources that no machine can fetch get a line
that says why and what a person does; `ORIGIN.by_hand` tells it.
"""

import difflib
import json
import sys
from datetime import datetime
from pathlib import Path

from etl import source
from etl.fetch import arrivals
from etl.fetch.download import (
    Client,
    FetchProblem,
    Limits,
    Transient,
    client_of,
    download,
)
from etl.lock import alone
from etl.reference import curated_now
from words.said import said


def main(sources: list[str], raw: Path) -> int:
    """The command: fetch these sources, or all. Returns 1 when any failed."""
    known = downloads()
    unknown = [name for name in sources if name not in known]
    for name in unknown:
        near = difflib.get_close_matches(name, known, n=1)
        strange = said("fetch-no-such-source")
        _say(
            name,
            said("fetch-meant", strange=strange, near=near[0]) if near else strange,
            sys.stderr,
        )
    wanted = {name: known[name] for name in sources or known if name in known}
    # The folder is named by the day of the person who runs this, as `build` reads days; the card
    # says UTC.
    return max(fetch(wanted, raw, datetime.now().astimezone()), int(bool(unknown)))


def downloads() -> dict[str, dict[str, str]]:
    """Source -> file name -> public address; empty where there is none."""
    return {name: source.load(name).ORIGIN.downloads for name in source.source_ids()} | outlines()


def outlines() -> dict[str, dict[str, str]]:
    """Downloads that fill no table: folder in raw -> file name -> address."""
    listed = curated_now().table("outlines").to_dict("records")
    return {row["folder"]: {row["file"]: row["address"]} for row in listed}


def fetch(
    wanted: dict[str, dict[str, str]], raw: Path, now: datetime, limits: Limits | None = None
) -> int:
    """Fetch each source into `raw`, one printed line a source. Returns 1 when any failed; the
    others are fetched."""
    limits = limits or Limits()
    raw.mkdir(parents=True, exist_ok=True)
    with alone(raw, "fetch"), client_of(limits) as client:
        return max(
            [_one(files, raw / name, now, client, limits) for name, files in wanted.items()],
            default=0,
        )


def _one(files: dict[str, str], folder: Path, now: datetime, client: Client, limits: Limits) -> int:
    """One source and its line. Returns 1 when it failed."""
    try:
        _say(folder.name, snapshot(files, folder, now, client, limits))
        return 0
    except FetchProblem as problem:
        told = {"problem": problem.args[0], "otherwise": by_hand(folder)}
        may_pass = isinstance(problem, Transient)
        _say(
            folder.name, said("fetch-failed" if may_pass else "fetch-failed-or", **told), sys.stderr
        )
    except OSError as error:
        _say(folder.name, said("fetch-unwritten", error=str(error)), sys.stderr)
    return 1


def by_hand(folder: Path) -> str:
    """What a person does instead, with the folder for it, which is named by the day of the
    edition."""
    of_edition = folder / "YYYY-MM-DD"
    if folder.name not in source.source_ids():
        return said("fetch-save", folder=str(of_edition))
    return source.load(folder.name).ORIGIN.by_hand.format(folder=of_edition)


def _say(name: str, words: str, stream=None) -> None:
    print(f"{name:30}{words}", file=stream, flush=True)


def snapshot(
    files: dict[str, str], folder: Path, now: datetime, client: Client, limits: Limits
) -> str:
    """Fetch one source's files into folder/DATE and say what happened. Raises FetchProblem and
    OSError."""
    if not files:
        return said("fetch-by-hand", how=by_hand(folder))
    target = folder / f"{now:%Y-%m-%d}"
    if target.exists():
        return said("fetch-kept", folder=str(target))
    with arrivals.aside(folder) as here:
        cards: dict[str, dict] = {}
        for name, address in files.items():
            cards |= _pages(name, address, here, client, limits)
        if since := arrivals.unchanged(here, folder, now.date()):
            return said("fetch-unchanged", day=since)
        made, wrong = arrivals.judged(here, folder, now.date())
        if wrong:
            raise FetchProblem(said("fetch-not-kept", wrong=wrong))
        arrivals.write_origin(here, cards, now)
        here.rename(target)
    files_read = ", ".join(
        said("fetch-file", file=name, n=card["bytes"]) for name, card in cards.items()
    )
    told = {"folder": str(target), "files": files_read}
    return said("fetch-fetched-and-read" if made else "fetch-fetched", **told, **made)


def _pages(name: str, address: str, here: Path, client: Client, limits: Limits) -> dict[str, dict]:
    """One file; or, where the name holds {start}, a list page by page until all of it is there.
    File name -> card."""
    if "{start}" not in name:
        return {name: download(address, here / name, client, limits)}
    cards, start = {}, 0
    for _ in range(limits.pages):
        page = name.format(start=start)
        cards[page] = download(address.format(start=start), here / page, client, limits)
        listed, total = _counted(here / page)
        start += listed
        if start >= total:
            return cards
        if not listed:
            raise FetchProblem(said("fetch-page-empty", page=page, start=start, total=total))
    raise FetchProblem(said("fetch-many-pages", n=limits.pages, file=name))


def _counted(page: Path) -> tuple[int, int]:
    """How many the page lists and how many there are in all, in the words of GOV.UK's search."""
    try:
        listed = json.loads(page.read_bytes())
        return len(listed["results"]), int(listed["total"])
    except (ValueError, KeyError, TypeError) as error:
        raise FetchProblem(said("fetch-no-page", page=page.name, error=repr(error))) from error
