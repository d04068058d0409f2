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
    """Keys in 16 bytes each, by which no two keys are taken for one.

    They stand in sorted runs, each at least twice as long as the next: so a key is sorted anew when
    its run has doubled, and not with each part that comes.
    """

    def __init__(self) -> None:
        self._runs: list[tuple[np.ndarray, np.ndarray]] = []  # first checksums, sorted; second ones

    def hold(self, keys: pd.Series) -> np.ndarray:
        """Which of the keys are there."""
        return self.hold_checksums(*checksums(keys))

    def add(self, keys: pd.Series) -> None:
        """Take keys in; one that is there already changes nothing."""
        self.add_checksums(*checksums(keys))

    def hold_checksums(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """As `hold`, of keys by their checksums."""
        are_there = np.zeros(len(first), bool)
        for firsts, seconds in self._runs:
            at = np.minimum(np.searchsorted(firsts, first), len(firsts) - 1)
            are_there |= (firsts[at] == first) & (seconds[at] == second)
        return are_there

    def add_checksums(self, first: np.ndarray, second: np.ndarray) -> None:
        """As `add`, of keys by their checksums."""
        while self._runs and len(self._runs[-1][0]) < 2 * len(first):
            firsts, seconds = self._runs.pop()
            first, second = np.concatenate([firsts, first]), np.concatenate([seconds, second])
        if len(first):
            order = np.argsort(first, kind="stable")
            self._runs.append((first[order], second[order]))


def checksums(keys: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Two numbers of 64 bits for each key."""
    texts = keys.to_numpy(dtype=object)
    first, second = (pd.util.hash_array(texts, hash_key=salt, categorize=False) for salt in SALTS)
    return first, second


@dataclass
class Taken:
    """The keys of the rows that were judged so far: of those that are right, and of the others."""

    by_right: Keys = field(default_factory=Keys)
    by_others: Keys = field(default_factory=Keys)

    def again(self, keys: pd.DataFrame, right: pd.Series) -> pd.Series:
        """Rows whose keys an earlier row has; a row that is refused for something else takes no key
        from one that is right. From now on these rows are earlier ones."""
        is_there = keys.notna().all(axis=1).to_numpy()
        text, is_right = _in_one(keys[is_there]), right.to_numpy(dtype=bool)[is_there]
        first, second = checksums(text)
        of_right = self.by_right.hold_checksums(first, second)
        before = np.where(
            is_right, of_right, of_right | self.by_others.hold_checksums(first, second)
        )
        among = np.where(is_right, False, text.duplicated())
        among[is_right] = text[is_right].duplicated()
        self.by_right.add_checksums(first[is_right], second[is_right])
        self.by_others.add_checksums(first[~is_right], second[~is_right])
        repeated = np.zeros(len(keys), bool)
        repeated[is_there] = before | among
        return pd.Series(repeated, index=keys.index)


def _in_one(keys: pd.DataFrame) -> pd.Series:
    """The columns of a key as one text, as `same_key` compares it."""
    text, *others = (of_others(keys[name], PLAIN, same_key) for name in keys)
    for other in others:
        text = text + BETWEEN + other
    return text
