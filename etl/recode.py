"""Words of a delivery's own and the codes they mean: `recode.csv`, or a sheet `recode`, with the
columns field, word and code, as `status,Implementert,in_use`.

They hold for all tables of the delivery that have the field. A line that names a field or code
which there is not, or a word that has another code already, is refused by name and recodes nothing.
"""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from etl import package_names, package_rows, read
from etl.waves.sheets import Row
from schema import fields, filling
from schema.codelists import codes
from schema.names import folded
from words.said import said

NAME = "recode"
COLUMNS = ["field", "word", "code"]
Words = dict[str, dict[str, str]]  # field -> folded word -> code


def known() -> dict[str, list[str]]:
    """The fields that take codes, of all tables, and their codes."""
    return {
        name: codes(codelist)
        for table in filling.ORDER
        for name in filling.asked(table)
        if (codelist := fields.of(table)[name].codelist)
    }


def lines(path: Path, rows: list[Row]) -> pd.DataFrame:
    """The lines of one file or sheet, those that lead nowhere marked. Raises FileProblem for other
    columns."""
    if not rows:
        return pd.DataFrame(columns=[*COLUMNS, *read.OURS])
    (_, header), body = rows[0], rows[1:]
    names = [folded(name) for name in header]
    numbered = ((number - 1, cells + [""] * (len(names) - len(cells))) for number, cells in body)
    frame = read.demanded(path, read.framed(path, names, numbered), COLUMNS)
    return _judged(frame)


def csv_rows(path: Path) -> list[Row]:
    """The rows of a file of words. Raises FileProblem as `package_rows.csv_rows` does."""
    return list(package_rows.csv_rows(path, ""))


def _judged(frame: pd.DataFrame) -> pd.DataFrame:
    """The lines, each that leads nowhere with the problem, and the field and value at fault."""
    meant: dict[tuple[str, str], str] = {}
    marks = []
    for line in frame.to_dict("records"):
        at = package_names.field_named(line["field"]), folded(line["word"])
        mark = _wrong(line, at[0], meant.get(at, ""))
        marks.append(mark if not line["problem"] else ("", "", line["problem"], line["accepted"]))
        if not mark[2]:
            meant[at] = _code(at[0], line["code"])
    told = ["problem_field", "problem_value", "problem", "accepted"]
    marked = pd.DataFrame(marks, columns=told, index=frame.index, dtype=object)
    return frame.drop(columns=["problem", "accepted"]).join(marked)


def _wrong(line: dict, field: str, before: str) -> tuple[str, str, str, str]:
    """What is wrong with a line: its field, value, problem and what is accepted; nothing where
    nothing is."""
    if field not in known():
        return "field", line["field"], "unknown_code", " | ".join(known())
    if not line["word"]:
        return "word", "", "missing_value", said("rule-text")
    code = _code(field, line["code"])
    if not code:
        return "code", line["code"], "unknown_code", " | ".join(known()[field])
    if before and before != code:
        return "word", line["word"], "duplicate_key", said("rule-one-code", code=before)
    return "", "", "", ""


def _code(field: str, text: str) -> str:
    """The code that a cell means; empty for none."""
    of = next(table for table in filling.ORDER if field in filling.asked(table))
    code = package_names.code_of(of, field, text)
    return code if code in known()[field] else ""


def words(frames: Iterable[pd.DataFrame]) -> Words:
    """What the right lines mean."""
    meant: Words = {}
    for frame in frames:
        for line in frame[frame["problem"] == ""].to_dict("records"):
            field = package_names.field_named(line["field"])
            meant.setdefault(field, {})[folded(line["word"])] = _code(field, line["code"])
    return meant


def recoded(table: pd.DataFrame, meant: Words) -> pd.DataFrame:
    """A table's rows with the delivery's own words as codes."""
    for field in table.columns.intersection(list(meant)):
        table[field] = table[field].map(
            lambda text, codes_of=meant[field]: codes_of.get(folded(text), text) if text else text
        )
    return table
