"""How a reader looks at an answer: which columns, which rows by search, in which order.

The screen and the export go through the same function, so the file holds what was on the screen.
"""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

MARKS = r"\p{Mn}"  # accents as letters of their own, after decomposition


@dataclass(frozen=True)
class View:
    """`columns` in order, none for all; `search` words that must all stand somewhere in a row's text;
    `sort` columns, with a minus before those that fall."""

    columns: tuple[str, ...] = ()
    search: str = ""
    sort: tuple[str, ...] = ()

    def unknown(self, table: pa.Table) -> list[str]:
        """Columns asked for that the table does not have."""
        return [name for name in (*self.columns, *(key.removeprefix("-") for key in self.sort)) if name not in table.column_names]

    def of(self, table: pa.Table) -> pa.Table:
        """The table as looked at. Raises KeyError for a column it does not have."""
        if unknown := self.unknown(table):
            raise KeyError(f"No column {', '.join(unknown)}; there are {', '.join(table.column_names)}.")
        found = _found(table, self.search.split()) if self.search.strip() else table
        ordered = found.sort_by([_key(key) for key in self.sort]) if self.sort else found
        return ordered.select(list(self.columns)) if self.columns else ordered


def distinct(table: pa.Table, column: str) -> int:
    """How many different values a column has, missing ones left out."""
    return pc.count_distinct(table[column], mode="only_valid").as_py()


def _key(key: str) -> tuple[str, str]:
    return (key[1:], "descending") if key.startswith("-") else (key, "ascending")


def _found(table: pa.Table, words: list[str]) -> pa.Table:
    """Rows in which every word stands in some text column, whatever its case and accents."""
    texts = [_folded(column) for column in table.columns if pa.types.is_string(column.type)]
    keep = pa.array([True] * table.num_rows, pa.bool_())
    for word in words:
        folded = _folded(pa.array([word]))[0].as_py()
        hits = pa.array([False] * table.num_rows, pa.bool_())
        for text in texts:
            hits = pc.or_(hits, pc.fill_null(pc.match_substring(text, folded), False))
        keep = pc.and_(keep, hits)
    return table.filter(keep)


def _folded(text: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    return pc.utf8_lower(pc.replace_substring_regex(pc.utf8_normalize(text, form="NFKD"), MARKS, ""))
