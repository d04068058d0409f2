"""Compare: how do we stand beside our peers?"""

import pandas as pd
import streamlit as st

from pages import _beside, _brief, _cities, _covers, _gaps, _peers, _places, _rules, _show, _summary
from pages import _summary_cities as say
from queries.engine import ask, known
from queries.selection import PLACE_FILTERS, Selection
from schema import measures
from schema.codelists import label


def main() -> None:
    selection = _show.head(
        "Compare", "How do we stand beside our peers, and what are they doing that we are not?"
    )
    city = _cities.picker(selection, clears=("peers", "without"))
    if not city:
        _cities.doors(selection)
        _cities.on_map(selection)
    elif city not in known(selection.release)["place"]:
        _cities.suggest(city, selection)
        _cities.doors(selection)
    else:
        beside_peers(city, selection)


def beside_peers(city: str, selection: Selection) -> None:
    """The city, its peers and the comparison."""
    _beside.style()
    wish, left_out = _peers.wished(city, selection)
    if left_out:
        st.warning(f"Left out of the address: {'; '.join(left_out)}.")
    peers = _peers.found(city, wish, selection)
    _peers.controls(city, wish, peers, selection)
    here = _beside.chosen([city, *(one["place_id"] for one in peers)], selection)
    rows = {row["place_id"]: row for row in facts(here)}
    cities = _beside.names([rows[city], *(rows[one["place_id"]] for one in peers)])
    sources = _covers.sources_of(list(cities), selection.release)
    heading(city, cities, selection)
    if peers:
        summary(city, cities, rows)
    cards(city, cities, rows, peers, sources, wish, selection)
    _peers.rule(city, cities[city], wish, selection)
    said(city, cities, rows, peers, selection)
    if peers:
        compared(cities, rows, sources, here)


def summary(city: str, cities: dict[str, str], rows: dict[str, dict]) -> None:
    """The city's systems, those of its peers, and who was studied, in words."""
    mine, others = rows[city], [rows[place] for place in cities if place != city]
    own = say.on_record(
        cities[city], mine["systems"], mine["systems_in_use"] or 0, mine["systems_unknown"] or 0
    )
    _summary.show([own, say.peers_with_systems(others), say.in_a_study([mine, *others])])


def heading(city: str, cities: dict[str, str], selection: Selection) -> None:
    """Who stands beside whom; at its right, where the reader goes from here and what can be taken
    away."""
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        key="heading",
    ):
        peers = measures.plural(len(cities) - 1, "peer", "peers")
        st.header(
            _show.plain(f"{cities[city]} beside {peers}" if len(cities) > 1 else cities[city]),
            anchor=False,
            width="content",
        )
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            _show.page_link(
                "city",
                f"All about {cities[city]} →",
                _places.city_parameters(city, selection) | _brief.language(),
            )
            _brief.button(city, selection, [one for one in cities if one != city])


def facts(here: Selection) -> list[dict]:
    """One row a city; what is missing is None."""
    found = ask("place_facts", here).to_pylist()
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in found
    ]


def cards(
    city: str,
    cities: dict[str, str],
    rows: dict[str, dict],
    peers: list[dict],
    sources: list[dict],
    wish: _peers.Wish,
    selection: Selection,
) -> None:
    """The city and each peer: who it is, what covers it, why it is a peer, and what to do with
    it."""
    by_place = {one["place_id"]: one for one in peers}
    if peers:
        st.caption(_peers.DISTANCE)
    with st.container(key="cards"):
        for place, name in cities.items():
            with st.container(border=True, height="stretch", gap="small", key=f"card-{place}"):
                _show.page_link("city", name, _places.city_parameters(place, selection))
                who(rows[place], [row for row in sources if row["place_id"] == place])
                if place == city:
                    st.markdown("**Your choice**")
                else:
                    _peers.card(by_place[place], wish)


def who(row: dict, sources: list[dict]) -> None:
    """Kind, country, residents with their year, and the kinds of sources that cover it."""
    where = ", ".join(
        part
        for part in (row["admin"], measures.country(row["country"]))
        if part and part != row["name"]
    )
    number = measures.residents(row["population"]) if row["population"] is not None else "not known"
    year = f" ({row['population_year'] or 'undated'})" if row["population"] is not None else ""
    told = [
        label("place_kind", row["kind"]),
        where,
        f"{number} residents{year}",
        _covers.kinds(sources),
    ]
    st.markdown("  \n".join(f":small[{_show.plain(line)}]" for line in told))


def said(
    city: str,
    cities: dict[str, str],
    rows: dict[str, dict],
    peers: list[dict],
    selection: Selection,
) -> None:
    """What a reader must know before the comparison: nothing known of the city, no peers, filters
    at work."""
    name, mine = _show.plain(cities[city]), rows[city]
    if mine["systems"] is None and mine["answers"] is None:
        st.info(
            f"No source in this release holds a matching system or an answer of {name}. That does"
            " not say that it has none: its column stays empty, and its peers can still be"
            " looked at."
        )
    if not peers:
        st.info(
            "No other place matches the filters on places, or all were dropped: loosen them, or add"
            " a peer by name."
        )
    if any(getattr(selection, one) for one in PLACE_FILTERS):
        st.caption(
            "Filters on places narrow who is proposed as a peer; the other filters narrow the"
            " systems compared."
        )


def compared(
    cities: dict[str, str], rows: dict[str, dict], sources: list[dict], here: Selection
) -> None:
    """The comparison, from what may be compared to each city's standing among its own."""
    _covers.covered(cities, sources, here)
    _gaps.gaps(cities, sources, here)
    _beside.facts(cities, rows, _covers.is_alike(cities, sources, here), here)
    _beside.systems("sector", cities, here)
    _beside.systems("technology", cities, here)
    _beside.running(cities, rows, here)
    _beside.systems("risk_label", cities, here)
    _beside.systems("screening", cities, here)
    _rules.governance(cities, here)
    _covers.bands(cities, here)


main()
