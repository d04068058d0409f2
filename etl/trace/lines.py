"""What is told of a record, section by section: every rule that was applied on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from etl import read
from etl.build import checksum
from etl.reference import Resolution
from etl.release import code_checksum
from etl.source import Fill
from etl.trace.coded import coded
from etl.trace.record import Trace, as_received
from schema import tables
from schema.codelists import label
from schema.preference import preference
from words.said import said

LONGEST = 200  # of a value as printed; a source's sentences are cut


def sections(trace: Trace) -> Iterator[tuple[str, list[str]]]:
    """The trace as headed lines, from the record back to what was received. Raises Unknown."""
    parts: dict[str, Callable[[Trace], list[str]]] = {
        said("trace-record", version=trace.manifest["version"]): _record,
        said("trace-source"): _source,
        said("trace-file"): _file,
        said("trace-fields"): _fields,
        said("trace-coded"): coded,
        said("trace-place"): _place,
        said("trace-same"): _same,
        said("trace-risk"): _risk,
        said("trace-since"): _since,
        said("trace-link"): _link,
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
    total = inputs.get(trace.file, said("trace-not-in-manifest"))
    is_same = path.is_file() and checksum(path) == total
    row = {"file": trace.record["source_file"], "row": str(trace.record["source_row"])}
    told = [
        said("trace-row", **row),
        f"sha256: {total}",
        said("trace-same-bytes" if is_same else "trace-other-bytes")
        if path.is_file()
        else said("trace-not-at-hand", file=str(path)),
    ]
    others = [
        name
        for name in inputs
        if name.startswith(f"{trace.record['source_id']}/") and name != trace.file
    ]
    return told + [said("trace-read-with", file=name, sum=inputs[name]) for name in others]


def _fields(trace: Trace) -> list[str]:
    if not trace.received:
        return [said("trace-no-row")]
    fill, row = trace.received
    told = [
        _field(trace, fill, theirs, ours, row.get(theirs, ""))
        for theirs, ours in fill.columns.items()
        if theirs in row
    ]
    told += [
        said("trace-constant", column=name, value=str(value))
        for name, value in fill.constants.items()
    ]
    rest = {
        name: value
        for name, value in row.items()
        if name not in (*fill.columns, *read.OURS) and value
    }
    others = (said("trace-other", column=name, value=_shown(rest[name])) for name in rest)
    return [said("trace-reader", source=trace.record["source_id"]), *told, *others]


def _field(trace: Trace, fill: Fill, theirs: str, ours: str, value: str) -> str:
    """One column as received, what it became, and by which rule."""
    begin, now = f"{theirs} = {_shown(value)}", trace.record.get(ours)
    became = {"begin": begin, "column": ours, "value": str(now)}
    if ours in fill.mapped or trace.record.get(f"{ours}_basis") == "coded":
        return said("trace-no-word", begin=begin, column=ours)
    if ours in fill.codes:
        return said("trace-by-codes", **became, source=trace.record["source_id"])
    if ours in ("key", "place", "place_context"):
        return said(f"trace-is-{ours}".replace("_", "-"), begin=begin)
    corrected = trace.reference.corrections.get(ours, {})
    if trace.record.get("deployment_id", "").split("@")[0] in corrected:
        return said("trace-by", **became, rule="data/reference/record_corrections.csv")
    if str(now) == value or (now is None and not value):
        return said("trace-as-received", begin=begin, column=ours)
    rules = {
        "name": "data/reference/deployment_labels.csv",
        "vendor": "data/reference/vendor_aliases.csv",
        "start_date": said("trace-date", precision=str(trace.record.get("start_precision"))),
    }
    return said("trace-by", **became, rule=rules.get(ours, said("trace-typed")))


def _place(trace: Trace) -> list[str]:
    places = trace.table("place").set_index("place_id")
    place = places.loc[trace.record["place_id"]]
    told = [f"{trace.record['place_id']}: {place['name']}, {place['country']}"]
    if not trace.received:
        return told
    fill, row = trace.received
    received = as_received(fill, row)
    if "place_id" in received:
        return [*told, said("trace-by-identifier")]
    name = received.get("place") or received.get("body", "")
    context = received.get("place_context", "")
    key = trace.record.get("deployment_id", "").split("@")[0]
    resolution = trace.reference.resolve(trace.record["source_id"], name, context, key)
    return [*told, _resolved(resolution, name, context)]


def _resolved(resolution: Resolution, name: str, context: str) -> str:
    """By which curated row a name led to a place."""
    called = {"name": _shown(name), "context": _shown(context)}
    led = {
        "name": said("trace-name-in-context" if context else "trace-name", **called),
        "table": resolution.table,
        "match": resolution.match,
        "places": ", ".join(resolution.place_ids),
    }
    told = said("trace-led-with" if len(resolution.place_ids) > 1 else "trace-led", **led)
    return said("trace-why", led=told, why=resolution.reason) if resolution.reason else told


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
    told: list[str] = (
        [
            said("trace-in-place", id=row.deployment_id, place=row.place_id, status=row.status)
            for row in rows.itertuples()
        ]
        if len(rows) > 1
        else []
    )
    told.append(said("trace-speaks" if len(rows) > 1 else "trace-speaks-alone", id=speaks))
    linked = trace.reference.table("same_as")
    known = {key.split("@")[0] for key in rows["deployment_id"]}
    hits = linked[linked["deployment_id"].isin(known)] if len(linked) else linked
    return told + [
        said("trace-is", id=row.deployment_id, same=row.same_as_id, basis=row.basis)
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
    told: list[str] = [
        said("trace-stated", label=stated, scheme=scheme, tier=trace.record["risk_tier"])
        if stated
        else said("trace-states-none")
    ]
    crosswalk = trace.table("crosswalk")
    is_this = (crosswalk["risk_scheme"] == scheme) & (crosswalk["risk_label"] == stated)
    told += [
        said(
            "trace-crosswalk",
            label=row["risk_label"],
            tier=row["tier"] or said("trace-no-tier"),
            match=row["match"],
            reason=row["reason"],
        )
        for row in crosswalk[is_this].to_dict("records")
    ]
    hits = trace.table("screening").loc[lambda rows: rows["deployment_id"] == trace.record_id]
    provisions = trace.table("screening_rule").set_index("rule_id")["provision"].to_dict()
    return told + [
        said(
            "trace-screening-coded" if hit.get("basis") == "coded" else "trace-screening",
            rule=hit["rule_id"],
            area=hit["area"],
            provision=provisions[hit["rule_id"]],
        )
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
    told: list[str] = [said("trace-changed", file=name) for name in changed]
    return told + (
        [said("trace-code-changed")] if trace.manifest["code"] != code_checksum() else []
    )


def checksum_of(path: Path) -> str:
    """A file's checksum; empty where there is none."""
    return checksum(path) if path.is_file() else ""


def _link(trace: Trace) -> list[str]:
    return (
        [trace.record["evidence_url"]]
        if trace.record.get("evidence_url")
        else [said("trace-no-link")]
    )


def _shown(value: str) -> str:
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”"
