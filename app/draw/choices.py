"""Widgets of a page's own parameters; what is chosen goes into the address."""

from typing import Any

import streamlit as st

from app import address
from app.draw.part import draw
from charts.look import Look
from pages.values import Choice, Number, Search, Span
from words.markdown import plain


@draw.register
def _(part: Choice, look: Look) -> None:
    key = f"own-{part.name}"
    chosen = [code for code in part.chosen if code in part.options]
    st.session_state[key] = list(part.chosen) if part.is_many else next(iter(chosen), None)
    widget = _many if part.is_many else _one
    widget(part, _looks(part, key))
    _tell_unknown(part, look)


def _tell_unknown(part: Choice | Span, look: Look) -> None:
    if part.unknown:
        say = look.say
        asked = say.first([f"“{value[:40]}”" for value in part.unknown], 3)
        st.warning(plain(say("not-on-this-page", name=part.name, values=asked)))


def _looks(part: Choice, key: str) -> dict[str, Any]:
    """The arguments that any widget of a choice is drawn with, by name."""
    looks = {
        "format_func": part.options.get,
        "label_visibility": "collapsed" if part.is_label_hidden else "visible",
        "help": part.help or None,
        "key": key,
        "on_change": _follow,
        "args": (part, key),
    }
    return looks | ({"width": part.width} if part.width else {})


def _one(part: Choice[str], looks: dict[str, Any]) -> None:
    if part.widget == "list":
        st.selectbox(plain(part.label), list(part.options), **looks, **_emptied(part))
        return
    side_by_side = st.pills if part.widget == "pills" else st.segmented_control
    side_by_side(plain(part.label), list(part.options), required=True, **looks | _read(part))


def _emptied(part: Choice[str]) -> dict[str, Any]:
    """What a list is drawn with in which nothing need be chosen: it is searched by typing, for a
    part of a name and not for its letters anywhere."""
    if not part.placeholder:
        return {}
    searched = {"index": None, "placeholder": part.placeholder, "filter_mode": "contains"}
    return searched | {"disabled": part.is_closed}


def _many(part: Choice[tuple[str, ...]], looks: dict[str, Any]) -> None:
    if part.widget == "list":
        st.multiselect(
            plain(part.label), list(part.options), **looks, placeholder=part.placeholder or None
        )
    else:
        options = list(part.options)
        st.pills(plain(part.label), options, selection_mode="multi", **looks | _read(part))


def _read(part: Choice) -> dict[str, Any]:
    """The words of options that stand side by side, which are read as Markdown; those of a list are
    not."""
    return {"format_func": lambda code: plain(part.options[code])}


def _follow(part: Choice, key: str) -> None:
    chosen = st.session_state[key]
    if part.writes:
        address.put(part.writes(chosen) if chosen else {})
        return
    value, default = (
        (",".join(chosen), ",".join(part.default)) if part.is_many else (chosen or "", part.default)
    )
    address.put({part.name: None if value == default else value} | dict.fromkeys(part.clears))


@draw.register
def _(part: Search, look: Look) -> None:
    key = f"own-{part.name}"
    st.session_state[key] = part.value
    st.text_input(
        plain(part.label),
        key=key,
        placeholder=part.placeholder or None,
        help=part.help or None,
        on_change=_follow_text,
        args=(part, key),
    )


def _follow_text(part: Search, key: str) -> None:
    address.put({part.name: st.session_state[key].strip() or None} | dict.fromkeys(part.clears))


@draw.register
def _(part: Number, look: Look) -> None:
    key = _key(part, part.position)
    st.session_state[key] = part.value
    st.number_input(
        plain(part.label),
        part.least,
        part.most,
        key=key,
        step=1,
        width=160,
        on_change=_follow_number,
        args=(part,),
    )


def _key(part: Number, position: int) -> str:
    return f"own-{part.name}-{position}" if part.listed else f"own-{part.name}"


def _follow_number(part: Number) -> None:
    """The number or, where the parameter lists several, all of them as their widgets have them."""
    state = st.session_state
    if part.listed:
        numbers = tuple(state[_key(part, position)] for position in range(len(part.listed)))
        value = None if numbers == part.usual else ",".join(map(str, numbers))
    else:
        number = state[_key(part, part.position)]
        value = None if number == part.default else str(number)
    address.put({part.name: value})


@draw.register
def _(part: Span, look: Look) -> None:
    key = f"own-{part.name}"
    st.session_state[key] = part.value
    st.slider(
        plain(part.label), part.least, part.most, key=key, on_change=_follow_span, args=(part, key)
    )
    _tell_unknown(part, look)


def _follow_span(part: Span, key: str) -> None:
    first, last = st.session_state[key]
    is_whole = (first, last) == (part.least, part.most)
    address.put({part.name: None if is_whole else f"{first}-{last}"})
