"""Accepted submissions -> the raw files that a build reads.

Packages go to `raw/forum_delivery/DAY/ID/`, survey workbooks to the folder of their wave. What a
killed build left on the way is cleared by the next.
"""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from etl.check.received import bounded, unzipped
from etl.inbox import ACCEPTED
from etl.lock import alone
from etl.read import FileProblem, csv_rows
from etl.submissions import Submission, submissions, unreadable
from etl.waves import workbook
from etl.waves.tables import tables
from words.said import said

ASIDE = ".taking-"


def take_in(inbox: Path, raw: Path, as_of: date) -> list[str]:
    """Copies what was accepted by a date to the raw files, once; gives back a line on each new or
    waiting file, and on each folder that cannot be read."""
    broken: list[str] = [said("build-unreadable-in-inbox", id=name) for name in unreadable(inbox)]
    accepted = [sent for sent in submissions(inbox) if sent.decision == ACCEPTED]
    if not (accepted or raw.is_dir()):
        return broken
    raw.mkdir(parents=True, exist_ok=True)
    with alone(raw, "build"):
        for left in raw.glob(f"*/{ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        return [*broken, *(line for sent in accepted for line in _taken(sent, raw, as_of))]


def _taken(submission: Submission, raw: Path, as_of: date) -> Iterator[str]:
    told = {"id": submission.id}
    if submission.decided[:10] > as_of.isoformat():
        yield said("build-accepted-later", **told, day=submission.decided[:10], as_of=str(as_of))
    elif not submission.is_whole:
        yield said("build-left-in-inbox", **told)
    else:
        try:
            bounded(submission.path)
            yield from _brought(submission, raw)
        except FileProblem as problem:
            yield said("build-unread-in-inbox", **told, problem=problem.message)


def _brought(submission: Submission, raw: Path) -> Iterator[str]:
    told = {"id": submission.id}
    if submission.kind == "package":
        target = raw / "forum_delivery" / submission.decided[:10] / submission.id
    elif (wave := _wave_folder(submission, raw)) is None:
        yield said("build-waits-for-wave", **told, folder=str(raw / "forum_survey"))
        return
    else:
        target = wave / f"{submission.id}.workbook.xlsx"
    if not target.exists():
        _copy(submission, target)
        yield said("build-taken-in", **told)


def _copy(submission: Submission, target: Path) -> None:
    """A package as a folder of its files, a survey workbook as one file; aside first, then
    renamed. Raises FileProblem for an archive that is none of tables."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=target.parent.parent))
    try:
        if submission.path.suffix == ".zip":
            unzipped(submission.path, aside)
        else:
            shutil.copyfile(submission.path, aside / submission.file)
        (aside if submission.kind == "package" else aside / submission.file).rename(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _wave_folder(submission: Submission, raw: Path) -> Path | None:
    """The newest folder of the wave that a survey workbook names; none where there is none yet."""
    wave = workbook.responses(tables(submission.path), "").wave
    cards = sorted((raw / "forum_survey").glob("[!.]*/wave.csv"), reverse=True)
    return next((card.parent for card in cards if list(csv_rows(card)["wave"]) == [wave]), None)
