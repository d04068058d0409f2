"""A steward's right of reply: a short note beside one value that is shown of the city. It goes the way of any file."""

import csv
import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from etl import inbox
from etl.check import check
from pages import _answered, _show
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codelist, label
from schema.tables import LONGEST_REPLY

COLUMNS = ["place_id", "record_table", "record_id", "record_field", "note", "reply_date", "evidence_url"]
Record = tuple[str, str, str]  # table, identifier, place_id
WITHDRAW = "withdrawn"


def records(city: str, selection: Selection) -> dict[Record, str]:
    """What can be replied to: systems of the city and of places inside it, and its answers, in words."""
    systems = ask("city_systems", selection, place_id=city).to_pylist()
    answers = ask("city_answers", selection, place_id=city).to_pylist()
    found = {("deployment", row["deployment_id"], row["place_id"]): _system(row) for row in systems}
    return found | {("answer", row["question_id"], city): _answer(row) for row in answers}


def _system(row: dict) -> str:
    return f"System: {row['name']} ({row['place']}; {row['source']})"


def _answer(row: dict) -> str:
    return f"Answer: {row['wording']} {_answered.words(row['item'], row['answer'], row['answer_status'])} ({row['survey']})"


def show(who: inbox.Person, city: str, names: dict[str, str], selection: Selection) -> None:
    """The form; nothing for a city of which nothing is shown."""
    found = records(city, selection)
    if not found:
        return
    name = _show.plain(names.get(city, city))
    with st.expander(f"Reply to a value that is shown of {name}"):
        st.caption("Your city's own words, shown beside the value once a reviewer has accepted them; the value stays as its source has it. "
                   "Name no person, and give no e-mail address or telephone number.")  # fmt: skip
        record = st.selectbox("System or answer", list(found), None, format_func=found.get, key="reply-record",
                              placeholder="Type to search")  # fmt: skip
        if record:
            _form(record, who, city)


def fields(table: str) -> list[str]:
    """The values of a record that a reply can be about."""
    return [code for code, row in codelist("reply_field").items() if row["broader"] in ("", table)]


def _form(record: Record, who: inbox.Person, city: str) -> None:
    with st.form("reply", border=False):
        options = fields(record[0])
        about = st.selectbox("About", options, 1 if record[0] == "answer" else 0, format_func=lambda code: label("reply_field", code))
        note = st.text_area("Your city's words", max_chars=LONGEST_REPLY, help=f"The one word “{WITHDRAW}” takes back an earlier reply.")
        link = st.text_input("Link to a page it rests on, if there is one")
        if st.form_submit_button("Send the reply", type="primary"):
            _send(record, about, note, link, who, city)


def _send(record: Record, about: str, note: str, link: str, who: inbox.Person, city: str) -> None:
    now = datetime.now(UTC)
    data = written(record, about, note, link, f"{now:%Y-%m-%d}")
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "reply.csv"
            path.write_bytes(data)
            checked = check(path, city)
        if checked.findings:
            st.error("  \n".join(_show.plain(f"{label('problem', one.problem)} in {one.column or 'the reply'}. Accepted: {one.rule}.")
                                 for one in checked.findings))  # fmt: skip
            return
        made = inbox.submit(inbox.folder(), "reply.csv", data, city, checked, who, now)
        st.success(f"Received: the reply waits for a reviewer. Its number is {made.id}.")
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.error(str(no))


def written(record: Record, about: str, note: str, link: str, day: str) -> bytes:
    """One reply as the file `reply.csv` of a package."""
    table, identifier, place = record
    made = io.StringIO(newline="")
    csv.writer(made).writerows([COLUMNS, [place, table, identifier, about, " ".join(note.split()), day, link.strip()]])
    return made.getvalue().encode()
