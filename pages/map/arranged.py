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

NARROW = 3  # the first columns of the table, which there is room for on a phone
HIGH, HIGH_ON_A_PHONE = 560, 430  # pixels of the map on the screen
SAID = (
    "closer",
    "further",
    "whole",
    "keys",
    "year",
    "play",
    "pause",
    "all-years",
)


def around(exhibit: Exhibit, ids: tuple[str, ...], wanted: Wanted) -> Exhibit:
    """The exhibit with the chosen place and the table of places open; `ids` are what the rows of
    its table write."""
    table = replace(exhibit.table, key="map", sets="city", ids=ids, narrow=NARROW)
    shown = replace(exhibit, table=table, sets="city", beside=_card(wanted), table_at="below")
    if not exhibit.figure:
        return shown
    figure = maps.chosen(exhibit.figure, wanted.city or None)
    return replace(shown, figure=figure, movable=moved(exhibit.movable, wanted))


def moved(movable: dict | None, wanted: Wanted) -> dict | None:
    """The map for the screen with what is chosen, its words and its height."""
    if not movable:
        return None
    say = wanted.look.say
    said = {name.replace("-y", "Y"): say(f"map-{name}") for name in SAID}
    gathered = {"gathered": say("map-gathered", places="{places}", largest="{largest}")}
    return movable | {
        "part": wanted.view,
        "chosen": wanted.city,
        "said": said | gathered,
        "height": HIGH_ON_A_PHONE if wanted.look.is_narrow else HIGH,
    }


def _card(wanted: Wanted) -> Parts:
    if not wanted.city:
        return ()
    close = Button("map-close", wanted.look.say("map-close"), sets={"city": None}, is_quiet=True)
    shown = (close, *card(wanted.city, wanted.here, wanted.look))
    return (Section(shown, "map-panel", is_framed=True),)


def choose_one(table: Table, has_figure: bool, wanted: Wanted) -> str:
    """How many places there are, and that each can be chosen; nothing where none can."""
    if wanted.look.is_still:
        return ""
    sentence = "map-choose" if has_figure else "map-choose-in-table"
    return wanted.look.say(sentence, places=table.rows)


def others(wanted: Wanted) -> Parts:
    """Places of the view whose systems all have another status are one click away; most police
    technology has none on record."""
    if wanted.selection.status:
        return ()
    ever, now = (
        ask("headline", selection).to_pylist()[0]["places"]
        for selection in (wanted.here.but(status=()), wanted.here)
    )
    if ever <= now:
        return ()
    words = wanted.look.say("map-other-statuses", n=ever - now)
    return (Button("map-all", words, wanted.selection.but(status=tuple(codes("status_today")))),)
