"""Compare: a city beside its peers, from what may be compared to each city's standing among its
own."""

from collections.abc import Callable

from charts.look import Look
from pages.compare import coverage, facts, in_words, peers, peers_do, rules, years
from pages.compare.bands import bands
from pages.compare.beside import Beside
from pages.compare.dimensions import systems
from pages.compare.nobody import nobody
from pages.compare.rule import rule
from pages.compare.wish import wished
from pages.shared import brief_door, place_picker
from pages.shared.places import city_parameters
from pages.shared.tabs import TAB, tabs
from pages.values import (
    Choices,
    Finder,
    Head,
    Link,
    Notice,
    Paragraph,
    Parts,
    Row,
    Sentences,
    Tabs,
)
from queries.selection import PLACE_FILTERS, Selection

CHOICES = ("city", "peers", "without", "most", "within", "weights", "counted", "view", "lang", TAB)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The city that the address asks for beside its peers, or ways to choose one."""
    say, wanted = look.say, place_picker.asked(selection, choices)
    head = Head(say("page-compare"), say("compare-question"))
    picker = place_picker.picker(selection, choices, look, clears=("peers", "without"))
    if not wanted:
        doors = place_picker.doors(selection, look)
        return (head, picker, *doors, *place_picker.on_map(selection, choices, look))
    if not place_picker.is_place(wanted, selection):
        suggested = place_picker.suggested(wanted, selection, look)
        return (head, picker, *suggested, *place_picker.doors(selection, look))
    return _beside_peers(wanted, picker, selection, choices, look)


def _beside_peers(
    city: str, picker: Finder, selection: Selection, choices: Choices, look: Look
) -> Parts:
    """The city, its peers, what these do, and behind tabs the comparison."""
    wish, left_out = wished(city, selection, choices, look)
    beside = Beside(city, peers.proposed(city, wish, selection), wish, selection, look)
    warning = look.say("compare-left-out", parts="; ".join(left_out))
    return (
        _head(beside),
        *((Notice(warning, "warning"),) if left_out else ()),
        *_before(beside),
        *(_first_screens(beside, choices) if beside.peers else (_doors(beside, choices),)),
        picker,
        peers.controls(beside, choices),
        peers.why_these(beside),
        rule(beside),
        *(_tabs(beside, choices) if beside.peers else ()),
    )


def _head(beside: Beside) -> Head:
    """Who stands beside whom."""
    title = beside.say("compare-heading", city=beside.name, peers=len(beside.peers))
    return Head(title if beside.peers else beside.name, beside.say("compare-question"))


def _doors(beside: Beside, choices: Choices) -> Row:
    """Where the reader goes from here and what can be taken away."""
    city, selection = beside.own, beside.selection
    parameters = city_parameters(city, selection) | brief_door.language(choices)
    link = Link("city", beside.say("systems-all-about", place=beside.name), parameters)
    brief = brief_door.brief(city, selection, choices, beside.look, beside.others)
    return Row((link, *brief), key="doors")


def _before(beside: Beside) -> Parts:
    """What a reader must know before the comparison: nothing known of the city, no peers, filters
    at work."""
    say, own = beside.say, beside.facts[beside.own]
    is_unknown = own["systems"] is None and own["answers"] is None
    has_filters = any(getattr(beside.selection, name) for name in PLACE_FILTERS)
    return (
        *((Notice(say("compare-unknown", city=beside.name)),) if is_unknown else ()),
        *(nobody(beside) if not beside.peers else ()),
        *((Paragraph(say("compare-filters"), is_quiet=True),) if has_filters else ()),
    )


def _first_screens(beside: Beside, choices: Choices) -> Parts:
    """The cities as rows, what must be known to compare them, and what peers do."""
    return (
        Sentences(in_words.sentences(beside)),
        facts.at_first(beside),
        _doors(beside, choices),
        *coverage.unlikeness(beside),
        peers_do.peers_do(beside, choices),
    )


def _tabs(beside: Beside, choices: Choices) -> tuple[Tabs, ...]:
    """The comparison fact by fact, each tab made when it is opened."""
    made: dict[str, Callable[[], Parts]] = {
        "facts": lambda: (facts.facts(beside), *bands(beside)),
        "systems": lambda: (*systems("sector", beside), *systems("technology", beside)),
        "years": lambda: years.running(beside),
        "risk": lambda: (*systems("risk_label", beside), *systems("screening", beside)),
        "rules": lambda: rules.rules(beside),
        "sources": lambda: coverage.covered(beside),
    }
    return tabs("compare", made, beside.selection, choices, beside.look)
