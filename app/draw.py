"""How each part of a page is drawn in Streamlit."""

from functools import partial, singledispatch
from itertools import groupby
from typing import Any
from zlib import crc32

import plotly.graph_objects as go
import plotly.io
import streamlit as st

from app import address, choices, filters, live, reference, style, tables, ways
from charts import maps
from charts.look import Look
from pages.contents import FIRST
from pages.shared.alt import alt
from pages.values import (
    Bullets,
    Button,
    Choice,
    Code,
    Columns,
    Divider,
    Drawer,
    Exhibit,
    File,
    FileButtons,
    Fold,
    Head,
    Heading,
    Link,
    Live,
    Metric,
    Notice,
    Number,
    Paragraph,
    Parts,
    Reference,
    Row,
    Rows,
    Scroll,
    Search,
    Section,
    Sentences,
    Table,
    Tabs,
)
from queries.selection import Selection, write
from words import selection as words_of
from words.markdown import plain

# A template is compared by identity, so plotly would draw each figure anew when Streamlit hands it
# over a second time.
plotly.io.templates.default = None

NOTICES = {"info": st.info, "warning": st.warning, "success": st.success, "error": st.error}


def draw_all(parts: Parts, look: Look) -> None:
    """Parts below each other; reference tables that follow each other are one element, as close
    together as the lines of a list."""
    for _, group in groupby(parts, lambda part: isinstance(part, Reference)):
        following = tuple(group)
        references = [part for part in following if isinstance(part, Reference)]
        if references:
            reference.draw(references, look)
            continue
        for part in following:
            draw(part, look)


@singledispatch
def draw(part: object, look: Look) -> None:
    """Draw one part."""
    raise TypeError(f"No way to draw {type(part).__name__}")


# Words


@draw.register
def _(part: Head, look: Look) -> None:
    if part.is_wide:
        style.sheet(style.text("wide.css"))
    st.title(plain(part.title))
    st.markdown(plain(part.question))
    shown = address.selection()
    filters.chips(shown, part.is_narrowed, look.say)
    told = shown if part.is_narrowed else Selection(release=shown.release)
    style.on_paper(
        "selection", look.say("paper-selection", selection=words_of.in_words(told, look.say))
    )


@draw.register
def _(part: Sentences, look: Look) -> None:
    if told := [sentence for sentence in part.said if sentence]:
        with st.container(key="summary"):
            st.markdown("\n".join(f"- {plain(sentence)}" for sentence in told))


@draw.register
def _(part: Heading, look: Look) -> None:
    show = st.header if part.level == 2 else st.subheader
    show(plain(part.text), anchor=part.anchor or None)


@draw.register
def _(part: Paragraph, look: Look) -> None:
    show = st.caption if part.is_quiet else st.markdown
    show(plain(part.text))


@draw.register
def _(part: Bullets, look: Look) -> None:
    st.markdown("\n".join(f"- {plain(item)}" for item in part.items))


@draw.register
def _(part: Notice, look: Look) -> None:
    NOTICES[part.kind](plain(part.text))


@draw.register
def _(part: Code, look: Look) -> None:
    st.code(part.text, language=part.language, wrap_lines=True)


@draw.register
def _(part: Divider, look: Look) -> None:
    st.divider()


# Numbers


@draw.register
def _(part: Metric, look: Look) -> None:
    st.metric(
        plain(part.label),
        part.value,
        part.difference or None,
        delta_color="off",
        delta_arrow="off",
    )
    if part.counted:
        st.caption(plain(part.counted))


@draw.register
def _(part: Table, look: Look) -> None:
    tables.draw(part, look)


@draw.register
def _(part: Exhibit, look: Look) -> None:
    with st.container(key=f"exhibit-{part.key}"):
        draw(Heading(part.title, part.level, part.key), look)
        st.caption(plain(part.counted))
        _shown(part, look)
        if part.note:
            st.caption(plain(part.note))
        if part.figure and part.table_at == "below":
            tables.draw(part.table, look)
        is_closed = part.figure and part.table_at == "drawer"
        ways.drawer(part, look, part.table if is_closed else None)


def _shown(part: Exhibit, look: Look) -> None:
    """The figure with what stands beside it; without a figure the table."""
    if not part.figure:
        draw_all(part.beside, look)
        tables.draw(part.table, look)
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
            tables.draw(part.table, look.but(is_narrow=True))


def _figure(part: Exhibit, figure: dict, look: Look) -> None:
    ready = Ready(figure)
    looks: dict[str, Any] = {  # arguments by name, each of its own type
        "theme": None,
        "key": f"figure-{part.key}",
        "alt": alt(part, look.say),
        "config": maps.config(st.get_option("server.baseUrlPath")),
    }
    if part.sets:
        clicked = partial(_clicked, part)
        st.plotly_chart(ready, on_select=clicked, selection_mode="points", **looks)
    elif part.opens:
        event = st.plotly_chart(ready, on_select="rerun", selection_mode="points", **looks)
        if points := event.selection.points:
            draw_all(part.opens(points[0]["customdata"]), look)
    else:
        st.plotly_chart(ready, **looks)


def _clicked(part: Exhibit) -> None:
    points = st.session_state[f"figure-{part.key}"].selection.points
    custom = points[0]["customdata"] if points else None
    tables.forget_rows()
    address.put({part.sets: custom[0] if isinstance(custom, list | tuple) else custom})


class Ready(go.Figure):
    """A figure that goes out as it is, where Streamlit would check and copy it for longer than its
    question takes; a test checks all.

    It has a revision that follows from its content: plotly takes equal lists of the same revision
    for unchanged.
    """

    def __init__(self, figure: dict):
        revision = crc32(plotly.io.to_json(figure, validate=False).encode())
        self._as_it_is = figure | {"layout": figure["layout"] | {"datarevision": revision}}

    def to_dict(self) -> dict:
        return self._as_it_is


@draw.register
def _(part: Rows, look: Look) -> None:
    tables.rows(part, look)


@draw.register
def _(part: FileButtons, look: Look) -> None:
    ways.buttons(part, look)


@draw.register
def _(part: Drawer, look: Look) -> None:
    ways.drawer(part, look, part.table)


@draw.register
def _(part: Reference, look: Look) -> None:
    reference.draw((part,), look)


# Choices


@draw.register(Choice)
@draw.register(Search)
@draw.register(Number)
def _(part: Choice | Search | Number, look: Look) -> None:
    choices.widget(part, look)


# Ways on


@draw.register
def _(part: Link, look: Look) -> None:
    page_link(part.page, part.words, part.parameters)


def page_link(page: str, words: str, parameters=None) -> None:
    """A link to another page, by default with the same selection."""
    query = write(address.selection()) if parameters is None else dict(parameters)
    if pages := st.session_state.get("pages"):  # a page drawn alone has no others to link to
        st.page_link(pages[page or FIRST], label=plain(words), query_params=query)


@draw.register
def _(part: File, look: Look) -> None:
    st.link_button(
        part.words, address.interface(part.path, part.parameters), help=part.help or None
    )


@draw.register
def _(part: Button, look: Look) -> None:
    st.button(
        plain(part.words),
        key=part.key,
        on_click=_pressed,
        args=(part,),
        help=part.help or None,
        type="tertiary" if part.is_quiet else "secondary",
    )


def _pressed(part: Button) -> None:
    if part.sets:
        tables.forget_rows()
        address.put(part.sets)
    if part.selection is not None:
        filters.choose(part.selection)


# Arrangement


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
        horizontal=True, vertical_alignment=part.align, gap="medium", key=part.key or None
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
    words = {code: label for code, (label, _) in part.tabs.items()}
    key = f"own-{part.name}"
    st.session_state[key] = words[part.value]
    tabs = st.tabs(list(words.values()), key=key, on_change=_turned, args=(part, words, key))
    for tab, (_, parts) in zip(tabs, part.tabs.values(), strict=True):
        if tab.open:
            with tab:
                draw_all(parts(), look)


def _turned(part: Tabs, words: dict[str, str], key: str) -> None:
    code = next(code for code, label in words.items() if label == st.session_state[key])
    first = next(iter(words))
    address.put({part.name: None if code == first else code})


@draw.register
def _(part: Scroll, look: Look) -> None:
    with st.container(height=part.height, border=False):
        draw_all(part.parts, look)


# What only a server can do


@draw.register
def _(part: Live, look: Look) -> None:
    live.draw(part, look)
