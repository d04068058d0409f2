"""A steward's right of reply: a short note beside one value that is shown of the city. It goes the
way of any file."""

import csv
import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from etl import inbox
from etl.check import Checked, check
from pages import _replies, _show
from pages._replies import Record
from queries.selection import Selection
from schema.codelists import label
from schema.fields import replied
from schema.tables import LONGEST_REPLY

COLUMNS = [
    "place_id",
    "record_table",
    "record_id",
    "record_field",
    "note",
    "reply_date",
    "evidence_url",
]
RECORD, NOTE, LINK, OUTCOME = (
    "reply-record",
    "reply-note",
    "reply-link",
    "reply-outcome",
)  # in the session
CALLED = {
    "note": "your city's words",
    "evidence_url": "the link",
}  # columns, as the form calls them


def show(who: inbox.Person, city: str, names: dict[str, str], selection: Selection) -> None:
    """The form; nothing for a city of which nothing is shown."""
    found = _replies.records(city, selection)
    if not found:
        return
    with st.expander(
        f"Reply to a value that is shown of {_show.plain(names.get(city, city))}",
        key=f"reply-{city}",
    ):
        st.caption(
            "Your city's own words, shown beside the value once a reviewer has accepted them; the"
            " value stays as its source has it. Name no person, and give no e-mail address or"
            " telephone number."
        )
        record = st.selectbox(
            "System or answer",
            list(found),
            None,
            format_func=found.get,
            key=RECORD,
            placeholder="Type to search",
        )
        if record:
            st.markdown(_show.plain(found[record]))  # whole: the field above cuts it on a phone
            _form(record, who, city)
        outcome, words = st.session_state.pop(OUTCOME, (None, ""))
        if outcome:
            (st.success if outcome == "sent" else st.error)(words)


def _form(record: Record, who: inbox.Person, city: str) -> None:
    about = f"reply-about-{record[0]}"
    with st.form("reply", border=False):
        options = replied(record[0])
        st.selectbox(
            "About",
            options,
            1 if record[0] == "answer" else 0,
            format_func=lambda code: label("reply_field", code),
            key=about,
        )
        st.text_area(
            "Your city's words",
            max_chars=LONGEST_REPLY,
            key=NOTE,
            help=f"The one word “{_replies.WITHDRAW}” takes back an earlier reply.",
        )
        st.text_input(
            "Link to a page it rests on, if there is one", key=LINK, placeholder="https://"
        )
        st.form_submit_button(
            "Send the reply", type="primary", on_click=_send, args=(record, about, who, city)
        )


def _send(record: Record, about: str, who: inbox.Person, city: str) -> None:
    """Before the page is drawn anew, so that the list of sent files has it: the form is emptied
    where the reply was taken."""
    state, now = st.session_state, datetime.now(UTC)
    data = written(record, state[about], state[NOTE], state[LINK], f"{now:%Y-%m-%d}")
    try:
        if wrong := _wrong(checked := _checked(data, city)):
            state[OUTCOME] = "wrong", wrong
            return
        made = inbox.submit(inbox.folder(), "reply.csv", data, city, checked, who, now)
        state[OUTCOME] = (
            "sent",
            f"Received: the reply waits for a reviewer. Its number is {made.id}.",
        )
        state[RECORD], state[NOTE], state[LINK] = None, "", ""
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        state[OUTCOME] = "wrong", str(no)


def _checked(data: bytes, city: str) -> Checked:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reply.csv"
        path.write_bytes(data)
        return check(path, city)


def _wrong(checked: Checked) -> str:
    """What is to be mended, in the form's own words; nothing where all is right."""
    return "  \n".join(
        _show.plain(
            f"{label('problem', one.problem)} in {CALLED.get(one.column, 'the reply')}. Accepted:"
            f" {one.rule}."
        )
        for one in checked.findings
    )


def written(record: Record, about: str, note: str, link: str, day: str) -> bytes:
    """One reply as the file `reply.csv` of a package."""
    table, identifier, place = record
    made = io.StringIO(newline="")
    csv.writer(made).writerows(
        [COLUMNS, [place, table, identifier, about, " ".join(note.split()), day, link.strip()]]
    )
    return made.getvalue().encode()
