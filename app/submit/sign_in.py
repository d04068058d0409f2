"""Who is signed in, and the door to sign in by."""

from datetime import UTC, datetime

import streamlit as st

from app import back
from app.session import who
from charts.look import Look
from etl import inbox
from words.said import said


def signed_in() -> inbox.Person | None:
    """Who is signed in and may do something here at this moment."""
    if not back.can_sign_in() or not st.user.is_logged_in:
        return None
    return who.person(st.user.to_dict(), dict(st.context.cookies), datetime.now(UTC))


def still(person: inbox.Person | None) -> inbox.Person:
    """The same person as they stand now: what a page was drawn for may have ended since. Raises
    NotAllowed where the sign-in has, or is another's."""
    now = signed_in()
    if not now or not person or now.subject != person.subject:
        raise inbox.NotAllowed(said("submit-sign-in-ended"))
    return now


def offer(look: Look) -> None:
    """The door, and a cookie of this site that says where to come back to; it holds nothing else.
    Who comes from a sign-out is told, and who has signed in and counts for nobody."""
    say, has_come = look.say, st.session_state.pop("came_back", False)
    if st.user.is_logged_in:
        st.warning(say.markdown("submit-sign-in-unconfirmed"))
    elif has_come:
        back.told_out()
        st.success(say.markdown("submit-signed-out"))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say.markdown("submit-sign-in-to-send"))
        st.button(say("submit-sign-in"), on_click=st.login)
    back.wish("submit")


def welcome(person: inbox.Person, look: Look) -> None:
    """Where the reader came back from a sign-in: say so once."""
    back.wish("", seconds=0)
    if st.session_state.pop("came_back", False):
        again = look.say("submit-choose-again") if person.cities else ""
        st.success(look.say.sentences(look.say("submit-signed-in"), again))
