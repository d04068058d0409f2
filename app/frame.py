"""The frame of every page: the table of contents, the shared filters and the release stamp."""

from functools import partial
from typing import Literal
from urllib.parse import urlsplit

import streamlit as st

from app import address, back, filters, journal, report, search, seen, style
from app.page import draw_page
from app.raw_page import title_of
from app.turns import TURNS, whose
from charts.look import Look
from exports.picture import tags
from pages.contents import CONTENTS, FIRST, LED_TO
from queries import engine, whole
from queries.imprint import citation
from schema.operator import usual
from words.languages import NAMES
from words.markdown import Markdown, plain
from words.speech import Speech

FAILED = "failed"
SUBMIT = "submit"
COUNTED = ("deployment", "answer", "published_figure")  # tables whose rows the foot counts


def main() -> None:
    """The whole page."""
    look = seen.look()
    pages = _pages(look)
    page = st.navigation(pages, position="top", expanded=True)
    # After the navigation, which would have the tab say the page's name alone.
    st.set_page_config(
        page_title=_title(page.url_path or FIRST), layout="wide", initial_sidebar_state="auto"
    )
    st.session_state.pages = {
        entry.url_path or FIRST: entry for group in pages.values() for entry in group
    }
    say = look.say
    if page.url_path == "":
        back.come_back(st.session_state.pages)
    if logo := usual().logo:
        st.logo(str(logo), size="large")
    spoken = _spoken(page.url_path, look)
    style.page(spoken)
    style.framed(st.query_params.get("exhibit", ""))
    seen.watch_width(look)
    try:
        search.bar(spoken)
        filters.shared(page.url_path or FIRST, look)
        page.run()
        foot(spoken)
    except engine.NoRelease as missing:
        st.error(str(missing))
    except engine.TookTooLong as stopped:
        _stopped(say("took-too-long", seconds=say.number(stopped.seconds)), say)
    except engine.TookTooMuch:
        _stopped(say("took-too-much"), say)
    except engine.NoEngine:
        _stopped(say("no-engine"), say)
    except Exception as error:  # whatever it is, its reader can tell the operator which one
        with st.container(key=FAILED):
            st.error(plain(say("page-has-failed", id=journal.failed(error))))


def _pages(look: Look) -> dict[str, list]:
    """The entries of the menu, which is made before it tells which page is asked for, by group."""
    say = _spoken(urlsplit(st.context.url or "").path.rpartition("/")[2], look).say
    pages = {
        say(f"contents-{group}"): [_entry(name, say(f"page-{name}")) for name in names]
        for group, names in CONTENTS.items()
    }
    return pages | {"": [_entry(name, say(f"page-{name}"), "hidden") for name in LED_TO]}


def _spoken(name: str, look: Look) -> Look:
    """The look in the language that the page Submit is read in, with which go the menu, the search
    and the foot; on other pages that of the page."""
    wanted = st.query_params.get("lang", "")
    return look.but(language=wanted) if name == SUBMIT and wanted in NAMES else look


def _stopped(why: str, say: Speech) -> None:
    """Why there is no page now, and a way to ask for it once more."""
    st.error(plain(why))
    st.button(say("ask-again"), key="ask-again")  # a click has the page made anew


def _draw(name: str) -> None:
    with journal.drawing(name, address.selection()):
        draw_page(name)


def _title(name: str) -> str:
    """What the tab says, the place or system first that the page is about."""
    try:
        return title_of(name, tags.subject(name, list(address.given().items())))
    except engine.NoRelease:  # said on the page itself
        return title_of(name)


def _entry(name: str, title: str, visibility: Literal["visible", "hidden"] = "visible"):
    """A page of the navigation, drawn from its parts."""
    draw = partial(_draw, name)
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
        lasting = " · ".join([link, *_contact(look)])
        st.caption(" ".join([plain(of_release), cite, lasting]))
        st.caption(" · ".join([report.link(look), *_programs(look)]))  # not on paper


def _contact(look: Look) -> list[str]:
    """Whom the operator says to write to."""
    to = usual().contact
    return [look.say.markdown("foot-contact", address=Markdown(to))] if to else []


def _programs(look: Look) -> list[str]:
    """Where programs and readers of feeds go on."""
    say, city = look.say, st.query_params.get("city", "")
    feeds = {"foot-feed": address.interface("releases.atom", {})}
    if city and st.session_state.get("page") == "city":
        feeds["foot-feed-city"] = address.interface("changes.atom", {"place": city})
    to = {"foot-interface": address.interface("", {}), **feeds}
    return [say.markdown(name, address=Markdown(where)) for name, where in to.items()]


if __name__ == "__main__":
    with TURNS.mine(*whose()), whole.settled():
        main()
