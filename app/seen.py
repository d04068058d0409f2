"""How the reader sees the page: what the browser tells of itself."""

import streamlit as st

from charts.look import Look

PHONE = "Mobi"  # in what a phone's browser calls itself; the server cannot see how wide a page is


def look() -> Look:
    """The look that the reader's page is drawn in."""
    is_phone = PHONE in (st.context.headers.get("User-Agent") or "")
    return Look(is_dark=st.context.theme.type == "dark", is_narrow=is_phone)
