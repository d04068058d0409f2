"""Who is signed in, and the door to sign in by."""

from datetime import UTC, datetime

import streamlit as st

from etl import inbox
from pages import _back
from pages._back import can_sign_in

BACK = (
    "You are signed in and back on this page. Choose your file again: what you chose before was"
    " forgotten with the sign-in."
)


def signed_in() -> inbox.Person | None:
    """Who is signed in and may do something here, by the claims of the sign-in."""
    return (
        inbox.person(st.user.to_dict(), datetime.now(UTC))
        if can_sign_in() and st.user.is_logged_in
        else None
    )


def offer() -> None:
    """The door, and a cookie of this site that says where to come back to; it holds nothing else.
    Who comes from a sign-out is told."""
    if st.session_state.pop("came_back", False):
        _back.told_out()
        st.success("You are signed out. Files can be checked all the same.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            "To send a file to the Forum, sign in as a steward of your city. Do it before you"
            " choose the file: the sign-in leaves this page and forgets it."
        )
        st.button("Sign in", on_click=st.login)
    _back.wish("submit")


def welcome(who: inbox.Person) -> None:
    """Where the reader came back from a sign-in: say so once."""
    _back.wish("", seconds=0)
    if st.session_state.pop("came_back", False):
        st.success(BACK if who.cities else "You are signed in and back on this page.")
