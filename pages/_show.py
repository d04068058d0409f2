"""What every page shows in the same way: heads, exhibits, numbers, empty results and the foot."""

import os
import re
from collections.abc import Callable
from functools import partial
from urllib.parse import quote, urlencode
from zlib import crc32

import pandas as pd
import plotly.graph_objects as go
import plotly.io
import streamlit as st

from charts import maps, theme
from charts.exhibit import Exhibit
from charts.look import Look
from pages import _filters, _paper, _ways
from pages._markdown import Markdown, link, plain
from queries import engine, preview
from queries.imprint import citation
from queries.selection import Selection, write
from schema import measures
from schema.codelists import label

# A template is compared by identity, so plotly would draw each figure anew when Streamlit hands it
# over a second time.
plotly.io.templates.default = None

STILL = "still"  # in the session of a page drawn for a snapshot: "wide" or "narrow"
STYLE = """<style>
.block-container {padding-top: 4.5rem; max-width: 75rem;}
h1 {font-size: 2rem; font-weight: 650; letter-spacing: -0.01em; padding-bottom: 0;}
h3 {font-size: 1.25rem; font-weight: 600; padding-bottom: 0;}
[data-testid="stMetricValue"] {font-size: clamp(1.7rem, 2.1vw, 2.4rem); font-weight: 650;}
[data-testid="stMetricValue"] * {white-space: normal; overflow: visible;}
[data-testid="stMetricLabel"] p {font-size: 1rem;}
[data-testid="stCaptionContainer"] {opacity: 1; color: color-mix(in srgb, currentColor 68%, transparent);}
[data-testid="stSidebar"] [data-testid="stExpander"] details, [data-testid="stSidebar"] summary {border: none; background: none;}
[data-testid="stSidebar"] summary p {font-weight: 600;}
/* Streamlit's own file of a table has no name, no citation, and cells that spreadsheets would compute. */
[data-testid="stElementToolbarButton"]:has(button[aria-label^="Download as CSV"]) {display: none;}
[class*="st-key-wide-"] table {min-width: 46rem;}
</style>"""


def style() -> None:
    """Typography that the theme's settings do not reach, and how a page looks on paper."""
    st.html(STYLE)
    _paper.style(theme.LIGHT.ink if is_dark() else "")


def framed(exhibit: str) -> None:
    """Show one exhibit and the foot alone, for a frame on another site; the whole page for what is
    no name of an exhibit."""
    if not re.fullmatch(r"[\w-]+", exhibit):
        return
    kept = f".st-key-exhibit-{exhibit}", ".st-key-foot"
    others = f":not({', '.join(f'{one} *' for one in kept)})"
    # Empty rows and columns would leave their gaps, and a half of the width.
    around = f":not(:has({', '.join(kept)})){others}"
    hidden = dict.fromkeys(("stElementContainer", "stExpander", "stTabs"), others) | dict.fromkeys(
        ("stLayoutWrapper", "stColumn"), around
    )
    parts = ", ".join(f'[data-testid="{part}"]{which}' for part, which in hidden.items())
    bars = (
        '[data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stExpandSidebarButton"]'
    )
    st.html(
        f"<style>{parts}, {bars} {{display: none;}} .block-container {{padding: 0.5rem"
        " 1rem;}</style>"
    )


def is_dark() -> bool:
    """Whether the reader's page is dark; charts are drawn for it."""
    return st.context.theme.type == "dark"


def look() -> Look:
    """How the reader's page looks, for charts."""
    return Look(is_dark=is_dark(), is_narrow=is_phone(), is_still=is_still())


def is_phone() -> bool:
    """Whether the reader's browser calls itself mobile; the server cannot see how wide a page
    is."""
    return st.session_state.get(STILL) == "narrow" or "Mobi" in (
        st.context.headers.get("User-Agent") or ""
    )


def is_still() -> bool:
    """Whether the page is drawn once for a snapshot (`exports.site`), where nothing can be
    opened."""
    return STILL in st.session_state


def head(title: str, question: str, narrow: bool = True) -> Selection:
    """A page's title, the question it answers, and the selection in words; gives the selection."""
    st.title(title)
    st.markdown(question)
    selection = st.session_state.get("selection", Selection())
    _filters.chips(selection, narrow)
    _paper.selection(selection if narrow else Selection(release=selection.release))
    _older(selection)
    return selection


def _older(selection: Selection) -> None:
    """On an older release: that there is a newer one, and what it changes in this very
    selection."""
    versions, now = engine.versions(), engine.current()
    if (
        not selection.release
        or preview.is_one(selection)
        or versions.index(selection.release) >= versions.index(now)
    ):
        return
    newest = selection.but(release="")
    rows = engine.ask("changes_headline", newest, since=selection.release).to_pylist()
    found = {row["change"]: row for row in rows if row["measure"] == "systems"}
    before, after = (
        measures.plural(found[kind]["joined"], "system", "systems") for kind in ("before", "after")
    )
    joined, gone = (
        sum(row[way] for kind, row in found.items() if kind not in ("before", "after"))
        for way in ("joined", "gone")
    )
    moved = (
        f"This selection has {before} on record here and {after} there: {measures.count(joined)}"
        f" joined, {measures.count(gone)} left."
    )
    same = "This selection has the same systems in both."
    st.info(
        f"This is release {selection.release}; release {now} is newer."
        f" {moved if joined or gone else same}"
    )
    with st.container(horizontal=True):
        st.button(f"Show release {now}", on_click=_filters.choose, args=(newest,))
        page_link("changes", "What changed →", write(newest) | {"since": selection.release})


def exhibit(
    one: Exhibit, key: str, selection: Selection, opens: Callable[[list], None] | None = None
) -> None:
    """Title, what is counted, figure, table, source line and ways out: the same for every exhibit.

    `selection` is the one its numbers were asked with, so that the downloads hold what is shown.
    `opens` is called with a mark's customdata when the reader clicks it.
    """
    with st.container(key=f"exhibit-{key}"):
        st.subheader(plain(one.title), anchor=key)
        st.caption(plain(one.counted))
        if one.figure:
            _figure(one, key, opens)
        else:
            table(one.table)
        if one.note:
            st.caption(plain(one.note))
        drawer(
            one.question,
            key,
            selection,
            one.title,
            one.sources,
            one.parameters,
            partial(table, one.table) if one.figure else None,
        )


def drawer(
    question: str,
    key: str,
    selection: Selection,
    title: str,
    sources: tuple[str, ...] = (),
    parameters: dict[str, str] | None = None,
    twin: Callable[[], None] | None = None,
) -> None:
    """The only way that rows leave a page: files, all their sources, link, citation, code and
    frame; closed at first.

    It stands in a container `exhibit-{key}` under a heading with the anchor `key`, where link and
    frame lead. `twin` draws what opens with it.
    """
    # A closed table is not sent: tables cost the browser more than figures do.
    words = f"{'Table, files' if twin else 'Files'}, link and citation"
    with st.expander(words, expanded=is_still(), key=f"drawer-{key}", on_change="rerun") as opened:
        if opened.open:
            if twin:
                twin()
            st.caption(f"Download these rows: {_ways.files(question, selection, parameters)}")
            st.caption(f"Sources: {source_line(sources)}.")
            if not is_still():  # a snapshot cites its own files
                _ways.cite(question, selection, parameters or {}, key, title)
    st.caption(f"Source: {source_line(sources, most=3)}.")


def _figure(one: Exhibit, key: str, opens: Callable[[list], None] | None) -> None:
    as_ever = {
        "theme": None,
        "key": key,
        "alt": one.alt,
        "config": maps.config(st.get_option("server.baseUrlPath")),
    }
    figure = Ready(one.figure)
    if not opens:
        st.plotly_chart(figure, **as_ever)
        return
    event = st.plotly_chart(figure, on_select="rerun", selection_mode="points", **as_ever)
    if points := event.selection.points:
        opens(points[0]["customdata"])


class Ready(go.Figure):
    """A figure that goes out as it is, where Streamlit would check and copy it for longer than its
    question takes; a test checks all.

    It has a revision that follows from its content: plotly takes equal lists of the same revision
    for unchanged.
    """

    def __init__(self, figure: dict):
        revision = crc32(plotly.io.to_json(figure, validate=False).encode())
        self._as_it_is = figure | {"layout": figure["layout"] | {"datarevision": revision}}

    def to_dict(self) -> dict:
        return self._as_it_is


def table(frame: pd.DataFrame) -> None:
    """Short tables, and those with Markdown in them, as real tables, which screen readers read; the
    other long ones scroll.

    A column named `Link...` holds addresses. Text stands as it is; cells of Markdown need a frame
    of dtype object, as others forget it.
    """
    links = [name for name in frame if str(name).startswith("Link")]
    if len(frame) <= 25 or _has_markdown(frame):
        clicks = {
            name: [link("Open", url) if isinstance(url, str) else "" for url in frame[name]]
            for name in links
        }
        cells = {name: frame[name].map(partial(_written, is_year=_is_year(name))) for name in frame}
        st.table(pd.DataFrame(cells).assign(**clicks), hide_index=True, border="horizontal")
    else:
        numbers = {
            name: "plain" if _is_year(name) else "localized"
            for name in frame.select_dtypes("number")
        }
        looks = {name: st.column_config.NumberColumn(format=how) for name, how in numbers.items()}
        looks |= {name: st.column_config.LinkColumn(display_text="Open") for name in links}
        st.dataframe(frame, hide_index=True, column_config=looks)


def _has_markdown(frame: pd.DataFrame) -> bool:
    """Whether a cell is meant to be formatted, which only a real table does."""
    return any(
        isinstance(cell, Markdown)
        for _, column in frame.items()
        if column.dtype == object
        for cell in column
    )


def _is_year(column: str) -> bool:
    """Whether a column holds years, which have no separators."""
    return "year" in str(column).lower()


def _written(value: object, is_year: bool) -> object:
    if value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return measures.count(None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.0f}" if is_year else measures.count(value)
    return plain(value) if isinstance(value, str) and not isinstance(value, Markdown) else value


def source_line(sources: tuple[str, ...], most: int | None = None) -> str:
    """Titles of sources and the dates of their snapshots in the release shown; `most` names only
    the first few and counts the others."""
    release = Selection(release=st.session_state.get("selection", Selection()).release)
    known = {row["source_id"]: row for row in engine.ask("sources", release).to_pylist()}
    named = [f"{known[one]['title']} ({known[one]['snapshot']})" for one in sources if one in known]
    if most and len(named) > most + 1:
        return "; ".join(named[:most]) + f"; and {len(named) - most} more, named with the files"
    return "; ".join(named) or "this release"


def rows_link(words: str, selection: Selection) -> None:
    """A link to the rows behind a number."""
    page_link("data", words, write(selection))


def page_link(page: str, words: str, parameters: dict[str, str] | None = None) -> None:
    """A link to another page, by default with the same selection."""
    parameters = (
        write(st.session_state.get("selection", Selection())) if parameters is None else parameters
    )
    if is_still():
        st.markdown(f"[{plain(words)}]({page}?{urlencode(parameters)})")
    elif "pages" in st.session_state:  # a page run alone, as a test does, has no others to link to
        st.page_link(st.session_state.pages[page], label=plain(words), query_params=parameters)


def rows(selection: Selection) -> None:
    """The rows behind a number, under the figure they were asked from."""
    found = engine.ask("table_deployment", selection).to_pandas()
    found = found[found["is_counted"]]
    found = found.assign(
        country=found["country"].map(measures.country),
        status=[label("status", code) for code in found["status"]],
    )
    shown = found[["name", "place", "country", "status", "vendor", "evidence_url"]]
    st.caption(
        f"{plain(_filters.in_words(selection))}:"
        f" {measures.plural(found['system_id'].nunique(), 'system', 'systems')}"
    )
    table(
        shown.set_axis(
            ["System", "Place", "Country", "Status", "Supplier", "Link to the record"], axis=1
        )
    )
    rows_link("These rows in the data table →", selection)


def status_words(selection: Selection) -> str:
    """`in use`, `planned or in pilot`: the statuses of the selection as they follow "systems"."""
    words = {
        "planned": "planned",
        "in_development": "in development",
        "pilot": "in pilot",
        "in_use": "in use",
        "retired": "retired",
        "unknown": "of unknown status",
    }
    chosen = [words[code] for code in words if code in selection.status]
    return " or ".join(chosen) if 0 < len(chosen) < len(words) else "of any status"


def systems(number: int, selection: Selection) -> str:
    """`1,201 systems in use`."""
    return f"{measures.plural(number, 'system', 'systems')} {status_words(selection)}"


def sources_of(selection: Selection) -> tuple[str, ...]:
    """The sources of the selected systems."""
    return tuple(row["source_id"] for row in engine.ask("systems_by_source", selection).to_pylist())


def empty(selection: Selection, what: str) -> None:
    """Nothing matches: say which filter to loosen and offer the click."""
    st.info(f"No {what} for this selection.")
    parts = list(_filters.parts(selection))
    with st.container(horizontal=True):
        for number, (words, without) in enumerate(parts):
            found = engine.ask("headline", without).to_pylist()[0]["systems"]
            if found:
                st.button(
                    f"Without “{plain(words)}”: {measures.plural(found, 'system', 'systems')}",
                    key=f"loosen-{number}",
                    on_click=_filters.choose,
                    args=(without,),
                )
        if parts:
            st.button(
                "Without any filter",
                key="loosen-all",
                on_click=_filters.choose,
                args=(Selection(),),
            )


def foot() -> None:
    """Release, its date, rows in it, and how to cite it."""
    selection = st.session_state.get("selection", Selection())
    manifest = engine.manifest(selection)
    rows = measures.count(
        sum(
            manifest["counts"]["rows"][name]
            for name in ("deployment", "answer", "published_figure")
        )
    )
    with st.container(key="foot"):
        st.divider()
        of_release = f"Release {manifest['version']}, data as of {manifest['as_of']}, {rows} rows."
        cite = (
            f"Cite as: {plain(citation(selection))}. Each source keeps its own licence; see"
            " Methods."
        )
        st.caption(f"{of_release} {cite} [Lasting link to this page]({_ways.lasting()}){_report()}")


def _report() -> str:
    """A link by which readers report an error, where `DASHBOARD_REPORT` says to which address; it
    carries the page and its selection."""
    to = os.environ.get("DASHBOARD_REPORT")
    said = urlencode(
        {
            "subject": "An error in the dashboard",
            "title": "An error in the dashboard",
            "body": _ways.lasting(),
        },
        quote_via=quote,
    )
    return f" · [Report an error]({to}?{said})" if to else ""
