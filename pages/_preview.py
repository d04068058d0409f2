"""The city's own page as it would be with a file: what is known of the city, with the file's rows
where a build would put them."""

import pandas as pd
import streamlit as st

from etl.check import Checked, turn
from pages import _show, _systems
from pages import city as city_page
from queries import engine, preview
from queries.engine import ask
from queries.preview import Replaced
from queries.selection import Selection
from schema.arrow import to_arrow

TABLES = preview.MERGED
# On a phone the tables of a page need its whole width; the box that opens would take a part of it.
WHOLE_WIDTH = """<style>@media (max-width: 640px) {.st-key-preview [data-testid="stExpanderDetails"] {padding-left: 0; padding-right: 0;}
.st-key-preview details {border-left: none; border-right: none;}}</style>"""


def city_of(checked: Checked, city: str) -> str:
    """The city chosen, or the only place that the file's rows are of."""
    rows = [checked.tables[table] for table in ("deployment", "answer", "reply")]
    places = {place for frame in rows for place in frame["place_id"]}
    return city or (places.pop() if len(places) == 1 else "")


def drawer(checked: Checked, city: str, selection: Selection) -> None:
    """The page, drawn when it is opened; nothing where the file has no record of one city."""
    city = city_of(checked, city)
    if not city or not any(
        len(checked.tables[table]) for table in ("deployment", "answer", "reply")
    ):
        if checked.accepted:
            st.caption("Choose your city above to see its page as it would be with this file.")
        return
    place = ask("city", Selection(release=selection.release), place_id=city).to_pylist()
    name = _show.plain(place[0]["name"]) if place else city
    with st.expander(
        f"Preview: the page of {name} with this file", key="preview", on_change="rerun"
    ) as opened:
        if opened.open:
            st.html(WHOLE_WIDTH)
            st.caption(
                "What is known of the city already, with the rows of this file that would be"
                " accepted. Nothing of it is published before a reviewer has accepted the file."
            )
            with turn():
                _merged(checked, city, selection)


def _merged(checked: Checked, city: str, selection: Selection) -> None:
    tables = {name: to_arrow(name, checked.tables[name]) for name in TABLES if name != "source"}
    sources = checked.tables["source"].assign(
        snapshot="this file", title="This file, not yet accepted"
    )
    merged = preview.merged(
        selection,
        city,
        tables | {"source": to_arrow("source", sources)},
        Replaced(*checked.replaces(city)),
    )
    try:
        _page(city, merged)
    finally:
        engine.forget_preview(merged.release)


def _page(city: str, merged: Selection) -> None:
    """As on the page City, without what leads away from here."""
    place = ask("city", merged, place_id=city).to_pylist()[0]
    own, others = _records(city, merged)
    city_page.coverage(place, merged)
    if len(own):
        city_page.dates(place, own[own["is_counted"]], merged)
        _systems.by_sector(place, own)
    if len(others):
        _systems.inside(place, others, doors=False)
    city_page.answers(place, merged)
    city_page.completeness(place, merged)


def _records(city: str, merged: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    records = city_page.records(city, merged)
    return records[~records["is_inside"]], records[records["is_inside"]]
