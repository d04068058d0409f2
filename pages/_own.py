"""What a page keeps in the address for itself, beside the shared filters: the address is its only author.

So a link, a reload and Back restore it, and no widget holds a second truth.
"""

from collections.abc import Callable

import streamlit as st


def choice(name: str, words: str, options: dict[str, str], default: str, widget: Callable = st.selectbox,
           clears: tuple[str, ...] = (), **looks) -> str:  # fmt: skip
    """One of `options` (code -> words) as a widget, written to the address as `name`; unknown codes give the default.

    `clears` are parameters that mean nothing any more once the reader chooses another.
    """
    given, key = st.query_params.get(name), f"own-{name}"
    st.session_state[key] = given if given in options else default
    return widget(words, list(options), key=key, format_func=options.get, on_change=_follow, args=(name, key, *clears), **looks)


def _follow(name: str, key: str, *clears: str) -> None:
    _write({name: st.session_state[key]} | dict.fromkeys(clears))


def put(name: str, value: str | None) -> None:
    """Write a parameter of the page's own, or take it away."""
    _write({name: value})


def _write(values: dict[str, str | None]) -> None:
    """All at once: each change of the address is a step of Back."""
    wanted = st.query_params.to_dict() | values
    st.query_params.from_dict({name: value for name, value in wanted.items() if value})


def text(name: str, words: str, **looks) -> str:
    """Free text as a widget, written to the address as `name`."""
    key = f"own-{name}"
    st.session_state[key] = st.query_params.get(name, "")
    return st.text_input(words, key=key, on_change=_follow, args=(name, key), **looks).strip()


def several(name: str, words: str, options: list[str], default: list[str], **looks) -> list[str]:
    """Some of `options` in the reader's order as a widget, written to the address as `name`; none chosen is the default."""
    key = f"own-{name}"
    st.session_state[key] = [one for one in st.query_params.get(name, "").split(",") if one in options] or default
    return st.multiselect(words, options, key=key, on_change=_follow_list, args=(name, key, default), **looks) or default


def _follow_list(name: str, key: str, default: list[str]) -> None:
    chosen = st.session_state[key]
    put(name, ",".join(chosen) if chosen != default else None)
