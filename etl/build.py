"""Raw -> typed tables and refusals. Pure: no clock, no network; the same input gives the same
tables."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from etl import coding as codings
from etl import read, replies, source
from etl.coding import Coding
from etl.fill import TRACE, filled, lacking
from etl.judge import Known
from etl.reference import Reference, curated_now
from etl.refusals import Refusals
from etl.screening import screened
from etl.source import SNAPSHOT, Fill, Snapshot
from schema import tables
from schema.operator import NOBODY, Operator
from schema.typed import complete, typed


@dataclass(frozen=True)
class Built:
    """All tables of a release, and the checksums of what was read for them."""

    tables: dict[str, pd.DataFrame]
    inputs: dict[str, str]


@dataclass(frozen=True)
class SourceResult:
    """What one source gave: frames by table, refusals, rows read, and the snapshots behind them."""

    source_id: str
    frames: dict[str, list[pd.DataFrame]]
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
    return Built(assembled(results, reference, coding=coding), curated | inputs | coded)


def checksum(path: Path) -> str:
    """A file's sha256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_source(source_id: str, snapshots: list[Snapshot], reference: Reference) -> SourceResult:
    """One source's rows, judged, with its refusals."""
    module = source.load(source_id)
    frames: dict[str, list[pd.DataFrame]] = {name: [] for name in tables.TABLES}
    for survey in getattr(module, "SURVEYS", []):
        as_text = {
            name: str(value) for name, value in survey.items()
        }  # as the surveys that a source's files give
        frames["survey"].append(
            complete("survey", pd.DataFrame([{"source_id": source_id} | as_text]))
        )
    frames["question"].append(complete("question", pd.DataFrame(getattr(module, "QUESTIONS", []))))
    refusals = Refusals(source_id)
    rows_read: set[tuple] = set()  # of a file that fills two tables each row counts once
    known = Known(reference.place_ids)
    for table in ("survey", "question"):
        known = known.learn(table, pd.concat(frames[table])) if frames[table] else known
    for fill in module.FILLS:
        rows = _raw_rows(fill, snapshots, refusals, reference)
        rows_read.update(rows[TRACE].itertuples(index=False, name=None))
        if len(rows):
            frame = filled(
                fill, rows, source_id, reference, refusals, known, snapshots[-1].last_day
            )
            frames[fill.table].append(_of_the_day(frame, snapshots[-1]))
            known = known.learn(fill.table, frames[fill.table][-1])
    return SourceResult(source_id, frames, refusals, len(rows_read), snapshots, reference.operator)


def _of_the_day(frame: pd.DataFrame, newest: Snapshot) -> pd.DataFrame:
    """Records whose source names no day of its word are of the day of its newest files, if that is
    told."""
    if "evidence_date" not in frame or not SNAPSHOT.match(newest.date):
        return frame
    return frame.assign(evidence_date=frame["evidence_date"].fillna(newest.date))


def _raw_rows(
    fill: Fill, snapshots: list[Snapshot], refusals: Refusals, reference: Reference
) -> pd.DataFrame:
    """What a source's reader gives; no rows, and the reason among the refusals, where a file cannot
    be read.

    Whatever else is raised is a fault of the code and stops the build.
    """
    try:
        rows = fill.read(snapshots, reference.places)
        problems = lacking(fill, rows)
    except* read.FileProblem as raised:  # a source of many files names all that it could not read
        problems = list(_each(raised))
    for problem in problems:
        refusals.whole_file(problem)
    return pd.DataFrame(columns=read.OURS) if problems else rows


def _each(group: ExceptionGroup[read.FileProblem]) -> Iterator[read.FileProblem]:
    """The problems of a group, and of the groups in it."""
    for problem in group.exceptions:
        if isinstance(problem, ExceptionGroup):
            yield from _each(problem)
        else:
            yield problem


def settle_replies(results: list[SourceResult], published: replies.Records) -> None:
    """Refuses replies to records that are neither among the results nor published: what a reply is
    about may stand in any source."""
    known = set(published).union(*(replies.records(result.frames) for result in results))
    for result in results:
        result.frames["reply"] = [
            replies.kept(frame, known, result.refusals) for frame in result.frames["reply"]
        ]


def assembled(
    results: list[SourceResult],
    reference: Reference,
    published: replies.Records = frozenset(),
    coding: Coding | None = None,
) -> dict[str, pd.DataFrame]:
    """All tables, typed and sorted, with what the coding and the curated tables add; replies may
    also be to what is published."""
    coding = coding or Coding()
    settle_replies(results, published)
    frames = {
        name: [frame for result in results for frame in result.frames[name]]
        for name in tables.TABLES
    } | {
        "source": [pd.DataFrame([result.card() for result in results])],
        "coding_quality": [coding.quality],
    }
    built = {
        name: _typed(name, parts, reference.typed.get(name))
        for name, parts in frames.items()
        if name != "refusal"
    }
    refused = [result.refusals.frame() for result in results]
    read_sources = [result.source_id for result in results]
    codings.name_the_lost(coding, built["deployment"], read_sources)
    built["refusal"] = _typed("refusal", [*refused, coding.refusals.frame()])
    coded = codings.applied(built["deployment"], coding)
    built["deployment"] = _curated(coded, built["crosswalk"], reference)
    for name in ("deployment", "answer"):
        built[name] = reference.notes.mended(name, built[name])
    built["reply"] = replies.standing(built["reply"])
    hits = screened(built["deployment"], built["screening_rule"])
    built["screening"] = _typed("screening", [hits])
    built["survey"] = _with_respondents(built["survey"], built["question"], built["answer"])
    return {name: _sorted(name, frame) for name, frame in built.items()}


def _typed(
    name: str, frames: list[pd.DataFrame], curated: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Frames of judged rows with the schema's types, below the rows of a curated table, if there is
    one. Raises pandera.errors.SchemaError: a fault of ours."""
    above = _empty(name) if curated is None else curated
    parts = [complete(name, frame) for frame in frames if len(frame)]
    if not parts:
        return above.copy()
    rows = typed(name, pd.concat(parts, ignore_index=True))
    return typed(name, pd.concat([above, rows], ignore_index=True)) if len(above) else rows


@cache
def _empty(name: str) -> pd.DataFrame:
    return typed(name, complete(name, pd.DataFrame()))


def _curated(
    deployments: pd.DataFrame, crosswalk: pd.DataFrame, reference: Reference
) -> pd.DataFrame:
    """Corrections, labels, vendors' usual names, shared systems and display tiers, each from its
    curated table."""
    for column, values in reference.corrections.items():
        better = deployments["system_id"].map(values)
        deployments = deployments.assign(**{column: better.fillna(deployments[column])})
    with_tier = crosswalk.dropna(subset="tier")[["risk_scheme", "risk_label", "tier"]]
    tiers: dict[tuple, str] = {
        (scheme, label): tier
        for scheme, label, tier in with_tier.itertuples(index=False, name=None)
    }
    stated = zip(deployments["risk_scheme"], deployments["risk_label"], strict=True)
    labels = reference.labels
    names: list[str] = [
        labels.get(key, name)
        for key, name in deployments[["system_id", "name"]].itertuples(index=False, name=None)
    ]
    curated = deployments.assign(
        name=names,
        vendor=deployments["vendor"].map(reference.vendor, na_action="ignore"),
        system_id=_preferred(deployments["system_id"], reference.same_as),
        risk_tier=[tiers.get(pair, "not_assessed") for pair in stated],
    )
    return _typed("deployment", [curated])


def _preferred(systems: pd.Series, same_as: dict[str, str]) -> list[str]:
    """For each record the preferred record of the same system, where this build has it."""
    present = set(systems)

    def follow(key: str) -> str:
        return follow(same_as[key]) if same_as.get(key) in present else key

    return [follow(key) for key in systems]


def _with_respondents(
    surveys: pd.DataFrame, questions: pd.DataFrame, answers: pd.DataFrame
) -> pd.DataFrame:
    """A place has responded to a wave when at least one of its answers was given or looked for."""
    answered = answers[answers["answer_status"].isin(["given", "not_found"])].merge(
        questions, on="question_id"
    )
    counts = answered.groupby("survey_id")["place_id"].nunique()
    return surveys.assign(respondents=surveys["survey_id"].map(counts).fillna(0).astype("Int64"))


def _sorted(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    keys = tables.KEYS.get(name) or [next(iter(tables.columns(name)))]
    return frame.sort_values(keys, kind="stable", na_position="first").reset_index(drop=True)
