"""The search: a box that offers, while a name is typed, what it may mean. It asks the interface, so
that no letter draws the page anew; only what is chosen does."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from app import address
from app.style import NAMED
from charts.look import Look
from exports.search import EVERY_KIND
from pages.contents import FIRST, NAMES
from pages.values import Finder
from queries import engine
from queries.selection import write

WISH = "searched"  # in the session: what was chosen and is to be opened
FOLDER = Path(__file__).parent

_box = st.components.v2.component(
    "search",
    html=(FOLDER / "search.html").read_text(encoding="utf-8"),
    css=(FOLDER / "search.css").read_text(encoding="utf-8"),
    js=(FOLDER / "search.js").read_text(encoding="utf-8"),
)


def bar(look: Look) -> None:
    """The search of the top bar; what is chosen is opened with the present selection."""
    say = look.say
    told = {"label": say("search-label"), "placeholder": say("search-type")}
    with st.container(key="search"):
        _draw("bar", _data(EVERY_KIND, look) | {"isBar": True, "isLabelled": False}, told, _wish)
    if wish := st.session_state.pop(WISH, None):
        page = st.session_state.pages[wish["page"]]
        st.switch_page(page, query_params=write(address.selection()) | wish["parameters"])


def finder(part: Finder, look: Look) -> None:
    """A box on a page, which opens what is chosen or writes it into the page's own parameter."""

    def write_own(key: str) -> None:
        if chosen := _chosen(key):
            address.put(dict.fromkeys(part.clears) | {part.writes: chosen["parameters"]["city"]})

    offered = dict(zip(("id", "name"), part.offered, strict=True)) if part.offered else None
    more = {"value": part.value, "offered": offered, "isLabelled": not part.is_label_hidden}
    told = {"label": part.label, "placeholder": part.placeholder}
    follow = write_own if part.writes else _wish
    _draw(part.key, _data(part.kinds or EVERY_KIND, look) | more, told, follow)


def _draw(
    key: str, data: dict[str, Any], told: dict[str, str], follow: Callable[[str], None]
) -> None:
    """A box; `follow` is called with its key before the page is drawn anew."""
    key = f"search-{key}"
    data["texts"] |= told
    _box(key=key, data=data, on_chosen_change=partial(follow, key))


def _chosen(key: str) -> dict[str, Any] | None:
    return st.session_state[key].get("chosen")


def _wish(key: str) -> None:
    """Keep what was chosen until the frame opens it."""
    if (chosen := _chosen(key)) and chosen["page"] in NAMES:
        st.session_state[WISH] = chosen


def _data(kinds: Iterable[str], look: Look) -> dict[str, Any]:
    """What every box is drawn with."""
    selection, say = address.selection(), look.say
    own = ("mine", "is-mine", "forget", "remember")
    return {
        "api": f"{address.mount()}/api/v1/search.json",
        "mount": address.mount(),
        "first": FIRST,
        "query": write(selection),
        "release": selection.release or engine.current(),
        "lang": look.language,
        "kinds": ",".join(kinds),
        "value": "",
        "isBar": False,
        "isLabelled": True,
        "offered": None,
        "texts": {name: say(f"search-{name}", city=NAMED) for name in own}
        | {"unknown": say("search-unknown", name=NAMED), "why": say("search-unknown-why")}
        | {"failed": say("search-failed")},
    }
