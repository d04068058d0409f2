"""Checksums of many keys in a file. A few bits of each are held in memory: by these most keys that
are not there are known as such without a look into the file."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

A_BLOCK = 256  # keys that are read at once, or fewer
A_WORD = 8  # keys to 64 bits in memory, or fewer
PIECES = 6  # bits: runs become one in so many pieces, of which one is in memory
MARKS = np.array([[0], [6], [12], [18]], np.uint64)  # where a checksum tells a bit of its word
PAIR = 16  # bytes of a key's two checksums
Pairs = np.ndarray  # two checksums of 64 bits of each key: two rows, the first in order


class FiledKeys:
    """Keys by two checksums each, which lie in a file in the order of the first."""

    def __init__(self, pieces: Iterable[Pairs], keys: int):
        """`pieces` are so many keys in their order."""
        self.keys = keys
        self._bits = max(PIECES, (keys // A_BLOCK).bit_length())
        self._words = np.zeros(1 << (keys // A_WORD).bit_length(), np.uint64)
        self._folder = tempfile.TemporaryDirectory(prefix="dashboard-keys-")
        self._file = Path(self._folder.name) / "keys"
        in_each = np.zeros(1 << self._bits, np.int64)
        with self._file.open("wb") as file:
            for first, second in pieces:
                file.write(np.column_stack([first, second]).tobytes())
                in_each += np.bincount(self._block(first), minlength=len(in_each))
                np.bitwise_or.at(self._words, *self._marks(second))
        self._starts = np.concatenate([[0], np.cumsum(in_each)])

    @classmethod
    def of(cls, several: Sequence["FiledKeys"]) -> "FiledKeys":
        """The keys of several files in one."""
        pieces = (
            in_order(np.concatenate([filed._piece(nth) for filed in several], axis=1))
            for nth in range(1 << PIECES)
        )
        return cls(pieces, sum(filed.keys for filed in several))

    def hold(self, pairs: Pairs) -> np.ndarray:
        """Which of some keys are there."""
        word, marks = self._marks(pairs[1])
        are_there = (self._words[word] & marks) == marks
        blocks = self._block(pairs[0])
        for at in np.flatnonzero(are_there):
            block = self._read(blocks[at], blocks[at] + 1)
            are_there[at] = (block == pairs[:, [at]]).all(axis=0).any()
        return are_there

    def _block(self, first: np.ndarray) -> np.ndarray:
        """Where keys stand: those whose first checksums begin alike are together."""
        return (first >> np.uint64(64 - self._bits)).astype(np.int64)

    def _marks(self, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The word that tells of each key, and the bits that are set in it where the key is
        there."""
        word = (second >> np.uint64(32)) & np.uint64(len(self._words) - 1)
        bits = np.uint64(1) << ((second >> MARKS) & np.uint64(63))
        return word.astype(np.int64), np.bitwise_or.reduce(bits, axis=0)

    def _piece(self, nth: int) -> Pairs:
        blocks = 1 << (self._bits - PIECES)
        return self._read(nth * blocks, (nth + 1) * blocks)

    def _read(self, block: int, end: int) -> Pairs:
        start, stop = int(self._starts[block]), int(self._starts[end])
        pairs = np.fromfile(self._file, np.uint64, 2 * (stop - start), offset=start * PAIR)
        return pairs.reshape(-1, 2).T


def in_order(pairs: Pairs) -> Pairs:
    """Keys in the order of their first checksums."""
    return pairs[:, np.argsort(pairs[0], kind="stable")]
