"""How parts stand together, and what only a server can do."""

import streamlit as st

from app import address, live
from app.draw.part import draw, draw_all
from charts.look import Look
from pages.values import Apart, Columns, Fold, Live, Row, Scroll, Section, Tabs
from words.markdown import plain


@draw.register
def _(part: Section, look: Look) -> None:
    with st.container(key=part.key or None, border=part.is_framed):
        draw_all(part.parts, look)


@draw.register
def _(part: Columns, look: Look) -> None:
    weights = part.weights or len(part.cells)
    for column, parts in zip(st.columns(weights, gap=part.gap), part.cells, strict=True):
        with column:
            draw_all(parts, look)


@draw.register
def _(part: Row, look: Look) -> None:
    with st.container(
        horizontal=True, vertical_alignment=part.align, gap="small", key=part.key or None
    ):
        draw_all(part.parts, look)


@draw.register
def _(part: Fold, look: Look) -> None:
    with st.expander(
        plain(part.title), expanded=part.is_open, key=f"fold-{part.key}", on_change="rerun"
    ) as fold:
        if fold.open:
            draw_all(part.parts(), look)


@draw.register
def _(part: Tabs, look: Look) -> None:
    words = {code: plain(label) for code, (label, _) in part.tabs.items()}
    key = f"own-{part.name}"
    st.session_state[key] = words[part.value]
    tabs = st.tabs(list(words.values()), key=key, on_change=_turned, args=(part, words, key))
    for tab, (_, parts) in zip(tabs, part.tabs.values(), strict=True):
        if tab.open:
            with tab:
                draw_all(parts(), look)


def _turned(part: Tabs, words: dict[str, str], key: str) -> None:
    first, turned = next(iter(words)), st.session_state[key]
    code = next((code for code, label in words.items() if label == turned), first)
    address.put({part.name: None if code == first else code})


@draw.register
def _(part: Scroll, look: Look) -> None:
    with st.container(height=part.height, border=False):
        draw_all(part.parts, look)


@draw.register
def _(part: Live, look: Look) -> None:
    live.draw(part, look)


@draw.register
def _(part: Apart, look: Look) -> None:
    _apart(part, look, address.shared())


@st.fragment
def _apart(part: Apart, look: Look, filters: dict[str, str]) -> None:
    """As the address is now. Where it has other filters than the page was drawn with, as a click
    has just narrowed the selection, the whole page is made anew."""
    if address.shared() != filters:
        st.rerun()
    draw_all(part.parts(address.choices(part.names)), look)
