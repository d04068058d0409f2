"""Pages that are still scripts, run once without a server or a browser."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from queries.selection import Selection

ROOT = Path(__file__).parents[1]
SECONDS = 300


class NotDrawn(Exception):
    """A page could not be drawn; says which, and why."""


def drawn(page: str, release: str, theme: str, width: str, **own: str) -> Block:
    """What a page shows of everything in a release: its elements, as Streamlit would send them to a
    browser.

    `theme` is "light" or "dark", `width` "wide" or "narrow"; `own` are parameters of the page's
    own. Raises NotDrawn.
    """
    app = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=SECONDS)
    app.session_state["selection"] = Selection(release=release)
    app.session_state["still"] = width
    app.context = {"theme": theme}
    for name, value in own.items():
        app.query_params[name] = value
    app.run()
    if app.exception:
        raise NotDrawn(f"The page {page} {own or ''} fails: {app.exception[0].message}")
    return app.main
