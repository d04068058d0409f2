"""Withdrawing a file that waits: by a steward of its city, on the page Submit."""

from collections.abc import Mapping
from datetime import UTC, datetime

import streamlit as st

from app.submit import sign_in
from charts.look import Look
from etl import inbox
from words.said import said

# In the session: the file of the last decision, a steward's or a reviewer's, and why there is none.
DECIDED, UNDECIDED = "decided", "undecided"


def offer(sent: inbox.Submission, names: Mapping[str, str], look: Look) -> None:
    """The way to take one file back, asked once more."""
    say = look.say
    kind = "reply" if sent.file == "reply.csv" else sent.kind
    received = sent.received[:16].replace("T", " ")
    title = say("submit-withdrawing", kind=kind, received=received)
    with st.popover(title, key=f"withdrawing-{sent.id}"):
        st.markdown(say.markdown("submit-withdraw-why", city=names.get(sent.city, sent.city)))
        st.button(
            say("submit-withdraw"), key=f"withdraw-{sent.id}", on_click=_withdraw, args=(sent.id,)
        )


def _withdraw(of: str) -> None:
    """Before the page is drawn anew, so that the list of sent files has it."""
    try:
        who = sign_in.signed_in()
        if not who:
            raise inbox.NotAllowed(said("submit-sign-in-ended"))
        inbox.withdraw(inbox.folder(), of, who, datetime.now(UTC))
        st.session_state[DECIDED] = of
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.session_state[UNDECIDED] = no.args[0]
