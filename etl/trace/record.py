"""One record of a release, and its raw row where the raw files are at hand.

What was received is found by asking the source's own reader again, so it is what the build saw.
"""

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from etl import source
from etl.reference import Reference, word
from etl.source import Fill
from words.said import said

NEAR = 5  # identifiers proposed for one that is not there


class Unknown(LookupError):
    """No record has this identifier; `near` are those most like it."""

    def __init__(self, record_id: str, near: list[str]):
        super().__init__(said("trace-no-record", record=repr(record_id)))
        self.near = near


@dataclass(frozen=True)
class Trace:
    """A record of one release, and where its raw files may lie."""

    release: Path
    raw: Path
    record_id: str
    reference: Reference

    def table(self, name: str) -> pd.DataFrame:
        rows = pq.read_table(self.release / f"{name}.parquet").to_pandas(integer_object_nulls=True)
        return rows.astype(object).where(rows.notna(), None)

    @cached_property
    def manifest(self) -> dict:
        return json.loads((self.release / "manifest.json").read_text(encoding="utf-8"))

    @property
    def kind(self) -> str:
        """The table the record stands in. Raises Unknown."""
        return self._kind_and_record[0]

    @property
    def record(self) -> dict:
        """The record, column by column. Raises Unknown."""
        return self._kind_and_record[1]

    @cached_property
    def _kind_and_record(self) -> tuple[str, dict]:
        systems = self.table("deployment")
        if len(hit := systems[systems["deployment_id"] == self.record_id]):
            return "deployment", hit.iloc[0].to_dict()
        answers = self.table("answer")
        question, _, place = self.record_id.rpartition("/")
        hit = answers[
            (answers["place_id"] == place)
            & answers["question_id"].isin([question, ":".join(question.rsplit("/", 1))])
        ]
        if len(hit):
            return "answer", hit.iloc[0].to_dict()
        raise Unknown(
            self.record_id,
            near(
                self.record_id,
                [*systems["deployment_id"], *(answers["question_id"] + "/" + answers["place_id"])],
            ),
        )

    @cached_property
    def received(self) -> tuple[Fill, dict] | None:
        """The raw row as the source's reader gives it, with how its table is filled; nothing where
        the file is not at hand."""
        if not (self.raw / self.file).is_file():
            return None
        snapshots = source.snapshots(
            self.raw, self.record["source_id"], date.fromisoformat(self.manifest["as_of"])
        )
        for fill in source.load(self.record["source_id"]).FILLS:
            if fill.table == self.kind:
                for rows in fill.read(snapshots, self.reference.places):
                    hits = rows[
                        (rows["source_file"] == self.record["source_file"])
                        & (rows["source_row"] == self.record["source_row"])
                    ]
                    if ours := [row for row in hits.to_dict("records") if self._is_this(fill, row)]:
                        return fill, ours[0]
        return None

    def _is_this(self, fill: Fill, row: dict) -> bool:
        """Whether a row of the file, which may make several records, makes this one."""
        received = as_received(fill, row)
        if self.kind == "deployment":
            return f"{self.record['source_id']}:{received['key']}" == self.record_id.removesuffix(
                f"@{self.record['place_id']}"
            )
        return coded(fill, "question_id", received["question_id"]) == self.record["question_id"]

    @property
    def file(self) -> str:
        """The raw file; one sheet of a workbook is named behind a #."""
        return self.record["source_file"].split("#")[0]


def near(record_id: str, known: Iterable[str]) -> list[str]:
    """The identifiers most like one that is not there: those that hold it, then those spelled
    alike."""
    known = list(known)
    holding = [name for name in known if record_id.casefold() in name.casefold()][:NEAR]
    return holding or difflib.get_close_matches(record_id, known, n=NEAR, cutoff=0.5)


def as_received(fill: Fill, row: dict) -> dict[str, str]:
    """Our column -> what the row holds for it, before it is recoded."""
    return {ours: row.get(theirs, "") for theirs, ours in fill.columns.items()}


def coded(fill: Fill, column: str, value: str) -> str:
    """A value through the source's codes, as the build reads it; itself where the column has
    none."""
    known = {word(theirs): ours for theirs, ours in fill.codes.get(column, {}).items()}
    return known.get(word(value), value)
