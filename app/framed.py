"""An exhibit in a frame on another site: what it is of, and why there is nothing where that is so.

The exhibit and the foot are all that a frame shows (`style.framed`); this line stands with them.
"""

from collections.abc import Callable
from html import escape

import streamlit as st

from app import filters
from charts.look import Look
from pages.values import Head, Parts, holds
from queries import engine
from queries.selection import EVERYTHING, Selection
from words import selection as words_of
from words.markdown import plain

SNIPPET = """<iframe src="{address}" title="{title}"
  style="width: 100%; height: 640px; border: 0"></iframe>
<script>addEventListener('message', ({{ data, source }}) => {{ for (const each of
  document.querySelectorAll('iframe')) if (each.contentWindow === source && data.dashboardHeight)
  each.style.height = `${{data.dashboardHeight}}px`; }});</script>"""


def snippet(address: str, title: str) -> str:
    """What a site pastes to show an exhibit at its own height."""
    return SNIPPET.format(address=escape(address), title=escape(title))


def tell(
    page: str, exhibit: str, shown: Parts, made: Callable[[Selection], Parts], look: Look
) -> None:
    """Say the selection and its release, what of it is not known, and that the exhibit is not
    there, because nothing matches or because there is none of that name. `made` gives the page's
    parts of a selection."""
    head, say = shown[0], look.say
    selection = st.session_state.get("selection", EVERYTHING)
    narrowed = isinstance(head, Head) and head.is_narrowed
    told = selection if narrowed else Selection(release=selection.release)
    words = words_of.in_words(told, say, names_release=False)
    manifest = engine.manifest(selection)
    of_release = {"release": manifest["version"], "day": say.day(manifest["as_of"])}
    with st.container(key="frame"):
        st.caption(plain(say("frame-selection", selection=words, **of_release)))
        if dropped := filters.dropped(say):
            st.warning(plain(dropped))
        if holds(shown, exhibit):
            return
        whole = Selection(release=selection.release)
        if told != whole and holds(made(whole), exhibit):
            st.info(plain(say("frame-empty")))
        else:
            st.error(plain(say("frame-unknown", exhibit=exhibit, page=say(f"page-{page}"))))
