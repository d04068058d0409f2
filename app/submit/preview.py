"""The city's own page as it would be with a file: what is known of the city, with the file's rows
where a build would put them."""

import streamlit as st

from app.draw import draw_all
from charts.look import Look
from etl.check import Checked, turn
from pages.city.known import known
from queries import engine, preview
from queries.engine import ask
from queries.preview import Replaced
from queries.selection import Selection
from schema.arrow import to_arrow

TABLES = preview.MERGED
RECORDS = "deployment", "answer", "reply"  # tables whose rows are of a place
# On a phone the tables of a page need its whole width; the box that opens would take a part of it.
WHOLE_WIDTH = """<style>@media (max-width: 640px) {
.st-key-preview [data-testid="stExpanderDetails"] {padding-left: 0; padding-right: 0;}
.st-key-preview details {border-left: none; border-right: none;}}</style>"""


def city_of(checked: Checked, city: str) -> str:
    """The city chosen, or the only place that the file's rows are of."""
    places = {place for name in RECORDS for place in checked.tables[name]["place_id"]}
    return city or (places.pop() if len(places) == 1 else "")


def drawer(checked: Checked, city: str, selection: Selection, look: Look) -> None:
    """The page, drawn when it is opened; nothing where the file has no record of one city."""
    say, city = look.say, city_of(checked, city)
    if not city or not any(len(checked.tables[name]) for name in RECORDS):
        if checked.accepted:
            st.caption(say("submit-preview-needs-city"))
        return
    place = ask("city", Selection(release=selection.release), place_id=city).to_pylist()
    title = say.markdown("submit-preview", city=place[0]["name"] if place else city)
    with st.expander(title, key="preview", on_change="rerun") as opened:
        if opened.open:
            st.html(WHOLE_WIDTH)
            st.caption(say("submit-preview-why"))
            with turn():
                _merged(checked, city, selection, look)


def _merged(checked: Checked, city: str, selection: Selection, look: Look) -> None:
    """As on the page City, without what leads away from here."""
    say = look.say
    tables = {name: to_arrow(name, checked.tables[name]) for name in TABLES if name != "source"}
    sources = checked.tables["source"].assign(
        snapshot=say("submit-this-file"), title=say("submit-this-file-unaccepted")
    )
    merged = preview.merged(
        selection,
        city,
        tables | {"source": to_arrow("source", sources)},
        Replaced(*checked.replaces(city)),
    )
    try:
        place = ask("city", merged, place_id=city).to_pylist()[0]
        draw_all(known(place, merged, look), look.but(is_in_section=True))
    finally:
        engine.forget_preview(merged.release)
