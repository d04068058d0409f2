"""What peers are doing that a city is not, as far as sources tell: cases to call about."""

import pandas as pd
import streamlit as st

from pages import _own, _show, _systems
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

COUNTED = {"in_use": "In use", "in_use,unknown": "In use, or status not stated"}
OPEN, LISTED = 3, 12  # kinds shown open at first, and systems named of each


def gaps(cities: dict[str, str], sources: list[dict], selection: Selection) -> None:
    """Kinds of systems that at least two peers have and no source records of the city."""
    with st.container(key="exhibit-peers-do"):
        _exhibit(cities, sources, selection)


def _exhibit(cities: dict[str, str], sources: list[dict], selection: Selection) -> None:
    own, *others = cities
    at_least = min(2, len(others))
    head = st.container()
    counted = _own.choice(
        "counted", "Count as doing it", COUNTED, "in_use", st.segmented_control, required=True
    )
    found = ask(
        "peers_do",
        selection.but(status=()),
        place_id=own,
        statuses=counted.split(","),
        at_least=at_least,
    ).to_pandas()
    kinds = found.groupby(["sector", "technology"], sort=False)
    title = _title(len(kinds), cities[own], at_least)
    head.subheader(title, anchor="peers-do")
    head.caption(_caption(own, cities, sources))
    if found.empty and counted == "in_use":
        _otherwise(own, at_least, selection)
    for number, (_, rows) in enumerate(kinds):
        _kind(rows, cities, number < OPEN)
    if len(found):
        parameters = {"place_id": own, "statuses": counted, "at_least": str(at_least)}
        _show.drawer(
            "peers_do",
            "peers-do",
            selection.but(status=()),
            title,
            tuple(found["source_id"].unique()),
            parameters,
        )


def _title(kinds: int, name: str, at_least: int) -> str:
    peers = "two peers or more have" if at_least == 2 else "the peer has"
    number = (
        measures.plural(kinds, "kind of system", "kinds of system")
        if kinds
        else "No kind of system"
    )
    return _show.plain(f"What peers do: {number} that {peers} and no source shows in {name}")


def _caption(own: str, cities: dict[str, str], sources: list[dict]) -> str:
    covering = [
        row["title"]
        for row in sources
        if row["place_id"] == own and (row["systems"] or row["has_known_bodies"])
    ]
    cover = (
        f"sources of systems that cover it: {'; '.join(covering)}"
        if covering
        else "no source of systems covers it, so all is “not found”"
    )
    return _show.plain(
        f"A kind is a sector with a technology. “Not found” does not mean that {cities[own]} has"
        f" none: {cover}. A kind it has planned, tried or retired is left out, and so is a system"
        " of no stated sector."
    )


def _otherwise(own: str, at_least: int, selection: Selection) -> None:
    """Nothing in use: say whether sources without statuses would show something."""
    more = ask(
        "peers_do",
        selection.but(status=()),
        place_id=own,
        statuses=["in_use", "unknown"],
        at_least=at_least,
    ).num_rows
    if more:
        st.info(
            f"{measures.plural(more, 'system', 'systems')} would stand here if those whose source"
            " states no status counted too."
        )


def _kind(rows: pd.DataFrame, cities: dict[str, str], is_open: bool) -> None:
    """One kind: who has it, and the records to open."""
    first = rows.iloc[0]
    peers = measures.plural(int(first["peers"]), "peer", "peers")
    technology = (
        label("technology", first["technology"])
        if first["technology"] != "not_stated"
        else "technology not stated"
    )
    kind = f"{label('sector', first['sector'])} · {technology}"
    with st.expander(
        f"{kind}: {peers}, {measures.plural(int(first['systems']), 'system', 'systems')}",
        expanded=is_open,
    ):
        st.markdown("\n".join(_system(row, cities) for row in rows.head(LISTED).to_dict("records")))
        if len(rows) > LISTED:
            st.caption(f"And {measures.count(len(rows) - LISTED)} more, in the download.")
        own = _show.plain(next(iter(cities.values())))
        if first["unstated"]:
            unstated = measures.plural(int(first["unstated"]), "system of", "systems of")
            st.caption(
                f"{unstated} {own} in this sector {'states' if first['unstated'] == 1 else 'state'}"
                " no technology, and may be the same."
            )
        if first["inside"]:
            inside = measures.plural(int(first["inside"]), "local government", "local governments")
            st.caption(f"On record also for {inside} inside {own}.")


def _system(row: dict, cities: dict[str, str]) -> str:
    """One system as a list item, with the link to call about."""
    status = label("status", row["status"]) if row["status"] != "unknown" else "Status not stated"
    since = (
        f", {_systems.SINCE[row['start_kind']]} {row['start_date']}"
        if isinstance(row["start_date"], str)
        else ""
    )
    vendor = f" · supplier: {_show.plain(row['vendor'])}" if isinstance(row["vendor"], str) else ""
    here = "" if row["is_source_here"] else " · from a source that does not cover this city"
    return (
        f"- **{_show.plain(cities[row['place_id']])}**:"
        f" {_show.link(row['name'], row['evidence_url'])} · {status}{since}{vendor}"
        f" :small[:gray[{here}]]"
    )
