"""Tables in Streamlit: short ones as real tables, which screen readers read; long ones scroll."""

from functools import partial
from typing import cast

import pandas as pd
import pyarrow as pa
import streamlit as st
from streamlit.elements.arrow import DataframeState
from streamlit.elements.lib.column_types import ColumnConfig

from app import address, spoken
from charts.look import Look
from pages.values import Column, Rows, Table
from queries.view import is_address
from words.markdown import Markdown, link, literal, plain
from words.speech import MISSING, Speech

HIGH, FEW = 620, 16  # pixels of a box that scrolls, and rows that need none
TALL, TALL_NARROW = 72, 104  # pixels of a row whose texts take several lines
BROAD, BROAD_NARROW = 260, 160  # pixels of a column of such texts
LONG = 25  # rows; a longer table without formats scrolls


def draw(table: Table, look: Look) -> None:
    """A table in the shape that fits it and the reader's screen."""
    if table.is_blocks and look.is_narrow:
        _blocks(table, look)
    elif table.is_wide and not table.sets:
        with st.container(key=f"wide-{table.key}"):
            _real(table, look)
    elif table.sets or (table.rows > LONG and not _has_formats(table)):
        _scrolling(table, look)
    else:
        _real(table, look)


def _has_formats(table: Table) -> bool:
    """Whether a cell is meant to be formatted, which only a real table does."""
    return any(isinstance(cell, Markdown) for column in table.columns for cell in column.cells)


def _real(table: Table, look: Look) -> None:
    cells = {plain(column.heading): _written(column, look.say) for column in table.columns}
    frame = pd.DataFrame(cells, dtype=object)
    is_named = len(cells) > 1
    if is_named:
        frame = frame.set_index(frame.columns[0])  # what a row is about heads it
    st.table(frame, hide_index=not is_named, border="horizontal", alt=table.caption or None)


def _written(column: Column, say: Speech) -> list[Markdown]:
    """A column's cells as the Markdown that a real table shows."""
    return [cell_words(cell, column.kind, say) for cell in column.cells]


def cell_words(cell: object, kind: str, say: Speech) -> Markdown:
    """A cell as a reader sees it: numbers with separators, years without, addresses as a word."""
    if cell is None:
        return Markdown("" if kind == "link" else MISSING)
    if kind == "link":
        return link(say("table-open"), str(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return plain(f"{cell:.0f}" if kind == "year" else say.number(cell))
    return literal(cell) if kind == "code" else plain(cell)


def _scrolling(table: Table, look: Look) -> None:
    frame = pd.DataFrame({column.heading: series(column) for column in table.columns})
    headings = [column.heading for column in table.columns]
    shown = headings[: table.narrow] if table.narrow and look.is_narrow else headings
    key = f"table-{table.key}-{st.session_state.get('turn', 0)}-{hash(table.ids)}"
    draw_frame = partial(
        st.dataframe,
        frame,
        hide_index=True,
        column_config={column.heading: _config(column, look.say) for column in table.columns},
        column_order=shown,
        placeholder=MISSING,
        alt=table.caption or None,
    )
    if table.sets:
        chosen = partial(_chosen, table, key)
        draw_frame(key=key, selection_mode="single-row", on_select=chosen)
    else:
        draw_frame()
    spoken.tell(table)


def series(column: Column) -> pd.Series:
    """A column's cells; whole numbers stay whole where some are missing."""
    numbers = [cell for cell in column.cells if cell is not None]
    is_whole = column.kind in ("count", "year") and all(isinstance(cell, int) for cell in numbers)
    return pd.Series(list(column.cells), dtype="Int64" if is_whole else None)


def _config(column: Column, say: Speech) -> ColumnConfig:
    help_words = column.help or None
    if column.kind == "link":
        return st.column_config.LinkColumn(display_text=say("table-open"), help=help_words)
    if column.kind in ("count", "year"):
        how = "%d" if column.kind == "year" else "localized"
        return st.column_config.NumberColumn(format=how, help=help_words)
    return st.column_config.Column(help=help_words)


def _chosen(table: Table, key: str) -> None:
    rows = st.session_state[key].selection.rows
    address.put({table.sets: table.ids[rows[0]] if rows else None})


def rows(part: Rows, look: Look) -> None:
    """An answer's rows; addresses are a word to click, years have no separators. Where rows have
    pages the box before one opens its page, and a click elsewhere shows the way there: a keyboard
    moves from cell to cell, which must not leave the table."""
    shown = part.rows if part.said is None else part.said
    page, parameters = part.opens
    key = f"rows-{st.session_state.get('turn', 0)}-{hash(str(parameters))}"
    is_wrapped = any(name in part.wrapped for name in shown.column_names)
    above = st.container()
    draw_frame = partial(
        st.dataframe,
        shown.to_pandas(),
        hide_index=True,
        placeholder="",
        height=HIGH if shown.num_rows > FEW else "auto",
        row_height=(TALL_NARROW if look.is_narrow else TALL) if is_wrapped else None,
        column_config={
            name: _as_it_is(shown.schema.field(name), part, look) for name in shown.column_names
        },
        alt=part.alt,
    )
    if not page:
        draw_frame()
        spoken.tell(part)
        return
    chosen = draw_frame(key=key, selection_mode=("single-row", "single-cell"), on_select="rerun")
    spoken.tell(part)
    with above:
        _way(part, shown, cast(DataframeState, chosen), look)


def _way(part: Rows, shown: pa.Table, chosen: DataframeState, look: Look) -> None:
    """The way to the page of the row chosen, or how to choose one."""
    page, parameters = part.opens
    pages = st.session_state.get("pages")  # a page drawn alone has no others to lead to
    if chosen.selection.rows and pages:
        forget_rows()
        st.switch_page(pages[page], query_params=parameters[chosen.selection.rows[0]])
    if chosen.selection.cells and pages:
        row = chosen.selection.cells[0][0]
        name = str(shown.column(0)[row])
        own = next((text for text in part.foreign if text == name), name)
        words = look.say("table-row-opens", row=own)
        st.page_link(pages[page], label=plain(words), query_params=parameters[row])
    else:
        st.caption(look.say("table-choose-a-row"))


def _as_it_is(field: pa.Field, part: Rows, look: Look) -> ColumnConfig:
    name, say = field.name, look.say
    meaning, heading = part.helps.get(name) or None, part.headings.get(name, name)
    if is_address(name):
        words = say("table-open")
        return st.column_config.LinkColumn(heading, help=meaning, display_text=words, width="small")
    if pa.types.is_integer(field.type):
        is_plain = "year" in name or name.endswith("row")
        how = "plain" if is_plain else "localized"
        return st.column_config.NumberColumn(heading, help=meaning, format=how)
    width = (BROAD_NARROW if look.is_narrow else BROAD) if name in part.wrapped else None
    return st.column_config.Column(heading, help=meaning, width=width)


def forget_rows() -> None:
    """Tables forget which row was chosen: something else chose."""
    st.session_state["turn"] = st.session_state.get("turn", 0) + 1


def _blocks(table: Table, look: Look) -> None:
    """Rows as short blocks, of which the first few stand open."""
    say = look.say
    blocks = [block(table, row, say) for row in range(table.rows)]
    st.markdown("\n\n".join(blocks[: table.first]))
    if rest := blocks[table.first :]:
        more = say("table-more", n=len(rest))
        with st.expander(more, key=f"{table.key}-more", on_change="rerun") as fold:
            if fold.open:
                st.markdown("\n\n".join(rest))


def block(table: Table, row: int, say: Speech) -> str:
    """One row: its first cell in bold, below it each other cell with its heading, last the
    links in one line."""
    first, *others = table.columns
    told = [column for column in others if column.kind != "link" and _is_told(column.cells[row])]
    links = [column for column in others if column.kind == "link" and column.cells[row]]
    lines = [f"**{cell_words(first.cells[row], first.kind, say)}**"]
    lines += [
        f"{plain(column.heading)}: {cell_words(column.cells[row], column.kind, say)}"
        for column in told
    ]
    ways = " · ".join(link(column.heading, str(column.cells[row])) for column in links)
    return "  \n".join([*lines, ways] if ways else lines)


def _is_told(cell: object) -> bool:
    return cell not in (None, "", MISSING)
