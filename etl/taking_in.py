"""Accepted submissions -> the raw files that a build reads.

Packages go to `raw/forum_delivery/DAY/ID/`, survey workbooks to the folder of their wave.
"""

import shutil
import tempfile
import zipfile
from datetime import date
from pathlib import Path

from etl.inbox import ACCEPTED, Submission, submissions
from etl.package_rows import is_of_no_table, table_file
from etl.read import csv_rows
from etl.sources.forum_package import TABLES
from etl.waves import workbook
from etl.waves.tables import tables
from words.said import said


def take_in(inbox: Path, raw: Path, as_of: date) -> list[str]:
    """Copies what was accepted by a date to the raw files, once; gives back a line on each new or
    waiting file."""
    accepted = [
        submission
        for submission in submissions(inbox)
        if submission.decision == ACCEPTED and submission.decided[:10] <= as_of.isoformat()
    ]
    return [line for submission in accepted if (line := _taken(submission, raw))]


def _taken(submission: Submission, raw: Path) -> str:
    if not submission.is_whole:
        return said("build-left-in-inbox", id=submission.id)
    if submission.kind == "package":
        target = raw / "forum_delivery" / submission.decided[:10] / submission.id
    elif (wave := _wave_folder(submission, raw)) is None:
        return said("build-waits-for-wave", id=submission.id, folder=str(raw / "forum_survey"))
    else:
        target = wave / f"{submission.id}.workbook.xlsx"
    if target.exists():
        return ""
    _copy(submission, target)
    return said("build-taken-in", id=submission.id)


def _copy(submission: Submission, target: Path) -> None:
    """A package as a folder of its files, a survey workbook as one file; aside first, then
    renamed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".taking-", dir=target.parent.parent))
    try:
        if submission.path.suffix == ".zip":
            with zipfile.ZipFile(submission.path) as archive:
                for table in TABLES:
                    for entry in _entries(archive, f"{table}.csv"):
                        (aside / f"{table}.csv").write_bytes(archive.read(entry))
        else:
            shutil.copyfile(submission.path, aside / submission.file)
        (aside if submission.kind == "package" else aside / submission.file).rename(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _entries(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """The files of this name, in whichever folder of the archive they stand."""
    return [
        entry
        for entry in archive.infolist()
        if table_file(entry.filename) == name and not is_of_no_table(entry.filename)
    ]


def _wave_folder(submission: Submission, raw: Path) -> Path | None:
    """The newest folder of the wave that a survey workbook names; none where there is none yet."""
    wave = workbook.responses(tables(submission.path), "").wave
    cards = sorted((raw / "forum_survey").glob("[!.]*/wave.csv"), reverse=True)
    return next((card.parent for card in cards if list(csv_rows(card)["wave"]) == [wave]), None)
