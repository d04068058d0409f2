"""What is done to a cell, done once for each distinct text of a column."""

from collections.abc import Callable

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
    values = cells.to_numpy(dtype=object)
    try:
        texts = pa.array(values, pa.string(), from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # numbers among them
        return of_each(cells, make)
    stay = pc.fill_null(pc.match_substring_regex(texts, plain), False)
    others = ~stay.to_numpy(zero_copy_only=False)
    made = cells.astype(object)
    if others.any():
        made = made.copy()
        made[others] = of_each(cells[others], make)
    return made


def shown(cells: pd.Series) -> pd.Series:
    """A column's values, None where there is none or nothing that a reader sees."""
    if cells.isna().all():
        return pd.Series([None] * len(cells), index=cells.index, dtype=object)
    return of_others(cells, SEEN, lambda value: None if _shows_nothing(value) else value)


def _shows_nothing(value: object) -> bool:
    return is_unseen(value) if isinstance(value, str) else value is None or value != value
