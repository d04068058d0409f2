"""How a page looks on paper: what the browser's own print gives, without controls and with figures
as wide as the sheet.

Figures are drawn in pixels for the screen. Before printing a copy of each is drawn for the width of
the paper and scaled to fit; afterwards it goes again. Folded tables (pages/_print.py) are open
while the page is printed. What stands in a container whose key begins with `on-paper` is printed
only.
"""

from html import escape

import streamlit as st

from pages import _filters
from queries.selection import Selection

WIDTH = 760  # pixels a figure is drawn for; on A4 its text is then about as large as the captions
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
    "stTabs",
    "stTooltipIcon",
    "stHeaderActionElements",
)
OPENED = (
    "stMain",
    "stAppViewContainer",
    "stMainBlockContainer",
)  # what scrolls on the screen and would be cut on paper
HEADED = '[data-testid="stElementContainer"]:has(h1, h2, h3)'
STYLE = """<style>
[class*="st-key-on-paper"], [data-testid="stLayoutWrapper"]:has(> [class*="st-key-on-paper"]) {display: none;}
.on-paper-figure {position: absolute; left: -10000px; width: WIDTHpx;}
@page {size: A4; margin: 12mm;}
@media print {
  /* The page flows over sheets instead of scrolling in a window. */
  html, body, #root, .stApp, .stApp > *, .stApp div:has(> OPENED), OPENED {display: block !important; position: static !important;
    overflow: visible !important; width: auto !important; max-width: none !important; height: auto !important; min-height: 0 !important;
    max-height: none !important; padding: 0 !important; margin: 0 !important; transform: none !important; background: white !important;}
  [data-testid="stVerticalBlock"], [data-testid="stLayoutWrapper"], [data-testid="stElementContainer"], [data-testid="stFullScreenFrame"],
    [data-testid="stTable"], [data-testid="stTable"] div {display: block !important; height: auto !important; overflow: visible !important;}
  [data-testid="stVerticalBlock"] > * {margin-bottom: 0.5rem; width: auto !important;}
  [data-testid="stHorizontalBlock"] {display: flex !important; flex-wrap: nowrap !important; break-inside: avoid;}
  [data-testid="stHorizontalBlock"]:has(.js-plotly-plot) {display: block !important; break-inside: auto;}
  [data-testid="stColumn"] {min-width: 0 !important;}
  .st-key-cards {display: grid !important; grid-template-columns: repeat(4, 1fr) !important; gap: 0.5rem;}
  /* What belongs together stays on one sheet. */
  [class*="st-key-exhibit-"]:has(.js-plotly-plot), [data-testid="stMetric"], [data-testid="stAlert"], .st-key-summary, .st-key-foot,
    .st-key-cards > *, li, tr {break-inside: avoid;}
  h1, h2, h3, summary, HEADED, HEADED + [data-testid="stElementContainer"]:has([data-testid="stCaptionContainer"]),
    HEADED + [data-testid="stElementContainer"]:has([data-testid="stMarkdown"] p:only-child) {break-after: avoid;}
  /* Figures are as wide as the sheet. */
  [data-testid="stPlotlyChart"], [data-testid="stPlotlyChart"] div {width: 100% !important; height: auto !important;
    overflow: visible !important;}
  .js-plotly-plot:has(+ .on-paper-figure) {display: none !important;}
  .on-paper-figure {position: static;}
  .on-paper-figure .svg-container {aspect-ratio: var(--wide) / var(--high);}
  .on-paper-figure svg.main-svg {width: 100% !important; height: 100% !important;}
  /* Tables fit, and tell their addresses. */
  .stApp table {min-width: 0 !important; font-size: 0.75rem !important;}
  .stApp :is(td, th) {padding: 0.2rem 0.4rem !important; position: static !important; overflow-wrap: anywhere;}
  .stApp :is(td, th) * {white-space: normal !important; min-width: 0 !important; font-size: inherit !important;}
  .stApp :is(td, li, p) a[href^="http"]:not([href*="/api/v1/"])::after {content: " " attr(href); font-size: 0.65rem; line-height: 1.2;
    display: inline-block; overflow-wrap: anywhere; margin-left: 0.25rem;}
  .stApp :is(td, th):first-child, .stApp td:has(a[href^="http"]) {min-width: 8rem;}
  .stDataFrame > * {display: none !important;}
  .stDataFrame::after {content: "Long tables are not printed: take them as a file, or open the link at the end."; font-style: italic;}
  /* No controls, and nothing of what only they need. */
  details {border: none !important;}
  /* Folded tables stand open, and small. */
  details.print > summary {list-style: none; margin-top: 0.5rem;}
  .print, details.print dl {overflow: visible !important; font-size: 0.75rem; line-height: 1.3;}
  .print :is(td, th) {min-width: 4.25rem !important; font-size: 0.6875rem !important; hyphens: auto;}
  .print td:is(.code, .long) {min-width: 9rem !important;}
  details.print dl {display: grid; grid-template-columns: 13rem 1fr; column-gap: 1rem;}
  .stApp p {orphans: 3; widows: 3; margin-bottom: 0.7rem;}
  [data-testid="stElementContainer"] + [data-testid="stLayoutWrapper"]:has(> .st-key-foot) {break-before: avoid;}
  .stApp h1 {padding-top: 0 !important;}
  summary svg, summary [data-testid="stIconMaterial"], [class*="st-key-drawer-"] summary, details:not([open]) > summary, CONTROLS,
    [data-testid="stElementContainer"]:has(> CONTROLS), [data-testid="stElementContainer"]:has(a[href*="/api/v1/"]),
    [data-testid="stLayoutWrapper"]:has(> [data-testid="stExpander"] > details:not([open])),
    .st-key-chips, .st-key-doors, .modebar-container, .hoverlayer,
    [data-testid="stLayoutWrapper"]:has(CONTROLS):not(:has([data-testid="stMarkdown"], [data-testid="stHeading"], [data-testid="stTable"],
      [data-testid="stPlotlyChart"], .stDataFrame)) {display: none !important;}
  .st-key-cards [data-testid="stPageLink"], .st-key-cards [data-testid="stElementContainer"]:has([data-testid="stPageLink"]),
    [class*="st-key-on-paper"] {display: block !important;}
}
</style>"""
# Dark figures are turned light as a picture; every text of the page itself is written in ink.
DARK = """<style>@media print {
  .stApp, .stApp :not(svg, svg *) {color: INK !important;}
  .stApp :not(svg, svg *) {background-color: transparent !important;}
  .js-plotly-plot svg.main-svg {filter: invert(1) hue-rotate(180deg);}
}</style>"""
SCRIPT = """<script>
if (!window.isForPaper) {
  window.isForPaper = true;
  const figures = () => [...document.querySelectorAll('.js-plotly-plot:not(.on-paper-figure)')].filter(one => one._fullLayout);
  const copied = one => {
    const copy = Object.assign(document.createElement('div'), {className: 'on-paper-figure'});
    one.after(copy);
    const {width, height, geo} = one._fullLayout;  // a map on a narrower sheet is less high, anything else has as many rows
    const layout = structuredClone({...one.layout, width: WIDTH, height: geo ? height * Math.min(1, WIDTH / width) : height});
    window.Plotly.newPlot(copy, structuredClone(one.data), layout, {staticPlot: true, topojsonURL: one._context.topojsonURL});
    return copy;
  };
  const scaled = one => {
    const {width, height} = one._fullLayout;
    one.style.setProperty('--wide', width);
    one.style.setProperty('--high', height);
    one.querySelectorAll('svg.main-svg').forEach(svg => svg.setAttribute('viewBox', `0 0 ${width} ${height}`));
  };
  const removed = () => document.querySelectorAll('.on-paper-figure').forEach(one => { window.Plotly.purge(one); one.remove(); });
  const unfolded = () => document.querySelectorAll('details.print:not([open])').forEach(one => { one.open = one.isForPaper = true; });
  const folded = () => [...document.querySelectorAll('details.print')].filter(one => one.isForPaper)
    .forEach(one => { one.open = one.isForPaper = false; });
  window.addEventListener('beforeprint', () => { unfolded(); removed(); figures().map(copied).forEach(scaled); });
  window.addEventListener('afterprint', () => { removed(); folded(); });
}
</script>"""


def _ids(names: tuple[str, ...]) -> str:
    return ":is(" + ", ".join(f'[data-testid="{name}"]' for name in names) + ")"


def style(ink: str = "") -> None:
    """The style and the script of printing; `ink` is the colour of text where the page itself is
    dark."""
    rules = (
        STYLE.replace("OPENED", _ids(OPENED))
        .replace("CONTROLS", _ids(CONTROLS))
        .replace("HEADED", HEADED)
        .replace("WIDTH", str(WIDTH))
    )
    st.html(rules + DARK.replace("INK", ink) * bool(ink))
    with st.container(key="on-paper-script"):
        st.html(SCRIPT.replace("WIDTH", str(WIDTH)), unsafe_allow_javascript=True)


def selection(chosen: Selection) -> None:
    """The selection in words, where the screen has buttons."""
    with st.container(key="on-paper-selection"):
        st.html(f"<p>Selection: {escape(_filters.in_words(chosen))}.</p>")
