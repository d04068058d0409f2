"""What is told of a record, section by section: every rule that was applied on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from etl import read
from etl.build import checksum
from etl.release import code_checksum
from etl.source import Fill
from etl.trace.coded import coded
from etl.trace.record import Trace, as_received
from schema import tables
from schema.codelists import label
from schema.preference import preference

LONGEST = 200  # of a value as printed; a source's sentences are cut


def sections(trace: Trace) -> Iterator[tuple[str, list[str]]]:
    """The trace as headed lines, from the record back to what was received. Raises Unknown."""
    parts: dict[str, Callable[[Trace], list[str]]] = {
        f"Record in release {trace.manifest['version']}": _record,
        "Source": _source,
        "Raw file": _file,
        "Fields as received": _fields,
        "Coded": coded,
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
    columns = tables.columns(trace.kind)
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
    if ours in fill.mapped or trace.record.get(f"{ours}_basis") == "coded":
        return f"{begin}: no word for {ours}; see Coded"
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
    corrected = trace.reference.corrections.get(ours, {})
    if trace.record.get("deployment_id", "").split("@")[0] in corrected:
        return f"{begin} -> {ours} = {now}: data/reference/record_corrections.csv"
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
    received = as_received(fill, row)
    if "place_id" in received:
        return [
            *told,
            "by the identifier that the source's reader gives; no name had to be resolved",
        ]
    name = received.get("place") or received.get("body", "")
    context = received.get("place_context", "")
    key = trace.record.get("deployment_id", "").split("@")[0]
    resolution = trace.reference.resolve(trace.record["source_id"], name, context, key)
    place_ids = resolution.place_ids
    among = f" (with {', '.join(place_ids)})" if len(place_ids) > 1 else ""
    beside = f", in the context {_shown(context)}" if context else ""
    return [
        *told,
        f"the name {_shown(name)}{beside}: data/reference/{resolution.table}.csv, match"
        f" {resolution.match}{among}" + (f": {resolution.reason}" if resolution.reason else ""),
    ]


def _same(trace: Trace) -> list[str]:
    """All records of the same system, which of them speaks in this place, and the curated rows that
    link them."""
    if trace.kind != "deployment":
        return []
    kinds = trace.table("source").set_index("source_id")["collection_kind"]
    every = trace.table("deployment")
    rows = every[every["system_id"] == trace.record["system_id"]]
    rows = _in_turn(rows.assign(rank=rows["source_id"].map(kinds).map(preference)))
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


def _in_turn(rows: pd.DataFrame) -> pd.DataFrame:
    """Records of one system, the one that speaks first, as `queries.narrowing.CHOICE` has it."""
    return rows.assign(
        dated=rows.get("evidence_date", pd.Series(None, rows.index, dtype=object)).fillna(""),
        is_silent=rows["status"] == "unknown",
        is_other=rows["deployment_id"].str.split("@").str[0] != rows["system_id"],
    ).sort_values(
        ["rank", "dated", "is_silent", "is_other", "deployment_id"],
        ascending=[True, False, True, True, True],
    )


def _risk(trace: Trace) -> list[str]:
    if trace.kind != "deployment":
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
    is_this = (crosswalk["risk_scheme"] == scheme) & (crosswalk["risk_label"] == stated)
    told += [
        f"crosswalk: {row['risk_label']} -> {row['tier'] or 'no tier'} ({row['match']}):"
        f" {row['reason']}"
        for row in crosswalk[is_this].to_dict("records")
    ]
    hits = trace.table("screening").loc[lambda rows: rows["deployment_id"] == trace.record_id]
    provisions = trace.table("screening_rule").set_index("rule_id")["provision"].to_dict()
    return told + [
        f"screening rule {hit['rule_id']} -> {hit['area']}, {provisions[hit['rule_id']]}"
        + (", by what is coded" if hit.get("basis") == "coded" else "")
        for hit in hits.to_dict("records")
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


def _shown(value: str) -> str:
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”"
