"""What a page shows before its scripts have run: its heading, first sentences and numbers, or its
map, where the page itself will have them. A reader of a page of Streamlit's would see an empty one
until the front end has begun, connected and been answered.

The page's head has a small script, which fetches this from where the page stands as the reader will
see it, dark or light, narrow or wide; it goes once the page itself stands there.

    GET /opening.json?of_page=map&<the page's address>  204 where a page has none
"""

import json
from functools import cache, lru_cache
from pathlib import Path

from app import back
from app.figure import DARK, NARROW
from app.opening.drawn import background
from app.opening.route import ADDRESS, PAGE, VERSION, answer, version
from queries import engine

__all__ = ["ADDRESS", "answer", "tag"]
FOLDER = Path(__file__).parent


def tag(page: str) -> str:
    """The script of a page's head, as HTML; empty where there is no release to tell of."""
    try:
        now = version(engine.current())
    except engine.NoRelease:  # said on the page itself
        return ""
    return _script(page, now)


@lru_cache(maxsize=100)
def _script(page: str, now: str) -> str:
    told = {
        "to": ADDRESS.strip("/"),
        "names": {"dark": DARK, "narrow": NARROW},
        "query": {PAGE: page, VERSION: now},
        "backgrounds": {shade: background(shade) for shade in ("light", "dark")},
        "leaving": [back.WISH, back.OUT],  # who signs in or out is led to another page
    }
    return f"<script>{_text()}({json.dumps(told)});</script>"


@cache
def _text() -> str:
    return (FOLDER / "opening.js").read_text(encoding="utf-8").rstrip()
