"""What is downloaded becomes a snapshot: raw/SOURCE/YYYY-MM-DD/, whole, new and readable, or not at
all.

The files of a source arrive in a hidden folder beside its snapshots, which is renamed once they are
complete. What a killed run left there is removed by the next. Bytes equal to the newest snapshot's
make no new one, and neither do files that the source's reader refuses: the snapshot before stays in
force.
"""

import filecmp
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from etl import source
from etl.build import read_source
from etl.reference import curated_now
from words.said import said

HIDDEN = ".fetching-"


@contextmanager
def aside(folder: Path) -> Iterator[Path]:
    """A hidden folder beside a source's snapshots, gone afterwards unless renamed."""
    for left in folder.glob(f"{HIDDEN}*"):  # by a killed run
        shutil.rmtree(left, ignore_errors=True)
    here = folder / f"{HIDDEN}{os.getpid()}"
    here.mkdir(parents=True)
    try:
        yield here
    finally:
        shutil.rmtree(here, ignore_errors=True)
        with suppress(OSError):  # the folder holds snapshots
            folder.rmdir()


def unchanged(here: Path, folder: Path, today: date) -> str | None:
    """The newest snapshot's date when it holds the same bytes."""
    for newest in source.snapshots(folder.parent, folder.name, today)[-1:]:
        if all(
            newest.has(new.name) and filecmp.cmp(new, newest.path(new.name), shallow=False)
            for new in here.iterdir()
        ):
            return newest.date
    return None


def judged(here: Path, folder: Path, today: date) -> tuple[dict[str, int], str]:
    """How many rows the source's reader makes of the arrival (rows, accepted, refused), and why it
    cannot be a snapshot: empty where it can.

    Folders that are no source's, such as outlines, have no reader.
    """
    if folder.name not in source.source_ids():
        return {}, ""
    earlier = source.snapshots(folder.parent, folder.name, today)
    result = read_source(folder.name, [*earlier, source.Snapshot(here)], curated_now())
    counts, refusals = result.card(), result.refusals.frame()
    made = {
        "rows": counts["rows_read"],
        "accepted": counts["rows_accepted"],
        "refused": counts["rows_refused"],
    }
    for unread in refusals[refusals["row"].isna()].to_dict("records"):
        return made, said(
            "fetch-unread", file=Path(unread["file"]).name, problem=unread["accepted"]
        )
    if not counts["rows_accepted"]:
        told = (
            refusals.fillna("").query("field != ''").head(1)
        )  # of those set aside, no field is at fault
        wrong = said("fetch-no-record", n=counts["rows_read"])
        if told.empty:
            return made, wrong
        first = {"field": told["field"].iloc[0], "value": told["value"].iloc[0]}
        return made, said("fetch-no-record-as", wrong=wrong, **first)
    return made, ""


def write_origin(here: Path, cards: dict[str, dict], now: datetime) -> None:
    """`origin.json`: when, and for each file where it came from and its checksum."""
    retrieved = now.astimezone(UTC).isoformat(timespec="seconds")
    text = json.dumps({"retrieved": retrieved, "files": cards}, indent=1, ensure_ascii=False)
    (here / "origin.json").write_text(text + "\n", encoding="utf-8")
