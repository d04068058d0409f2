"""What the reader may do on the page Submit: check a file, sign in, send it, reply, review."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, urlsplit

import streamlit as st

from app import address, back, report
from app.submit import checked_file, empty_workbooks, reply_form, sent_files, sign_in, uploads
from charts.look import Look
from etl import inbox
from etl.check import Checked, Sent, as_sent
from pages.submit import page
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, plain
from words.speech import Speech

SAFE = ":/?&=#%,.-_"  # signs of an address that stay as they are
KINDS = ["xlsx", "csv", "zip", "tsv", "txt"]


def draw(look: Look) -> None:
    """All of the page below its head."""
    choices = address.choices(page.CHOICES)
    look = page.in_language(choices, look)
    say, selection = look.say, address.selection()
    names = places(selection, say)
    who = sign_in.signed_in()
    standing(who, names, look)
    reported = choices.text(report.ASKED)
    if reported:
        _reported(reported, who, names, say)
    is_looking = False
    if who and who.is_reviewer:
        is_looking = sent_files.review(who, names, selection, look)
    if who and who.cities:
        sent_files.own_files(who, names, look)
    if who and (who.cities or who.is_reviewer):
        is_steward = bool(who.cities)
        st.header(say("submit-check-and-send" if is_steward else "submit-check"), anchor=False)
        st.caption(say("submit-choosing-checks" if is_steward else "submit-unstored"))
    city = _file(who, names, selection, look, is_looking)
    steward = who if who and city in who.cities else None
    if city and (steward or reported):
        of_release = Selection(release=selection.release)
        reply_form.show(steward, city, names, of_release, look, is_open=bool(reported))
    if not (who and who.is_reviewer):  # who reviews has the whole list above
        sent_files.decisions(names, look)


def _file(
    who: inbox.Person | None,
    names: Mapping[str, str],
    selection: Selection,
    look: Look,
    is_looking: bool,
) -> str:
    """The city and its file: what happens with one, then what was found in it and how to send it;
    gives the city."""
    say, before = look.say, st.container()
    city = chosen_city(who, names, say)
    file = uploads.chosen(KINDS, look)
    if file and is_looking:
        st.info(say("submit-other-is-open"))
    elif not file:
        with before:
            _what_happens(who, say)
        empty_workbooks.offer(datetime.now(UTC).year, city, look)
    else:
        sent = as_sent(file.name, file.getvalue())
        if sent.name != file.name:
            st.caption(say.markdown("check-read-as", file=sent.name))
        shown = checked_file.show(city, *sent, selection, look, is_own=True)
        if shown and shown.checked:
            sent = sent._replace(data=shown.mended or sent.data)
            send(file, sent, shown.checked, city, who, names.get(city, city), say)
    return city


def _what_happens(who: inbox.Person | None, say: Speech) -> None:
    """What becomes of a file, step by step, before one is chosen."""
    sends = "sent" if who or back.can_sign_in() else "by-hand"
    steps = [say("submit-step-checked"), say("submit-step-mended"), say(f"submit-step-{sends}")]
    steps.append(say("submit-step-decided"))
    listed = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    st.markdown(joined(say.markdown("submit-what-happens"), Markdown(listed), by="\n\n"))


def _reported(
    reported: str, who: inbox.Person | None, names: Mapping[str, str], say: Speech
) -> None:
    """How to report an error in what the reader comes from; the city of that page is chosen."""
    asked = dict(parse_qsl(urlsplit(reported).query))
    city = asked.get("city") or asked.get("place") or ""
    if city in names and not (who and who.cities):
        st.session_state.setdefault("own-city", city)
    here = reported if reported.startswith("/") and not reported.startswith("//") else "/"
    told = say.markdown("submit-report", address=Markdown(quote(address.base() + here, SAFE)))
    is_steward = bool(who and who.cities)
    st.info(joined(told, say.markdown(f"submit-report-{_way(is_steward)}"), by="\n\n"))


def _way(is_steward: bool) -> str:
    if is_steward:
        return "reply"
    return "sign-in" if back.can_sign_in() else "by-hand"


def standing(who: inbox.Person | None, names: Mapping[str, str], look: Look) -> None:
    """What the reader may do here, and the door."""
    say = look.say
    if who:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_roles(who, names, say))
            back.sign_out(look)
        sign_in.welcome(who, look)
        return
    st.markdown(say.sentences(say("submit-needs-no-sign-in"), say("submit-unstored")))
    if back.can_sign_in():
        sign_in.offer(look)


def _roles(who: inbox.Person, names: Mapping[str, str], say: Speech) -> Markdown:
    cities = "; ".join(names.get(city, city) for city in sorted(who.cities))
    if cities:
        also = "-and-reviewer" if who.is_reviewer else ""
        return say.markdown(f"submit-as-steward{also}", cities=cities)
    return say.markdown("submit-as-reviewer" if who.is_reviewer else "submit-without-role")


def places(selection: Selection, say: Speech) -> dict[str, str]:
    """Places by names that tell them apart."""
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    return {
        row["place_id"]: ", ".join(
            filter(None, [row["name"], row["admin"], say.country(row["country"])])
        )
        for row in rows
    }


def chosen_city(who: inbox.Person | None, names: Mapping[str, str], say: Speech) -> str:
    """The city the file is of: a steward's own, or any, or none."""
    if who and len(who.cities) == 1:
        return next(iter(who.cities))
    if who and who.cities:
        label, cities, placeholder = "submit-own-city", sorted(who.cities), "submit-choose-one"
    else:
        label, cities, placeholder = "submit-any-city", list(names), "submit-type-its-name"
    chosen = st.selectbox(
        say(label),
        cities,
        None,
        format_func=lambda city: names.get(city, city),
        key="own-city",
        placeholder=say(placeholder),
    )
    return chosen or ""


def effect(checked: Checked, say: Speech) -> str:
    """What an accepted file does, as the build has it."""
    refused = checked.rows - checked.accepted
    kind = "replies" if checked.is_replies_only else checked.kind
    return say(f"submit-once-accepted-{kind}", refused=refused)


def send(
    file, sent: Sent, checked: Checked, city: str, who: inbox.Person | None, name: str, say: Speech
) -> None:
    """The button that submits a file as it was checked, for a steward of this city; once sent, that
    the file waits."""
    if not who or city not in who.cities:
        st.subheader(say("submit-how-to-send"), anchor=False)
        st.info(say.sentences(say("submit-check-only"), _to_send(who, say)))
        return
    st.subheader(say.markdown("submit-send-for", city=name))
    if waits := inbox.waiting(inbox.folder(), city, sent.data):
        st.success(say.markdown("submit-received", rows=waits.accepted_rows, id=waits.id))
        return
    if not checked.accepted:
        st.markdown(say("submit-nothing-to-send"))
        return
    st.markdown(say.sentences(say("submit-forum-keeps"), effect(checked, say)))
    args = file, sent, checked, city, who, say
    st.button(say("submit-send"), type="primary", on_click=_submit, args=args)
    if no := st.session_state.pop("not-sent", ""):
        st.error(plain(no))


def _to_send(who: inbox.Person | None, say: Speech) -> str:
    """What it takes to send a file, for who cannot."""
    if who and who.cities:
        return say("submit-to-send-choose")
    if who:
        return say("submit-to-send-role")
    return say("submit-to-send-sign-in" if back.can_sign_in() else "submit-to-send-by-hand")


def _submit(file, sent: Sent, checked: Checked, city: str, who: inbox.Person, say: Speech) -> None:
    """Before the page is drawn anew, so that the list of sent files has it. A button is there until
    the next file has been checked."""
    chosen = st.session_state.get("file")  # others may lie under the identifier it was sent by
    if not chosen or (chosen.name, chosen.getvalue()) != (file.name, file.getvalue()):
        st.session_state["not-sent"] = say("submit-other-file")
        return
    now = datetime.now(UTC)
    try:
        person = sign_in.still(who)
        inbox.submit(inbox.folder(), *sent, city, checked, person, now)
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.session_state["not-sent"] = say.again(no.args[0])
