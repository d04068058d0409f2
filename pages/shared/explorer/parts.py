"""The explorer as a part of a page."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from charts.look import Look
from pages.shared.explorer import crossed, looks, shares
from pages.shared.explorer.asked import CHOICES, SHARE, Asked, Usual
from pages.values import Apart, Choices, Exhibit, Link, Notice, Parts, Row, Tabs
from queries.counts import systems_in
from queries.selection import Selection, write

USUAL = Usual()
LOOKS: dict[str, Callable[[Asked], Parts]] = {
    "lines": looks.over_years,
    "bars": looks.now,
    "map": looks.on_a_map,
    "table": looks.as_a_table,
    "spread": crossed.over_places,
    "cross": crossed.of_two,
}


def explorer(selection: Selection, choices: Choices, look: Look, usual: Usual = USUAL) -> Parts:
    """The explorer of a selection, which begins with what is usual on the page. The page has
    `asked.CHOICES` among its own. Nothing where there is no system."""
    if not systems_in(selection):
        return ()
    made = partial(_parts, selection, look=look, usual=usual)
    return (Apart("explorer", CHOICES, choices, made),)


def figure(selection: Selection, look: Look, usual: Usual = USUAL) -> Parts:
    """What is usual alone, with the way to all of it."""
    made = LOOKS[usual.look_as](Asked(selection, Choices(), look, usual))
    shown = tuple(replace(part, ahead=()) for part in made if isinstance(part, Exhibit))
    own = {"show": usual.show, "by": usual.by, "as": usual.look_as}
    return (*shown, Link("adoption", look.say("explorer-open"), own | write(selection)))


def _parts(selection: Selection, choices: Choices, look: Look, usual: Usual) -> Parts:
    asked, say = Asked(selection, choices, look, usual), look.say
    ways = shares.LOOKS if asked.show == SHARE else LOOKS
    wanted = choices.text("as") or usual.look_as
    ordered = sorted(ways, key=lambda code: code != usual.look_as)
    tabs = {code: (say(f"explorer-as-{code}"), partial(ways[code], asked)) for code in ordered}
    unknown = wanted not in ways
    told = (Notice(say("explorer-not-so", look=wanted[:40])),) if unknown else ()
    return (
        Row((asked.shown, asked.split), align="bottom", key="explorer"),
        *told,
        Tabs("as", tabs, next(iter(tabs)) if unknown else wanted),
    )
