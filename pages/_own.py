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
    put(name, st.session_state[key])
    for other in clears:
        put(other, None)


def put(name: str, value: str | None) -> None:
    """Write a parameter of the page's own, or take it away."""
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


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
