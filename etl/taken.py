"""The keys that rows of a table have, over all its parts: whether a row's key was there before."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from etl.distinct import of_others
from etl.filed_keys import FiledKeys, Pairs, in_order
from schema.identifiers import same_key

SALTS = ("dashboard: first", "dashboard:second")  # of two checksums of 64 bits
PLAIN = r"^[!-@\[-~]+$"  # what `same_key` leaves as it is
BETWEEN = "\x1f"  # the parts of a key
MOST_HELD = 100_000  # keys of a run in memory


class Keys:
    """Keys in 16 bytes each, by which no two keys are taken for one.

    They stand in sorted runs, each at least twice as long as the next: so a key is sorted anew when
    its run has doubled, and not with each part that comes. Long runs lie in files.
    """

    def __init__(self, most_held: int = MOST_HELD):
        self._most_held = most_held  # of a run
        self._runs: list[Pairs] = []
        self._filed: list[FiledKeys] = []

    def hold(self, keys: pd.Series) -> np.ndarray:
        """Which of the keys are there."""
        return self.hold_checksums(checksums(keys))

    def add(self, keys: pd.Series) -> None:
        """Take keys in; one that is there already changes nothing."""
        self.add_checksums(checksums(keys))

    def hold_checksums(self, pairs: Pairs) -> np.ndarray:
        """As `hold`, of keys by their checksums."""
        are_there = np.zeros(pairs.shape[1], bool)
        for run in self._runs:
            at = np.minimum(np.searchsorted(run[0], pairs[0]), run.shape[1] - 1)
            are_there |= (run[:, at] == pairs).all(axis=0)
        for filed in self._filed:
            are_there |= filed.hold(pairs)
        return are_there

    def add_checksums(self, pairs: Pairs) -> None:
        """As `add`, of keys by their checksums."""
        while self._runs and self._runs[-1].shape[1] < 2 * pairs.shape[1]:
            pairs = np.concatenate([self._runs.pop(), pairs], axis=1)
        if pairs.shape[1] > self._most_held:
            self._put_away(FiledKeys([in_order(pairs)], pairs.shape[1]))
        elif pairs.shape[1]:
            self._runs.append(in_order(pairs))

    def _put_away(self, last: FiledKeys) -> None:
        several = [last]
        while self._filed and self._filed[-1].keys < 2 * sum(each.keys for each in several):
            several.append(self._filed.pop())
        self._filed.append(last if len(several) == 1 else FiledKeys.of(several))


def checksums(keys: pd.Series) -> Pairs:
    """Two numbers of 64 bits for each key, in two rows."""
    texts = keys.to_numpy(dtype=object)
    return np.stack([pd.util.hash_array(texts, hash_key=salt, categorize=False) for salt in SALTS])


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
        pairs = checksums(text)
        of_right = self.by_right.hold_checksums(pairs)
        before = np.where(is_right, of_right, of_right | self.by_others.hold_checksums(pairs))
        among = np.where(is_right, False, text.duplicated())
        among[is_right] = text[is_right].duplicated()
        self.by_right.add_checksums(pairs[:, is_right])
        self.by_others.add_checksums(pairs[:, ~is_right])
        repeated = np.zeros(len(keys), bool)
        repeated[is_there] = before | among
        return pd.Series(repeated, index=keys.index)


def _in_one(keys: pd.DataFrame) -> pd.Series:
    """The columns of a key as one text, as `same_key` compares it."""
    text, *others = (of_others(keys[name], PLAIN, same_key) for name in keys)
    for other in others:
        text = text + BETWEEN + other
    return text
