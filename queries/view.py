"""How a reader looks at an answer: which columns, which rows by search, in which order.

The screen and the export go through the same function, so the file holds what was on the screen.
"""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from schema.names import folded


@dataclass(frozen=True)
class View:
    """`columns` in order, none for all; `search` words that must all stand somewhere in a row's
    text, addresses apart, which readers see as links; `sort` columns, with a minus before those
    that fall."""

    columns: tuple[str, ...] = ()
    search: str = ""
    sort: tuple[str, ...] = ()

    def unknown(self, table: pa.Table) -> list[str]:
        """Columns asked for that the table does not have."""
        return [
            name
            for name in (*self.columns, *(key.removeprefix("-") for key in self.sort))
            if name not in table.column_names
        ]

    def of(self, table: pa.Table) -> pa.Table:
        """The table as looked at. Raises KeyError for a column it does not have."""
        if unknown := self.unknown(table):
            raise KeyError(
                f"No column {', '.join(unknown)}; there are {', '.join(table.column_names)}."
            )
        chosen = found(
            table, self.search, [name for name in table.column_names if not is_address(name)]
        )
        ordered = chosen.sort_by([_key(key) for key in self.sort]) if self.sort else chosen
        return ordered.select(list(self.columns)) if self.columns else ordered


def distinct(table: pa.Table, column: str) -> int:
    """How many different values a column has, missing ones left out."""
    return pc.count_distinct(table[column], mode="only_valid").as_py()


def _key(key: str) -> tuple[str, str]:
    return (key[1:], "descending") if key.startswith("-") else (key, "ascending")


def is_address(column: str) -> bool:
    """Whether a column holds web addresses, by the schema's rule for names."""
    return column == "url" or column.endswith("_url")


def found(table: pa.Table, search: str, columns: list[str]) -> pa.Table:
    """Rows in which every word stands in some of the columns of text, as names are compared; all
    rows without words."""
    if not search.strip():
        return table
    encoded = [
        table[name].combine_chunks().dictionary_encode()
        for name in columns
        if pa.types.is_string(table.schema.field(name).type)
    ]
    texts = [(_folded(column.dictionary), column.indices) for column in encoded]
    keep = pa.array([True] * table.num_rows, pa.bool_())
    for word in _folded(pa.array(search.split())).to_pylist():
        keep = pc.and_(keep, _holding(word, texts, table.num_rows))
    return table.filter(keep)


def _holding(word: str, texts: list[tuple[pa.Array, pa.Array]], rows: int) -> pa.Array:
    """Whether any of the columns, as distinct texts and where they stand, has the word in each
    row."""
    hits = pa.array([False] * rows, pa.bool_())
    for distinct_texts, indices in texts:
        hits = pc.or_(
            hits, pc.fill_null(pc.match_substring(distinct_texts, word).take(indices), False)
        )
    return hits


def _folded(text: pa.Array) -> pa.Array:
    return pa.array([folded(each) for each in text.to_pylist()], pa.string())
