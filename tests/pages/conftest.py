"""Pages run alone with every table open: what a reader sees after one click is tested too."""

import pytest
import streamlit as st


@pytest.fixture(autouse=True)
def open_tables(monkeypatch):
    """Expanders start open."""
    closed = st.expander
    monkeypatch.setattr(
        st, "expander", lambda label, expanded=False, **looks: closed(label, expanded=True, **looks)
    )
