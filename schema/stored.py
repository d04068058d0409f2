"""Which files a table of a release is: one, or several in a folder of that name."""

import hashlib
from pathlib import Path

import pyarrow.parquet as pq

BYTES_A_PIECE = 1 << 20


def files(table: Path) -> list[Path]:
    """The Parquet files of `deployment.parquet`, in the order of their rows; the path itself where
    it is no folder."""
    return sorted(table.glob("*.parquet")) if table.is_dir() else [table]


def rows(table: Path) -> int:
    """How many rows a table in files has."""
    return sum(pq.read_metadata(file).num_rows for file in files(table))


def measured(path: Path) -> tuple[int, str]:
    """Bytes and sha256 of a file; of a folder's those of its files, one behind the other."""
    total, size = hashlib.sha256(), 0
    for file in files(path):
        with file.open("rb") as opened:
            while piece := opened.read(BYTES_A_PIECE):
                total.update(piece)
                size += len(piece)
    return size, total.hexdigest()
