"""Nothing matches: which filter to loosen, with the click that does it."""

from charts.look import Look
from pages.values import Button, Notice, Parts, Row
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words import selection as words_of


def nothing(selection: Selection, what: str, look: Look, key: str = "loosen") -> Parts:
    """That there is nothing (`what` is the sentence that says it), and each filter whose loss
    would leave systems. `key` names the buttons where a page says it in several places."""
    say = look.say
    chosen = list(words_of.chosen(selection, say))
    buttons = [
        Button(f"{key}-{number}", say("nothing-loosen", part=words, n=systems), without)
        for number, (words, without) in enumerate(chosen)
        if (systems := ask("headline", without).to_pylist()[0]["systems"])
    ]
    if chosen:
        buttons.append(Button(f"{key}-all", say("nothing-any-filter"), EVERYTHING))
    return (Notice(what), Row(tuple(buttons)))


def no_systems(selection: Selection, look: Look) -> Parts:
    """The same where no system matches."""
    status = words_of.statuses(selection, look.say)
    return nothing(selection, look.say("nothing-systems", status=status), look)
