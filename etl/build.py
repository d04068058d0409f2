"""Raw -> typed tables and refusals. Pure: no clock, no network; the same input gives the same
tables."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd
import pyarrow as pa
from tqdm import tqdm

from etl import coding as codings
from etl import read, replies, source
from etl.coding import Coding
from etl.gathering import gathered
from etl.judge import Known
from etl.parts import Parts
from etl.reading import Reading
from etl.reference import Reference, curated_now
from etl.refusals import Refusals
from etl.source import Snapshot
from schema import tables
from schema.arrow import to_arrow
from schema.operator import NOBODY, Operator
from schema.typed import cast, complete


@dataclass(frozen=True)
class Built:
    """All tables of a release, and the checksums of what was read for them; `large` are the tables
    that do not fit in memory."""

    tables: dict[str, pd.DataFrame]
    inputs: dict[str, str]
    large: dict[str, Parts] = field(default_factory=dict)

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        held = {name: len(frame) for name, frame in self.tables.items()}
        return held | {name: parts.rows for name, parts in self.large.items()}

    def in_order(self, table: str) -> Iterator[pa.Table]:
        """A table's rows as they are written, in tables of which the first may be without rows."""
        if table in self.tables:
            yield to_arrow(table, self.tables[table])
        else:
            yield from self.large[table].in_order()


@dataclass(frozen=True)
class SourceResult:
    """What one source gave: frames by table, refusals, rows read, and the snapshots behind them."""

    source_id: str
    frames: dict[str, Parts]
    refusals: Refusals
    rows_read: int
    snapshots: list[Snapshot]
    operator: Operator = NOBODY

    @cached_property
    def inputs(self) -> dict[str, str]:
        """Raw file -> sha256, over all snapshots the source could read and its code tables."""
        folders = [snapshot.folder for snapshot in self.snapshots] + [self.snapshots[0].codes]
        files = sorted({path for folder in folders for path in folder.rglob("*") if path.is_file()})
        return {read.name_of(path): checksum(path) for path in files}

    def card(self) -> dict:
        """The source's row of the source table."""
        origin = source.load(self.source_id).ORIGIN.of(self.operator)
        origin = origin.dated(self.snapshots[-1])
        counts = self.refusals.counts()
        return (
            {name: getattr(origin, name, None) for name in tables.columns("source")}
            | counts
            | {
                "source_id": self.source_id,
                "snapshot": self.snapshots[-1].date,
                "sha256": hashlib.sha256("".join(self.inputs.values()).encode()).hexdigest(),
                "rows_read": self.rows_read,
                "rows_accepted": self.rows_read - counts["rows_set_aside"] - counts["rows_refused"],
            }
        )


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Rows are many lists and hold no cycles: Python looks through them in vain again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_no_search_for_cycles()
def build(raw: Path, as_of: date, reference: Reference | None = None) -> Built:
    """Every source's newest snapshots at or before a date, as tables. Bad rows and files become
    refusals."""
    reference = reference or curated_now()
    by_source = {
        source_id: source.snapshots(raw, source_id, as_of) for source_id in source.source_ids()
    }
    present = {source_id: snapshots for source_id, snapshots in by_source.items() if snapshots}
    results = [
        read_source(source_id, snapshots, reference)
        for source_id, snapshots in tqdm(present.items(), desc="sources", disable=None, leave=False)
    ]
    curated = {
        f"reference/{path.name}": checksum(path) for path in sorted(reference.folder.glob("*.csv"))
    }
    if told := reference.operator.file:
        curated[told.name] = checksum(told)
    inputs = {name: total for result in results for name, total in result.inputs.items()}
    coding = codings.newest(raw, as_of)
    coded = {read.name_of(path): checksum(path) for path in coding.files}
    whole = gathered(results, reference, coding=coding)
    return Built(
        {name: parts.whole() for name, parts in whole.items() if parts.are_held},
        curated | inputs | coded,
        {name: parts for name, parts in whole.items() if not parts.are_held},
    )


def checksum(path: Path) -> str:
    """A file's sha256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_source(source_id: str, snapshots: list[Snapshot], reference: Reference) -> SourceResult:
    """One source's rows, judged, with its refusals."""
    module = source.load(source_id)
    frames = {name: Parts(name) for name in tables.TABLES}
    for survey in getattr(module, "SURVEYS", []):
        as_text = {
            name: str(value) for name, value in survey.items()
        }  # as the surveys that a source's files give
        rows = complete("survey", pd.DataFrame([{"source_id": source_id} | as_text]))
        frames["survey"].append(cast("survey", rows))
    questions = complete("question", pd.DataFrame(getattr(module, "QUESTIONS", [])))
    frames["question"].append(cast("question", questions))
    known = Known(reference.place_ids)
    for table in ("survey", "question"):
        known = known.learn(table, frames[table].whole())
    reading = Reading(source_id, snapshots, reference)
    for fill in module.FILLS:
        for frame in reading.rows_of(fill, known):
            frames[fill.table].append(frame)
            known = known.learn(fill.table, frame)
    return SourceResult(
        source_id, frames, reading.refusals, reading.lines.count, snapshots, reference.operator
    )


def assembled(
    results: list[SourceResult],
    reference: Reference,
    published: replies.Records = frozenset(),
    coding: Coding | None = None,
) -> dict[str, pd.DataFrame]:
    """As `gathered`, all in memory."""
    tables_of = gathered(results, reference, published, coding)
    return {name: parts.whole() for name, parts in tables_of.items()}
