"""What stands around a map of places: the card of the one that the reader chose, which is ringed,
and the same places as a table.

The chosen place is the page's parameter `city`, so it can be linked to. A click on the map and a
row of the table both write it.
"""

from dataclasses import replace

from charts import maps
from pages.map.wanted import Wanted
from pages.shared.places import card
from pages.values import Button, Exhibit, Parts, Section, Table
from queries.engine import ask
from schema.codelists import codes

# Views higher than wide, which leave room for the table at their side.
TALL = {"europe", "japan", "netherlands"}
NARROW = 3  # the first columns of the table, which there is room for beside a map or on a phone
LOWER = 0.75  # of a map that gives room to a card at its side


def around(exhibit: Exhibit, ids: tuple[str, ...], wanted: Wanted) -> Exhibit:
    """The exhibit with the chosen place and the table of places open; `ids` are what the rows of
    its table write."""
    table = replace(exhibit.table, key="map", sets="city", ids=ids, narrow=NARROW)
    is_tall = wanted.view in TALL
    shown = replace(
        exhibit,
        table=table,
        sets="city",
        beside=_card(wanted),
        table_at="beside" if is_tall else "below",
        weights=(2, 1) if is_tall else (7, 3),
    )
    if not exhibit.figure:
        return shown
    figure = maps.chosen(exhibit.figure, wanted.city or None)
    if wanted.city and not is_tall:
        lower = {"height": round(figure["layout"]["height"] * LOWER)}
        figure |= {"layout": figure["layout"] | lower}
    return replace(shown, figure=figure)


def _card(wanted: Wanted) -> Parts:
    if not wanted.city:
        return ()
    close = Button("map-close", wanted.look.say("map-close"), sets={"city": None}, is_quiet=True)
    shown = (*card(wanted.city, wanted.here, wanted.look), close)
    return (Section(shown, "map-panel", is_framed=True),)


def choose_one(table: Table, has_figure: bool, wanted: Wanted) -> str:
    """How many places there are, and that each can be chosen."""
    sentence = "map-choose" if has_figure else "map-choose-in-table"
    return wanted.look.say(sentence, places=table.rows)


def others(wanted: Wanted) -> Parts:
    """Places of the view whose systems all have another status are one click away; most police
    technology has none on record."""
    if wanted.selection.status:
        return ()
    every = tuple(codes("status_today"))
    ever, now = (
        ask("headline", selection).to_pylist()[0]["places"]
        for selection in (wanted.here.but(status=every), wanted.here)
    )
    if ever <= now:
        return ()
    words = wanted.look.say("map-other-statuses", n=ever - now)
    return (Button("map-all", words, wanted.selection.but(status=every)),)
