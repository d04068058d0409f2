"""Rows of a table as readers read them: labels in the place of codes, marked where they are coded,
and the English name beside a system's own; and what of it is in another language."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pyarrow as pa

from pages.shared import basis, named
from pages.shared.sources import titles
from schema import fields
from words import categories
from words.foreign import Foreign
from words.speech import Speech

NAME, BESIDE_NAME, PURPOSE = "name", "label_en", "purpose"


class Saying(NamedTuple):
    """How cells of a column are said, and the columns that this follows from, its own first."""

    of: tuple[str, ...]
    said: Callable[..., str]


def in_words(
    name: str, rows: pa.Table, columns: tuple[str, ...], release: str, say: Speech
) -> tuple[pa.Table, tuple[Foreign, ...]]:
    """The `columns` of a table's rows in words, and which of these know words of another language;
    the English name is told with the name, not beside it."""
    is_named = name == "deployment" and NAME in columns
    shown = [column for column in columns if not (is_named and column == BESIDE_NAME)]
    made, foreign = {}, []
    for column in shown:
        saying = _saying(name, column, rows.column_names, release, say)
        made[column] = rows[column]
        if saying:
            keys, words = _words(saying, rows)
            made[column] = pa.array(map(words.get, keys), pa.string())
            foreign += _foreign(words.values())
    return pa.table(made), tuple(foreign)


def stated(name: str, rows: pa.Table, columns: tuple[str, ...], say: Speech) -> tuple[Foreign, ...]:
    """What stands in the rows themselves and is known to be of another language."""
    sayings = (_of_a_source(name, column, say) for column in columns)
    texts = (_words(saying, rows)[1].values() for saying in sayings if saying)
    return tuple(text for words in texts for text in _foreign(words))


def _foreign(texts: Iterable[str]) -> list[Foreign]:
    return [text for text in texts if isinstance(text, Foreign)]


def _words(saying: Saying, rows: pa.Table) -> tuple[list[tuple], dict[tuple, str]]:
    """What each row's cell follows from, and what is said for it; nothing for an empty cell."""
    keys = [*zip(*(rows[column].to_pylist() for column in saying.of), strict=True)]
    return keys, {key: saying.said(*key) for key in dict.fromkeys(keys) if key[0] is not None}


def _of_a_source(name: str, column: str, say: Speech) -> Saying | None:
    """How a source's or a country's own words are told with their language."""
    if (name, column) == ("deployment", NAME):
        return Saying((NAME, "source_id"), lambda own, of: named.stated(own, {"source_id": of}))
    if (name, column) == ("place", "local_name"):
        of = (column, NAME, "country")
        return Saying(of, lambda own, name, of: say.local(own, of) if own != name else own)
    return Saying((column,), categories.stated) if column == "risk_label" else None


def _saying(
    name: str, column: str, known: Iterable[str], release: str, say: Speech
) -> Saying | None:
    """How a column is said; nothing where its cells are words already."""
    if (name, column) == ("deployment", NAME):
        of = (NAME, BESIDE_NAME, "source_id")
        return Saying(of, lambda *cells: named.name(dict(zip(of, cells, strict=True)), say))
    told = _labels(name, column, release, say)
    if not told:
        return _of_a_source(name, column, say)
    if (on := f"{column}_basis") not in known:
        return Saying((column,), told)
    return Saying((column, on), lambda value, of: _coded(told(value), of, say))


def _coded(words: str, of: str, say: Speech) -> str:
    return say("basis-coded", value=words) if of == basis.CODED else words


def _labels(name: str, column: str, release: str, say: Speech) -> Callable[[str], str] | None:
    """What a column's codes are called."""
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
