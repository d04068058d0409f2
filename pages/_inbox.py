"""The inbox on the page Submit: what became of a steward's files, and what waits for a reviewer."""

from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from etl import inbox
from pages import _show, _sign_in
from schema import measures

DECISIONS = {"": "Waits for a reviewer", inbox.ACCEPTED: "Accepted: in the next release", inbox.RETURNED: "Returned"}


def own_files(who: inbox.Person, names: dict[str, str]) -> None:
    """What became of this steward's cities' files."""
    own = [one for one in reversed(inbox.submissions(inbox.folder())) if one.city in who.cities]
    if not own:
        return
    st.subheader(f"{measures.plural(len(own), 'file was', 'files were')} sent for your {'city' if len(who.cities) == 1 else 'cities'}")
    table = pd.DataFrame({
        "City": [names.get(one.city, one.city) for one in own], "Received (UTC)": [_when(one.received) for one in own],
        "Rows accepted": [f"{one.accepted_rows:,} of {one.rows:,}" for one in own],
        "Decision": [DECISIONS[one.decision] for one in own], "Reviewer's note": [one.note for one in own],
    })  # fmt: skip
    with st.container(key="wide-own-files"):
        _show.table(table)


def review(names: dict[str, str]) -> None:
    """For reviewers: what waits, oldest first."""
    waiting = [one for one in inbox.submissions(inbox.folder()) if not one.decision]
    st.header(f"Inbox: {measures.plural(len(waiting), 'file waits', 'files wait')} for a reviewer", anchor=False)
    for one in waiting:
        with st.container(border=True, key=f"waiting-{one.id}"):
            _waiting(one, names)


def _waiting(one: inbox.Submission, names: dict[str, str]) -> None:
    st.markdown(f"**{_show.plain(names.get(one.city, one.city))}**, received {_when(one.received)} UTC: {one.accepted_rows:,} of "
                f"{measures.plural(one.rows, 'row', 'rows')} would be accepted, {measures.plural(one.findings, 'finding', 'findings')}. "
                f":small[{one.id}]")  # fmt: skip
    st.download_button("The file as received", one.path.read_bytes(), f"{one.id}{one.path.suffix}", key=f"file-{one.id}", on_click="ignore")
    st.text_area("Note to the steward", max_chars=inbox.LONGEST_NOTE, key=f"note-{one.id}", help="Needed when the file is returned.")
    with st.container(horizontal=True):
        st.button("Accept", key=f"accept-{one.id}", type="primary", on_click=_decide, args=(one.id, inbox.ACCEPTED))
        st.button("Return", key=f"return-{one.id}", on_click=_decide, args=(one.id, inbox.RETURNED))


def _decide(of: str, decision: str) -> None:
    """The note as it stands now: it may have been typed just before the click."""
    who = _sign_in.signed_in()
    try:
        if not who:
            raise inbox.NotAllowed("Your sign-in has ended; sign in again.")
        inbox.decide(inbox.folder(), of, decision, st.session_state[f"note-{of}"], who, datetime.now(UTC))
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.toast(str(no), icon=":material/error:", duration="long")


def _when(moment: str) -> str:
    return moment[:16].replace("T", " ")
