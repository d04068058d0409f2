"""The frame of every page: the table of contents, the shared filters and the release stamp."""

import os
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urlencode

import streamlit as st

from app import address, back, filters, search, seen, style
from app.page import draw_page
from app.raw_page import called, title_of
from charts.look import Look
from pages.contents import CONTENTS, FIRST, LED_TO
from queries import engine
from queries.imprint import citation
from schema.imprint import FORUM
from words.markdown import Markdown, plain

WORDMARK = Path(__file__).parent.parent / "static" / "wordmark.svg"
COUNTED = ("deployment", "answer", "published_figure")  # tables whose rows the foot counts


def main() -> None:
    """The whole page."""
    look = seen.look()
    say = look.say
    pages = {
        say(f"contents-{group}"): [_entry(name, say(f"page-{name}")) for name in names]
        for group, names in CONTENTS.items()
    }
    pages[""] = [_entry(name, say(f"page-{name}"), "hidden") for name in LED_TO]
    page = st.navigation(pages, position="top", expanded=True)
    # After the navigation, which would have the tab say the page's name alone.
    st.set_page_config(
        page_title=title_of(page.url_path or FIRST), layout="wide", initial_sidebar_state="auto"
    )
    st.session_state.pages = {
        entry.url_path or FIRST: entry for group in pages.values() for entry in group
    }
    if page.url_path == "":
        back.come_back(st.session_state.pages)
    if called() == FORUM:
        st.logo(str(WORDMARK), size="large")
    style.page(look)
    style.framed(st.query_params.get("exhibit", ""))
    seen.watch_width(look)
    try:
        search.bar(look)
        filters.shared(page.url_path or FIRST, look)
        page.run()
        foot(look)
    except engine.NoRelease as missing:
        st.error(str(missing))
    except engine.TookTooLong as stopped:
        st.error(plain(say("took-too-long", seconds=say.number(stopped.seconds))))


def _entry(name: str, title: str, visibility: Literal["visible", "hidden"] = "visible"):
    """A page of the navigation, drawn from its parts."""
    draw = partial(draw_page, name)
    is_first = name == FIRST
    return st.Page(draw, title=title, url_path=name, default=is_first, visibility=visibility)


def foot(look: Look) -> None:
    """Release, its date, rows in it, and how to cite it."""
    say, selection = look.say, address.selection()
    manifest = engine.manifest(selection)
    rows = sum(manifest["counts"]["rows"][name] for name in COUNTED)
    of_release = say("foot-release", release=manifest["version"], day=manifest["as_of"], rows=rows)
    cite = plain(say("foot-cite", citation=citation(selection)))
    link = say.markdown("foot-link", address=Markdown(address.lasting()))
    with st.container(key="foot"):
        st.divider()
        st.caption(" ".join([plain(of_release), cite, " · ".join([link, *_report(look)])]))


def _report(look: Look) -> list[str]:
    """A link by which readers report an error, where `DASHBOARD_REPORT` says to which address; it
    carries the page and its selection."""
    to = os.environ.get("DASHBOARD_REPORT")
    if not to:
        return []
    subject = look.say("product-report")
    told = {"subject": subject, "title": subject, "body": address.lasting()}
    query = urlencode(told, quote_via=quote)
    return [look.say.markdown("foot-report", address=Markdown(f"{to}?{query}"))]


if __name__ == "__main__":
    main()
