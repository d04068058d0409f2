"""Pages run alone with every table open: what a reader sees after one click is tested too."""

from datetime import date

import pytest
import streamlit as st

from etl import release
from etl.build import Built


@pytest.fixture(autouse=True)
def open_tables(monkeypatch):
    """Expanders start open."""
    closed = st.expander
    monkeypatch.setattr(
        st, "expander", lambda label, expanded=False, **looks: closed(label, expanded=True, **looks)
    )


@pytest.fixture
def changed(small_tables, tmp_path, monkeypatch):
    """A function that opens the small release with some of its tables changed."""

    def write(**tables) -> None:
        release.write(Built(small_tables | tables, {}), date(2026, 11, 22), tmp_path)
        monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))

    return write
