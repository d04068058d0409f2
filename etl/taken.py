"""The keys that rows of a table have, over all its parts: whether a row's key was there before."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from etl.distinct import of_others
from schema.identifiers import same_key

SALTS = ("dashboard: first", "dashboard:second")  # of two checksums of 64 bits
PLAIN = r"^[!-@\[-~]+$"  # what `same_key` leaves as it is
BETWEEN = "\x1f"  # the parts of a key


class Keys:
    """Keys in 16 bytes each, by which no two keys are taken for one."""

    def __init__(self) -> None:
        self._first = np.empty(0, np.uint64)  # sorted
        self._second = np.empty(0, np.uint64)

    def hold(self, keys: pd.Series) -> np.ndarray:
        """Which of the keys are there."""
        if not len(self._first):
            return np.zeros(len(keys), bool)
        first, second = _checksums(keys)
        at = np.minimum(np.searchsorted(self._first, first), len(self._first) - 1)
        return (self._first[at] == first) & (self._second[at] == second)

    def add(self, keys: pd.Series) -> None:
        """Take keys in; one that is there already changes nothing."""
        first, second = (
            np.concatenate(both)
            for both in zip((self._first, self._second), _checksums(keys), strict=True)
        )
        order = np.argsort(first, kind="stable")
        self._first, self._second = first[order], second[order]


def _checksums(keys: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    texts = keys.to_numpy(dtype=object)
    first, second = (pd.util.hash_array(texts, hash_key=salt, categorize=False) for salt in SALTS)
    return first, second


@dataclass
class Taken:
    """The keys of the rows that were judged so far: of those that are right, and of all."""

    by_right: Keys = field(default_factory=Keys)
    by_any: Keys = field(default_factory=Keys)

    def again(self, keys: pd.DataFrame, right: pd.Series) -> pd.Series:
        """Rows whose keys an earlier row has; a row that is refused for something else takes no key
        from one that is right. From now on these rows are earlier ones."""
        is_there = keys.notna().all(axis=1)
        text, right = _in_one(keys[is_there]), right[is_there]
        after_right = text[right].duplicated() | self.by_right.hold(text[right])
        after_any = text.duplicated() | self.by_any.hold(text)
        self.by_right.add(text[right])
        self.by_any.add(text)
        repeated = after_right.reindex(text.index, fill_value=False).where(right, after_any)
        return repeated.reindex(keys.index, fill_value=False)


def _in_one(keys: pd.DataFrame) -> pd.Series:
    """The columns of a key as one text, as `same_key` compares it."""
    text, *others = (of_others(keys[name], PLAIN, same_key) for name in keys)
    for other in others:
        text = text + BETWEEN + other
    return text
