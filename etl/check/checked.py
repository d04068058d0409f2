"""One file through the build's own path, and what came of it."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl import recode, release, replies
from etl.build import SourceResult, assembled, checksum, read_source
from etl.check.asked import NoSuchCity
from etl.check.findings import Finding, findings
from etl.check.nearest import Nearest
from etl.check.received import NAMES, Received, kept_as, receive, sheet_of
from etl.fill import TRACE
from etl.read import FileProblem
from etl.reference import Reference, curated_now
from etl.source import Snapshot
from etl.waves.tables import Table
from schema.codelists import narrower
from words.said import said
from words.speech import Said

SURVEY = "forum_survey"
DELIVERED = "forum_delivery:{city}/"  # what the identifiers of a city's packages begin with
NO_ANSWER = ["missing", "not_asked"]


@dataclass(frozen=True)
class Checked:
    """What would become of a file: findings in its order, rows accepted of rows in it, and the
    records they would make.

    `kind` is package, survey (one city's workbook) or wave (a folder of exports).

    `findings` are the first of `found`: nobody mends more than that at once.

    `records` are rows as judged, `tables` what a release of this file alone would hold. `city` is
    whose delivery it was judged as, `file` what the inbox calls it, `sha256` of which bytes all
    this is told.
    """

    kind: str
    findings: list[Finding]
    found: int
    accepted: int
    rows: int
    records: dict[str, pd.DataFrame]
    sheets: list[Table]
    tables: dict[str, pd.DataFrame]
    is_replies_only: bool
    city: str
    file: str
    sha256: str

    def replaces(self, city: str) -> tuple[str, str]:
        """What a build leaves out once it takes this file of a city: identifiers that begin so, and
        the source of which all systems of the city go. A package counts whole, a survey's workbook
        its wave and the list of systems; replies replace nothing."""
        if self.is_replies_only:
            return "", ""
        if self.kind == "package":
            return DELIVERED.format(city=city), ""
        waves, lists = self.tables["survey"]["survey_id"], self.tables["deployment"]
        return f"{waves.iloc[0]}:" if len(waves) else "", SURVEY if len(lists) else ""

    @property
    def said(self) -> str:
        return said("check-accepted-rows", accepted=self.accepted, rows=self.rows)


def check(path: Path, city: str = "", reference: Reference | None = None) -> Checked:
    """The build's judgement on one file or folder; with a city, on it as that city's delivery.

    Raises FileProblem for a file that cannot be read, NoSuchCity for one that is not in the table
    of places; whatever else is raised is a fault of the code.
    """
    reference = reference or curated_now()
    if city and city not in reference.place_ids:
        raise NoSuchCity(said("check-no-such-city", city=repr(city)))
    with tempfile.TemporaryDirectory() as folder:
        received = receive(path, Path(folder), city)
        total = checksum(path) if path.is_file() else ""
        result = read_source(received.source_id, [Snapshot(received.folder)], reference)
        for stray in received.strays:
            is_book = stray.suffix.lower() == ".xlsx"
            why = said("file-book-apart") if is_book else said("file-name-among", names=NAMES)
            result.refusals.whole_file(FileProblem(stray, why))
        tables = assembled(
            [result],
            reference,
            _published(received, city) if any(map(len, result.frames.get("reply", []))) else set(),
        )
    nearest = Nearest(
        reference,
        {sheet_of(table): table for table in received.sheets},
        city,
        _replaced(result.refusals.frame()),
    )
    checked = _checked(received, result, nearest, tables, (city, kept_as(path.name), total))
    if not (checked.accepted or checked.findings):
        raise FileProblem(path, said("file-no-row"))
    return checked


def _replaced(refusals: pd.DataFrame) -> dict[str, str]:
    """The places of a file that are there under another identifier -> that one."""
    rules = zip(refusals["value"], refusals["accepted"], strict=True)
    return {
        place: str(rule.values["id"])
        for place, rule in rules
        if isinstance(rule, Said) and rule.sentence in ("rule-place-exists", "rule-place-once")
    }


def _published(received: Received, city: str) -> replies.Records:
    """What can be replied to in the release that readers see, but for what a package of the city
    would replace."""
    folder = release.current(Path(os.environ.get("DASHBOARD_RELEASES") or release.RELEASES))
    if not folder or not folder.is_dir():
        return set()
    tables = {
        table: [pd.read_parquet(folder / f"{table}.parquet", columns=[name, "place_id"])]
        for table, name in replies.IDENTIFIERS.items()
    }
    published, replaced = replies.records(tables), DELIVERED.format(city=city)
    return (
        published
        if received.is_replies_only
        else {record for record in published if not record[1].startswith(replaced)}
    )


def _checked(
    received: Received,
    result: SourceResult,
    nearest: Nearest,
    tables: dict[str, pd.DataFrame],
    of: tuple[str, str, str],
) -> Checked:
    refusals = result.refusals.frame()
    records = {
        name: pd.concat(frames, ignore_index=True)
        for name, frames in result.frames.items()
        if frames
    }
    accepted, rows = (
        _survey_rows(records, refusals) if received.is_survey else _package_rows(received, result)
    )
    kind = "wave" if received.is_wave else "survey" if received.is_survey else "package"
    listed, how_many = findings(received, refusals, nearest)
    return Checked(
        kind,
        listed,
        how_many,
        accepted,
        rows,
        records,
        received.sheets,
        tables,
        received.is_replies_only,
        *of,
    )


def _package_rows(received: Received, result: SourceResult) -> tuple[int, int]:
    """Rows accepted, of all rows in the file: those of a sheet that was not read are not
    accepted."""
    beside = int((result.refusals.frame()["problem"] == "not_a_row").sum())
    sheets = [table for table in received.sheets if sheet_of(table) != recode.NAME]
    rows = sum(len(table.rows[1:]) for table in sheets)
    return int(result.card()["rows_accepted"]), rows - beside


def _survey_rows(records: dict[str, pd.DataFrame], refusals: pd.DataFrame) -> tuple[int, int]:
    """Answers and systems accepted, of those filled in: an item that was left empty is no row of
    anybody's."""
    frames = [records[name] for name in ("answer", "deployment") if name in records]
    filled = [
        frame[~frame["answer_status"].isin(NO_ANSWER)] if "answer_status" in frame else frame
        for frame in frames
    ]
    accepted = {row for frame in filled for row in frame[TRACE].itertuples(index=False, name=None)}
    costly = refusals["row"].notna() & ~refusals["problem"].isin(narrower("problem", "kept"))
    refused = set(refusals.loc[costly, ["file", "row"]].itertuples(index=False, name=None))
    return len(accepted - refused), len(accepted | refused)
