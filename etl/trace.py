"""One record walked back: release -> source, raw file and row, fields as received, and every rule
applied on the way.

Reads the release and the curated tables; the raw files only where they are at hand. What was
received is found by asking the source's own reader again, so it is what the build saw.
"""

import difflib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from etl import read, source
from etl.build import checksum
from etl.reference import Reference, word
from etl.release import code_checksum
from etl.source import Fill
from schema import tables
from schema.codelists import label
from schema.preference import preference

LONGEST = 200  # of a value as printed; a source's sentences are cut
NEAR = 5  # identifiers proposed for one that is not there


class Unknown(LookupError):
    """No record has this identifier; `near` are those most like it."""

    def __init__(self, record_id: str, near: list[str]):
        super().__init__(f"No record {record_id!r} in this release.")
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

    @cached_property
    def found(self) -> tuple[str, dict]:
        """The table the record stands in, and the record. Raises Unknown."""
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
    def record(self) -> dict:
        return self.found[1]

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
            if fill.table == self.found[0]:
                rows = (
                    fill.rows(snapshots, self.reference.places)
                    if fill.reads_places
                    else fill.rows(snapshots)
                )
                hit = rows[
                    (rows["source_file"] == self.record["source_file"])
                    & (rows["source_row"] == self.record["source_row"])
                ]
                if ours := [row for row in hit.to_dict("records") if self._is_this(fill, row)]:
                    return fill, ours[0]
        return None

    def _is_this(self, fill: Fill, row: dict) -> bool:
        """Whether a row of the file, which may make several records, makes this one."""
        given = {ours: row.get(theirs, "") for theirs, ours in fill.columns.items()}
        if self.found[0] == "deployment":
            return f"{self.record['source_id']}:{given['key']}" == self.record_id.removesuffix(
                f"@{self.record['place_id']}"
            )
        return _coded(fill, "question_id", given["question_id"]) == self.record["question_id"]

    @property
    def file(self) -> str:
        """The raw file; one sheet of a workbook is named behind a #."""
        return self.record["source_file"].split("#")[0]


def near(record_id: str, known: Iterable[str]) -> list[str]:
    """The identifiers most like one that is not there: those that hold it, then those spelled
    alike."""
    known = list(known)
    holding = [one for one in known if record_id.casefold() in one.casefold()][:NEAR]
    return holding or difflib.get_close_matches(record_id, known, n=NEAR, cutoff=0.5)


def sections(trace: Trace) -> Iterator[tuple[str, list[str]]]:
    """The trace as headed lines, from the record back to what was received. Raises Unknown."""
    parts: dict[str, Callable[[Trace], list[str]]] = {
        f"Record in release {trace.manifest['version']}": _record,
        "Source": _source,
        "Raw file": _file,
        "Fields as received": _fields,
        "Place": _place,
        "Same system": _same,
        "Risk and screening": _risk,
        "Rules since": _since,
        "Link": _link,
    }
    for title, lines in parts.items():
        if told := lines(trace):
            yield title, told


def _record(trace: Trace) -> list[str]:
    columns = tables.columns(trace.found[0])
    told = []
    for name, value in trace.record.items():
        codelist = (columns[name].metadata or {}).get("codelist") if name in columns else None
        if value is not None:
            told.append(
                f"{name}: {value}" + (f" ({label(codelist, str(value))})" if codelist else "")
            )
    return told


def _source(trace: Trace) -> list[str]:
    rows = trace.table("source").set_index("source_id")
    card = rows.loc[trace.record["source_id"]]
    return [
        f"{name.replace('_', ' ')}: {card[name]}"
        for name in ("title", "publisher", "licence", "licence_note", "snapshot", "citation", "url")
    ]


def _file(trace: Trace) -> list[str]:
    inputs, path = trace.manifest["inputs"], trace.raw / trace.file
    total = inputs.get(trace.file, "not in the manifest")
    state = (
        "the same bytes as the release read"
        if path.is_file() and checksum(path) == total
        else "other bytes than the release read"
    )
    told = [
        (
            f"{trace.record['source_file']}, row {trace.record['source_row']} (counted from 1"
            " without the header)"
        ),
        f"sha256: {total}",
        (
            f"at hand: {state}"
            if path.is_file()
            else f"not at hand; with the raw files it would be {path}"
        ),
    ]
    others = [
        name
        for name in inputs
        if name.startswith(f"{trace.record['source_id']}/") and name != trace.file
    ]
    return told + [f"read with it: {name}, sha256 {inputs[name]}" for name in others]


def _fields(trace: Trace) -> list[str]:
    if not trace.received:
        return ["The raw row is not at hand; name its folder with --raw."]
    fill, row = trace.received
    told = [
        _field(trace, fill, theirs, ours, row.get(theirs, ""))
        for theirs, ours in fill.columns.items()
        if theirs in row
    ]
    told += [
        f"{name} = {value}: the same in every row of this source"
        for name, value in fill.constants.items()
    ]
    rest = {
        name: value
        for name, value in row.items()
        if name not in (*fill.columns, *read.OURS) and value
    }
    reader = (
        f"as the reader of etl/sources/{trace.record['source_id']}.py gives them, which may join"
        " files and make columns:"
    )
    return [
        reader,
        *told,
        *(f"other column: {name} = {_shown(value)}" for name, value in rest.items()),
    ]


def _field(trace: Trace, fill: Fill, theirs: str, ours: str, value: str) -> str:
    """One column as received, what it became, and by which rule."""
    begin, now = f"{theirs} = {_shown(value)}", trace.record.get(ours)
    if ours in fill.codes:
        return f"{begin} -> {ours} = {now}: CODES of etl/sources/{trace.record['source_id']}.py"
    if ours in ("key", "place", "place_context"):
        return (
            f"{begin}: "
            + {
                "key": "the source's own key",
                "place": "the place's name",
                "place_context": "tells places of one name apart",
            }[ours]
        )
    if str(now) == value or (now is None and not value):
        return f"{begin} -> {ours}: as received"
    rules = {
        "name": "data/reference/deployment_labels.csv",
        "vendor": "data/reference/vendor_aliases.csv",
        "start_date": f"a date of precision {trace.record.get('start_precision')}",
    }
    return f"{begin} -> {ours} = {now}: {rules.get(ours, 'typed by the schema')}"


def _place(trace: Trace) -> list[str]:
    places = trace.table("place").set_index("place_id")
    place = places.loc[trace.record["place_id"]]
    told = [f"{trace.record['place_id']}: {place['name']}, {place['country']}"]
    if not trace.received:
        return told
    fill, row = trace.received
    given = {ours: row.get(theirs, "") for theirs, ours in fill.columns.items()}
    if "place_id" in given:
        return [
            *told,
            "by the identifier that the source's reader gives; no name had to be resolved",
        ]
    name, context = given.get("place") or given.get("body", ""), given.get("place_context", "")
    found = trace.reference.resolve(trace.record["source_id"], name, context)
    among = f" (with {', '.join(found.place_ids)})" if len(found.place_ids) > 1 else ""
    beside = f", in the context {_shown(context)}" if context else ""
    return [
        *told,
        f"the name {_shown(name)}{beside}: data/reference/place_aliases.csv, match"
        f" {found.match}{among}" + (f": {found.reason}" if found.reason else ""),
    ]


def _same(trace: Trace) -> list[str]:
    """All records of the same system, which of them speaks in this place, and the curated rows that
    link them."""
    if trace.found[0] != "deployment":
        return []
    kinds = trace.table("source").set_index("source_id")["collection_kind"]
    rows = trace.table("deployment")[lambda rows: rows["system_id"] == trace.record["system_id"]]
    rows = rows.assign(rank=rows["source_id"].map(kinds).map(preference)).sort_values(
        ["rank", "deployment_id"]
    )
    speaks = rows.loc[rows["place_id"] == trace.record["place_id"], "deployment_id"].iloc[0]
    told = (
        [f"{row.deployment_id} in {row.place_id}, {row.status}" for row in rows.itertuples()]
        if len(rows) > 1
        else []
    )
    told.append(
        f"speaks for the system in this place: {speaks}"
        + ("" if len(rows) > 1 else ", its only record")
    )
    linked = trace.reference.table("same_as")
    known = {key.split("@")[0] for key in rows["deployment_id"]}
    hits = linked[linked["deployment_id"].isin(known)] if len(linked) else linked
    return told + [
        f"{row.deployment_id} is {row.same_as_id}: data/reference/same_as.csv, {row.basis}"
        for row in hits.itertuples()
    ]


def _risk(trace: Trace) -> list[str]:
    if trace.found[0] != "deployment":
        return []
    scheme, stated = trace.record["risk_scheme"], trace.record["risk_label"]
    told = [
        (
            f"stated: {stated} ({scheme}) -> {trace.record['risk_tier']}"
            if stated
            else "the source states no risk category"
        )
    ]
    crosswalk = trace.table("crosswalk")
    for row in crosswalk[
        (crosswalk["risk_scheme"] == scheme) & (crosswalk["risk_label"] == stated)
    ].itertuples():
        told.append(
            f"crosswalk: {row.risk_label} -> {row.tier or 'no tier'} ({row.match}): {row.reason}"
        )
    hits = trace.table("screening")[lambda rows: rows["deployment_id"] == trace.record_id]
    rules = trace.table("screening_rule").set_index("rule_id")
    return told + [
        f"screening rule {one.rule_id} -> {one.area}, {rules.at[one.rule_id, 'provision']}"
        for one in hits.itertuples()
    ]


def _since(trace: Trace) -> list[str]:
    """Curated tables and code that are others than when the release was built: what is told above
    is told by today's."""
    inputs, folder = trace.manifest["inputs"], trace.reference.folder
    changed = [
        name
        for name in inputs
        if name.startswith("reference/") and checksum_of(folder.parent / name) != inputs[name]
    ]
    told = [f"{name} has changed since the release was built" for name in changed]
    return told + (
        ["the code of etl, queries or schema has changed since the release was built"]
        if trace.manifest["code"] != code_checksum()
        else []
    )


def checksum_of(path: Path) -> str:
    """A file's checksum; empty where there is none."""
    return checksum(path) if path.is_file() else ""


def _link(trace: Trace) -> list[str]:
    return (
        [trace.record["evidence_url"]]
        if trace.record.get("evidence_url")
        else ["the source gives none"]
    )


def _coded(fill: Fill, column: str, value: str) -> str:
    """A value through the source's codes, as the build reads it; itself where the column has
    none."""
    known = {word(theirs): ours for theirs, ours in fill.codes.get(column, {}).items()}
    return known.get(word(value), value)


def _shown(value: str) -> str:
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”"
