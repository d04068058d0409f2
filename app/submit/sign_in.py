"""Who is signed in, and the door to sign in by."""

from datetime import UTC, datetime

import streamlit as st

from app import back
from charts.look import Look
from etl import inbox


def signed_in() -> inbox.Person | None:
    """Who is signed in and may do something here, by the claims of the sign-in."""
    return (
        inbox.person(st.user.to_dict(), datetime.now(UTC))
        if back.can_sign_in() and st.user.is_logged_in
        else None
    )


def offer(look: Look) -> None:
    """The door, and a cookie of this site that says where to come back to; it holds nothing else.
    Who comes from a sign-out is told."""
    say = look.say
    if st.session_state.pop("came_back", False):
        back.told_out()
        st.success(say.markdown("submit-signed-out"))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say.markdown("submit-sign-in-to-send"))
        st.button(say("submit-sign-in"), on_click=st.login)
    back.wish("submit")


def welcome(who: inbox.Person, look: Look) -> None:
    """Where the reader came back from a sign-in: say so once."""
    back.wish("", seconds=0)
    if st.session_state.pop("came_back", False):
        again = look.say("submit-choose-again") if who.cities else ""
        st.success(look.say.sentences(look.say("submit-signed-in"), again))
