"""Numbers, exhibits with their figures and ways out, and files."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from app import address, figure, spoken, tables, ways
from app.draw import movable
from app.draw.part import draw, draw_all
from charts.look import Look
from pages.shared.alt import alt
from pages.values import Drawer, Exhibit, FileButtons, Heading, Metric
from words.markdown import plain


@draw.register
def _(part: Metric, look: Look) -> None:
    st.metric(
        plain(part.label),
        plain(part.value),
        plain(part.difference) or None,
        delta_color="off",
        delta_arrow="off",
    )
    if part.counted:
        st.caption(plain(part.counted))


@draw.register
def _(part: Exhibit, look: Look) -> None:
    with st.container(key=f"exhibit-{part.key}"):
        draw(Heading(part.title, anchor=part.key), look)
        st.caption(plain(part.counted))
        _shown(part, look)
        if part.note:
            st.caption(plain(part.note))
        if part.figure and part.table_at == "below":
            _table(part, look)
        is_closed = part.figure and part.table_at == "drawer"
        ways.drawer(part, look, part.table if is_closed else None)


def _shown(part: Exhibit, look: Look) -> None:
    """The figure with what stands beside it; without a figure the table."""
    if part.movable:
        with st.container(key=f"movable-{part.key}"):
            movable.draw(part, look)
            draw_all(part.beside, look)
        return
    if not part.figure:
        draw_all(part.beside, look)
        _table(part, look)
        return
    if not part.beside and part.table_at != "beside":
        _figure(part, part.figure, look)
        return
    middle, side = st.columns(part.weights, gap="medium")
    with middle:
        _figure(part, part.figure, look)
    with side:
        draw_all(part.beside, look)
        if part.table_at == "beside":
            _table(part, look.but(is_narrow=True))


def _table(part: Exhibit, look: Look) -> None:
    """Its table, called as the exhibit where it has no name of its own."""
    tables.draw(replace(part.table, caption=part.table.caption or part.title), look)


def _figure(part: Exhibit, drawn: dict, look: Look) -> None:
    key, label = f"figure-{part.key}", alt(part, look.say)
    told = spoken.written(part.table)
    ahead = figure.to_come(part.key, part.ahead, look) if part.ahead else {}
    if part.sets:
        figure.draw(drawn, key, label, partial(_clicked, part), ahead, told)
    elif part.opens:
        if mark := figure.opened(drawn, key, label, told):
            draw_all(part.opens(mark), look)
    else:
        figure.draw(drawn, key, label, ahead=ahead, spoken=told)


def _clicked(part: Exhibit, marks: list[Any]) -> None:
    """What stands for no group of its own, as all that are not drawn, leaves the address alone."""
    given = [mark[0] if isinstance(mark, list) else mark for mark in marks]
    chosen = list(dict.fromkeys(code for code in given if code))
    if not chosen:
        return
    tables.forget_rows()
    kept = getattr(part.selection, part.sets) if part.adds else ()
    codes = narrowed(kept, chosen) if part.adds else chosen[:1]
    address.put({part.sets: ",".join(codes)})


def narrowed(kept: Sequence[str], chosen: Sequence[str]) -> Sequence[str]:
    """What a click narrows to: a group, or, where it was left out, that and what is kept already. A
    screen that is touched has no second key, and a figure drawn anew forgets earlier clicks."""
    new = [code for code in chosen if code not in kept]
    return [*kept, *new] if kept and new else chosen


@draw.register
def _(part: FileButtons, look: Look) -> None:
    ways.buttons(part, look)


@draw.register
def _(part: Drawer, look: Look) -> None:
    ways.drawer(part, look, part.table)
