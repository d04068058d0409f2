"""What the reader wants to see on the map: the page's own choices, and the selection within the
view."""

from dataclasses import dataclass

from charts import maps
from charts.look import Look
from charts.views import View
from pages.map import registers
from pages.values import Button, Choice, Choices, Notice, Parts, Row, choose
from queries.areas import within
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

CHOICES = ("view", "draw", "colour", "size", "city")
COUNTRIES = ("world", "europe")  # views that can be filled country by country
WIDTH = 240  # of a list, in pixels


@dataclass(frozen=True)
class Wanted:
    """One map.

    selection  as the reader chose it
    view       part of the world, a code of `registers.views_of`
    areas      what is filled: countries or the places of a register; nothing where places are
               circles
    colour     what colours a circle, and `size` what sizes it: codes of `charts.maps`
    city       the place whose card is open
    """

    selection: Selection
    look: Look
    view: str
    areas: str = ""
    colour: str = ""
    size: str = ""
    city: str = ""

    @property
    def running(self) -> Selection:
        """The selection, with the statuses that run where none was chosen."""
        return self.selection.running()

    @property
    def seen(self) -> View:
        """The part of the world itself."""
        return registers.views_of(self.selection)[self.view]

    @property
    def here(self) -> Selection:
        """The same within the view, which is what the downloads hold."""
        if not (only := self.seen.only):
            return self.running
        if only[0] == "forum_status":
            return self.running.but(forum=(only[1],))
        return within(self.running, *only) or self.running.but(area=(only[1],))

    @property
    def excludes(self) -> bool:
        """Whether the selection and the view exclude each other."""
        if not (only := self.seen.only):
            return False
        if only[0] == "forum_status":
            return not self.running.of("forum", [only[1]])
        return bool(self.running.area) and within(self.running, *only) is None

    @property
    def status(self) -> str:
        """The statuses that are counted, as they follow "systems"."""
        return statuses(self.running, self.look.say)


def read(selection: Selection, choices: Choices, look: Look) -> tuple[Wanted, Parts]:
    """The map that the address asks for, and the widgets that choose it."""
    view = _view(selection.running(), choices, look)
    wanted = Wanted(selection, look, view.value, city=choices.text("city"))
    widgets: list[Choice[str]] = []
    if areas := _areas(view.value, selection, look):
        kind, words = areas
        widgets.append(_drawing(words, choices, look))
        if widgets[0].value == "areas":
            return (
                Wanted(selection, look, view.value, kind, city=wanted.city),
                (view, Row(tuple(widgets))),
            )
    colour = _colour(wanted, choices)
    widgets.append(colour)
    # Most places of a census have no system on record to size them by.
    size = None if colour.value == "ai_adopted" else _size(wanted, choices)
    widgets += [size] if size else []
    sized = size.value if size else "population"
    return (
        Wanted(selection, look, view.value, "", colour.value, sized, wanted.city),
        (view, Row(tuple(widgets))),
    )


def _view(running: Selection, choices: Choices, look: Look) -> Choice[str]:
    """Part of the world: at first the smallest that holds all places."""
    usual = maps.holding(ask("places", running).to_pandas())
    label, views = look.say("map-view"), registers.labels(running, look)
    return choose(choices, "view", label, views, usual, widget="segments", is_label_hidden=True)


def _areas(view: str, selection: Selection, look: Look) -> tuple[str, str] | None:
    """What a view can fill, and how that is called; None where it shows places alone."""
    if view in COUNTRIES:
        return "countries", look.say("map-countries")
    register = registers.register_of(view, selection)
    return ("register", look.say("map-of-kind", kind=register["kind"])) if register else None


def _drawing(words: str, choices: Choices, look: Look) -> Choice[str]:
    say = look.say
    options = {"places": say("map-places"), "areas": words}
    return choose(choices, "draw", say("map-draw"), options, "places", widget="segments")


def _colour(wanted: Wanted, choices: Choices) -> Choice[str]:
    # Japan was asked as a whole: there the answers say more than the few systems on record.
    usual = "ai_adopted" if wanted.view == "japan" else "systems"
    options = maps.headings(wanted.look, wanted.status)
    label = wanted.look.say("map-colour")
    return choose(choices, "colour", label, options, usual, width=WIDTH)


def _size(wanted: Wanted, choices: Choices) -> Choice[str]:
    options, label = maps.sizes(wanted.look, wanted.status), wanted.look.say("map-size")
    return choose(choices, "size", label, options, "population", width=WIDTH)


def nothing_here(wanted: Wanted) -> Parts:
    """The filters leave nothing in this view: say so and offer the way out."""
    say, view = wanted.look.say, registers.labels(wanted.selection, wanted.look)[wanted.view]
    world = Button("map-world", say("map-show-world"), sets={"view": "world"})
    return (Notice(say("map-nothing-here", view=view)), world)
