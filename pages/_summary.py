"""What a page's numbers say, in the two or three sentences it opens with: for readers without time
for its figures."""

from collections.abc import Iterable

import streamlit as st

from pages._markdown import plain


def show(sentences: Iterable[str]) -> None:
    """Sentences one below the other, those without anything to say left out."""
    if told := [sentence for sentence in sentences if sentence]:
        with st.container(key="summary"):
            st.markdown("\n".join(f"- {plain(sentence)}" for sentence in told))
