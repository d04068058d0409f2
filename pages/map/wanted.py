"""What the reader wants to see on the map: the page's own choices, and the selection within the
view."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from charts import maps, views
from charts.look import Look
from charts.views import View
from pages.map import registers
from pages.values import Button, Choice, Choices, Notice, Parts, Row, choose
from queries import regions
from queries.areas import within
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

CHOICES = ("view", "draw", "colour", "size", "city", "at", "year")
MOVED = ("at",)  # a part of the world chosen anew is shown whole
COUNTRIES = ("world", "europe")  # views that can be filled country by country
YEARS = (1900, 2100)
OF_AREAS = ("systems", "population")  # what fills countries and regions
WIDTH, NARROW = 215, 165  # of a list, in pixels


@dataclass(frozen=True)
class Wanted:
    """One map.

    selection  as the reader chose it
    view       part of the world, a code of `registers.views_of`
    areas      what is filled: countries, first-level regions or the places of a register; nothing
               where places are circles
    colour     what colours a circle or an area, and `size` what sizes a circle: codes of
               `charts.maps`
    city       the place whose card is open
    at         where the reader looks, as `views.near` reads it, and `until` the year that is shown
    """

    selection: Selection
    look: Look
    view: str
    areas: str = ""
    colour: str = ""
    size: str = ""
    city: str = ""
    at: str = ""
    until: int = 0

    @cached_property
    def running(self) -> Selection:
        """The selection, with the statuses that run where none was chosen."""
        return self.selection.running()

    @cached_property
    def seen(self) -> View:
        """The part of the world itself."""
        return registers.views_of(self.selection)[self.view]

    @property
    def framed(self) -> View:
        """The part of the world that the reader has moved to, of the same places."""
        return views.near(self.seen, self.at)

    @cached_property
    def here(self) -> Selection:
        """The same within the view, which is what the downloads hold."""
        if not (only := self.seen.only):
            return self.running
        if only[0] == "forum_status":
            return self.running.but(forum=tuple(self.running.of("forum", self.seen.codes)))
        return within(self.running, *only) or self.running.but(area=(only[1],))

    @property
    def excludes(self) -> bool:
        """Whether the selection and the view exclude each other."""
        if not (only := self.seen.only):
            return False
        if only[0] == "forum_status":
            return not self.running.of("forum", self.seen.codes)
        return bool(self.running.area) and within(self.running, *only) is None

    @property
    def status(self) -> str:
        """The statuses that are counted, as they follow "systems"."""
        return statuses(self.running, self.look.say)


def read(selection: Selection, choices: Choices, look: Look) -> tuple[Wanted, Parts]:
    """The map that the address asks for, and the widgets that choose it."""
    view = _view(selection.running(), choices, look)
    wanted = Wanted(
        selection,
        look,
        view.value,
        city=choices.text("city"),
        at=choices.text("at"),
        until=choices.number("year", *YEARS, 0),
    )
    drawing = _drawing(wanted, choices)
    areas = _filled(drawing.value, view.value) if drawing else ""
    wanted = replace(wanted, areas=areas)
    colour = _colour(wanted, choices)
    # Most places of a census have no system on record to size them by.
    has_size = not areas and colour.value != "ai_adopted"
    size = _size(wanted, choices) if has_size else None
    wanted = replace(wanted, colour=colour.value, size=size.value if size else "population")
    offered = (view, drawing, None if areas == "register" else colour, size)
    return wanted, (Row(tuple(widget for widget in offered if widget), key="map-choices"),)


def _filled(drawing: str, view: str) -> str:
    """What is filled, by the code of a drawing and of a view; nothing for places."""
    areas = "countries" if view in COUNTRIES else "register"
    return {"areas": areas, "places": ""}.get(drawing, drawing)


def _view(running: Selection, choices: Choices, look: Look) -> Choice[str]:
    """Part of the world: at first the smallest that holds all places."""
    usual = maps.holding(ask("places", running).to_pandas())
    label, every = look.say("map-view"), registers.labels(running, look)
    return choose(choices, "view", label, every, usual, clears=MOVED, **_list(look))


def _drawing(wanted: Wanted, choices: Choices) -> Choice[str] | None:
    """Places, or what else the view can fill; None where it shows places alone."""
    say, view = wanted.look.say, wanted.view
    options = {"places": say("map-places")}
    if view in COUNTRIES:
        options["areas"] = say("map-countries")
    elif register := registers.register_of(view, wanted.selection):
        options["areas"] = say("map-of-kind", kind=register["kind"])
    if _has_regions(wanted):
        options["regions"] = say("map-regions")
    if len(options) == 1:
        return None
    return choose(choices, "draw", say("map-draw"), options, "places", **_list(wanted.look))


def _has_regions(wanted: Wanted) -> bool:
    only = wanted.seen.only
    if not only:
        return True
    return only == ("region", "europe") or only[1] in regions.countries()


def _colour(wanted: Wanted, choices: Choices) -> Choice[str]:
    # Japan was asked as a whole: there the answers say more than the few systems on record.
    usual = "ai_adopted" if wanted.view == "japan" and not wanted.areas else "systems"
    options = maps.headings(wanted.look, wanted.status)
    if wanted.areas:
        options = {code: options[code] for code in OF_AREAS}
        if choices.text("colour") in maps.COLOURS and choices.text("colour") not in OF_AREAS:
            choices = Choices()  # a layer of places, from which the reader came
    label = wanted.look.say("map-colour")
    return choose(choices, "colour", label, options, usual, **_list(wanted.look))


def _size(wanted: Wanted, choices: Choices) -> Choice[str]:
    say = wanted.look.say
    options = {
        "population": say("map-by-residents"),
        "systems": say("map-by-systems", status=wanted.status),
    }
    return choose(choices, "size", say("map-size"), options, "population", **_list(wanted.look))


def _list(look: Look) -> dict[str, Any]:
    """How a list looks that stands beside others: its choice says what it is about."""
    return {"is_label_hidden": True, "width": NARROW if look.is_narrow else WIDTH}


def nothing_here(wanted: Wanted) -> Parts:
    """The filters leave nothing in this view: say so and offer the way out."""
    say, view = wanted.look.say, registers.labels(wanted.selection, wanted.look)[wanted.view]
    world = Button("map-world", say("map-show-world"), sets={"view": "world"})
    return (Notice(say("map-nothing-here", view=view)), world)
