"""City: all that the release knows of one place."""

from charts.look import Look
from pages.city import in_words, who
from pages.city.known import known
from pages.shared import brief_door, place_picker
from pages.shared.explorer import asked
from pages.shared.explorer.parts import explorer
from pages.shared.places import city_parameters
from pages.shared.systems import records_of
from pages.values import Choices, Head, Link, Paragraph, Parts, Row, Sentences
from queries.engine import ask
from queries.selection import Selection

CHOICES = ("city", "lang", *asked.CHOICES)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The place that the address asks for, in order of use to who runs it, or ways to choose
    one."""
    say, wanted = look.say, place_picker.asked(selection, choices)
    head = (
        Head(say("page-city"), say("city-question"), is_narrowed=False),
        place_picker.picker(selection, choices, look),
        Paragraph(say("city-filters"), is_quiet=True),
    )
    if not wanted:
        return (*head, *place_picker.doors(selection, look))
    if not place_picker.is_place(wanted, selection):
        return (*head, *place_picker.suggested(wanted, selection, look))
    here = Selection(release=selection.release)
    place = ask("city", here, place_id=wanted).to_pylist()[0]
    return (
        *head,
        *who.header(place, look),
        _doors(wanted, selection, choices, look),
        Sentences(in_words.sentences(place, records_of(wanted, here, look), here, look)),
        *known(place, here, look),
        *explorer(here.but(place=(wanted,)), choices, look, asked.Usual(narrows=False)),
    )


def _doors(place_id: str, selection: Selection, choices: Choices, look: Look) -> Row:
    """The brief, and the place beside its peers."""
    parameters = city_parameters(place_id, selection) | brief_door.language(choices)
    compare = Link("compare", look.say("city-compare"), parameters)
    return Row((*brief_door.brief(place_id, selection, choices, look), compare), key="doors")
