"""The frame of every page: the product's table of contents, the shared filters and the release
stamp."""

from pathlib import Path

import streamlit as st

from pages import _back, _filters, _show
from queries import engine
from queries.imprint import imprint
from schema.imprint import FORUM

try:
    called = imprint()
except engine.NoRelease:  # said on the page, below
    called = FORUM
st.set_page_config(
    page_title=" · ".join(filter(None, called)), layout="wide", initial_sidebar_state="auto"
)

ROOT = Path(__file__).parent.parent
CONTENTS = {
    "Explore": [
        ("overview", "Overview"),
        ("map", "Map"),
        ("adoption", "Adoption"),
        ("risk", "Risk"),
        ("reach", "Reach"),
        ("governance", "Governance"),
    ],
    "Cities": [("compare", "Compare"), ("city", "City")],
    "Data": [
        ("data", "Data"),
        ("changes", "Changes"),
        ("quality", "Quality"),
        ("methods", "Methods"),
    ],
    "Contribute": [("submit", "Submit")],
}

pages = {
    group: [
        st.Page(f"{name}.py", title=title, url_path=name, default=name == "overview")
        for name, title in entries
    ]
    for group, entries in CONTENTS.items()
}
page = st.navigation(pages, position="top")
st.session_state.pages = {
    one.url_path or "overview": one for group in pages.values() for one in group
}
if page.url_path == "":
    _back.come_back(st.session_state.pages)
if called == FORUM:
    st.logo(str(ROOT / "static" / "wordmark.svg"), size="large")
_show.style()
_show.framed(st.query_params.get("exhibit", ""))
try:
    _filters.shared(page.title)
    page.run()
    _show.foot()
except engine.NoRelease as missing:
    st.error(str(missing))
