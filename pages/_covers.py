"""Which sources cover which of several cities, and what may therefore be compared."""

import pandas as pd
import streamlit as st

from charts.exhibit import Exhibit
from pages import _filters, _show
from pages._sentences import listed
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label
from words.bands import in_words as band_in_words
from words.speech import speech

WORDS = {
    "register": "a register",
    "membership": "desk research on members",
    "collection": "a collection",
    "census": "a census",
    "survey": "a survey",
}
Cities = dict[str, str]  # place -> name; the reader's own first


def sources_of(cities: list[str], release: str) -> list[dict]:
    """What each source holds of each city, whatever the filters."""
    return ask("place_sources", Selection(place=tuple(cities), release=release)).to_pylist()


def covered(cities: Cities, sources: list[dict], selection: Selection) -> None:
    """Which sources say something of which city, in words where cities are unlike, and the
    comparison on a shared source."""
    table = pd.DataFrame([_row(group, cities) for group in by_source(sources)], dtype=object)
    if sources:
        _exhibit(cities, sources, table, selection)
    alike(cities, sources, selection)
    offers(cities, sources, selection)


def _exhibit(
    cities: Cities, sources: list[dict], table: pd.DataFrame, selection: Selection
) -> None:
    with st.container(key="wide-beside-sources"):
        _show.exhibit(
            Exhibit(
                title=_title(cities, sources),
                counted=(
                    "What each source holds of each city, whatever the filters. Into a register"
                    " bodies enter their systems; in a census or survey they are asked; in a"
                    " membership members are looked at one by one; what is in a collection somebody"
                    " found: counts only."
                ),
                table=table,
                question="place_sources",
                sources=tuple(dict.fromkeys(row["source_id"] for row in sources)),
            ),
            key="sources",
            selection=Selection(place=selection.place, release=selection.release),
        )


def by_source(sources: list[dict]) -> list[list[dict]]:
    """The rows of each source together, the source of most cities first."""
    grouped = {
        one: [row for row in sources if row["source_id"] == one]
        for one in dict.fromkeys(row["source_id"] for row in sources)
    }
    return sorted(grouped.values(), key=lambda group: -len(group))


def _row(group: list[dict], cities: Cities) -> dict[str, str]:
    first, by_place = group[0], {row["place_id"]: row for row in group}
    head = (
        f"{first['title']} ({label('collection_kind', first['collection_kind']).lower()},"
        f" {first['snapshot']})"
    )
    return {"Source": head} | {name: held(by_place.get(place)) for place, name in cities.items()}


def held(row: dict | None) -> str:
    """`70 systems, 19 answers`; a register that could hold it and does not is told from a source
    that does not reach it."""
    if row is None:
        return "–"
    parts = [measures.plural(row["systems"], "system", "systems")] if row["systems"] else []
    parts += [measures.plural(row["answers"], "answer", "answers")] if row["answers"] else []
    return ", ".join(parts) or "could be in it, is not"


def holding(place: str, sources: list[dict]) -> frozenset[str]:
    """The sources that hold systems of a place, or whose known bodies include it."""
    return frozenset(
        row["source_id"]
        for row in sources
        if row["place_id"] == place and (row["systems"] or row["has_known_bodies"])
    )


def _title(cities: Cities, sources: list[dict]) -> str:
    """How many sources hold systems of all the cities, or answers where none holds systems of
    any."""
    own, *others = cities
    held_by = {place: holding(place, sources) for place in cities}
    if not any(held_by.values()):
        answers = [len(group) for group in by_source(sources)].count(len(cities))
        return (
            f"No source has systems of these {len(cities)} cities;"
            f" {measures.plural(answers, 'has', 'have')} answers of all"
        )
    if common := frozenset.intersection(*held_by.values()):
        return (
            f"{measures.plural(len(common), 'source covers', 'sources cover')} systems of all"
            f" {len(cities)} cities"
        )
    shares = sum(bool(held_by[own] & held_by[other]) for other in others)
    peers = measures.plural(len(others), "peer", "peers")
    return (
        f"No source covers systems of all {len(cities)} cities; {cities[own]} shares one with"
        f" {shares} of {peers}"
    )


def is_alike(cities: Cities, sources: list[dict], selection: Selection) -> bool:
    """Whether numbers may stand beside each other: the same sources cover all, or the reader chose
    one."""
    return len(selection.source) == 1 or len({holding(place, sources) for place in cities}) == 1


def alike(cities: Cities, sources: list[dict], selection: Selection) -> None:
    """Say where the systems of two cities come from unlike collections: then their numbers are not
    compared."""
    own, *others = cities
    if len(selection.source) == 1:
        missing = [
            name
            for place, name in cities.items()
            if selection.source[0] not in holding(place, sources)
        ]
        reach = (
            f" It does not cover {_show.plain(listed(missing))}: nothing there is not a zero."
            if missing
            else ""
        )
        st.info(
            "Compared on one source alone:"
            f" {_show.plain(_filters.word('source', selection.source[0]))}.{reach}"
        )
        return
    unlike = [cities[other] for other in others if holding(other, sources) != holding(own, sources)]
    collected = {row["collection_kind"] for row in sources if row["systems"]} == {"collection"}
    if not unlike and collected:
        st.caption(
            "All systems come from a collection: its numbers say where cases were found, not who"
            " does more."
        )
    if unlike and holding(own, sources):
        st.warning(
            f"**Unlike collections.** Systems of {_show.plain(cities[own])} come from"
            f" {_told(own, sources)}; those of {_show.plain(listed(unlike))} come from other"
            " sources too, or from others alone. A higher number may only mean that somebody"
            " looked: compare numbers on a source they share."
        )


def _told(place: str, sources: list[dict]) -> str:
    """`a register with known bodies (Dutch Algorithm Register) and a collection (...)`."""
    rows = [
        row
        for row in sources
        if row["place_id"] == place and row["source_id"] in holding(place, sources)
    ]
    known = {True: " with known bodies", False: ""}
    return listed(
        [
            f"{WORDS[row['collection_kind']]}{known[row['has_known_bodies']]}"
            f" ({_show.plain(row['title'])})"
            for row in rows
        ]
    )


def kinds(sources: list[dict]) -> str:
    """`Covered by a register and a collection`: the kinds of sources of one place."""
    found = dict.fromkeys(WORDS[one["collection_kind"]] for one in sources)
    return f"Covered by {listed(list(found))}" if found else "No source covers it"


def offers(cities: Cities, sources: list[dict], selection: Selection) -> None:
    """The comparison on one source that the city shares with a peer, as a click."""
    own = next(iter(cities))
    chosen = st.session_state.get("selection", Selection())
    with st.container(horizontal=True):
        for group in by_source(sources):
            source_id, title = group[0]["source_id"], _show.plain(group[0]["title"])
            having = [place for place in cities if source_id in holding(place, sources)]
            if (
                own in having
                and len(having) > 1
                and selection.source != (source_id,)
                and not is_alike(cities, sources, selection)
            ):
                st.button(
                    f"Compare on {title} alone: {len(having)} of {len(cities)} cities",
                    key=f"on-{source_id}",
                    on_click=_filters.choose,
                    args=(chosen.but(source=(source_id,)),),
                )


def bands(cities: Cities, selection: Selection) -> None:
    """Each city among the places of its own kind, country and source: a band, never a rank across
    unlike ones."""
    here = Selection(place=selection.place, release=selection.release)
    rows = [row for row in ask("bands", here).to_pylist() if row["first_quarter"]]
    if not rows:
        return
    st.subheader("Each among places of its own kind and country")
    st.caption(
        "Systems a source records, whatever their status or the filters. Each city stands among its"
        " own: no band says who is ahead."
    )
    for place, name in cities.items():
        for row in (row for row in rows if row["place_id"] == place):
            systems = measures.plural(row["systems"], "system", "systems")
            st.markdown(
                f"- **{_show.plain(name)}**, {_show.plain(row['title'])}: {systems},"
                f" {band_in_words(row, speech())}."
            )
