"""A steward's right of reply: a short note beside one value that is shown of the city. It goes the
way of any file."""

import csv
import io
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from app.submit import sign_in
from charts.look import Look
from etl import inbox
from etl.check import Checked, check
from pages.shared.replies import WITHDRAW, Record, coded, records
from queries.selection import Selection
from schema.fields import replied
from schema.tables import LONGEST_REPLY
from words.markdown import joined, plain
from words.speech import Speech

COLUMNS = [
    "place_id",
    "record_table",
    "record_id",
    "record_field",
    "note",
    "reply_date",
    "evidence_url",
]
# In the session.
RECORD, NOTE, LINK, OUTCOME = "reply-record", "reply-note", "reply-link", "reply-outcome"
FILE = "reply-file"
NAME = "reply.csv"


def show(
    who: inbox.Person | None,
    city: str,
    names: Mapping[str, str],
    selection: Selection,
    look: Look,
    is_open: bool = False,
) -> None:
    """The form, closed unless it was asked for; nothing for a city of which nothing is shown. Who
    cannot send for the city is given the reply as a file."""
    say = look.say
    shown = records(city, selection, say)
    if not shown:
        return
    title = say.markdown("submit-reply", city=names.get(city, city))
    with st.expander(title, key=f"reply-{city}", expanded=is_open):
        st.caption(say("submit-reply-why"))
        record = st.selectbox(
            say("submit-reply-record"),
            list(shown),
            None,
            format_func=shown.__getitem__,
            key=RECORD,
            placeholder=say("submit-type-to-search"),
        )
        if record:
            st.markdown(plain(shown[record]))  # whole: the field above cuts it on a phone
            _form(record, coded(record, selection, say), who, city, look)
        outcome, words = st.session_state.pop(OUTCOME, (None, ""))
        if outcome:
            (st.error if outcome == "wrong" else st.success)(words)
        if outcome == "made":
            data = st.session_state.pop(FILE)
            st.download_button(say("submit-reply-file"), data, NAME, "text/csv", on_click="ignore")


def _form(
    record: Record, values: Mapping[str, str], who: inbox.Person | None, city: str, look: Look
) -> None:
    """The fields to fill in; a value that is coded, not stated, stands beside its field."""
    say, about = look.say, f"reply-about-{record[0]}"
    if values:
        st.caption(say("basis-how"))
    with st.form("reply", border=False):
        st.selectbox(
            say("submit-reply-about"),
            replied(record[0]),
            1 if record[0] == "answer" else 0,
            format_func=lambda code: _field(code, values, say),
            key=about,
        )
        st.text_area(
            say("submit-reply-words"),
            max_chars=LONGEST_REPLY,
            key=NOTE,
            help=say("submit-reply-withdraw", word=WITHDRAW),
        )
        st.text_input(say("submit-reply-link"), key=LINK, placeholder="https://")
        st.form_submit_button(
            say("submit-reply-send" if who else "submit-reply-make"),
            type="primary",
            on_click=_send,
            args=(record, about, who, city, say),
        )


def _field(code: str, values: Mapping[str, str], say: Speech) -> str:
    """`Technology: Chatbot (coded)`; the field alone where its value is stated."""
    told = say.label("reply_field", code)
    return say("submit-reply-coded", field=told, value=values[code]) if code in values else told


def _send(record: Record, about: str, who: inbox.Person | None, city: str, say: Speech) -> None:
    """Before the page is drawn anew, so that the list of sent files has it: the form is emptied
    where the reply was taken, or made a file."""
    state, now = st.session_state, datetime.now(UTC)
    data = written(record, state[about], state[NOTE], state[LINK], f"{now:%Y-%m-%d}")
    try:
        if wrong := _wrong(checked := _checked(data, city), say):
            state[OUTCOME] = "wrong", wrong
            return
        if who:
            person = sign_in.still(who)
            made = inbox.submit(inbox.folder(), NAME, data, city, checked, person, now)
            state[OUTCOME] = "sent", say.markdown("submit-reply-received", id=made.id)
        else:
            state[OUTCOME], state[FILE] = ("made", say("submit-reply-made")), data
        state[RECORD], state[NOTE], state[LINK] = None, "", ""
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        state[OUTCOME] = "wrong", plain(say.again(no.args[0]))


def _checked(data: bytes, city: str) -> Checked:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        path.write_bytes(data)
        return check(path, city)


def _wrong(checked: Checked, say: Speech) -> str:
    """What is to be mended, in the form's own words; nothing where all is right."""
    told = (
        say.markdown(
            "submit-reply-wrong",
            column=finding.column,
            problem=say.label("problem", finding.problem),
            rule=say.again(finding.rule),
        )
        for finding in checked.findings
    )
    return joined(*told, by="  \n")


def written(record: Record, about: str, note: str, link: str, day: str) -> bytes:
    """One reply as the file `reply.csv` of a package."""
    table, identifier, place = record
    made = io.StringIO(newline="")
    csv.writer(made).writerows(
        [COLUMNS, [place, table, identifier, about, " ".join(note.split()), day, link.strip()]]
    )
    return made.getvalue().encode()
