"""The door to the city brief: one page of paper about a place, made by the exports."""

from collections.abc import Iterable

import streamlit as st

from pages import _own, _ways
from queries import engine
from queries.selection import Selection
from words.languages import NAMES as LANGUAGES


def button(place_id: str, selection: Selection, peers: Iterable[str] = ()) -> None:
    """A button that opens the brief of a place in the release shown, beside the peers the reader
    sees, and the choice of its language."""
    asked = {
        "place": place_id,
        "peers": ",".join(peers),
        "release": selection.release or engine.current(),
    }
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", width="content", key="brief"
    ):
        door = st.container(width="content")
        _own.choice(
            "lang",
            "Language of the brief",
            LANGUAGES,
            "en",
            st.segmented_control,
            required=True,
            label_visibility="collapsed",
        )
        address = _ways.address(
            "api/v1/brief.pdf",
            {name: value for name, value in (asked | language()).items() if value},
        )
        door.link_button(
            "City brief, one page (PDF)",
            address,
            help="A page to print or to send, with these numbers.",
        )


def language() -> dict[str, str]:
    """The language that the address chooses for the brief, as a parameter of the next address."""
    given = _own.chosen("lang", LANGUAGES, "en")
    return {"lang": given} if given != "en" else {}
