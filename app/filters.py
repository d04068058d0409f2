"""The shared filters: one Selection in the session and in the address.

If the address says something else than the session, the address is the author: a link, a reload,
Back. What a reader chooses on the page makes the next selection, and the address follows.
"""

import streamlit as st

from app import address
from charts.look import Look
from queries import engine
from queries.selection import EVERYTHING, Selection, read, write
from words import left_out
from words import selection as words_of
from words.markdown import plain
from words.speech import Speech


def shared(page: str, look: Look) -> None:
    """Make the selection one that the address and the session agree on."""
    state = st.session_state
    moved = state.get("page") not in (None, page)
    state.page = page
    given = address.shared()
    if given:
        state.carried = None
    is_carried = moved or state.get("carried") == page  # the browser has not written it yet
    if "selection" not in state or given or not is_carried:
        _follow_address(given)
    shown = state.selection
    state.carried = page if is_carried and not given and write(shown) else None
    address.settle(shown, none=look.say("filter-option", label="", n=0).strip())
    _say_dropped(look.say)
    _say_reversed(shown, look.say)


def _follow_address(given: dict[str, str]) -> None:
    """The address is the author where it says something else than the session."""
    state = st.session_state
    release = given.get("release", "")
    known = engine.known(release if release in engine.versions() else "")
    read_now, unknown = read(given, known)
    if read_now.release == engine.current():  # as where none is chosen, so that nothing moves
        read_now = read_now.but(release="")
    state.selection = read_now
    if unknown:
        state.dropped = state.selection, unknown


def change_release(selection: Selection, release: str) -> None:
    """Show another release, which may lack some of the codes chosen: they are left out,
    visibly."""
    kept, unknown = read(write(selection.but(release=release)), engine.known(release))
    st.session_state.dropped = kept, unknown
    choose(kept)


def _say_dropped(say: Speech) -> None:
    if told := dropped(say):
        st.warning(plain(told))


def dropped(say: Speech) -> str:
    """What was left out, said for as long as the selection stays as it was left."""
    left, unknown = st.session_state.get("dropped", (None, []))
    if left != st.session_state.selection or not unknown:
        return ""
    return words_of.dropped(unknown, left.release or engine.current(), say)


def _say_reversed(chosen: Selection, say: Speech) -> None:
    """Years in the wrong order leave nothing: say why."""
    started = chosen.started
    if started.is_reversed:
        told = {"from": str(started.first), "until": str(started.last)}
        st.warning(say("selection-reversed", **told))


def choose(selection: Selection) -> None:
    """Make a selection (a filter, a chip, a click on a map) the current one."""
    st.session_state.selection = selection
    address.step(selection)


def chips(selection: Selection, is_narrowed: bool, say: Speech) -> None:
    """The selection in words; a click on a part clears it. `is_narrowed`: whether filters narrow
    this page at all."""
    chosen = list(words_of.chosen(selection, say))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chips"):
        if not chosen:
            if is_narrowed:  # the others say in their own words what filters change
                st.caption(say("chips-none"))
            return
        for number, (words, without) in enumerate(chosen):
            st.button(
                f"{plain(words)} ✕",
                key=f"chip-{number}",
                on_click=choose,
                args=(without,),
                help=say("chips-clear-part"),
            )
        if len(chosen) > 1:
            st.button(
                say("chips-clear-all"),
                key="chip-all",
                type="tertiary",
                on_click=choose,
                args=(EVERYTHING,),
            )
    if is_narrowed and (line := left_out.in_words(selection, say)):
        st.caption(plain(line))
