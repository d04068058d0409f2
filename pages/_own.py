"""What a page keeps in the address for itself, beside the shared filters: the address is its only
author.

So a link, a reload and Back restore it, and no widget holds a second truth.
"""

from collections.abc import Callable, Container

import streamlit as st

from pages._markdown import plain


def chosen(name: str, options: Container[str], default: str) -> str:
    """What the address chooses, for who must know it above the widget; unknown codes give the
    default."""
    given = st.query_params.get(name)
    return given if given in options else default


def choice(
    name: str,
    words: str,
    options: dict[str, str],
    default: str,
    widget: Callable = st.selectbox,
    clears: tuple[str, ...] = (),
    is_told: bool = True,
    **looks,
) -> str:
    """One of `options` (code -> words) as a widget, written to the address as `name`; unknown codes
    give the default, and say so.

    `clears` are parameters that mean nothing any more once the reader chooses another. `is_told`
    False leaves it to the page to say what an unknown code can mean.
    """
    given, key = st.query_params.get(name), f"own-{name}"
    st.session_state[key] = chosen(name, options, default)
    if is_told:
        left_out(name, [given] if given else [], options)
    return widget(
        words,
        list(options),
        key=key,
        format_func=options.get,
        on_change=_follow,
        args=(name, key, *clears),
        **looks,
    )


def _follow(name: str, key: str, *clears: str) -> None:
    write({name: st.session_state[key]} | dict.fromkeys(clears))


def put(name: str, value: str | None) -> None:
    """Write a parameter of the page's own, or take it away."""
    write({name: value})


def write(values: dict[str, str | None]) -> None:
    """Write several at once: each change of the address is a step of Back."""
    wanted = st.query_params.to_dict() | values
    st.query_params.from_dict({name: value for name, value in wanted.items() if value})


def text(name: str, words: str, **looks) -> str:
    """Free text as a widget, written to the address as `name`."""
    key = f"own-{name}"
    st.session_state[key] = st.query_params.get(name, "")
    return st.text_input(words, key=key, on_change=_follow, args=(name, key), **looks).strip()


def several(
    name: str,
    words: str,
    options: list[str],
    default: list[str],
    widget: Callable = st.multiselect,
    is_ordered: bool = True,
    is_told: bool = True,
    **looks,
) -> list[str]:
    """Some of `options` as a widget, written to the address as `name`; none chosen is the default,
    unknown ones are said to be left out.

    They come in the reader's order or, where that means nothing (`is_ordered` False), in the order
    of the options. `is_told` False leaves it to the page to say what is left out, as where the
    widget is in a drawer that may be closed.
    """
    key, given = f"own-{name}", listed(name)
    st.session_state[key] = [one for one in given if one in options] or default
    if is_told:
        left_out(name, given, options)
    order = None if is_ordered else options
    chosen = widget(
        words, options, key=key, on_change=_follow_list, args=(name, key, default, order), **looks
    )
    return _ordered(chosen, order) or default


def listed(name: str) -> list[str]:
    """What the address lists under a name."""
    return [one for one in st.query_params.get(name, "").split(",") if one]


def _ordered(chosen: list[str], order: list[str] | None) -> list[str]:
    return [one for one in order if one in chosen] if order else chosen


def _follow_list(name: str, key: str, default: list[str], order: list[str] | None) -> None:
    chosen = _ordered(st.session_state[key], order)
    put(name, ",".join(chosen) if chosen != default else None)


def left_out(name: str, given: list[str], options: Container[str]) -> None:
    """Say that the address asked for what the page does not have: silence would look like an
    answer."""
    if unknown := [one for one in given if one not in options]:
        more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
        asked = ", ".join(f"“{one[:40]}”" for one in unknown[:3])
        st.warning(
            f"The address asked for {plain(f'{name} {asked}')}{more}, which this page does not"
            " have; left out."
        )
