"""A figure as the reader's browser draws it: by plotly's own script, in one element that stays
where it is. Another answer moves its marks, and nothing is made anew.

Streamlit's own element would be thrown away with each change of its figure, and its next one drawn
twice, first without a width.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zlib import crc32

import streamlit as st
from plotly.io.json import to_json_plotly

from app import address
from app.figure.library import path
from charts import maps
from charts.look import Look
from pages.values import Choice

FOLDER = Path(__file__).parent
SCRIPTS = ("ahead", "figure")  # one script of parts that build on each other
AHEAD = "/figure.json"  # where figures are fetched from before they are chosen
DARK, NARROW, LANGUAGE = "is_dark", "is_narrow", "lang"


@cache
def _component():
    script = "\n".join(_text(f"{name}.js") for name in SCRIPTS)
    looks = {"html": _text("figure.html"), "css": _text("figure.css")}
    return st.components.v2.component("figure", **looks, js=script, isolate_styles=False)


def _text(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")


def draw(
    figure: dict,
    key: str,
    label: str,
    follow: Callable[[list[Any]], None] | None = None,
    ahead: Mapping[str, object] | None = None,
    spoken: str = "",
) -> None:
    """Draw a figure; `label` says it in words. `follow` is called with the customdata of the marks
    that the reader chooses before the page is drawn anew. `ahead` is what `to_come` tells,
    `spoken` is what `app/spoken.py` says of the texts that may stand in it."""
    data = sent(figure, label, spoken) | ({"ahead": ahead} if ahead else {})
    if not follow:
        _component()(key=key, data=data)
        return
    chosen = partial(_chosen, key, follow)
    turn = st.session_state.get(f"{key}-turn", 0)
    told = data | {"tells": "chosen", "turn": turn}
    _component()(key=key, data=told, on_chosen_change=chosen)


def _chosen(key: str, follow: Callable[[list[Any]], None]) -> None:
    """Counted, as the browser is told of nothing that is as before: it waits for each answer."""
    st.session_state[f"{key}-turn"] = st.session_state.get(f"{key}-turn", 0) + 1
    follow(st.session_state[key].chosen or [])


def opened(figure: dict, key: str, label: str, spoken: str = "") -> Any:
    """Draw a figure and give the customdata of the mark that the reader has opened; None where
    there is none, or it was one of a figure that has changed since."""
    data = sent(figure, label, spoken)
    state = _component()(key=key, data=data | {"keeps": "opened"}, on_opened_change=_drawn_anew)
    kept = state.opened or {}
    return kept.get("mark") if kept.get("of") == data["revision"] else None


def _drawn_anew() -> None:
    """The page's next run shows what was opened."""


def sent(figure: dict, label: str, spoken: str = "") -> dict[str, Any]:
    """What the browser is sent of a figure. The revision follows from the figure's content: what is
    drawn already is not drawn again."""
    text = to_json_plotly(figure)
    return {
        "figure": text,
        "revision": crc32(text.encode()),
        "label": label,
        "spoken": spoken,
        "library": f"{address.mount()}{path()}",
        "config": maps.config(st.get_option("server.baseUrlPath")),
    }


def to_come(key: str, choices: tuple[Choice, ...], look: Look) -> dict[str, object]:
    """What a browser must know to fetch the figure that an exhibit of this page has once another
    option of a choice is chosen: where, and what each option's words stand for."""
    seen = {DARK: "1" * look.is_dark, NARROW: "1" * look.is_narrow, LANGUAGE: look.language}
    page = address.of_exhibit(key) | seen
    told = [
        {
            "label": choice.label,
            "name": choice.name,
            "clears": choice.clears,
            "options": {words: code for code, words in choice.options.items()},
        }
        for choice in choices
    ]
    return {"to": f"{address.mount()}{AHEAD}?{urlencode(page)}", "choices": told}
