"""City: what about mine?"""

from collections.abc import Mapping

from charts.look import Look
from pages.city import first, known, unknown
from pages.city.beside import beside
from pages.city.next_steps import next_steps, peers_have
from pages.shared import advice, brief_door, place_picker
from pages.shared.explorer import asked
from pages.shared.explorer.parts import explorer
from pages.shared.peers import nearest
from pages.shared.places import city_parameters
from pages.shared.systems import own_systems, rows_of
from pages.shared.tabs import TAB
from pages.values import Choices, Columns, Head, Link, Paragraph, Parts, Row
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from queries.span import YEARS, Span

CHOICES = ("city", "lang", TAB, *asked.CHOICES)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The place that the address asks for, in order of use to who runs it, or ways to choose
    one."""
    say, wanted = look.say, place_picker.asked(selection, choices)
    head = Head(say("page-city"), say("city-question"), is_narrowed=False)
    picker = place_picker.picker(selection, choices, look)
    if not wanted:
        return (head, picker, *place_picker.doors(selection, look))
    if not place_picker.is_place(wanted, selection):
        return (head, picker, *place_picker.suggested(wanted, selection, look))
    here = Selection(release=selection.release)
    place = ask("city", here, place_id=wanted).to_pylist()[0]
    return (
        first.head(place, look),
        *_filters(selection, look),
        *_first_screen(place, here, _doors(wanted, selection, choices, look), look),
        *_advice(place, here, look),
        picker,
        *explorer(here.but(place=(wanted,)), choices, look, _usual(wanted, here)),
        *known.behind_tabs(place, here, choices, look),
    )


def _usual(place_id: str, here: Selection) -> asked.Usual:
    """Years first where a system has a year in which it started, else what there is now by
    technology."""
    dated = here.but(place=(place_id,), started=Span(first=YEARS[0]))
    if systems_in(dated):
        return asked.Usual(narrows=False)
    return asked.Usual(by="technology", look_as="bars", narrows=False)


def _filters(selection: Selection, look: Look) -> Parts:
    """That filters change nothing here, where there are any."""
    if selection.but(release="") == EVERYTHING:
        return ()
    return (Paragraph(look.say("city-filters"), is_quiet=True),)


def _first_screen(place: Mapping, here: Selection, doors: Row, look: Look) -> Parts:
    """Its own numbers, and beside them those of its peers; on a narrow screen the doors stand below
    both."""
    told = first.sentences(place, rows_of(place["place_id"], here), here, look)
    peers = beside(place, nearest(place["place_id"], here), here, look)
    if look.is_narrow or not peers:
        return (told, *peers, doors)
    return (Columns(((told, doors), peers)),)


def _advice(place: Mapping, here: Selection, look: Look) -> Parts:
    """What peers have and it has not, and what to do next; what is known of its kind, where peers
    give nothing or no system of its own is known; and where that is so, how to send what there
    is."""
    place_id, peers = place["place_id"], nearest(place["place_id"], here)
    is_known = bool(own_systems(rows_of(place_id, here)))
    kinds = advice.kinds(place_id, [peer["place_id"] for peer in peers], here.release)
    return (
        *peers_have(place, peers, here, look),
        *(() if is_known and kinds else unknown.of_its_kind(place, here, look)),
        *next_steps(place, peers, here, look),
        *(() if is_known else unknown.send(place["name"], look.say)),
    )


def _doors(place_id: str, selection: Selection, choices: Choices, look: Look) -> Row:
    """The brief, and the place beside its peers."""
    parameters = city_parameters(place_id, selection) | brief_door.language(choices)
    compare = Link("compare", look.say("city-compare"), parameters)
    return Row((*brief_door.brief(place_id, selection, choices, look), compare), key="doors")
