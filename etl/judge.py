"""The schema's judgement on rows of text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from etl.distinct import Encoded, as_texts, encoded
from etl.refusals import AT_FAULT, Refusals
from etl.taken import Taken
from schema import fields, tables
from schema.codelists import codes
from schema.columns import COUNTRY, CURRENCY, LONGEST_LABEL, LONGEST_LINE, PARTIAL_DATE, START, URL
from schema.identifiers import KEY, PLACE_ID, same_key
from schema.instrument import NUMBER, SEVERAL
from schema.tables import LONGEST_REPLY
from schema.typed import cast, wrong
from words.said import both, said

FORMS = {
    URL: "rule-address",
    PARTIAL_DATE: "rule-date",
    START: "rule-date-or-quarter",
    COUNTRY: "rule-country",
    CURRENCY: "rule-currency",
    PLACE_ID: "rule-place-id",
    KEY: "rule-key",
}
KINDS = {"Int64": "rule-whole-number", "float64": "rule-number", "bool": "rule-true-or-false"}
Failures = dict[tuple[int, str], tuple[str, str]]  # (row, field) -> problem, what is accepted

EXACT = 2**53  # from it on a whole number read as a float may be another than was written
# A formula, or characters that no person types.
UNSAFE = r"^=|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
LONGEST = 2000
LONGEST_TEXTS = {
    "longest_reply": LONGEST_REPLY,
    "longest_label": LONGEST_LABEL,
    "longest_line": LONGEST_LINE,
}
SAFE = said("rule-safe-text", most=LONGEST)
NEW_KEY = said("rule-new-key")


@dataclass(frozen=True)
class Known:
    """What a row may refer to: places, surveys, and questions with their options."""

    place_ids: set[str]
    survey_ids: set[str] = field(default_factory=set)
    options: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, table: str, frame: pd.DataFrame) -> "Known":
        """With the identifiers of rows that were accepted."""
        match table:
            case "place":
                return Known(self.place_ids | set(frame["place_id"]), self.survey_ids, self.options)
            case "survey":
                return Known(
                    self.place_ids, self.survey_ids | set(frame["survey_id"]), self.options
                )
            case "question":
                asked = dict(
                    zip(frame["question_id"], frame["options"].str.split("|"), strict=True)
                )
                return Known(self.place_ids, self.survey_ids, self.options | asked)
        return self


def judge(
    table: str, frame: pd.DataFrame, refusals: Refusals, known: Known, taken: Taken
) -> pd.DataFrame:
    """The rows that satisfy the schema and refer to what is known, in the table's types; each other
    row is refused, field by field.

    `frame` has the table's columns as text, source_file, source_row and at_fault, the fields that
    are refused already; `taken` the keys of earlier parts of the table.
    """
    frame = frame.reset_index(drop=True)
    told = frame[AT_FAULT]
    cells = {name: encoded(frame[name]) for name in tables.columns(table)}
    text = pd.DataFrame({name: each.cells for name, each in cells.items()}, copy=False)
    failures: Failures = {}
    for name, column in tables.columns(table).items():
        failures |= _column_failures(column, name, cells[name])
    failures |= _alone(table, text)
    at_fault = set(frame.index[told != ""])
    failures = _dangling(table, text, known) | failures
    failures = _repeated(table, text, told == "", known, taken) | failures
    if table == "place":
        failures = _homeless(text, {row for row, _ in failures} | at_fault, known) | failures
    failures = {at: failure for at, failure in failures.items() if f"|{at[1]}|" not in told[at[0]]}
    for (name, problem, accepted), at in _together(failures).items():
        refusals.take(frame, frame.index.isin(at), name, problem, accepted)
    refused = {row for row, _ in failures} | at_fault
    return _in_types(table, cells, frame.index.difference(refused) if refused else frame.index)


def _together(failures: Failures) -> dict[tuple[str, str, str], list[int]]:
    """Rows by the same field, problem and rule."""
    rows_of: dict[tuple[str, str, str], list[int]] = {}
    for (row, name), (problem, accepted) in sorted(failures.items()):
        rows_of.setdefault((name, problem, accepted), []).append(row)
    return rows_of


def _column_failures(column, name: str, cells: Encoded) -> Failures:
    """What is missing, no value of its kind or against a rule; each distinct value is looked at
    once."""
    failures: Failures = {}
    if not column.nullable:
        empty = np.flatnonzero(~cells.is_there)
        failures = {(row, name): ("missing_value", rule(column)) for row in empty.tolist()}
    if cells.values.empty:
        return failures
    is_of_kind = ~_inconvertible(str(column.dtype), cells.values).to_numpy()
    told = SAFE if _kind(column) == "rule-text" else rule(column)
    failures |= _at(cells, name, ~is_of_kind, "wrong_value", told)
    values = cells.values[is_of_kind]
    if values.empty or not column.checks:
        return failures
    numbers = pd.to_numeric(values) if _is_number(column) else values
    is_wrong = np.zeros(len(cells.values), bool)
    is_wrong[is_of_kind] = wrong(column, numbers.astype(column.dtype.type).rename(name))
    problem = "unknown_code" if "codelist" in (column.metadata or {}) else "wrong_value"
    return failures | _at(cells, name, is_wrong, problem, rule(column))


def _at(cells: Encoded, name: str, bad: np.ndarray, problem: str, accepted: str) -> Failures:
    """The rows where one of the bad values stands, each refused for the same."""
    rows = cells.rows(bad).tolist() if bad.any() else []
    return {(row, name): (problem, accepted) for row in rows}


def _alone(table: str, text: pd.DataFrame) -> Failures:
    """Rows that have one of two columns which are there together or not at all."""
    failures: Failures = {}
    for name, column in fields.of(table).items():
        if not column.is_paired:
            continue
        for lacking, there in ((name, column.follows), (column.follows, name)):
            rows = text.index[text[lacking].isna() & text[there].notna()]
            if rows.empty:
                continue
            of_column = rule(tables.columns(table)[lacking])
            accepted = said("rule-or-neither", rule=of_column, other=there)
            failures |= {(row, lacking): ("missing_value", accepted) for row in rows}
    return failures


def _inconvertible(kind: str, values: pd.Series) -> pd.Series:
    """Which values are not of the kind at all: no number, not whole, not true or false, no safe
    text."""
    if kind in ("Int64", "float64"):
        numbers = pd.to_numeric(values, errors="coerce").astype("float64")
        return numbers.isna() | (numbers.abs() >= EXACT) | ((kind == "Int64") & (numbers % 1 != 0))
    if kind == "bool":
        return ~values.isin([True, False])
    texts = as_texts(values.to_numpy(dtype=object))
    texts = pa.array(map(str, values), pa.string()) if texts is None else texts
    unsafe = pc.or_(
        pc.greater(pc.utf8_length(texts), LONGEST), pc.match_substring_regex(texts, UNSAFE)
    )
    return pd.Series(unsafe.to_numpy(zero_copy_only=False), index=values.index, dtype=bool)


def _is_number(column) -> bool:
    return str(column.dtype) in ("Int64", "float64")


def _repeated(
    table: str, text: pd.DataFrame, right: pd.Series, known: Known, taken: Taken
) -> Failures:
    """Rows whose key an earlier row has, or that bring a place which is already known."""
    keys = tables.keys(table)
    failures: Failures = {
        (row, keys[0]): ("duplicate_key", NEW_KEY)
        for row in text.index[taken.again(text[keys], right)]
    }
    if table == "place":
        known_keys = set(map(same_key, known.place_ids))
        there = text.index[text["place_id"].fillna("").map(same_key).isin(known_keys)]
        failures |= {(row, keys[0]): ("duplicate_key", said("rule-new-place")) for row in there}
    return failures


def _dangling(table: str, text: pd.DataFrame, known: Known) -> Failures:
    """Rows that refer to a place, survey or question which is not there, or answer outside its
    options."""
    failures: Failures = {}
    if table in ("deployment", "answer", "reply"):
        rule = said("rule-known-place")
        failures |= _strangers(text["place_id"], known.place_ids, "place_unresolved", rule)
    if table == "question":
        rule = said("rule-known-survey")
        failures |= _strangers(text["survey_id"], known.survey_ids, "unknown_code", rule)
    if table == "answer":
        rule = said("rule-known-question")
        failures |= _strangers(text["question_id"], set(known.options), "unknown_code", rule)
        failures |= _outside_options(text, known)
    return failures


def _strangers(values: pd.Series, known: set[str], problem: str, rule: str) -> Failures:
    return {
        (row, str(values.name)): (problem, rule)
        for row in values.index[values.notna() & ~values.isin(known)]
    }


def _outside_options(text: pd.DataFrame, known: Known) -> Failures:
    """An answer is one of its question's options where it was given, and empty elsewhere."""
    failures: Failures = {}
    empty = said("rule-empty-unless-given")
    for row, question, answer, status in text[
        ["question_id", "answer", "answer_status"]
    ].itertuples():
        options = known.options.get(question, [])
        if status is None:  # which is a fault of its own
            continue
        if status != "given" and answer is not None:
            failures[row, "answer"] = ("wrong_value", empty)
        elif status == "given" and options and not _fits(answer, options):
            failures[row, "answer"] = (
                "missing_value" if answer is None else "unknown_code",
                " | ".join(options),
            )
    return failures


def _fits(answer: str | None, options: list[str]) -> bool:
    """Whether an answer is an option; of `any of:` several in the options' order; or a whole
    number, where that is asked."""
    if options == [NUMBER]:
        return re.fullmatch(r"[0-9]{1,9}", answer or "") is not None
    if not options[0].startswith(SEVERAL):
        return answer in options
    chosen = (answer or "").split("|")
    return chosen == [
        code for code in ("|".join(options)).removeprefix(SEVERAL).split("|") if code in chosen
    ]


def _homeless(text: pd.DataFrame, failed: set[int], known: Known) -> Failures:
    """Places whose chain of parents does not end: a parent is unknown, refused, or lies inside its
    own child."""
    parents = zip(text.index, text["parent_place_id"], strict=True)
    waiting = {row: parent for row, parent in parents if row not in failed}
    home = set(known.place_ids)
    while settled := [row for row, parent in waiting.items() if parent is None or parent in home]:
        home |= set(text.loc[settled, "place_id"])
        waiting = {row: parent for row, parent in waiting.items() if row not in settled}
    rule = said("rule-known-parent")
    return {(row, "parent_place_id"): ("place_unresolved", rule) for row in waiting}


def _in_types(table: str, cells: Mapping[str, Encoded], rows: pd.Index) -> pd.DataFrame:
    """Some rows with the texts and numbers that were judged: `12.0` and `1.2e1` are 12."""
    columns = tables.columns(table)
    typed = {name: _in_type(columns[name], each, rows) for name, each in cells.items()}
    return cast(table, pd.DataFrame(typed, index=rows, copy=False))


def _in_type(column, cells: Encoded, rows: pd.Index) -> pd.Series:
    """Some rows of a column, numbers as floats."""
    if cells.texts is not None and isinstance(column.dtype.type, pd.StringDtype):
        whole = pd.Series(column.dtype.type.__from_arrow__(cells.texts))
        return whole if len(rows) == len(whole) else whole[rows]
    shown = cells.cells[rows]
    return pd.to_numeric(shown).astype("float64") if _is_number(column) else shown


def rule(column) -> str:
    """A column's rule in words, for the person who must mend the value."""
    if codelist := (column.metadata or {}).get("codelist"):
        return " | ".join(codes(codelist))
    return both(said(_kind(column)), *map(_in_words, column.checks))


def _kind(column) -> str:
    """The name of the sentence for a column's kind of value."""
    return KINDS.get(str(column.dtype), "rule-text")


def _in_words(check) -> str:
    """A check of a column, as `greater than or equal to 1950`; a pattern as what it is the pattern
    of."""
    if check.name == "str_matches":
        return said(FORMS[check.statistics["pattern"]])
    limits = {name: str(value) for name, value in check.statistics.items()}
    return said(f"rule-{check.name.replace('_', '-')}", **limits, **LONGEST_TEXTS)
