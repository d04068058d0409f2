"""The schema's judgement on rows of text."""

import pandas as pd
import pandera.errors

from etl.refusals import Refusals
from schema import tables
from schema.codelists import codes

Failures = dict[tuple[int, str], str]  # (row, field) -> problem


def judge(table: str, frame: pd.DataFrame, refusals: Refusals, place_ids: set[str]) -> pd.DataFrame:
    """The rows that satisfy the schema and name a known place; each other row is refused, field by field."""
    frame = frame.reset_index(drop=True)
    text = frame.astype(object).where(frame.notna() & (frame != ""), None)
    failures: Failures = {}
    for name, column in tables.columns(table).items():
        failures |= _column_failures(column, name, text[[name]])
    if table != "place" and "place_id" in frame:
        failures |= {(row, "place_id"): "place_unresolved" for row in frame.index[~frame["place_id"].isin(place_ids)]}
    for (row, name), problem in sorted(failures.items()):
        refusals.take(frame, frame.index == row, name, problem, accepted(tables.columns(table)[name]))
    return frame.drop(index={row for row, _ in failures})


def _column_failures(column, name: str, text: pd.DataFrame) -> Failures:
    """Pandera stops checking a column at the first value it cannot convert, so numbers are converted before."""
    empty = [] if column.nullable else text.index[text[name].isna()]
    failures = {(row, name): "missing_value" for row in empty}
    values = text.dropna()
    if str(column.dtype) in ("Int64", "float64"):
        numbers = pd.to_numeric(values[name], errors="coerce")
        wrong = numbers.isna() | ((numbers % 1 != 0) & (str(column.dtype) == "Int64"))
        failures |= {(row, name): "wrong_value" for row in values.index[wrong]}
        values = numbers[~wrong].to_frame()
    return failures | _rule_failures(column, name, values)


def _rule_failures(column, name: str, values: pd.DataFrame) -> Failures:
    try:
        column.validate(values, lazy=True)
        return {}
    except pandera.errors.SchemaErrors as errors:
        cases = errors.failure_cases.dropna(subset="index")
    otherwise = "unknown_code" if "codelist" in (column.metadata or {}) else "wrong_value"
    problem = {"field_uniqueness": "duplicate_key"}
    return {(int(row), name): problem.get(check, otherwise) for row, check in zip(cases["index"], cases["check"], strict=True)}


def accepted(column) -> str:
    """A column's rule in words, for the person who must mend the value."""
    if codelist := (column.metadata or {}).get("codelist"):
        return " | ".join(codes(codelist))
    kind = {"Int64": "a whole number", "float64": "a number", "bool": "true or false"}.get(str(column.dtype), "text")
    return "; ".join([kind, *(str(check.error or check.name).replace("_", " ") for check in column.checks)])
