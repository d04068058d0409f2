"""Ways on: links to pages, files, and buttons that change what this page shows."""

import streamlit as st

from app import address, filters, tables
from app.draw.part import draw
from charts.look import Look
from pages.contents import FIRST
from pages.values import Button, File, Link
from queries.selection import write
from words.markdown import plain


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
        plain(part.words), address.interface(part.path, part.parameters), help=part.help or None
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
