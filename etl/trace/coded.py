"""What of a record is coded and not stated, as its trace tells."""

from datetime import date

import pandas as pd

from etl.coding import CODED, FOLDER, newest
from etl.trace.record import Trace
from words.said import said


def coded(trace: Trace) -> list[str]:
    """What is coded and not stated, from which row of the coding, and how that was decided."""
    if trace.kind != "deployment":
        return []
    coding = newest(trace.raw, date.fromisoformat(trace.manifest["as_of"]))
    key = trace.record_id.removesuffix(f"@{trace.record['place_id']}")
    rows = dict(coding.codes[coding.codes.index == key].iterrows())
    read_row = rows.get(key)
    told = [_code(trace, name, read_row) for name in CODED if _basis(trace, name) != "stated"]
    if read_row is None:
        return [line for line in told if line]
    row = {"file": read_row["source_file"], "row": str(read_row["source_row"])}
    return [*filter(None, told), said("trace-read-in", **row, how=read_row["how"])]


def _basis(trace: Trace, name: str) -> str:
    """What a value rests on; a release made before bases were kept holds stated values only."""
    return trace.record.get(f"{name}_basis") or "stated"


def _code(trace: Trace, name: str, read_row: pd.Series | None) -> str:
    """One field that no source states: coded, by whom, or read without a result."""
    value, is_coded = trace.record[name], _basis(trace, name) == "coded"
    if read_row is not None and not pd.isna(read_row[name]):
        return said("trace-read-as", column=name, value=str(read_row[name]))
    rule = said("trace-led-from-class", source=trace.record["source_id"])
    told = {"column": name, "value": str(value), "rule": rule}
    if is_coded and read_row is None and FOLDER in str(list(trace.manifest["inputs"])):
        return said("trace-coding-not-at-hand", **told, folder=FOLDER)
    return said("trace-nobody-read", **told) if is_coded else ""
