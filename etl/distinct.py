"""What is done to a cell, done once for each distinct text of a column."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from schema.identifiers import is_unseen

SEEN = "^[0-9A-Za-z]"  # a text that begins so shows something


def of_each(cells: pd.Series, make: Callable) -> pd.Series:
    """What `make` gives of each cell; cells that are the same give the same object."""
    places, texts = pd.factorize(cells.to_numpy(dtype=object), use_na_sentinel=False)
    made = np.fromiter((make(text) for text in texts), dtype=object, count=len(texts))
    return pd.Series(made[places], index=cells.index, name=cells.name, dtype=object)


def of_others(cells: pd.Series, plain: str, make: Callable) -> pd.Series:
    """What `make` gives of each cell, but of texts that fit the pattern `plain`, which stay: it
    is for those that `make` would not change, and is looked for without a step in Python."""
    others = ~fits(cells, plain)
    if not others.any():
        return cells.astype(object)
    made = cells.astype(object).copy()
    made[others] = of_each(cells[others], make)
    return made


def as_texts(values: np.ndarray) -> pa.Array | None:
    """Objects as Arrow holds text, null where one is missing; None where other kinds are among
    them."""
    try:
        return pa.array(values, pa.string(), from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # numbers among them
        return None


def fits(cells: pd.Series, plain: str) -> np.ndarray:
    """Which cells are texts that fit a pattern; none where other kinds are among them."""
    texts = as_texts(cells.to_numpy(dtype=object))
    return np.zeros(len(cells), bool) if texts is None else _fit(texts, plain)


def _fit(texts: pa.Array, pattern: str) -> np.ndarray:
    is_so = pc.fill_null(pc.match_substring_regex(texts, pattern), False)
    return is_so.to_numpy(zero_copy_only=False)


@dataclass(frozen=True)
class Encoded:
    """A column's distinct values that a reader sees, in the order in which they first come, and
    the position in `values` of each row's; -1 where there is none. `cells` are the values
    themselves, None where there is none; `texts` the same as Arrow holds them, if all are texts."""

    values: pd.Series
    positions: np.ndarray
    cells: pd.Series
    texts: pa.Array | None

    @property
    def is_there(self) -> np.ndarray:
        """Which rows have a value."""
        return self.positions >= 0

    def rows(self, of_these: np.ndarray) -> np.ndarray:
        """The rows where one of the values stands of which it is true."""
        return np.flatnonzero(np.append(of_these, False)[self.positions])


def encoded(cells: pd.Series) -> Encoded:
    """A column by its distinct values."""
    objects = cells.to_numpy(dtype=object)
    if _are_one(objects):
        return _of_one(cells, objects[0])
    texts = as_texts(objects)
    if texts is None:
        positions, values = pd.factorize(objects)
        is_seen = np.array([not _shows_nothing(value) for value in values], dtype=bool)
    else:
        coded = texts.dictionary_encode()
        positions = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        values = coded.dictionary.to_numpy(zero_copy_only=False)
        is_seen = _fit(coded.dictionary, SEEN)
        is_seen[~is_seen] = [not is_unseen(text) for text in values[~is_seen]]
    if not is_seen.all():
        moved = np.append(np.where(is_seen, np.cumsum(is_seen) - 1, -1), -1)
        positions, values = moved[positions], values[is_seen]
        texts = texts and pc.if_else(positions >= 0, texts, None)
    shown = objects.copy()
    shown[positions < 0] = None
    return Encoded(pd.Series(values, dtype=object), positions, _like(cells, shown), texts)


def _are_one(objects: np.ndarray) -> bool:
    """Whether a column is one object throughout, as what a source does not tell is."""
    return len(objects) > 0 and objects[0] is objects[-1] and bool((objects == objects[0]).all())


def _of_one(cells: pd.Series, value: object) -> Encoded:
    """As `encoded`, of a column of one value."""
    is_there, rows = not _shows_nothing(value), len(cells)
    shown = value if is_there else None
    is_text = shown is None or isinstance(shown, str)
    return Encoded(
        pd.Series([value] if is_there else [], dtype=object),
        np.full(rows, is_there - 1),
        _like(cells, np.full(rows, shown, dtype=object)),
        pa.repeat(pa.scalar(shown, pa.string()), rows) if is_text else None,
    )


def _like(cells: pd.Series, shown: np.ndarray) -> pd.Series:
    return pd.Series(shown, index=cells.index, name=cells.name, dtype=object)


def _shows_nothing(value: object) -> bool:
    return is_unseen(value) if isinstance(value, str) else value is None or value != value
