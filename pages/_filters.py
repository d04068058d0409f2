"""The shared filters: one Selection in the session, the address and the sidebar.

If the address says something else than the session, the address is the author: a link, a reload, Back. Otherwise the
widgets are, and the address follows. A counter in each widget's key makes widgets start anew when the address wins.
"""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import streamlit as st

from pages._markdown import plain
from queries import engine
from queries.questions import FILTERS
from queries.selection import CODELISTS, LISTS, YEARS, Selection, read, write
from schema import measures
from schema.codelists import codes, label

LABELS = {"region": "Region", "country": "Country", "kind": "Kind of government", "forum": "Forum", "sector": "Sector",
          "technology": "Technology", "status": "Status", "scheme": "Risk scheme", "tier": "Risk tier", "source": "Source",
          "place": "Place"}  # fmt: skip
GROUPS = {"Where": ("region", "country", "kind", "forum"), "What": ("sector", "technology", "status"),
          "Risk and source": ("tier", "scheme", "source")}  # fmt: skip


def shared(page: str) -> Selection:
    """Draw the shared filters and give the selection they and the address agree on."""
    state = st.session_state
    known = engine.known()
    moved = state.get("page") not in (None, page)
    state.page = page
    given = {name: st.query_params[name] for name in FILTERS if name in st.query_params}
    from_url, dropped = read(given, known)
    if "selection" not in state or (from_url != state.selection and not (moved and not given)):
        state.selection, state.counter = from_url, state.get("counter", 0) + 1
    if dropped:
        more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
        st.warning(f"The address asked for {plain(', '.join(dropped[:3]))}{more}, which this release does not have; left out.")
    chosen = _widgets(state.selection, known, state.counter)
    if moved and not given and chosen == state.selection:
        _carry(chosen)
    else:
        state.selection = chosen
        _follow(chosen)
    return chosen


def choose(selection: Selection) -> None:
    """Make a selection from outside the sidebar (a chip, a click on a map) the current one."""
    st.session_state.selection = selection
    st.session_state.counter = st.session_state.get("counter", 0) + 1
    _follow(selection)


def _follow(selection: Selection) -> None:
    """The address says what is selected; parameters of a page's own stay."""
    own = {name: st.query_params[name] for name in st.query_params if name not in FILTERS}
    wanted = own | write(selection)
    if wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)


def _carry(selection: Selection) -> None:
    """Put the selection into the address a page link has just made, in place: a second entry would need a second Back."""
    own = {name: st.query_params[name] for name in st.query_params if name not in FILTERS}
    if query := urlencode(own | write(selection)):
        st.html(f"<script>history.replaceState(history.state, '', '?' + {json.dumps(query)})</script>", unsafe_allow_javascript=True)


def _widgets(selection: Selection, known, counter: int) -> Selection:
    values = {}
    with st.sidebar:
        for group, names in GROUPS.items():
            st.markdown(f"**{group}**")
            for name in names:
                values[name] = _multiselect(name, selection, known, counter)
            if group == "What":
                values["ai"] = st.toggle("Only what its source calls AI", value=selection.ai, key=f"ai-{counter}")
        st.markdown("**When it started**")
        left, right = st.columns(2)
        values["from_year"] = _year(left, "From", selection.from_year, f"from-{counter}")
        values["until_year"] = _year(right, "Until", selection.until_year, f"until-{counter}")
        st.markdown("**Release**")
        values["release"] = _release(selection, counter)
    return selection.but(**{name: tuple(value) if name in LISTS else value for name, value in values.items()})


def _multiselect(name: str, selection: Selection, known, counter: int) -> list[str]:
    options = codes(CODELISTS[name]) if name in CODELISTS else sorted(known[name], key=lambda code: word(name, code))
    return st.multiselect(LABELS[name], options, default=list(getattr(selection, name)), key=f"{name}-{counter}",
                          format_func=lambda code: word(name, code), placeholder="All")  # fmt: skip


def _year(column, words: str, value: int | None, key: str) -> int | None:
    return column.number_input(words, min_value=YEARS[0], max_value=YEARS[-1], value=value, step=1, key=key, placeholder="any")


def _release(selection: Selection, counter: int) -> str:
    versions = engine.versions()[::-1]
    chosen = st.selectbox("Release", versions, index=versions.index(selection.release or engine.current()), key=f"release-{counter}",
                          label_visibility="collapsed")  # fmt: skip
    return "" if chosen == engine.current() else chosen


def word(name: str, code: str) -> str:
    """A filter's code as readers see it."""
    if name == "country":
        return measures.country(code)
    if name == "source":
        return source_titles().get(code, code)
    if name == "place":
        return place_names().get(code, code)
    return label({**CODELISTS, "scheme": "risk_scheme"}[name], code)


def source_titles() -> dict[str, str]:
    """Titles of the current release's sources."""
    return {row["source_id"]: row["title"] for row in engine.ask("sources", Selection()).to_pylist()}


def place_names() -> dict[str, str]:
    """Names of the places that have data."""
    return {row["place_id"]: row["name"] for row in engine.ask("place_names", Selection()).to_pylist()}


def chips(selection: Selection, narrow: bool = True) -> None:
    """The selection in words; a click on a part clears it. `narrow`: whether filters narrow this page at all."""
    chosen = list(parts(selection))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if not chosen:
            st.caption("Everything in this release." + " Narrow it with the filters at the side." * narrow)
            return
        for number, (words, without) in enumerate(chosen):
            st.button(f"{plain(words)} ✕", key=f"chip-{number}", on_click=choose, args=(without,), help="Clear this part")
        if len(chosen) > 1:
            st.button("Clear all", key="chip-all", type="tertiary", on_click=choose, args=(Selection(),))


def parts(selection: Selection) -> Iterator[tuple[str, Selection]]:
    """The selection's parts in words, each with the selection without it."""
    for name in LISTS:
        if values := getattr(selection, name):
            words = ", ".join(word(name, code) for code in values[:4]) + (f" and {len(values) - 4} more" if len(values) > 4 else "")
            yield words, selection.but(**{name: ()})
    if selection.ai:
        yield "Called AI by its source", selection.but(ai=False)
    if selection.from_year is not None:
        yield f"Started {selection.from_year} or later", selection.but(from_year=None)
    if selection.until_year is not None:
        yield f"Started {selection.until_year} or earlier", selection.but(until_year=None)
    if selection.release:
        yield f"Release {selection.release}", selection.but(release="")


def in_words(selection: Selection) -> str:
    """The selection as one line."""
    return "; ".join(words for words, _ in parts(selection)) or "everything in the release"
