"""The shared filters: one Selection in the session, the address and the sidebar.

If the address says something else than the session, the address is the author: a link, a reload,
Back. Otherwise the widgets are, and the address follows. A counter in each widget's key makes
widgets start anew when the address wins.
"""

import streamlit as st

from app import address
from charts.look import Look
from queries import engine
from queries.filters import STATED, Filter
from queries.selection import EVERYTHING, FILTERS, YEARS, Selection, read, write
from schema.codelists import codes
from words import selection as words_of
from words.markdown import plain
from words.speech import Speech

OPEN = ("where", "what")  # the other groups open with a click, or when they hold something
HELPED = (
    "ai",
    "basis",
    "levels",
    "process_type",
    "interaction",
    "impact_assessment",
)  # told more of
GROUPS = {
    group: [name for name, declared in FILTERS.items() if declared.group == group]
    for group in dict.fromkeys(declared.group for declared in FILTERS.values() if declared.group)
}


def shared(page: str, look: Look) -> Selection:
    """Draw the shared filters and give the selection they and the address agree on."""
    state = st.session_state
    moved = state.get("page") not in (None, page)
    state.page = page
    given = address.shared()
    if given:
        state.carried = None
    is_carried = moved or state.get("carried") == page  # the browser has not written it yet
    if "selection" not in state or given or not is_carried:
        _follow_address(given)
    _say_dropped(look.say)
    chosen = _widgets(state.selection, look.say)
    if chosen.release != state.selection.release:
        _change_release(chosen)
    if chosen == state.selection:
        state.carried = page if is_carried and not given and write(chosen) else None
        address.settle(chosen)
    else:
        state.selection = chosen
        address.step(chosen)
    _say_reversed(chosen, look.say)
    return chosen


def _follow_address(given: dict[str, str]) -> None:
    """The address is the author where it says something else than the session."""
    state = st.session_state
    release = given.get("release", "")
    known = engine.known(release if release in engine.versions() else "")
    read_now, dropped = read(given, known)
    if (
        read_now.release == engine.current()
    ):  # as the sidebar has it, so that nothing is chosen anew
        read_now = read_now.but(release="")
    if "selection" not in state or read_now != state.selection:
        state.selection, state.counter = read_now, state.get("counter", 0) + 1
    if dropped:
        state.dropped = state.selection, dropped


def _change_release(chosen: Selection) -> None:
    """Another release may lack some of the codes chosen: they are left out, visibly."""
    kept, dropped = read(write(chosen), engine.known(chosen.release))
    st.session_state.dropped = kept, dropped
    choose(kept)
    st.rerun()


def _say_dropped(say: Speech) -> None:
    """What was left out is said for as long as the selection stays as it was left."""
    left, dropped = st.session_state.get("dropped", (None, []))
    if left == st.session_state.selection and dropped:
        st.warning(plain(words_of.dropped(dropped, left.release or engine.current(), say)))


def _say_reversed(chosen: Selection, say: Speech) -> None:
    """Years in the wrong order leave nothing: say why."""
    first, last = chosen.from_year, chosen.until_year
    if first is not None and last is not None and first > last:
        st.warning(say("selection-reversed", **{"from": str(first), "until": str(last)}))


def choose(selection: Selection) -> None:
    """Make a selection from outside the sidebar (a chip, a click on a map) the current one."""
    st.session_state.selection = selection
    st.session_state.counter = st.session_state.get("counter", 0) + 1
    address.step(selection)


def _widgets(selection: Selection, say: Speech) -> Selection:
    """The selection as the sidebar's widgets have it. A closed group sends none of its widgets and
    keeps what it holds."""
    known, counter = engine.known(selection.release), st.session_state.counter
    values: dict[str, object] = {}
    with st.sidebar:
        for group, names in GROUPS.items():
            chosen = any(getattr(selection, name) != getattr(EVERYTHING, name) for name in names)
            with st.expander(
                say(f"group-{group}"),
                expanded=chosen or group in OPEN,
                key=f"group-{group}",
                on_change="rerun",
            ) as fold:
                if fold.open:
                    values |= {
                        name: _widget(FILTERS[name], selection, known, f"{name}-{counter}", say)
                        for name in names
                    }
    lists = {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
    return selection.but(**lists)


def _widget(declared: Filter, selection: Selection, known, key: str, say: Speech) -> object:
    value = getattr(selection, declared.name)
    label = say(f"filter-{declared.name.replace('_', '-')}")
    help = _help(declared, say)
    if declared.kind == "flag":
        return st.toggle(label, value=value, key=key, help=help)
    if declared.kind == "basis":
        options = ["", STATED]
        return st.radio(
            label,
            options,
            index=options.index(str(value)),
            key=key,
            format_func=lambda basis: say(f"filter-basis-{basis or 'any'}"),
            help=help,
        )
    if declared.kind == "year":
        any_year = say("filter-any-year")
        return st.number_input(
            label, YEARS[0], YEARS[-1], value, step=1, key=key, placeholder=any_year
        )
    if declared.kind == "release":
        return _release(value, label, key)
    return _codes(declared, value, known, key, say)


def _help(declared: Filter, say: Speech) -> str | None:
    """What a filter means, of those whose label does not tell it all."""
    if declared.name not in HELPED:
        return None
    return say(f"filter-{declared.name.replace('_', '-')}-help")


def _codes(declared: Filter, value: tuple[str, ...], known, key: str, say: Speech) -> list[str]:
    labels = {code: words_of.word(declared.name, code, say) for code in _options(declared, known)}
    options = (
        list(labels) if declared.domain not in known else sorted(labels, key=labels.__getitem__)
    )
    return st.multiselect(
        say(f"filter-{declared.name.replace('_', '-')}"),
        options,
        default=list(value),
        key=key,
        format_func=lambda code: labels.get(code, code),
        placeholder=say("filter-all"),
        help=_help(declared, say),
    )


def _options(declared: Filter, known) -> list[str]:
    return list(known[declared.domain]) if declared.domain in known else codes(declared.domain)


def _release(value: str, label: str, key: str) -> str:
    versions = engine.versions()[::-1]
    at = versions.index(value or engine.current())
    chosen = st.selectbox(label, versions, index=at, key=key, label_visibility="collapsed")
    return "" if chosen == engine.current() else chosen


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
