"""The inbox on the page Submit: what became of a steward's files, and what waits for a reviewer."""

from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from etl import inbox
from pages import _cards, _checked, _show, _sign_in
from queries.selection import Selection
from schema import measures

DECISIONS = {"": "Waits for a reviewer", inbox.ACCEPTED: "Accepted", inbox.RETURNED: "Returned"}
KINDS = {"survey": "Survey workbook", "package": "Package"}
LOOKED = "looked-at"  # in the session: the file that is open
DECIDED, UNDECIDED = (
    "decided",
    "undecided",
)  # what came of the last decision, and why there is none, in words


def own_files(who: inbox.Person, names: dict[str, str]) -> None:
    """What became of this steward's cities' files: returned ones that nothing followed first, with
    their notes."""
    own = [one for one in reversed(inbox.submissions(inbox.folder())) if one.city in who.cities]
    if not own:
        return
    for one in _to_mend(own):
        city = _show.plain(names.get(one.city, one.city))
        st.warning(
            f"**Returned by the reviewer** on {_when(one.decided)} UTC: the {_what(one).lower()}"
            f" for {city} sent {_when(one.received)} UTC. Mend it and send it again"
            f" below.\n\n“{_show.plain(one.note)}”"
        )
    st.subheader(
        f"{measures.plural(len(own), 'file was', 'files were')} sent for your"
        f" {'city' if len(who.cities) == 1 else 'cities'}"
    )
    _cards.table(_table(own, names, len(who.cities) > 1), key="own-files", first=3)
    if any(one.decision == inbox.ACCEPTED for one in own):
        st.caption("An accepted file is in the releases that are built after that.")


def _to_mend(own: list[inbox.Submission]) -> list[inbox.Submission]:
    """Of files, newest first: the returned ones after which none of the city was sent of this kind,
    or on each record replied to."""
    found, sent_anew = [], set()
    for one in own:
        about = {(one.city, *words) for words in one.about}
        if one.decision == inbox.RETURNED and not about <= sent_anew:
            found.append(one)
        sent_anew |= about
    return found


def _table(files: list[inbox.Submission], names: dict[str, str], with_city: bool) -> pd.DataFrame:
    columns = {
        "Sent (UTC)": [_when(one.received) for one in files],
        "City": [names.get(one.city, one.city) for one in files],
        "What": [_what(one) for one in files],
        "Rows that pass": [f"{one.accepted_rows:,} of {one.rows:,}" for one in files],
        "Decision": [
            DECISIONS[one.decision] + (f" {_when(one.decided)}" if one.decided else "")
            for one in files
        ],
        "Reviewer's note": [one.note for one in files],
    }
    return pd.DataFrame(
        {name: cells for name, cells in columns.items() if with_city or name != "City"}
    )


def review(who: inbox.Person, names: dict[str, str], selection: Selection) -> bool:
    """For reviewers: what waits, oldest first, and what was decided; gives whether a file is looked
    at."""
    found = inbox.submissions(inbox.folder())
    waiting = [one for one in found if not one.decision]
    st.header(
        f"Inbox: {measures.plural(len(waiting), 'file waits', 'files wait')} for a reviewer",
        anchor=False,
    )
    looked = st.session_state.get(LOOKED)
    if DECIDED in st.session_state:
        st.success(st.session_state.pop(DECIDED))
    if UNDECIDED in st.session_state:
        st.error(st.session_state.pop(UNDECIDED))
    for one in waiting:
        with st.container(border=True, key=f"waiting-{one.id}"):
            _waiting(one, names, one.id == looked, one.by == who.subject)
            if one.id == looked:
                _checked.show((one.id, one.city), one.file, one.path.read_bytes(), selection)
    if before := [one for one in reversed(found) if one.decision]:
        with st.expander(f"{measures.plural(len(before), 'file was', 'files were')} decided"):
            _cards.table(_table(before, names, True), key="decided-files", first=3)
    return any(one.id == looked for one in waiting)


def _waiting(one: inbox.Submission, names: dict[str, str], is_open: bool, is_own: bool) -> None:
    """A file's card: what it is, a look at it, the two ways to decide."""
    found = (
        "nothing to mend"
        if not one.findings
        else f"{measures.plural(one.findings, 'thing', 'things')} to mend"
    )
    st.markdown(
        f"**{_show.plain(names.get(one.city, one.city))}** · {_what(one)}, sent"
        f" {_when(one.received)} UTC  \n{one.accepted_rows:,} of"
        f" {measures.plural(one.rows, 'row', 'rows')} would be accepted, {found} "
        f" \n:small[:gray[{one.id}]]"
    )
    with st.container(horizontal=True):
        st.button(
            "Close" if is_open else "Look at it",
            key=f"look-{one.id}",
            on_click=_look,
            args=("" if is_open else one.id,),
        )
        name = f"{one.id}{one.path.suffix}"
        st.download_button(
            "The file as received",
            one.path.read_bytes(),
            name,
            key=f"file-{one.id}",
            on_click="ignore",
        )
        if is_own:
            st.markdown("Sent by you: another reviewer decides.")
            return
        said = f"the {_what(one).lower()} of {_show.plain(names.get(one.city, one.city))}"
        with st.popover("Accept …", type="primary", key=f"accepting-{one.id}"):
            _accepting(one, said)
        with st.popover("Return …", key=f"returning-{one.id}"):
            _returning(one, said)


def _accepting(one: inbox.Submission, said: str) -> None:
    without = one.rows - one.accepted_rows
    refused = (
        f", without its {measures.plural(without, 'refused row', 'refused rows')}"
        if without
        else ""
    )
    st.markdown(
        f"The next release will hold this file{refused}. A decision is made once and cannot be"
        " taken back here."
    )
    st.button(
        "Accept for the next release",
        key=f"accept-{one.id}",
        type="primary",
        on_click=_decide,
        args=(one.id, inbox.ACCEPTED, said),
    )


def _returning(one: inbox.Submission, said: str) -> None:
    st.text_area(
        "Note to the steward: what is to be mended",
        max_chars=inbox.LONGEST_NOTE,
        key=f"note-{one.id}",
    )
    st.caption("It stands on the steward's page Submit. Name no person in it.")
    st.button(
        "Return with this note",
        key=f"return-{one.id}",
        type="primary",
        on_click=_decide,
        args=(one.id, inbox.RETURNED, said),
    )


def _look(of: str) -> None:
    st.session_state[LOOKED] = of


def _decide(of: str, decision: str, said: str) -> None:
    """The note as it stands now: it may have been typed just before the click."""
    who = _sign_in.signed_in()
    try:
        if not who:
            raise inbox.NotAllowed("Your sign-in has ended; sign in again.")
        note = st.session_state[f"note-{of}"] if decision == inbox.RETURNED else ""
        inbox.decide(inbox.folder(), of, decision, note, who, datetime.now(UTC))
        st.session_state[DECIDED] = (
            f"{DECISIONS[decision]}: {said}. Its steward sees this on the page Submit."
        )
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.session_state[UNDECIDED] = str(no)


def _what(one: inbox.Submission) -> str:
    return "Reply" if one.file == "reply.csv" else KINDS[one.kind]


def _when(moment: str) -> str:
    return moment[:16].replace("T", " ")
