"""The shared filters, in the sidebar or on a phone in a sheet: what is chosen, and how many systems
each option would leave.

No widget holds a second truth: each shows the selection, and what a reader does with it makes the
next one.
"""

from typing import Any

import streamlit as st

from app import address, filters, options
from app.options import Counts, Words
from charts.look import Look
from queries import engine
from queries.counts import systems_in
from queries.filters import NOT, STATED, Filter, parted
from queries.selection import EVERYTHING, FILTERS, Selection
from queries.span import UNDATED, YEARS, Span
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
LEFT_OUT = "left-out"  # the key of what is left out, of all filters together


def draw(look: Look) -> None:
    """Draw the filters in the sidebar."""
    with st.sidebar:
        _groups(look.say)


def sheet(look: Look) -> None:
    """A button that opens the filters over the page, for a phone: the page follows when they are
    closed, by the button that says how many systems are left or by a tap beside them."""
    say = look.say

    @st.dialog(say("filters-sheet"), on_dismiss="rerun")
    def opened() -> None:
        with st.container(key="filters-groups"):
            _groups(say)
        shows = say("filters-show", n=systems_in(address.selection()))
        if st.button(shows, key="filters-show", type="primary", width="stretch"):
            st.rerun()

    if st.button(say("filters-sheet"), key="filters-sheet"):
        opened()


def _groups(say: Speech) -> None:
    """All groups. A closed one sends none of its widgets and keeps what it holds."""
    selection = address.selection()
    counts = options.counts(selection)
    st.caption(_standing(selection, counts, say))
    for group, names in GROUPS.items():
        is_chosen = any(getattr(selection, name) != getattr(EVERYTHING, name) for name in names)
        if group == "release":
            _left_out(selection, say)
        with _fold(group, is_chosen or group in OPEN, say) as fold:
            for name in names if fold.open else ():
                _widget(FILTERS[name], selection, counts, say)


def _standing(selection: Selection, counts: Counts, say: Speech) -> str:
    """How many systems are left, which the options count, and how many of them are in use, which
    pages begin with; of chosen statuses both are one number."""
    left = systems_in(selection)
    if selection.status:
        return plain(say("filters-left-of-status", n=left))
    return plain(say("filters-left", n=left, used=counts.get(("status", "in_use"), 0)))


def _fold(group: str, is_open: bool, say: Speech) -> Any:
    """A group, which sends nothing while it is closed."""
    words = say(f"group-{group}")
    return st.expander(words, expanded=is_open, key=f"group-{group}", on_change="rerun")


def _widget(each: Filter, selection: Selection, counts: Counts, say: Speech) -> None:
    value, key = getattr(selection, each.name), f"filter-{each.name}"
    label = say(f"filter-{each.name.replace('_', '-')}")
    looks: dict[str, Any] = {"key": key, "on_change": _take, "args": (each.name, key)}
    looks |= {"help": _help(each, say)}
    if each.kind == "span":
        _span(value, counts, say)
        return
    st.session_state[key] = parted(value)[0] if each.kind == "codes" else value
    if each.kind == "flag":
        lifted = counts.get((each.name, "1"), 0)
        st.toggle(say("filter-option", label=label, n=lifted), **looks)
    elif each.kind == "basis":
        bases = {basis: say(f"filter-basis-{basis or 'any'}") for basis in ("", STATED)}
        st.radio(label, list(bases), format_func=bases.get, **looks)
    elif each.kind == "release":
        st.session_state[key] = value or engine.current()
        st.selectbox(label, engine.versions()[::-1], label_visibility="collapsed", **looks)
    else:
        told = options.labels if each.is_reading else options.counted
        _codes(each, label, told(each, selection, say), looks, say)


def _codes(each: Filter, label: str, labels: Words, looks: dict[str, Any], say: Speech) -> None:
    """A filter's codes, by what readers see for them."""
    st.multiselect(
        label,
        list(labels),
        format_func=lambda code: labels.get(code, code),
        placeholder=say("filter-all"),
        filter_mode="contains",
        select_all=False,  # every option taken is not nothing narrowed: what has no value falls out
        **looks,
    )


def _span(value: Span, counts: Counts, say: Speech) -> None:
    """The years in which systems started, and whether those without a date are among them."""
    for side, end in zip(st.columns(2), ("first", "last"), strict=True):
        key = f"filter-started-{end}"
        st.session_state[key] = getattr(value, end)
        side.number_input(
            say(key),
            YEARS[0],
            YEARS[-1],
            value=None,
            step=1,
            key=key,
            on_change=_take_span,
            placeholder=say("filter-any-year"),
        )
    st.session_state["filter-started-undated"] = value.is_undated
    undated = counts.get(("started", UNDATED), 0)
    st.toggle(
        say("filter-option", label=say("filter-started-undated"), n=undated),
        key="filter-started-undated",
        on_change=_take_span,
        help=say("filter-started-help"),
    )


def _left_out(selection: Selection, say: Speech) -> None:
    """What is left out, of all filters together: every option, behind its filter's name."""
    offered = [
        each
        for each in FILTERS.values()
        if each.kind == "codes" and each.group and not each.is_reading
    ]
    chosen = [
        f"{each.name}:{code}"
        for each in offered
        for code in parted(getattr(selection, each.name))[1]
    ]
    with _fold("left-out", bool(chosen), say) as fold:
        if not fold.open:
            return
        leaving = _leaving_out(offered, selection, say)
        st.session_state[LEFT_OUT] = chosen
        st.multiselect(
            say("filter-left-out"),
            list(leaving),
            format_func=lambda option: leaving.get(option, option),
            placeholder=say("filter-left-out-nothing"),
            filter_mode="contains",
            select_all=False,
            key=LEFT_OUT,
            on_change=_take_left_out,
        )


def _leaving_out(offered: list[Filter], selection: Selection, say: Speech) -> dict[str, str]:
    """Each option that can be left out, with the systems that it would leave; those that change
    nothing come last."""
    left = options.counts(selection, "systems_without_option")
    now = systems_in(selection)
    told = [
        (each.name, code, label, left.get((each.name, code), now))
        for each in offered
        for code, label in options.labels(each, selection, say).items()
    ]
    return {
        f"{name}:{code}": say(
            "filter-left-out-option",
            filter=say(f"filter-{name.replace('_', '-')}"),
            label=label,
            n=n,
        )
        for name, code, label, n in sorted(told, key=lambda option: option[-1] == now)
    }


def _take(name: str, key: str) -> None:
    """What the reader did with a widget makes the next selection."""
    value, selection = st.session_state[key], address.selection()
    if FILTERS[name].kind == "codes":
        _, without = parted(getattr(selection, name))
        value = (*_widest(value), *(f"{NOT}{code}" for code in without))
    if FILTERS[name].kind == "release":
        filters.change_release(selection, "" if value == engine.current() else value)
    else:
        filters.choose(selection.but(**{name: value}))


def _widest(codes: list[str]) -> list[str]:
    """Codes without those of first-level regions whose country is among them: who takes all that
    a search found means the country."""
    return [code for code in codes if NOT not in code or code.split(NOT)[0] not in codes]


def _take_span() -> None:
    ends = ("first", "last", "undated")
    first, last, undated = (st.session_state[f"filter-started-{end}"] for end in ends)
    filters.choose(address.selection().but(started=Span(first, last, undated)))


def _take_left_out() -> None:
    selection = address.selection()
    chosen_options = [option.split(":", 1) for option in st.session_state[LEFT_OUT]]
    values = {}
    for name, each in FILTERS.items():
        if each.kind == "codes" and each.group and not each.is_reading:
            chosen, _ = parted(getattr(selection, name))
            without = _widest([code for of, code in chosen_options if of == name])
            values[name] = (*chosen, *(f"{NOT}{code}" for code in without))
    filters.choose(selection.but(**values))


def _help(each: Filter, say: Speech) -> str | None:
    """What a filter means, of those whose label does not tell it all."""
    return say(f"filter-{each.name.replace('_', '-')}-help") if each.name in HELPED else None
