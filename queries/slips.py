"""What a release's database can do with names beyond SQL: fold them, and tell near ones."""

import duckdb
import numpy as np
import pyarrow as pa
from duckdb.func import PythonUDFType
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from schema.names import folded


def teach(connection: duckdb.DuckDBPyConnection) -> None:
    """Let a database call `folded(text)`, as `schema.names` has it, and `letters_apart(text, other,
    most)`: by how many letters two texts differ, one more than
    `most` where it is more."""
    text, number = duckdb.sqltype("varchar"), duckdb.sqltype("integer")
    connection.create_function("folded", folded, [text], text)
    connection.create_function(
        "letters_apart", _letters_apart, [text, text, number], number, type=PythonUDFType.ARROW
    )


def _letters_apart(texts: pa.Array, others: pa.Array, most: pa.Array) -> pa.Array:
    """A question looks for one text among many; past the cut-off no letter is compared."""
    apart = np.empty(len(texts), dtype=np.int32)
    named = np.asarray(texts.to_pylist(), dtype=object)
    sought = list(zip(others.to_pylist(), most.to_pylist(), strict=True))
    for pair in set(sought):
        where = [at for at, each in enumerate(sought) if each == pair]
        apart[where] = process.cdist(
            [pair[0]], named[where], scorer=Levenshtein.distance, score_cutoff=pair[1]
        )[0]
    return pa.array(apart)
