"""Rows of a table as readers read them: labels in the place of codes, marked where they are coded,
and the English name beside a system's own."""

from collections.abc import Callable

import pyarrow as pa

from pages.shared import basis, named
from pages.shared.sources import titles
from schema import fields
from words.speech import Speech

NAME, BESIDE_NAME, PURPOSE = "name", "label_en", "purpose"


def in_words(
    name: str, rows: pa.Table, columns: tuple[str, ...], release: str, say: Speech
) -> pa.Table:
    """The `columns` of a table's rows in words; the English name is told with the name, not
    beside it."""
    is_named = name == "deployment" and NAME in columns
    shown = [column for column in columns if not (is_named and column == BESIDE_NAME)]
    made = {column: _column(name, column, rows, release, say) for column in shown}
    if is_named:
        pairs = rows.select([NAME, BESIDE_NAME]).to_pylist()
        made[NAME] = pa.array([named.name(pair, say) for pair in pairs], pa.string())
    return pa.table(made)


def _column(
    name: str, column: str, rows: pa.Table, release: str, say: Speech
) -> pa.Array | pa.ChunkedArray:
    told = _words(name, column, release, say)
    if not told:
        return rows[column]
    values, on = rows[column].to_pylist(), f"{column}_basis"
    bases = rows[on].to_pylist() if on in rows.column_names else [""] * len(values)
    words: dict[tuple, str] = {}
    for pair in zip(values, bases, strict=True):
        if pair not in words and pair[0] is not None:
            said = told(pair[0])
            words[pair] = say("basis-coded", value=said) if pair[1] == basis.CODED else said
    return pa.array([words.get(pair) for pair in zip(values, bases, strict=True)], pa.string())


def _words(name: str, column: str, release: str, say: Speech) -> Callable[[str], str] | None:
    """How the values of a column are said; nothing where they are words already."""
    if column == "country":
        return say.country
    if column == "source_id":
        title = titles(release)
        return lambda source: title.get(source, source)
    if column == "risk_label":
        return say.category
    try:
        labels = fields.field_of(name, column).labels
    except KeyError:
        return None
    return (lambda code: say.label(labels, code)) if labels else None
