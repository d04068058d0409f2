"""How a page begins sooner than Streamlit's own front end would begin it: what each page's head
tells the browser before a script has run.

Left to itself the front end asks two addresses one after the other where its server is, of which
the first is wrong on every page but the first, rests 100 ms after the wrong one, and only then
opens its connection; and it learns from the server's first parts which of its files it must load.
"""

import re
from functools import cache
from pathlib import Path

import streamlit

# What draws the parts that every page has: the search, styles, and the filters' fields.
PARTS = "BidiComponent", "Html", "Multiselect", "Selectbox", "Checkbox", "Radio"
XSRF = "_streamlit_xsrf"  # the cookie without which a connection is of nobody who signed in
IMPORTED = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')
NAMED = re.compile(r'static/js/([\w.-]+\.js)"')
SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
# The page's own folder, as its scripts are found, so that a proxy may mount it anywhere.
SERVER = 'BACKEND_BASE_URL: new URL(".", location.href).href'
# With these the connection is opened before the two addresses have answered. Other sites that
# frame a page may tell it nothing.
AT_ONCE = "HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false}"


def tags(has_token: bool) -> list[str]:
    """The tags of a page's head, as HTML; `has_token` says whether the browser has Streamlit's
    token, which it is otherwise given by the first answer it asks for."""
    told = ", ".join([SERVER, *[AT_ONCE] * has_token])
    return [f"<script>window.__streamlit = {{{told}}}</script>", *map(_preload, parts())]


def _preload(script: str) -> str:
    return f'<link rel="modulepreload" crossorigin href="./static/js/{script}" />'


@cache
def parts() -> tuple[str, ...]:
    """Files of the front end that draw `PARTS`, with what they import; without those that
    Streamlit's own page names."""
    begun = NAMED.findall((SCRIPTS.parents[1] / "index.html").read_text("utf-8"))
    found: dict[str, None] = {}
    waiting = [file.name for part in PARTS for file in SCRIPTS.glob(f"{part}.*.js")]
    while waiting:
        name = waiting.pop(0)
        if name not in begun and name not in found:
            found[name] = None
            waiting += IMPORTED.findall((SCRIPTS / name).read_text("utf-8"))
    return tuple(found)
