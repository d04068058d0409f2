"""The door to the city brief: one page of paper about a place, made by the exports."""

from collections.abc import Iterable

import streamlit as st

from pages import _ways
from queries import engine
from queries.selection import Selection


def button(place_id: str, selection: Selection, peers: Iterable[str] = ()) -> None:
    """A button that opens the brief of a place in the release shown, beside the peers the reader sees."""
    asked = {"place": place_id, "peers": ",".join(peers), "release": selection.release or engine.current()}
    address = _ways.address("api/v1/brief.pdf", {name: value for name, value in asked.items() if value})
    st.link_button("City brief, one page (PDF)", address, help="A page to print or to send, with these numbers.")
