"""A map that a reader can move, on the screen; a script of this project draws it.

The script writes where the reader looks into the address by itself, and tells the server once the
reader rests, so that links and pictures show the same.
"""

from functools import cache, partial
from pathlib import Path

import streamlit as st

from app import address, tables
from charts.look import Look
from pages.shared.alt import alt
from pages.values import Exhibit

FOLDER = Path(__file__).parents[1] / "movable"
# One script of parts in the order in which they build on each other.
SCRIPTS = ("ground", "camera", "marks", "labels", "map", "paper", "controls", "keys", "main")


@cache
def _component():
    return st.components.v2.component(
        "movable_map",
        html=_text("map.html"),
        css=_text("map.css"),
        js="\n".join(_text(f"{name}.js") for name in SCRIPTS),
    )


def _text(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")


def draw(part: Exhibit, look: Look) -> None:
    """Draw an exhibit's map; a click on a place writes the parameter that the exhibit sets."""
    key = f"figure-{part.key}"
    words = {"label": alt(part, look.say), "base": f"{address.mount()}/maps/"}
    _component()(
        key=key,
        data=dict(part.movable or {}) | words,
        on_place_change=partial(_chosen, part, key),
        on_own_change=partial(_moved, key),
    )


def _chosen(part: Exhibit, key: str) -> None:
    chosen = dict(st.session_state[key].place or {})
    place = chosen.pop("id", None)
    if part.sets and place:
        tables.forget_rows()
        address.put({part.sets: place} | chosen)


def _moved(key: str) -> None:
    if own := st.session_state[key].own:
        address.put(own)
