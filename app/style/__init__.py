"""Typography that the theme's settings do not reach, and how a page looks on paper.

Figures are drawn in pixels for the screen. Before printing a copy of each is drawn for the width of
the paper and scaled to fit; afterwards it goes again. Folded reference tables are open while the
page is printed. What stands in a container whose key begins with `on-paper` is printed only.
"""

import json
import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from textwrap import dedent

import streamlit as st

from charts import theme
from charts.look import Look

FOLDER = Path(__file__).parent
NAMED = "\ufffc"  # where a script puts a name, in a sentence that is made before it is known
PAPER_WIDTH = 760  # pixels a figure is drawn for; on A4 its text is then about as large as captions
CONTROLS = (
    "stSidebar",
    "stHeader",
    "stToolbar",
    "stExpandSidebarButton",
    "stElementToolbar",
    "stStatusWidget",
    "stSkipToContent",
    "stButton",
    "stDownloadButton",
    "stLinkButton",
    "stPageLink",
    "stButtonGroup",
    "stSelectbox",
    "stMultiSelect",
    "stTextInput",
    "stNumberInput",
    "stCheckbox",
    "stFileUploader",
    "stTab",  # the open one is printed without the row of their names
    "stTooltipIcon",
    "stHeaderActionElements",
)
SCRIPTS = "print.js", "picture.js", "arrive.js", "goto.js", "named.js", "spoken.js"
# What scrolls on the screen and would be cut on paper.
OPENED = ("stMain", "stAppViewContainer", "stMainBlockContainer")
REMADE = "remade"  # begins the key of a container that is made anew with its words
HEADED = (
    ':is([data-testid="stElementContainer"]:has(h1, h2, h3),'
    f' [data-testid="stLayoutWrapper"]:has(> [class*="st-key-{REMADE}-"]))'
)


@cache
def text(file: str) -> str:
    """A style sheet or script of this folder, its capital words put in."""
    written = (FOLDER / file).read_text(encoding="utf-8")
    for word, value in {
        "OPENED": _ids(OPENED),
        "CONTROLS": _ids(CONTROLS),
        "HEADED": HEADED,
        "WIDTH": str(PAPER_WIDTH),
    }.items():
        written = re.sub(rf"\b{word}", value, written)
    return written


def _ids(names: tuple[str, ...]) -> str:
    return ":is(" + ", ".join(f'[data-testid="{name}"]' for name in names) + ")"


class Markup:
    """HTML that Streamlit takes as it is. Of a text it would look each time for the margin of its
    lines, and whether a file is called so, which takes a millisecond of all that a page has."""

    def __init__(self, written: str):
        self._written = dedent(written).strip()

    def _repr_html_(self) -> str:
        return self._written


@lru_cache(maxsize=64)
def markup(written: str) -> Markup:
    """HTML of rules or scripts, most of which are the same for all pages."""
    return Markup(written)


def sheet(*rules: str) -> None:
    """Rules for the page."""
    st.html(markup(f"<style>{''.join(rules)}</style>"))


def page(look: Look) -> None:
    """The rules of every page, on the screen and on paper, and its scripts."""
    sheet(text("page.css"), text("reference.css"))
    for file in ("beside.css", "movable.css"):
        sheet(text(file).replace("PAGE", theme.ink(look).page))
    tone = theme.ink(look)
    sheet(text("goto.css").replace("PAGE", tone.page).replace("INK", tone.ink))
    dark = text("print_dark.css").replace("INK", theme.LIGHT.ink) if look.is_dark else ""
    long_table = json.dumps(look.say("paper-long-table"), ensure_ascii=False)
    sheet(text("print.css").replace("LONGTABLE", long_table), dark)
    with st.container(key="on-paper-script"):
        scripts = "".join(map(text, SCRIPTS))
        for word, said in _words(look).items():
            scripts = scripts.replace(word, json.dumps(said, ensure_ascii=False))
        st.html(markup(f"<script>{scripts}</script>"), unsafe_allow_javascript=True)


def _words(look: Look) -> dict[str, dict[str, str] | str]:
    """What scripts say: the word that stands for it in them -> its sentences, or the language."""
    say = look.say
    parts = ("label", "title", "table", "map")
    named = {"opens": say("table-open"), "open": say("table-open-of", row=NAMED)}
    return {
        "GOTOWORDS": {part: say(f"goto-{part}", title=NAMED) for part in parts},
        "NAMEDWORDS": named,
        "PAGELANGUAGE": look.language,
    }


def is_exhibit(name: str) -> bool:
    """Whether an exhibit may be called so."""
    return bool(re.fullmatch(r"[\w-]+", name))


def framed(exhibit: str) -> None:
    """Show one exhibit and the foot alone, for a frame on another site; the whole page for what is
    no name of an exhibit."""
    if not is_exhibit(exhibit):
        return
    kept = f".st-key-exhibit-{exhibit}", ".st-key-frame", ".st-key-foot"
    others = f":not({', '.join(f'{part} *' for part in kept)})"
    # Empty rows and columns would leave their gaps, and a half of the width.
    around = f":not(:has({', '.join(kept)})){others}"
    hidden = dict.fromkeys(("stElementContainer", "stExpander"), others)
    hidden |= dict.fromkeys(("stLayoutWrapper", "stColumn", "stTabs"), around)
    parts = ", ".join(f'[data-testid="{part}"]{which}' for part, which in hidden.items())
    parts += f', [role="tablist"]{others}'  # the exhibit may stand in a tab
    bars = (
        '[data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stExpandSidebarButton"]'
    )
    sheet(f"{parts}, {bars} {{display: none;}} .block-container {{padding: 0.5rem 1rem;}}")
    with st.container(key="on-paper-framed"):
        st.html(f"<script>{text('framed.js')}</script>", unsafe_allow_javascript=True)


def on_paper(key: str, words: str) -> None:
    """Words that are printed, where the screen has buttons."""
    with st.container(key=f"on-paper-{key}"):
        st.html(f"<p>{escape(words)}</p>")
