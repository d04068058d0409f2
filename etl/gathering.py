"""What the sources gave -> the tables of a release, with what the coding and the curated tables
add. Tables of records are worked on part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import pandas as pd

from etl import coding as codings
from etl import replies
from etl.coding import Coding
from etl.distinct import of_each
from etl.parts import Parts, empty, together
from etl.reference import Reference
from etl.screening import screened
from schema import fields, tables
from schema.typed import checked, complete, typed

if TYPE_CHECKING:
    from etl.build import SourceResult

RECORDS = ("deployment", "answer", "screening")  # the tables that may be large
LATER = (*RECORDS, "refusal")
CURATED = ("name", "vendor", "system_id", "risk_tier")


def gathered(
    results: list[SourceResult],
    reference: Reference,
    published: replies.Records = frozenset(),
    coding: Coding | None = None,
) -> dict[str, Parts]:
    """All tables, typed; replies may also be to what is published."""
    coding = coding or Coding()
    settle_replies(results, published)
    frames = {
        name: [frame for result in results for frame in result.frames[name]]
        for name in tables.TABLES
        if name not in LATER
    } | {
        "source": [pd.DataFrame([result.card() for result in results])],
        "coding_quality": [coding.quality],
    }
    built = {name: _typed(name, parts, reference.typed.get(name)) for name, parts in frames.items()}
    systems = _linked(results, reference, coding)
    refused = [*(result.refusals.frame() for result in results), coding.refusals.frame()]
    built["reply"] = replies.standing(built["reply"])
    adding = _Adding(reference, coding, built["crosswalk"], systems)
    built["refusal"] = _typed("refusal", refused)
    whole = {name: Parts(name) for name in RECORDS}
    for frame in _all(results, "deployment"):
        records = adding.to_systems(frame)
        whole["deployment"].append(records)
        hits = screened(records, built["screening_rule"])
        whole["screening"].append(_typed("screening", [hits]))
    for frame in _all(results, "answer"):
        whole["answer"].append(adding.notes("answer", frame))
    built["survey"] = _with_respondents(built["survey"], built["question"], whole["answer"])
    return {
        name: whole[name] if name in RECORDS else Parts.held(name, built[name])
        for name in tables.TABLES
    }


def settle_replies(results: list[SourceResult], published: replies.Records) -> None:
    """Refuses replies to records that are neither among the results nor published: what a reply is
    about may stand in any source."""
    named = {
        record
        for result in results
        for frame in result.frames["reply"]
        for record in frame["record_id"].dropna()
    }
    known = set(published) if named else set()
    for result in results if named else []:
        known |= replies.records(result.frames, named)
    for result in results:
        kept = [replies.kept(frame, known, result.refusals) for frame in result.frames["reply"]]
        result.frames["reply"] = Parts.of("reply", kept)


def _all(results: list[SourceResult], table: str) -> Iterator[pd.DataFrame]:
    """The rows of all sources, those of small ones together."""
    return together(chain.from_iterable(result.frames[table] for result in results))


def _typed(
    name: str, frames: list[pd.DataFrame], curated: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Frames of judged rows with the schema's types, below the rows of a curated table, if there is
    one. Raises pandera.errors.SchemaError: a fault of ours."""
    above = empty(name) if curated is None else curated
    parts = [complete(name, frame) for frame in frames if len(frame)]
    if not parts:
        return above.copy()
    rows = typed(name, pd.concat(parts, ignore_index=True))
    return typed(name, pd.concat([above, rows], ignore_index=True)) if len(above) else rows


def _linked(results: list[SourceResult], reference: Reference, coding: Coding) -> set[str]:
    """The systems of this build that another record may be the same as. Refuses codes of records
    that are not there."""
    read_by, there = set(coding.codes.index), set()
    preferred, systems = set(reference.same_as.values()), set()
    names = ["deployment_id", "place_id", "system_id"]
    for result in results:
        for frame in result.frames["deployment"].of_columns(names):
            systems |= preferred.intersection(frame["system_id"])
            there |= read_by.intersection(codings.keys_of(frame) if read_by else ())
    codings.name_the_lost(coding, there, [result.source_id for result in results])
    return systems


class _Adding:
    """What the coding and the curated tables add to records."""

    def __init__(
        self, reference: Reference, coding: Coding, crosswalk: pd.DataFrame, systems: set[str]
    ):
        self._reference, self._coding, self._systems = reference, coding, systems
        with_tier = crosswalk.dropna(subset="tier")[["risk_scheme", "risk_label", "tier"]]
        self._tiers: dict[tuple, str] = {
            (scheme, label): tier
            for scheme, label, tier in with_tier.itertuples(index=False, name=None)
        }

    def to_systems(self, deployments: pd.DataFrame) -> pd.DataFrame:
        """Systems with codes, and corrections, labels, vendors' usual names, shared systems and
        display tiers, each from its curated table."""
        reference = self._reference
        frame = codings.applied(deployments, self._coding)
        unstated = fields.unstated("deployment")
        for column, values in reference.corrections.items():
            is_known = frame["system_id"].isin(values)
            if not is_known.any():
                continue
            better = frame["system_id"].map(values)
            better = better.where(better != "", unstated.get(column))
            frame = frame.assign(**{column: frame[column].astype(object).mask(is_known, better)})
        stated = zip(frame["risk_scheme"], frame["risk_label"], strict=True)
        labels = frame["system_id"].map(reference.labels)
        frame = frame.assign(
            name=labels.where(labels.notna(), frame["name"]),
            vendor=of_each(frame["vendor"], self._vendor),
            system_id=self._preferred(frame["system_id"]),
            risk_tier=[self._tiers.get(pair, "not_assessed") for pair in stated],
        )
        changed = [*codings.FILLED, *reference.corrections, *CURATED]
        return self.notes("deployment", checked("deployment", frame, changed))

    def notes(self, table: str, records: pd.DataFrame) -> pd.DataFrame:
        """Records with the curated wording of their notes."""
        return self._reference.notes.mended(table, records)

    def _vendor(self, received: object) -> str | None:
        """The vendor's usual name; none for one that says nothing."""
        return (self._reference.vendor(received) or None) if isinstance(received, str) else None

    def _preferred(self, systems: pd.Series) -> pd.Series:
        """For each record the preferred record of the same system, where this build has it."""
        same_as = self._reference.same_as

        def follow(key: str) -> str:
            return follow(same_as[key]) if same_as.get(key) in self._systems else key

        linked = systems.isin(same_as)
        return systems.where(~linked, systems[linked].map(follow)) if linked.any() else systems


def _with_respondents(
    surveys: pd.DataFrame, questions: pd.DataFrame, answers: Iterable[pd.DataFrame]
) -> pd.DataFrame:
    """A place has responded to a wave when at least one of its answers was given or looked for."""
    of = ["survey_id", "place_id"]
    pairs = [
        frame[frame["answer_status"].isin(["given", "not_found"])]
        .merge(questions, on="question_id")[of]
        .drop_duplicates()
        for frame in answers
    ]
    responded = pd.concat([pd.DataFrame(columns=of), *pairs]).drop_duplicates()
    counts = responded.groupby("survey_id")["place_id"].nunique()
    return surveys.assign(respondents=surveys["survey_id"].map(counts).fillna(0).astype("Int64"))
