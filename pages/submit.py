"""Submit: is my file right?"""

from datetime import UTC, datetime

import streamlit as st

from etl import inbox
from etl.check import Checked
from pages import _back, _checked, _inbox, _reply_form, _show, _sign_in, _to_fill
from queries.engine import ask
from queries.selection import Selection
from schema import measures

LARGEST = 5  # MB, as the checker has it
KINDS = ["xlsx", "csv", "zip"]
UNSTORED = "**Your file is not stored**: it is checked and forgotten when you leave the page."


def standing(who: inbox.Person | None) -> None:
    """What the reader may do here, and the door."""
    if who:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_roles(who))
            _back.sign_out()
        _sign_in.welcome(who)
        return
    st.markdown(f"Checking needs no sign-in. {UNSTORED}")
    if _sign_in.can_sign_in():
        _sign_in.offer()


def _roles(who: inbox.Person) -> str:
    roles = [f"steward of {names.get(city, city)}" for city in sorted(who.cities)] + [
        "reviewer"
    ] * who.is_reviewer
    if roles:
        return f"You are signed in as {'; '.join(map(_show.plain, roles))}."
    return (
        "You are signed in without a role here, so you can check files and not send them. Whoever"
        " runs the sign-in gives roles."
    )


def places(selection: Selection) -> dict[str, str]:
    """Places by names that tell them apart."""
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    return {
        row["place_id"]: ", ".join(
            filter(None, [row["name"], row["admin"], measures.country(row["country"])])
        )
        for row in rows
    }


def chosen_city(who: inbox.Person | None) -> str:
    """The city the file is of: a steward's own, or any, or none."""
    if who and len(who.cities) == 1:
        return next(iter(who.cities))
    if who and who.cities:
        return (
            st.selectbox(
                "The city you act for now",
                sorted(who.cities),
                None,
                format_func=lambda city: names.get(city, city),
                key="own-city",
                placeholder="Choose one",
            )
            or ""
        )
    return (
        st.selectbox(
            "Your city, if rows of other cities are to be found as well",
            list(names),
            None,
            format_func=names.get,
            key="own-city",
            placeholder="Type its name",
        )
        or ""
    )


def effect(checked: Checked) -> str:
    """What an accepted file does, as the build has it."""
    refused = checked.rows - checked.accepted
    without = (
        f", without its {measures.plural(refused, 'refused row', 'refused rows')}"
        if refused
        else ""
    )
    if checked.is_replies_only:
        return (
            f"its replies stand beside the values{without}. Nothing else that this city delivered"
            " is replaced."
        )
    if checked.kind == "survey":
        return (
            f"it is this city's answer to its wave of the survey{without}. An earlier answer to the"
            " same wave is replaced."
        )
    return f"it replaces what this city delivered before{without}."


def send(file, checked: Checked, city: str, who: inbox.Person | None) -> None:
    """The button that submits, for a steward of this city; once sent, that the file waits."""
    if not who or city not in who.cities:
        st.info(f"This was a check only: nothing was stored and nothing was sent.{_to_send(who)}")
        return
    st.subheader(f"Send this file for {_show.plain(names.get(city, city))}")
    if waits := inbox.waiting(inbox.folder(), city, file.getvalue()):
        rows = measures.plural(waits.accepted_rows, "row waits", "rows wait")
        st.success(f"Received: {rows} for a reviewer. Its number is {waits.id}.")
        return
    if not checked.accepted:
        st.markdown("There is nothing to send as long as no row would be accepted.")
        return
    st.markdown(
        "The Forum keeps the file as it is, with the time and the identifier of your sign-in. A"
        f" reviewer looks at it; once accepted, {effect(checked)}"
    )
    st.button("Send", type="primary", on_click=_submit, args=(file, checked, city, who))
    if no := st.session_state.pop("not-sent", ""):
        st.error(no)


def _to_send(who: inbox.Person | None) -> str:
    """What it takes to send a file, for who cannot."""
    if who and who.cities:
        return " To send it, choose above the city that you act for."
    return (
        " To send it, sign in as a steward of this city."
        if _sign_in.can_sign_in() and not who
        else ""
    )


def _submit(file, checked: Checked, city: str, who: inbox.Person) -> None:
    """Before the page is drawn anew, so that the list of sent files has it. A button is there until
    the next file has been checked."""
    if getattr(st.session_state.get("file"), "file_id", "") != file.file_id:
        st.session_state["not-sent"] = (
            "Nothing was sent: you had chosen another file meanwhile. Send it once you have seen"
            " what was found."
        )
        return
    try:
        inbox.submit(
            inbox.folder(), file.name, file.getvalue(), city, checked, who, datetime.now(UTC)
        )
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.session_state["not-sent"] = str(no)


selection = _show.head("Submit", "Is my file right? Filters change nothing here.", narrow=False)
names = places(selection)
who = _sign_in.signed_in()
standing(who)
is_looking = who is not None and who.is_reviewer and _inbox.review(who, names, selection)
if who and who.cities:
    _inbox.own_files(who, names)
if who and (who.cities or who.is_reviewer):
    st.header("Check and send a file" if who.cities else "Check a file", anchor=False)
    st.caption(
        "Choosing a file checks it. **Nothing is stored before you press Send.**"
        if who.cities
        else UNSTORED
    )
city = chosen_city(who)
file = st.file_uploader(
    "The survey's workbook as you filled it in, or a package: a workbook, a CSV named for its"
    " table, or a zip of such CSVs",
    KINDS,
    key="file",
    max_upload_size=LARGEST,
)
if file and is_looking:
    st.info("A file of the inbox is open above. Close it there to see what was found in yours.")
elif not file:
    _to_fill.offer(datetime.now(UTC).year)
elif checked := _checked.show((file.file_id, city), file.name, file.getvalue(), selection):
    send(file, checked, city, who)
if who and city in who.cities:
    _reply_form.show(who, city, names, Selection(release=selection.release))
