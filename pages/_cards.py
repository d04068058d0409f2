"""Rows of a wide table as short blocks on a phone, where columns beside each other would be cut off
or scroll sideways."""

import pandas as pd
import streamlit as st

from pages import _show
from schema import measures

FIRST = 8  # blocks before the rest is one tap away


def table(frame: pd.DataFrame, key: str, first: int = FIRST) -> None:
    """A table or, on a phone, its rows as blocks, of which the first few stand open. Columns as for
    `_show.table`."""
    if not _show.is_phone():
        _show.table(frame)
        return
    blocks = [block(row) for row in frame.to_dict("records")]
    st.markdown("\n\n".join(blocks[:first]))
    if rest := blocks[first:]:
        with st.expander(
            f"{measures.count(len(rest))} more", key=f"{key}-more", on_change="rerun"
        ) as more:
            if more.open:
                st.markdown("\n\n".join(rest))


def block(row: dict[str, object]) -> str:
    """One row: its first cell in bold, below it each other cell with its header, last the links in
    one line."""
    (_, title), *others = row.items()
    links = [
        _show.link(header.removeprefix("Link").removeprefix(" to ").capitalize() or "Open", url)
        for header, url in others
        if header.startswith("Link") and isinstance(url, str)
    ]
    told = [
        f"{_show.plain(header)}: {_cell(value)}"
        for header, value in others
        if not header.startswith("Link") and _is_told(value)
    ]
    return "  \n".join([f"**{_cell(title)}**", *told, *([" · ".join(links)] if links else [])])


def _is_told(value: object) -> bool:
    return value not in ("", "–") and not pd.isna(value)


def _cell(value: object) -> str:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return measures.count(value) if is_number else _show.plain(value)
