"""Compare: a city beside its peers, from what may be compared to each city's standing among its
own."""

from charts.look import Look
from pages.compare import coverage, in_words, peers, peers_do, rules, years
from pages.compare.bands import bands
from pages.compare.beside import Beside
from pages.compare.dimensions import systems
from pages.compare.facts import facts
from pages.compare.rule import rule
from pages.compare.wish import wished
from pages.shared import brief_door, place_picker
from pages.shared.places import city_parameters
from pages.values import (
    Choices,
    Head,
    Heading,
    Link,
    Notice,
    Paragraph,
    Parts,
    Row,
    Sentences,
)
from queries.selection import PLACE_FILTERS, Selection

CHOICES = ("city", "peers", "without", "most", "within", "weights", "counted", "view", "lang")


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The city that the address asks for beside its peers, or ways to choose one."""
    say, wanted = look.say, place_picker.asked(selection, choices)
    head = (
        Head(say("page-compare"), say("compare-question")),
        place_picker.picker(selection, choices, look, clears=("peers", "without")),
    )
    if not wanted:
        doors = place_picker.doors(selection, look)
        return (*head, *doors, *place_picker.on_map(selection, choices, look))
    if not place_picker.is_place(wanted, selection):
        suggested = place_picker.suggested(wanted, selection, look)
        return (*head, *suggested, *place_picker.doors(selection, look))
    return (*head, *_beside_peers(wanted, selection, choices, look))


def _beside_peers(city: str, selection: Selection, choices: Choices, look: Look) -> Parts:
    """The city, its peers and the comparison."""
    wish, left_out = wished(city, selection, choices, look)
    beside = Beside(city, peers.proposed(city, wish, selection), wish, selection, look)
    warning = look.say("compare-left-out", parts="; ".join(left_out))
    return (
        *((Notice(warning, "warning"),) if left_out else ()),
        peers.controls(beside, choices),
        *_heading(beside, choices),
        *((Sentences(in_words.sentences(beside)),) if beside.peers else ()),
        *peers.cards(beside),
        rule(beside),
        *_before(beside),
        *(_compared(beside, choices) if beside.peers else ()),
    )


def _heading(beside: Beside, choices: Choices) -> Parts:
    """Who stands beside whom; below it, where the reader goes from here and what can be taken
    away."""
    say, city, selection = beside.say, beside.own, beside.selection
    title = (
        say("compare-heading", city=beside.name, peers=len(beside.peers))
        if beside.peers
        else beside.name
    )
    parameters = city_parameters(city, selection) | brief_door.language(choices)
    link = Link("city", say("systems-all-about", place=beside.name), parameters)
    brief = brief_door.brief(city, selection, choices, beside.look, beside.others)
    return (Heading(title, level=2), Row((link, *brief), key="doors"))


def _before(beside: Beside) -> Parts:
    """What a reader must know before the comparison: nothing known of the city, no peers, filters
    at work."""
    say, own = beside.say, beside.facts[beside.own]
    is_unknown = own["systems"] is None and own["answers"] is None
    has_filters = any(getattr(beside.selection, name) for name in PLACE_FILTERS)
    return (
        *((Notice(say("compare-unknown", city=beside.name)),) if is_unknown else ()),
        *((Notice(say("compare-no-peers")),) if not beside.peers else ()),
        *((Paragraph(say("compare-filters"), is_quiet=True),) if has_filters else ()),
    )


def _compared(beside: Beside, choices: Choices) -> Parts:
    return (
        *coverage.covered(beside),
        peers_do.peers_do(beside, choices),
        facts(beside),
        *systems("sector", beside),
        *systems("technology", beside),
        *years.running(beside),
        *systems("risk_label", beside),
        *systems("screening", beside),
        *rules.rules(beside),
        *bands(beside),
    )
