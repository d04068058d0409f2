"""Map: where systems are on record, where everybody answered, and where nobody looked."""

from charts.look import Look
from pages.map import census, filled, register, systems, wanted
from pages.shared import nothing
from pages.values import Choices, Head, Parts
from queries.engine import ask
from queries.selection import Selection

CHOICES = wanted.CHOICES


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The choice of a map, and the map with its places."""
    head = Head(look.say("page-map"), "", is_wide=True)
    shown, widgets = wanted.read(selection, choices, look)
    return (head, *widgets, *_map(shown))


def _map(shown: wanted.Wanted) -> Parts:
    is_census = shown.colour == "ai_adopted"
    total = ask("headline", shown.running).to_pylist()[0]["systems"]
    if not total and not is_census:
        return nothing.no_systems(shown.running, shown.look)
    if shown.excludes:
        return wanted.nothing_here(shown)
    if shown.areas:
        return (register if shown.areas == "register" else filled).parts(shown)
    return census.parts(shown) if is_census else systems.parts(shown)
