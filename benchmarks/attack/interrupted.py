"""Steps of the inbox and of the build that are killed, run out of disk or find their files
corrupted: what they leave is whole, nothing that was confirmed is lost, and the next step clears
up."""

import argparse
import errno
import os
import random
import resource
import shutil
import signal
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple, cast

from etl import inbox, release
from etl.build import Built, build
from etl.check import Checked
from etl.sources.forum_delivery import NAME
from etl.submissions import DECISION, checksum, submissions, unreadable
from etl.taking_in import take_in
from queries import whole
from snapshot import __main__ as pages
from snapshot.contents import FIRST_FILE

CITY = "us-2507000"
HEAD = "deployment_id,place_id,body,name\n"
STEWARD = inbox.Person("https://sign.in#42", frozenset({CITY}), False)
REVIEWER = inbox.Person("https://sign.in#7", frozenset(), True)
NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
LONGEST = 60  # seconds that a step may take
SITE = [f"page{number}.html" for number in range(300)]
SHARES = {"send and decide": 0.3, "take in": 0.2, "release": 0.2, "snapshot": 0.1, "corrupt": 0.2}
Step = Callable[[int], object]


class Way(NamedTuple):
    """A step, how long it takes, and what is wrong with what it works on."""

    step: Step
    seconds: float
    wrong: Callable[[], list[str]]


def sent(box: Path, number: int) -> None:
    """A package of one system comes in and is accepted."""
    data = f"{HEAD}s{number},{CITY},City of Boston,System {number}\n".encode()
    told = {"kind": "package", "accepted": 1, "rows": 1, "found": 0}
    of = {"city": CITY, "file": "deployment.csv", "sha256": checksum(data)}
    checked = cast(Checked, SimpleNamespace(**told, **of))
    now = NOW + timedelta(seconds=number)
    made = inbox.submit(box, "deployment.csv", data, CITY, checked, STEWARD, now)
    inbox.decide(box, made.id, inbox.ACCEPTED, "", REVIEWER, now)


def wrong_inbox(box: Path) -> list[str]:
    """Folders that are torn."""
    return unreadable(box) + [each.id for each in submissions(box) if not each.is_whole]


def wrong_raw(box: Path, raw: Path) -> list[str]:
    """Deliveries among the raw files that are not as they were received."""
    known = {each.id: each.path.read_bytes() for each in submissions(box)}
    return [
        str(folder)
        for folder in raw.glob("forum_delivery/*/*")
        if NAME.fullmatch(folder.name)
        and [path.read_bytes() for path in folder.iterdir()] != [known[folder.name]]
    ]


def wrong_releases(out: Path) -> list[str]:
    """Releases that are torn, or a CURRENT that names none."""
    told = [fault for path in out.glob("2*") for fault in whole.faults(path, anew=True)]
    there = release.current(out)
    return told + ([] if there is None or (there / "manifest.json").exists() else ["CURRENT"])


def litter(*folders: Path) -> list[str]:
    """What steps leave on the way."""
    return [str(path) for folder in folders for path in folder.rglob(".*")]


def in_a_child(step: Step, number: int, after: float = 0, most_bytes: int = 0) -> str:
    """How a step ended in a process of its own: `done`, `said` where it told that the disk is full,
    `killed`, or `raised`; killed after so many seconds, or with files of so many bytes at most."""
    child = os.fork()
    if not child:
        code = 3
        try:
            if most_bytes:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
            step(number)
            code = 0
        except inbox.NotPossible:
            code = 2
        except OSError as error:  # which the commands say in a line
            code = 2 if error.errno in (errno.EFBIG, errno.ENOSPC) else 3
        finally:
            os._exit(code)
    if after:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "killed"
    return {0: "done", 2: "said"}.get(os.WEXITSTATUS(status), "raised")


class Site:
    """Stands in for the pages of a snapshot, which take minutes to draw: the command is tried."""

    def __init__(self, folder: Path, *_: object):
        self._folder = folder

    def write(self) -> None:
        for name in [*SITE, FIRST_FILE]:
            (self._folder / name).write_text(name * 500, encoding="utf-8")


def snapshot_of(site: Path) -> None:
    """The snapshot's folder, written where it is not taken."""
    if pages.is_taken(site):
        shutil.rmtree(site)  # as somebody who wants another does
    pages._write(site, "2026.11.1", "")


def wrong_site(site: Path) -> list[str]:
    """Pages that lack where the first page stands, or are torn."""
    if not (site / FIRST_FILE).exists():
        return []
    texts = {name: site / name for name in [*SITE, FIRST_FILE]}
    return [
        name
        for name, path in texts.items()
        if not path.exists() or path.read_text(encoding="utf-8") != name * 500
    ]


def corrupted(box: Path, chance: random.Random) -> None:
    """One file of the inbox cut short, emptied, overwritten or gone; a decision that is gone was
    never made."""
    path = chance.choice([path for path in box.rglob("*") if path.is_file()])
    data = path.read_bytes()
    ways = [b"", data[: len(data) // 2], bytes(len(data)), chance.randbytes(40), None]
    made = chance.choice(ways[: -1 if path.name == DECISION else None])
    path.unlink() if made is None else path.write_bytes(made)


def ways(folder: Path) -> dict[str, Way]:
    """The steps that are interrupted, each on folders of its own."""
    box, raw, out = folder / "inbox", folder / "raw", folder / "out"
    sent(box, 0)
    take_in(box, raw, date(2999, 1, 1))
    built = build(raw, date(2026, 11, 30))
    cards = built.tables["source"]

    def released(number: int) -> None:
        tables = built.tables | {"source": cards.assign(caveat=f"Try {number}.")}
        release.write(Built(tables, built.inputs), date(2026, 11, 30), out, reason="Tried.")

    steps: dict[str, tuple[Step, Callable[[], list[str]]]] = {
        "send and decide": (lambda number: sent(box, number), lambda: wrong_inbox(box)),
        "take in": (
            lambda _: take_in(box, raw, date(2999, 1, 1)),
            lambda: wrong_raw(box, raw),
        ),
        "release": (released, lambda: wrong_releases(out)),
        "snapshot": (lambda _: snapshot_of(folder / "site"), lambda: wrong_site(folder / "site")),
    }
    timed = {}
    for name, (step, wrong) in steps.items():
        began = time.monotonic()
        step(1)
        timed[name] = Way(step, time.monotonic() - began, wrong)
    return timed


def tried(name: str, way: Way, folder: Path, tries: int, chance: random.Random) -> list[str]:
    """One line of the table, and what failed."""
    ended: dict[str, int] = {}
    failed: list[str] = []
    for number in range(2, tries + 2):
        if name != "send and decide":  # something to take in
            sent(folder / "inbox", 10 * number + 1_000_000)
        is_kill = chance.random() < 0.5
        how = in_a_child(
            way.step,
            number,
            after=chance.uniform(0.0005, 1.2 * way.seconds) if is_kill else 0,
            most_bytes=0 if is_kill else chance.choice([1, 10, 100, 1_000, 10_000]),
        )
        ended[how] = ended.get(how, 0) + 1
        failed += [f"{name} {number} {how}: {fault}" for fault in way.wrong()]
        failed += [f"{name} {number}: raised"] if how == "raised" else []
        if name == "send and decide":
            shutil.rmtree(folder / "raw", ignore_errors=True)
            for each in submissions(folder / "inbox")[:-3]:
                shutil.rmtree(each.folder)
    way.step(tries + 5_000_000)
    failed += [f"{name}: left {path}" for path in litter(folder)]
    told = ", ".join(f"{count} {how}" for how, count in sorted(ended.items()))
    print(f"| {name} | {tries} | {told} | {len(failed)} |", flush=True)
    return failed


def corrupt(folder: Path, tries: int, chance: random.Random) -> list[str]:
    """Corrupted inboxes: pages and builds read on, and every file that is whole is there."""
    failed = []
    for number in range(tries):
        box, raw = folder / f"c{number}", folder / f"r{number}"
        for each in range(3):
            sent(box, each)
        before = {each.id for each in submissions(box)}
        corrupted(box, chance)
        try:
            told = take_in(box, raw, date(2999, 1, 1))
        except Exception as error:
            failed.append(f"corrupt {number}: {error!r}")
            continue
        taken = {path.name for path in raw.glob("forum_delivery/*/*")}
        if len(taken) < 2 or not taken <= before or len(told) < 3:
            failed.append(f"corrupt {number}: {sorted(taken)} of {sorted(before)}, {told}")
        shutil.rmtree(box)
        shutil.rmtree(raw, ignore_errors=True)
    print(f"| corrupt | {tries} | {tries - len(failed)} read on | {len(failed)} |", flush=True)
    return failed


def main(words: list[str]) -> int:
    """Tries and prints; 1 where something failed."""
    prog = "python -m benchmarks.attack interrupted"
    top = argparse.ArgumentParser(prog=prog, description=__doc__)
    top.add_argument("--tries", type=int, default=500, help="in all")
    top.add_argument("--seed", type=int, default=0, help="another one tries others")
    options, _ = top.parse_known_args(words)
    setattr(pages, "Snapshot", Site)  # noqa: B010 - a stand-in, which mypy is not to take for it
    chance, failed = random.Random(options.seed), []
    print("| step | tried | ended | failed |\n|---|---:|---|---:|")
    with tempfile.TemporaryDirectory() as made:
        for name in [name for name in SHARES if name != "corrupt"]:
            folder = Path(made) / name.replace(" ", "-")
            folder.mkdir()
            failed += tried(
                name, ways(folder)[name], folder, int(SHARES[name] * options.tries), chance
            )
        failed += corrupt(Path(made), int(SHARES["corrupt"] * options.tries), chance)
    print("".join(f"\n- {fault}" for fault in failed[:50]))
    return 1 if failed else 0
