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


def show(
    who: inbox.Person,
    city: str,
    names: Mapping[str, str],
    selection: Selection,
    look: Look,
    is_open: bool = False,
) -> None:
    """The form, closed unless it was asked for; nothing for a city of which nothing is shown."""
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
            (st.success if outcome == "sent" else st.error)(words)


def _form(
    record: Record, values: Mapping[str, str], who: inbox.Person, city: str, look: Look
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
            say("submit-reply-send"),
            type="primary",
            on_click=_send,
            args=(record, about, who, city, say),
        )


def _field(code: str, values: Mapping[str, str], say: Speech) -> str:
    """`Technology: Chatbot (coded)`; the field alone where its value is stated."""
    told = say.label("reply_field", code)
    return say("submit-reply-coded", field=told, value=values[code]) if code in values else told


def _send(record: Record, about: str, who: inbox.Person, city: str, say: Speech) -> None:
    """Before the page is drawn anew, so that the list of sent files has it: the form is emptied
    where the reply was taken."""
    state, now = st.session_state, datetime.now(UTC)
    data = written(record, state[about], state[NOTE], state[LINK], f"{now:%Y-%m-%d}")
    try:
        if wrong := _wrong(checked := _checked(data, city), say):
            state[OUTCOME] = "wrong", wrong
            return
        person = sign_in.still(who)
        made = inbox.submit(inbox.folder(), "reply.csv", data, city, checked, person, now)
        state[OUTCOME] = "sent", say.markdown("submit-reply-received", id=made.id)
        state[RECORD], state[NOTE], state[LINK] = None, "", ""
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        state[OUTCOME] = "wrong", plain(say.again(no.args[0]))


def _checked(data: bytes, city: str) -> Checked:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reply.csv"
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
