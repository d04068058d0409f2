"""The shared filters: one Selection in the session, the address and the sidebar.

If the address says something else than the session, the address is the author: a link, a reload,
Back. Otherwise the widgets are, and the address follows. A counter in each widget's key makes
widgets start anew when the address wins.
"""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import streamlit as st

from pages._markdown import plain
from queries import engine
from queries.selection import CODELISTS, FILTERS, IN_ADDRESS, LISTS, YEARS, Selection, read, write
from schema import measures
from schema.codelists import codes, label

LABELS = {
    "region": "Region",
    "country": "Country",
    "kind": "Kind of government",
    "forum": "Forum",
    "sector": "Sector",
    "technology": "Technology",
    "status": "Status",
    "scheme": "Risk scheme",
    "tier": "Risk tier",
    "source": "Source",
    "place": "Place",
}
GROUPS = {
    "Where": ("region", "country", "kind", "forum"),
    "What": ("sector", "technology", "status", "ai"),
    "Risk and source": ("tier", "scheme", "source"),
    "When it started": ("from_year", "until_year"),
    "Release": ("release",),
}
OPEN = ("Where", "What")  # the other groups open with a click, or when they hold something
EVERYTHING = Selection()


def shared(page: str) -> Selection:
    """Draw the shared filters and give the selection they and the address agree on."""
    state = st.session_state
    moved = state.get("page") not in (None, page)
    state.page = page
    given = {name: st.query_params[name] for name in IN_ADDRESS if name in st.query_params}
    if "selection" not in state or given or not moved:
        _follow_address(given)
    _say_dropped()
    chosen = _widgets(state.selection, engine.known(state.selection.release), state.counter)
    if chosen.release != state.selection.release:
        _change_release(chosen)
    if moved and not given and chosen == state.selection:
        _carry(chosen)
    else:
        state.selection = chosen
        _follow(chosen)
    _say_reversed(chosen)
    return chosen


def _follow_address(given: dict[str, str]) -> None:
    """The address is the author where it says something else than the session."""
    state = st.session_state
    release = given.get("release", "")
    read_now, dropped = read(given, engine.known(release if release in engine.versions() else ""))
    if "selection" not in state or read_now != state.selection:
        state.selection, state.counter = read_now, state.get("counter", 0) + 1
    if dropped:
        state.dropped = state.selection, dropped


def _change_release(chosen: Selection) -> None:
    """Another release may lack some of the codes chosen: they are left out, visibly."""
    kept, dropped = read(write(chosen), engine.known(chosen.release))
    st.session_state.dropped = kept, dropped
    choose(kept)
    st.rerun()


def _say_dropped() -> None:
    """What was left out is said for as long as the selection stays as it was left."""
    left, dropped = st.session_state.get("dropped", (None, []))
    if left != st.session_state.selection or not dropped:
        return
    more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
    words = f"{plain(', '.join(dropped[:3]))}{more}"
    release = left.release or engine.current()
    st.warning(
        f"Left out of the filters: {words}. Release {release} does not have it, or the filter takes"
        " no such value."
    )


def _say_reversed(chosen: Selection) -> None:
    """Years in the wrong order leave nothing: say why."""
    if (
        chosen.from_year is not None
        and chosen.until_year is not None
        and chosen.from_year > chosen.until_year
    ):
        st.warning(
            f"No system started both in {chosen.from_year} or later and in {chosen.until_year} or"
            " earlier: the years are reversed."
        )


def choose(selection: Selection) -> None:
    """Make a selection from outside the sidebar (a chip, a click on a map) the current one."""
    st.session_state.selection = selection
    st.session_state.counter = st.session_state.get("counter", 0) + 1
    _follow(selection)


def _follow(selection: Selection) -> None:
    """The address says what is selected; parameters of a page's own stay."""
    own = {name: st.query_params[name] for name in st.query_params if name not in IN_ADDRESS}
    wanted = own | write(selection)
    if wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)


def _carry(selection: Selection) -> None:
    """Put the selection into the address a page link has just made, in place: a second entry would
    need a second Back."""
    own = {name: st.query_params[name] for name in st.query_params if name not in IN_ADDRESS}
    if query := urlencode(own | write(selection)):
        st.html(
            f"<script>history.replaceState(history.state, '', '?' + {json.dumps(query)})</script>",
            unsafe_allow_javascript=True,
        )


def _widgets(selection: Selection, known, counter: int) -> Selection:
    """The selection as the sidebar's widgets have it. A closed group sends none of its widgets and
    keeps what it holds."""
    values = {}
    with st.sidebar:
        for group, names in GROUPS.items():
            chosen = any(getattr(selection, name) != getattr(EVERYTHING, name) for name in names)
            with st.expander(
                group, expanded=chosen or group in OPEN, key=f"group-{group}", on_change="rerun"
            ) as drawer:
                values |= {
                    name: _widget(name, selection, known, f"{name}-{counter}")
                    for name in names
                    if drawer.open
                }
    return selection.but(
        **{name: tuple(value) if name in LISTS else value for name, value in values.items()}
    )


def _widget(name: str, selection: Selection, known, key: str) -> object:
    if name == "ai":
        return st.toggle("Only what its source calls AI", value=selection.ai, key=key)
    if name in ("from_year", "until_year"):
        words = {"from_year": "From", "until_year": "Until"}[name]
        return st.number_input(
            words, YEARS[0], YEARS[-1], getattr(selection, name), step=1, key=key, placeholder="any"
        )
    return (
        _release(selection, key) if name == "release" else _multiselect(name, selection, known, key)
    )


def _multiselect(name: str, selection: Selection, known, key: str) -> list[str]:
    options = (
        codes(CODELISTS[name])
        if name in CODELISTS
        else sorted(known[name], key=lambda code: word(name, code))
    )
    return st.multiselect(
        LABELS[name],
        options,
        default=list(getattr(selection, name)),
        key=key,
        format_func=lambda code: word(name, code),
        placeholder="All",
    )


def _release(selection: Selection, key: str) -> str:
    versions = engine.versions()[::-1]
    chosen = st.selectbox(
        "Release",
        versions,
        index=versions.index(selection.release or engine.current()),
        key=key,
        label_visibility="collapsed",
    )
    return "" if chosen == engine.current() else chosen


def word(name: str, code: str) -> str:
    """A filter's code as readers see it."""
    if name == "country":
        return measures.country(code)
    if name == "source":
        return source_titles().get(code, code)
    if name == "place":
        return place_names().get(code, code)
    return label(FILTERS[name].codelist, code)


def source_titles() -> dict[str, str]:
    """Titles of the current release's sources."""
    return {
        row["source_id"]: row["title"] for row in engine.ask("sources", Selection()).to_pylist()
    }


def place_names() -> dict[str, str]:
    """Names of the places that have data."""
    return {
        row["place_id"]: row["name"] for row in engine.ask("place_names", Selection()).to_pylist()
    }


def chips(selection: Selection, narrow: bool = True) -> None:
    """The selection in words; a click on a part clears it. `narrow`: whether filters narrow this
    page at all."""
    chosen = list(parts(selection))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chips"):
        if not chosen:
            if narrow:  # the others say in their own words what filters change
                st.caption("Everything in this release. Narrow it with the filters at the side.")
            return
        for number, (words, without) in enumerate(chosen):
            st.button(
                f"{plain(words)} ✕",
                key=f"chip-{number}",
                on_click=choose,
                args=(without,),
                help="Clear this part",
            )
        if len(chosen) > 1:
            st.button(
                "Clear all", key="chip-all", type="tertiary", on_click=choose, args=(Selection(),)
            )


def parts(selection: Selection) -> Iterator[tuple[str, Selection]]:
    """The selection's parts in words, each with the selection without it."""
    for name in LISTS:
        if values := getattr(selection, name):
            words = ", ".join(word(name, code) for code in values[:4]) + (
                f" and {len(values) - 4} more" if len(values) > 4 else ""
            )
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
