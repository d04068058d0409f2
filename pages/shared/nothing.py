"""Nothing matches: which filter to loosen, with the click that does it."""

from collections.abc import Callable

from charts.look import Look
from pages.values import Button, Notice, Parts, Row
from queries.counts import systems_in
from queries.selection import EVERYTHING, Selection
from words import selection as words_of


def nothing(
    selection: Selection,
    what: str,
    look: Look,
    key: str = "loosen",
    things: str = "systems",
    number_of: Callable[[Selection], int] = systems_in,
) -> Parts:
    """That there is nothing (`what` is the sentence that says it), and each filter whose loss
    would leave something. `key` names the buttons where a page says it in several places; `things`
    is the sentence that counts what the page is about, and `number_of` counts it."""
    say = look.say
    chosen = list(words_of.chosen(selection, say))
    buttons = [
        Button(f"{key}-{at}", say("nothing-loosen", part=words, left=say(things, n=n)), without)
        for at, (words, without) in enumerate(chosen)
        if (n := number_of(without))
    ]
    if chosen:
        buttons.append(Button(f"{key}-all", say("nothing-any-filter"), EVERYTHING))
    return (Notice(what), Row(tuple(buttons)))


def no_systems(selection: Selection, look: Look) -> Parts:
    """The same where no system matches."""
    status = words_of.statuses(selection, look.say)
    return nothing(selection, look.say("nothing-systems", status=status), look)
