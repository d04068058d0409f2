"""Choosing a place by typing its name or by a founding city's button; the address keeps it as
`city`."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

import streamlit as st

from charts import maps
from pages import _own, _show
from pages._markdown import plain
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

DOORS = 10  # places offered to begin with
MEANT = 12  # places offered for a name that leads to several
UNCOVERED = " · no source covers it"


def picker(selection: Selection, clears: tuple[str, ...] = ()) -> str | None:
    """The place asked for in the address, chosen by typing; founding cities come first. `clears` as
    for `_own.choice`.

    An address can also name it in words, `city=Köln`: where they are one place's name, that place
    is meant.
    """
    options = names(selection)
    _own.choice(
        "city",
        "Find a place",
        options,
        None,
        index=None,
        placeholder="Type a name: city, town, ward or county",
        filter_mode="contains",
        is_told=False,
        clears=clears,
    )
    given = st.query_params.get("city", "").strip() or (
        selection.place[0] if len(selection.place) == 1 else ""
    )
    if not given or given in options:
        return given or None
    so_called = [row["place_id"] for row in called(given, selection) if row["is_so_called"]]
    return so_called[0] if len(so_called) == 1 else given


def called(given: str, selection: Selection) -> list[dict]:
    """Places whose name holds a text."""
    return ask("places_called", selection, called=given[:80]).to_pylist()


def names(selection: Selection) -> dict[str, str]:
    """All places by names that tell them apart and can be typed on any keyboard; those that no
    source covers say so."""
    return _names(engine.releases_folder(), selection.release or engine.current())


@lru_cache(maxsize=4)  # thousands of names take longer to write than a question to answer
def _names(folder: Path, version: str) -> dict[str, str]:
    rows = ask("place_names", Selection(release=version)).to_pylist()
    often = Counter(full_name(row) for row in rows)
    return {row["place_id"]: _option(row, often[full_name(row)] > 1) for row in rows}


def _option(place: dict, is_ambiguous: bool) -> str:
    kind = f" ({label('place_kind', place['kind']).lower()})" if is_ambiguous else ""
    return full_name(place, is_typed=True) + kind + UNCOVERED * (not place["is_covered"])


def unaccented(name: str) -> str:
    """Latin letters without what stands above, below or across them, `Plonsk` for `Płońsk`; other
    scripts stay."""
    if not re.search("[A-Za-z]", name):
        return name
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name)
        if not unicodedata.combining(letter)
    )
    return letters.translate(str.maketrans("łŁøØđĐðı", "lLoOdDdi"))


def suggest(given: str, selection: Selection) -> None:
    """The places a typed name can mean; where there is none, what that says and what it does
    not."""
    found = called(given, selection)
    if not found:
        places = measures.plural(
            ask("place_names", selection).num_rows, "local government", "local governments"
        )
        st.warning(
            f"This release has no place “{plain(given[:40])}”. It knows {places}: those that a"
            " source names or could name. One that is missing is not without AI: nothing is known"
            " of it here."
        )
        return
    more = (
        f", and {measures.count(len(found) - MEANT)} more: type more of the name"
        if len(found) > MEANT
        else ""
    )
    st.markdown(
        f"{measures.plural(len(found), 'place has', 'places have')} “{plain(given[:40])}” in the"
        f" name{more}:"
    )
    with st.container(horizontal=True):
        for row in found[:MEANT]:
            st.button(
                plain(full_name(row)),
                on_click=_own.put,
                args=("city", row["place_id"]),
                key=f"meant-{row['place_id']}",
            )


def full_name(place: dict, is_typed: bool = False) -> str:
    """Name, the local name where it is another, state or prefecture, and country; `is_typed` also
    without accents, to be searched."""
    local = place["local_name"] or ""
    is_other = not re.search("[A-Za-z]", local) or not _plain(place["name"]) & _plain(local)
    others = [local] if local and is_other else []
    others += [unaccented(one) for one in (place["name"], *others)] if is_typed else []
    told = ", ".join(one for one in dict.fromkeys(others) if one != place["name"])
    name = f"{place['name']} ({told})" if told else place["name"]
    return ", ".join(
        [
            name,
            *(
                part
                for part in (place["admin"], measures.country(place["country"]))
                if part and part != place["name"]
            ),
        ]
    )


def _plain(name: str) -> set[str]:
    return set(name.lower().split())


def on_map(selection: Selection) -> None:
    """Places with systems as circles; a click chooses one."""
    views = maps.views(_show.look())
    view = _own.choice(
        "view", "Or find it on the map", views, "world", st.segmented_control, required=True
    )
    rows = ask("places", Selection(release=selection.release)).to_pandas()
    rows = rows.assign(country_name=rows["country"].map(measures.country))
    figure = maps.bubbles(rows, view, "population", "systems", _show.look(), "on record")
    alt = (
        f"Map of {measures.plural(len(rows), 'place', 'places')} with systems on record; each can"
        " also be found by its name above."
    )
    st.plotly_chart(
        figure,
        theme=None,
        key="find-on-map",
        alt=alt,
        config=maps.config(st.get_option("server.baseUrlPath")),
        on_select=_clicked,
        selection_mode="points",
    )
    st.caption(
        f"Places whose sources hold answers and no system are found by name alone. {maps.caption(_show.look())}"
    )


def _clicked() -> None:
    points = st.session_state["find-on-map"].selection.points
    if points:
        _own.put("city", points[0]["customdata"])


def doors(selection: Selection) -> None:
    """Nothing chosen yet: the founding cities as a start, or where none has data the places with
    most systems."""
    covered = [row for row in ask("place_names", selection).to_pylist() if row["is_covered"]]
    founding = [row for row in covered if row["forum_status"] == "founding"]
    st.markdown(
        "Or begin with a founding city of the Mayors AI Forum:"
        if founding
        else "Or begin with a place that has data:"
    )
    with st.container(horizontal=True):
        for row in founding or sorted(covered, key=lambda row: -row["systems"])[:DOORS]:
            st.button(
                plain(row["name"]),
                on_click=_own.put,
                args=("city", row["place_id"]),
                key=f"door-{row['place_id']}",
            )
