"""Submit: is my file right?"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from etl import inbox
from etl.check import Busy, Checked, FileProblem, annotated, check, turn
from pages import _findings, _inbox, _preview, _reply_form, _show, _sign_in
from queries.engine import ask
from queries.selection import Selection
from schema import measures

LARGEST = 5  # MB, as the checker has it
KINDS = ["xlsx", "csv", "zip"]


def standing(who: inbox.Person | None) -> None:
    """What the reader may do here, and the door."""
    if who:
        roles = [f"steward of {names.get(city, city)}" for city in sorted(who.cities)] + ["reviewer"] * who.is_reviewer
        said = f"You are signed in as {', '.join(map(_show.plain, roles))}." if roles else "You are signed in, without a role here."
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(said)
            st.button("Sign out", on_click=st.logout, type="tertiary")
        _sign_in.welcome(who)
        return
    st.markdown("Checking needs no sign-in. **Your file is not stored**: it is checked in memory and forgotten when you leave the page.")
    if _sign_in.can_sign_in():
        _sign_in.offer()


def places(selection: Selection) -> dict[str, str]:
    """Places by names that tell them apart."""
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    return {row["place_id"]: ", ".join(filter(None, [row["name"], row["admin"], measures.country(row["country"])])) for row in rows}


def chosen_city(who: inbox.Person | None) -> str:
    """The city the file is of: a steward's own, or any, or none."""
    if who and len(who.cities) == 1:
        return next(iter(who.cities))
    options = sorted(who.cities) if who and who.cities else list(names)
    return st.selectbox("Your city", options, None, format_func=lambda city: names.get(city, city), key="own-city",
                        placeholder="Type its name, to have rows of other cities found as well") or ""  # fmt: skip


def result_of(file, city: str) -> tuple[Checked | None, bytes | None, str]:
    """Check, marked workbook, or why the file cannot be read; kept for this reader until file or city change."""
    asked = (file.file_id, city)
    if st.session_state.get("checked", (None,))[0] != asked:
        with st.spinner("Checking …"), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(file.name).name
            path.write_bytes(file.getvalue())
            st.session_state.checked = asked, _result(path, city)
    return st.session_state.checked[1]


def _result(path: Path, city: str) -> tuple[Checked | None, bytes | None, str]:
    try:
        with turn():
            checked = check(path, city)
            return checked, annotated(path, checked) if checked.findings else None, ""
    except FileProblem as problem:
        return None, None, problem.message
    except ValueError as problem:
        return None, None, str(problem)


def effect(checked: Checked) -> str:
    """What an accepted file does, as the build has it."""
    without = measures.plural(checked.rows - checked.accepted, "refused row", "refused rows")
    if checked.is_replies_only:
        return f"its replies stand beside the values, without its {without}. Nothing else that this city delivered is replaced."
    if checked.kind == "survey":
        return f"it is this city's answer to its wave of the survey, without its {without}. An earlier answer to the same wave is replaced."
    return f"it replaces what this city delivered before, without its {without}."


def send(file, checked: Checked, city: str, who: inbox.Person | None) -> None:
    """The button that submits, for a steward of this city."""
    if not who or city not in who.cities:
        st.info("This was a check only: nothing was stored and nothing was sent."
                + (" To send it, sign in as a steward of this city." if _sign_in.can_sign_in() else ""))  # fmt: skip
        return
    st.subheader(f"Send this file for {_show.plain(names.get(city, city))}")
    st.markdown("The Forum keeps the file as it is, with the time and the identifier of your sign-in. A reviewer looks at it; "
                f"once accepted, {effect(checked)}")  # fmt: skip
    if st.button("Send", type="primary", disabled=not checked.accepted):
        try:
            made = inbox.submit(inbox.folder(), file.name, file.getvalue(), city, checked, who, datetime.now(UTC))
            st.success(f"Received: {measures.plural(made.accepted_rows, 'row', 'rows')} wait for a reviewer. Its number is {made.id}.")
        except (inbox.NotAllowed, inbox.NotPossible) as no:
            st.error(str(no))


selection = _show.head("Submit", "Is my file right?", narrow=False)
names = places(selection)
who = _sign_in.signed_in()
standing(who)
city = chosen_city(who)
file = st.file_uploader(
    "A survey workbook, or a forum package: workbook, CSV named for its table, or zip of such CSVs",
    KINDS,
    key="file",
    max_upload_size=LARGEST,
)
if file:
    try:
        checked, marked, unread = result_of(file, city)
        if unread:
            st.error(f"This file cannot be read: {_show.plain(unread)}.")
        if checked:
            _findings.findings(checked, marked)
            _findings.quality(checked)
            send(file, checked, city, who)
            with turn():
                _preview.show(checked, city, selection)
    except Busy as busy:
        st.warning(str(busy))
if who and city in who.cities:
    _reply_form.show(who, city, names, Selection(release=selection.release))
if who and who.cities:
    _inbox.own_files(who, names)
if who and who.is_reviewer:
    _inbox.review(names)
