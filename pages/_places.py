"""What a map of places has around it: the figure, the places as a table, and the panel of the one
the reader chose.

The chosen place is the page's own parameter `city`, so it can be linked to. A click on the map and
a row of the table both write it; the figure and the panel read it.
"""

import pandas as pd
import streamlit as st

from charts import maps
from charts.exhibit import Exhibit
from pages import _filters, _own, _show, _ways
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

TALL = {"europe", "japan", "netherlands"}  # views higher than wide, which leave room at their side
SILENT = {
    "declined": "missing",
    "dont_know": "missing",
    "not_applicable": "not_asked",
}  # statuses that share a look
FIRST = 5  # systems listed in the panel
NARROW = (
    3  # the first columns, which a phone or the side of a tall map shows without scrolling sideways
)
SHORT = {"First year": "Since", "Year of residents": "Residents of"}


def show(one: Exhibit, rows: pd.DataFrame | None, here: Selection, view: str) -> None:
    """The map, the chosen place beside it, the same places as a table, and what to know. Countries
    have no rows of places.

    A tall map leaves room for the table at its side; a wide one takes the page.
    """
    with st.container(key="exhibit-map"):
        _exhibit(one, rows, here, view)


def _exhibit(one: Exhibit, rows: pd.DataFrame | None, here: Selection, view: str) -> None:
    st.subheader(_show.plain(one.title), anchor="map")
    st.caption(_show.plain(one.counted))
    if one.question in ("places", "systems_by_country"):
        others(here)
    city = st.query_params.get("city") if rows is not None else None
    tall = view in TALL and one.figure is not None
    map_side, panel_side = sides(tall, bool(city and one.figure))
    with map_side:
        draw(one, city, rows is not None, narrower=bool(city) and not tall)
    with panel_side:
        if city:
            panel(city, here)
        if tall:
            table(one, rows, here, is_narrow=True)
    if one.note:
        st.caption(_show.plain(one.note))
    if not tall:
        table(one, rows, here, is_narrow=_show.is_phone())
    _show.drawer(one.question, "map", here, one.title, one.sources, one.parameters)


def sides(tall: bool, has_panel: bool) -> list:
    """Two columns where something stands beside the map, else one above the other."""
    if tall or has_panel:
        return st.columns([2, 1] if tall else [7, 3], gap="medium")
    return [st.container(), st.container()]


def draw(one: Exhibit, city: str | None, opens: bool, narrower: bool) -> None:
    """The figure, where there is one; a click on a place opens its panel."""
    if not one.figure:
        return
    figure, config = maps.chosen(one.figure, city), maps.config(st.get_option("server.baseUrlPath"))
    height = figure["layout"]["height"] * (0.75 if narrower else 1)
    ready = _show.Ready(figure | {"layout": figure["layout"] | {"height": height}})
    st.plotly_chart(
        ready,
        theme=None,
        key="map-figure",
        alt=one.alt,
        config=config,
        on_select=_clicked if opens else "ignore",
        selection_mode="points",
    )


def _clicked() -> None:
    points = st.session_state["map-figure"].selection.points
    _open(_id(points[0]["customdata"]) if points else None)


def _id(customdata: object) -> str:
    return customdata[0] if isinstance(customdata, list | tuple) else customdata


def _open(city: str | None) -> None:
    """Open a place's panel from the map, or close it; the table forgets its own choice."""
    st.session_state["map-turn"] = st.session_state.get("map-turn", 0) + 1
    _own.put("city", city)


def table(one: Exhibit, rows: pd.DataFrame | None, here: Selection, is_narrow: bool) -> None:
    """The same places, sortable; choosing a row opens the same panel, which tells what a narrow
    table leaves out."""
    if rows is None:
        _show.table(one.table)
        st.caption(f"{measures.plural(len(one.table), 'country', 'countries')}.")
        return
    ids = rows["place_id"].tolist()
    key = f"map-table-{st.session_state.get('map-turn', 0)}-{hash(tuple(ids))}"
    frame = one.table.assign(Page=[city_address(place_id, here) for place_id in ids])
    st.dataframe(
        frame,
        hide_index=True,
        placeholder="–",
        key=key,
        selection_mode="single-row",
        on_select=lambda: _row(key, ids),
        column_config=columns(frame),
        column_order=list(frame)[:NARROW] if is_narrow else None,
    )
    st.caption(
        f"{measures.plural(len(ids), 'place', 'places')}. Choose one in the"
        f" table{' or on the map' if one.figure else ''}."
    )


def columns(frame: pd.DataFrame) -> dict:
    """How numbers and links are written, under headings short enough to be read whole; the longer
    name is their help."""
    formats = {name: "localized" for name in frame if name.startswith(("Systems", "Residents"))}
    formats |= {name: "%d" for name in frame if name in SHORT}
    short = {name: SHORT.get(name, name.split()[0]) for name in formats}
    numbers = {
        name: st.column_config.NumberColumn(
            short[name], format=how, help=name if short[name] != name else None
        )
        for name, how in formats.items()
    }
    return numbers | {"Page": st.column_config.LinkColumn(display_text="Open", width=60)}


def _row(key: str, ids: list[str]) -> None:
    chosen = st.session_state[key].selection.rows
    _own.put("city", ids[chosen[0]] if chosen else None)


def city_address(place_id: str, selection: Selection) -> str:
    """The address of a place's page."""
    return _ways.address("city", city_parameters(place_id, selection))


def city_parameters(place_id: str, selection: Selection) -> dict[str, str]:
    """The city page reads its place from `city`, and keeps the release."""
    return {"city": place_id} | ({"release": selection.release} if selection.release else {})


def panel(place_id: str, here: Selection) -> None:
    """One place: residents, systems by status, the first systems, its page."""
    found = ask("city", Selection(release=here.release), place_id=place_id).to_pylist()
    with st.container(border=True, key="map-panel"):
        if not found:
            st.markdown(f"The release has no place {_show.plain(place_id)}.")
        else:
            place, one = found[0], here.but(place=(place_id,))
            st.markdown(f"### {_show.plain(place['name'])}")
            st.markdown(
                "  \n".join(
                    [where(place), residents(place), *by_status(one.but(status=())), *answered(one)]
                )
            )
            first_systems(one)
            _show.page_link(
                "city", f"Open the page of {place['name']}", city_parameters(place_id, here)
            )
            _show.page_link("compare", "Compare it with its peers", city_parameters(place_id, here))
        st.button("Close", key="map-close", type="tertiary", on_click=_open, args=(None,))


def where(place: dict) -> str:
    """Kind, part of the country and country."""
    parts = [label("place_kind", place["kind"]), place["admin"], measures.country(place["country"])]
    return _show.plain(", ".join(part for part in parts if part))


def residents(place: dict) -> str:
    """Residents with their year, or why there are none."""
    if place["population_quality"] != "official":
        return "No official number of residents with a year"
    return f"**{measures.residents(place['population'])}** residents ({place['population_year']})"


def by_status(one: Selection) -> list[str]:
    """Systems by status, whatever status the map shows."""
    rows = ask("systems_by_status", one).to_pylist()
    if not rows:
        return ["No system on record here; that is not a no"]
    return [
        f"**{measures.plural(sum(row['systems'] for row in rows), 'system', 'systems')}** on"
        " record: "
        + ", ".join(
            f"{measures.count(row['systems'])} {label('status', row['status']).lower()}"
            for row in rows
        )
    ]


def answered(one: Selection) -> list[str]:
    """What the place answered a census."""
    looks = maps.key("ai_adopted")
    rows = [
        row for row in ask("census_places", one, item="ai_adopted").to_pylist() if row["survey"]
    ]
    said = [(looks[SILENT.get(row["answer"], row["answer"])].label.lower(), row) for row in rows]
    return [
        f"AI adopted: **{answer}** ({_show.plain(row['survey'])}, {row['reference_date']})"
        for answer, row in said
    ]


def first_systems(one: Selection) -> None:
    """The first systems the map counts here, each with its link."""
    rows = [row for row in ask("table_deployment", one).to_pylist() if row["is_counted"]]
    lines = [
        f"- {_show.link(row['name'], row['evidence_url'])},"
        f" {label('status', row['status']).lower()}"
        for row in rows[:FIRST]
    ]
    if len(rows) > FIRST:
        lines.append(f"- and {measures.count(len(rows) - FIRST)} more")
    st.markdown("\n".join(lines))


def others(here: Selection) -> None:
    """Places of the view whose systems all have another status are one click away; most police
    technology has none on record."""
    every = tuple(codes("status"))
    if st.session_state.get("selection", Selection()).status:
        return
    more = (
        ask("headline", here.but(status=every)).to_pylist()[0]["places"]
        - ask("headline", here).to_pylist()[0]["places"]
    )
    if more > 0:
        words = measures.plural(more, "more place has", "more places have")
        st.button(
            f"{words} only systems planned, piloted, retired or of unknown status: show them too",
            key="map-all",
            on_click=lambda: _filters.choose(
                st.session_state.get("selection", Selection()).but(status=every)
            ),
        )
