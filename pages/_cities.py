"""Choosing a place by typing its name or by a founding city's button; the address keeps it as `city`."""

import re
from collections import Counter

import streamlit as st

from pages import _own
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label


def picker(selection: Selection, clears: tuple[str, ...] = ()) -> str | None:
    """The place asked for in the address, chosen by typing; founding cities come first. `clears` as for `_own.choice`."""
    options = names(selection)
    given = st.query_params.get("city")
    if given and given not in options and (own := ask("city", selection, place_id=given).to_pylist()):
        options[given] = full_name(own[0])
    _own.choice("city", "Find a place", options, None, index=None, placeholder="Type a name: city, town, ward or county", clears=clears)
    return given


def names(selection: Selection) -> dict[str, str]:
    """Places with data, by names that tell them apart."""
    rows = ask("place_names", selection).to_pylist()
    often = Counter(full_name(row) for row in rows)
    kinds = {row["place_id"]: f" ({label('place_kind', row['kind']).lower()})" if often[full_name(row)] > 1 else "" for row in rows}
    return {row["place_id"]: full_name(row) + kinds[row["place_id"]] for row in rows}


def full_name(place: dict) -> str:
    """Name, the local name where it is another, state or prefecture, and country."""
    local = place["local_name"] or ""
    is_other = not re.search("[A-Za-z]", local) or not _plain(place["name"]) & _plain(local)
    name = f"{place['name']} ({local})" if local and is_other else place["name"]
    return ", ".join([name, *(part for part in (place["admin"], measures.country(place["country"])) if part and part != place["name"])])


def _plain(name: str) -> set[str]:
    return set(name.lower().split())


def doors(selection: Selection) -> None:
    """Nothing chosen yet: the founding cities as a start."""
    st.markdown("Or begin with a founding city of the Mayors AI Forum:")
    with st.container(horizontal=True):
        for row in ask("founding_cities", Selection(release=selection.release)).to_pylist():
            st.button(row["name"], on_click=_own.put, args=("city", row["place_id"]), key=f"door-{row['place_id']}")
