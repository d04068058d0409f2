"""No peer is left: which filter on places, or which limit, leaves none, and a click that lifts
it."""

from pages.compare.beside import Beside
from pages.values import Button, Notice, Parts, Row
from queries.selection import PLACE_FILTERS
from words import selection as words_of


def nobody(beside: Beside) -> Parts:
    """What leaves no peer, each with its button; where nothing does, all were dropped."""
    say, within, here = beside.say, beside.wish.within, beside.selection
    at_work = [
        (words, lifted)
        for words, lifted in words_of.chosen(here, say)
        if any(getattr(lifted, name) != getattr(here, name) for name in PLACE_FILTERS)
    ]
    buttons = [
        Button(f"lift-{at}", say("compare-lift", filter=words), selection=lifted)
        for at, (words, lifted) in enumerate(at_work)
    ]
    named = [words for words, _ in at_work]
    if within:
        limit = say("compare-size-limit", limit=say("compare-within", times=within))
        named.append(limit)
        buttons.append(
            Button("lift-size", say("compare-lift", filter=limit), sets={"within": None})
        )
    if not named:
        return (Notice(say("compare-no-peers")),)
    told = Notice(say("compare-no-peers-by", filters=say.listed(named)))
    return (told, Row(tuple(buttons)))
