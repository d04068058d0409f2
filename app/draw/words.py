"""A page's words."""

from zlib import crc32

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import StreamlitDuplicateElementKey

from app import address, filters, sidebar, style
from app.draw.part import draw
from charts.look import Look
from pages.values import Bullets, Code, Divider, Head, Heading, Notice, Paragraph, Sentences
from queries.selection import Selection
from words import selection as words_of
from words.markdown import plain

NOTICES = {"info": st.info, "warning": st.warning, "success": st.success, "error": st.error}


@draw.register
def _(part: Head, look: Look) -> None:
    if part.is_wide:
        style.sheet(style.text("wide.css"))
    with remade(part.title):
        st.title(plain(part.title))
    if part.question:
        st.markdown(plain(part.question))
    shown = address.selection()
    filters.chips(shown, part.is_narrowed, look.say)
    if part.is_narrowed and look.is_narrow:
        sidebar.sheet(look)
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
    """Levels follow each other without a gap, as readers of headings go by them: a part outside of
    a section is of the second level, and looks as those within one do."""
    words, anchor = plain(part.text), part.anchor or None
    if part.level == 2:
        with st.container(key=f"section-{anchor or words}"), remade(part.text):
            st.header(words, anchor=anchor)
        return
    show = st.subheader if look.is_in_section else st.header
    with remade(part.text):
        show(words, anchor=anchor)


def remade(words: str) -> DeltaGenerator:
    """A container that is another one where the words are others. A browser that translates the
    page takes the words out of it, and new ones would not be seen."""
    try:
        return st.container(key=f"{style.REMADE}-{crc32(words.encode()):x}")
    except StreamlitDuplicateElementKey:  # the same words a second time on one page
        return st.container()


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
