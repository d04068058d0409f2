"""Words of another language where text is drawn that has no formats: in the cells of a table that
scrolls, and beside a figure's marks. The browser is told which texts have such words;
`app/style/spoken.js` marks them for who hears the page."""

import streamlit as st

from pages.values import Rows, Table


def tell(cells: Table | Rows) -> None:
    """Tell it of the cells that stand above; nothing where none has such words."""
    if told := written(cells):
        st.html(f"<div hidden data-spoken='{told}'></div>")


def written(cells: Table | Rows) -> str:
    """What it is told, by column; empty where there is nothing to tell."""
    columns = cells.columns if isinstance(cells, Table) else (cells,)
    told = [column.told for column in columns if column.told]
    return f"[{','.join(told)}]" if told else ""
