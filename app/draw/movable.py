"""A map that a reader can move, on the screen; a script of this project draws it.

The script writes where the reader looks into the address by itself, and tells the server once the
reader rests, so that links and pictures show the same.
"""

from functools import cache, partial
from typing import Any

import streamlit as st

from app import address, movable, tables
from charts.look import Look
from pages.shared.alt import alt
from pages.values import Exhibit

# Not told with each map: the browser has the file, or fetches it with the page. These are several
# lines, as one alone is taken for a file's name.
SHOWN_BY = """
const { default: show } = await import(new URL("PATH", location.href));
export default show;
"""


@cache
def _component():
    return st.components.v2.component(
        "movable_map",
        html=movable.text("map.html"),
        css=movable.text("map.css"),
        js=SHOWN_BY.replace("PATH", f"{address.mount()}{movable.path()}"),
    )


def draw(part: Exhibit, look: Look) -> None:
    """Draw an exhibit's map; a click on a place writes the parameter that the exhibit sets."""
    key = f"figure-{part.key}"
    _component()(
        key=key,
        data=sent(part, look),
        on_place_change=partial(_chosen, part, key),
        on_own_change=partial(_moved, key),
    )


def sent(part: Exhibit, look: Look) -> dict[str, Any]:
    """What the browser is sent of an exhibit's map."""
    words = {"label": alt(part, look.say), "base": f"{address.mount()}/maps/"}
    return dict(part.movable or {}) | words


def _chosen(part: Exhibit, key: str) -> None:
    chosen = dict(st.session_state[key].place or {})
    place = chosen.pop("id", None)
    if part.sets and place:
        tables.forget_rows()
        address.put({part.sets: place} | chosen)


def _moved(key: str) -> None:
    if own := st.session_state[key].own:
        address.put(own)
