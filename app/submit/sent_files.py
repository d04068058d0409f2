"""The inbox on the page Submit: what became of a steward's files, and what waits for a reviewer."""

from collections.abc import Mapping
from datetime import UTC, datetime

import streamlit as st

from app import address, tables
from app.submit import checked_file, sign_in, withdrawing
from app.submit.withdrawing import DECIDED, UNDECIDED
from charts.look import Look
from etl import inbox
from pages.values import Table, table
from queries.selection import Selection
from words.markdown import Markdown, joined, lines, plain, small
from words.speech import Speech

LOOKED = "looked-at"  # in the session: the file that is open


def own_files(who: inbox.Person, names: Mapping[str, str], look: Look) -> None:
    """What became of this steward's cities' files: returned ones that nothing followed first, with
    their notes."""
    say = look.say
    newest = reversed(inbox.submissions(inbox.folder()))
    own = [sent for sent in newest if sent.city in who.cities]
    if not own:
        return
    for sent in _to_mend(own):
        st.warning(_returned(sent, names, say))
    st.subheader(say("submit-files-sent", n=len(own), cities=len(who.cities)))
    tables.draw(_table(own, names, "own-files", say, with_city=len(who.cities) > 1), look)
    _outcome(own, names, say)
    for sent in own:
        if not sent.decision:
            withdrawing.offer(sent, names, look)
    if any(sent.decision == inbox.ACCEPTED for sent in own):
        st.caption(say("submit-accepted-why"))


def _returned(sent: inbox.Submission, names: Mapping[str, str], say: Speech) -> Markdown:
    """That a file came back, and the reviewer's note."""
    told = say.markdown(
        "submit-returned",
        kind=_kind(sent),
        city=names.get(sent.city, sent.city),
        decided=_when(sent.decided),
        received=_when(sent.received),
    )
    return joined(told, say.markdown("submit-note-quoted", note=sent.note), by="\n\n")


def _to_mend(own: list[inbox.Submission]) -> list[inbox.Submission]:
    """Of files, newest first: the returned ones after which none of the city was sent of this kind,
    or on each record replied to."""
    to_mend: list[inbox.Submission] = []
    sent_anew: set[tuple[str, ...]] = set()
    for sent in own:
        about = {(sent.city, *words) for words in sent.about}
        if sent.decision == inbox.RETURNED and not about <= sent_anew:
            to_mend.append(sent)
        sent_anew |= about if sent.decision != inbox.WITHDRAWN else frozenset()
    return to_mend


def _table(
    files: list[inbox.Submission], names: Mapping[str, str], key: str, say: Speech, with_city: bool
) -> Table:
    cities = {say("submit-city"): [names.get(sent.city, sent.city) for sent in files]}
    columns = {say("submit-sent"): [_when(sent.received) for sent in files]}
    columns |= cities if with_city else {}
    columns |= {
        say("submit-what"): [say("submit-kind", kind=_kind(sent)) for sent in files],
        say("submit-rows-that-pass"): [
            say("part-of", part=sent.accepted_rows, whole=sent.rows) for sent in files
        ],
        say("submit-decision"): [_decision(sent, say) for sent in files],
        say("submit-note"): [sent.note for sent in files],
    }
    return table(columns, key=key, is_blocks=True, first=3)


def _decision(sent: inbox.Submission, say: Speech) -> str:
    if not sent.decision:
        return say("submit-decision-waits")
    return say(f"submit-decision-{sent.decision}", when=_when(sent.decided))


def review(who: inbox.Person, names: Mapping[str, str], selection: Selection, look: Look) -> bool:
    """For reviewers: what waits, oldest first, and what was decided; gives whether a file is looked
    at."""
    say = look.say
    oldest = inbox.submissions(inbox.folder())
    waiting = [sent for sent in oldest if not sent.decision]
    st.header(say("submit-inbox", n=len(waiting)), anchor=False)
    looked = st.session_state.get(LOOKED)
    _outcome(oldest, names, say)
    for sent in waiting:
        with st.container(border=True, key=f"waiting-{sent.id}"):
            _waiting(sent, names, look, sent.id == looked, sent.by == who.subject)
            if sent.id == looked:
                marked_at = f"{address.mount()}/submitted/{sent.id}/marked?lang={say.language}"
                if sent.is_whole:
                    data = sent.path.read_bytes()
                    checked_file.show(
                        sent.city, sent.file, data, selection, look, marked_at=marked_at
                    )
                else:
                    st.error(plain(say("inbox-changed")))
    if before := [sent for sent in reversed(oldest) if sent.decision]:
        with st.expander(say("submit-files-decided", n=len(before))):
            tables.draw(_table(before, names, "decided-files", say, with_city=True), look)
    return any(sent.id == looked for sent in waiting)


def decisions(names: Mapping[str, str], look: Look) -> None:
    """For everybody: what was decided on which city's files, without names and notes."""
    say = look.say
    public = inbox.ACCEPTED, inbox.RETURNED
    decided = [sent for sent in inbox.submissions(inbox.folder()) if sent.decision in public]
    st.header(say("submit-decisions"), anchor="decisions")
    if not decided:
        st.caption(say("submit-none-decided"))
        return
    decided.sort(key=lambda sent: sent.decided, reverse=True)
    columns = {
        say("submit-city"): [names.get(sent.city, sent.city) for sent in decided],
        say("submit-what"): [say("submit-kind", kind=_kind(sent)) for sent in decided],
        say("submit-received-on"): [sent.received[:10] for sent in decided],
        say("submit-decided-on"): [sent.decided[:10] for sent in decided],
        say("submit-decision"): [say(f"submit-was-{sent.decision}-then") for sent in decided],
    }
    st.caption(say("submit-decisions-why", n=len(decided)))
    tables.draw(table(columns, key="decisions", first=10), look)


def _outcome(files: list[inbox.Submission], names: Mapping[str, str], say: Speech) -> None:
    """What came of the last click, once."""
    if DECIDED in st.session_state:
        of = st.session_state.pop(DECIDED)
        for sent in files:
            if sent.id == of:
                told = {"kind": _kind(sent), "city": names.get(sent.city, sent.city)}
                st.success(say.markdown(f"submit-was-{sent.decision}", **told))
    if UNDECIDED in st.session_state:
        st.error(plain(say.again(st.session_state.pop(UNDECIDED))))


def _waiting(
    sent: inbox.Submission, names: Mapping[str, str], look: Look, is_open: bool, is_own: bool
) -> None:
    """A file's card: what it is, a look at it, the two ways to decide."""
    say = look.say
    st.markdown(_card(sent, names, say))
    with st.container(horizontal=True):
        st.button(
            say("submit-close" if is_open else "submit-look"),
            key=f"look-{sent.id}",
            on_click=_look,
            args=("" if is_open else sent.id,),
        )
        st.link_button(say("submit-as-received"), f"{address.mount()}/submitted/{sent.id}")
        if is_own:
            st.markdown(say("submit-sent-by-you"))
            return
        with st.popover(say("submit-accepting"), type="primary", key=f"accepting-{sent.id}"):
            _accepting(sent, say)
        with st.popover(say("submit-returning"), key=f"returning-{sent.id}"):
            _returning(sent, say)


def _card(sent: inbox.Submission, names: Mapping[str, str], say: Speech) -> Markdown:
    """Whose file it is, when it came and what was found in it."""
    kind, city = say("submit-kind", kind=_kind(sent)), names.get(sent.city, sent.city)
    passed, to_mend = {"accepted": sent.accepted_rows, "rows": sent.rows}, sent.findings
    return lines(
        say.markdown("submit-card", city=city, what=kind, received=_when(sent.received)),
        say.markdown("submit-card-found", **passed, findings=to_mend),
        small(Markdown(f":gray[{plain(sent.id)}]")),
    )


def _accepting(sent: inbox.Submission, say: Speech) -> None:
    will_hold = say("submit-will-hold", refused=sent.rows - sent.accepted_rows)
    st.markdown(say.sentences(will_hold, say("submit-decided-once")))
    _deciding("accept", inbox.ACCEPTED, sent, say)


def _returning(sent: inbox.Submission, say: Speech) -> None:
    st.text_area(say("submit-note-to"), max_chars=inbox.LONGEST_NOTE, key=f"note-{sent.id}")
    st.caption(say("submit-note-why"))
    _deciding("return", inbox.RETURNED, sent, say)


def _deciding(act: str, decision: str, sent: inbox.Submission, say: Speech) -> None:
    st.button(
        say(f"submit-{act}"),
        key=f"{act}-{sent.id}",
        type="primary",
        on_click=_decide,
        args=(sent.id, decision, say),
    )


def _look(of: str) -> None:
    st.session_state[LOOKED] = of


def _decide(of: str, decision: str, say: Speech) -> None:
    """The note as it stands now: it may have been typed just before the click."""
    try:
        who = sign_in.still(sign_in.signed_in())
        note = st.session_state[f"note-{of}"] if decision == inbox.RETURNED else ""
        inbox.decide(inbox.folder(), of, decision, note, who, datetime.now(UTC))
        st.session_state[DECIDED] = of
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.session_state[UNDECIDED] = no.args[0]


def _kind(sent: inbox.Submission) -> str:
    """`survey`, `package` or `reply`."""
    return "reply" if sent.file == "reply.csv" else sent.kind


def _when(moment: str) -> str:
    return moment[:16].replace("T", " ")
