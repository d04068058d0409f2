"""Risk: how risky these systems are, and who says so."""

from charts.look import Look
from pages.risk import assessments, listed, screening, stated, tiers
from pages.shared import nothing
from pages.shared.explorer import asked
from pages.shared.explorer.parts import explorer
from pages.shared.tabs import TAB, tabs
from pages.values import Bullets, Choices, Head, Parts, Sentences
from queries.engine import ask
from queries.selection import Selection

CHOICES = (TAB, "risk_scheme", *asked.CHOICES)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """What sources state, its tiers through the crosswalk, this dashboard's own screening, and the
    systems that either puts high."""
    say, running = look.say, selection.running()
    head = Head(say("page-risk"), say("risk-question"))
    coverage = ask("screening_coverage", running).to_pylist()[0]
    if not coverage["systems"]:
        return (head, *nothing.no_systems(running, look))
    labels = ask("systems_by_risk_label", running).to_pylist()
    assessed = ask("impact_assessments", running).to_pylist()
    said = (
        stated.high_in_words(coverage["systems_stated_high"], labels, running, look),
        stated.unstated_in_words(labels, look),
        screening.in_words(coverage, look),
    )
    # Below the figure, which is to begin in the first screen of a phone.
    further = (
        stated.unread_in_words(labels, running, look),
        screening.further_in_words(coverage, running, look),
        assessments.in_words(assessed, running, look),
    )
    told = tuple(filter(None, further))
    made = {
        "screening": lambda: screening.parts(coverage, running, look),
        "stated": lambda: stated.parts(labels, running, look),
        "tiers": lambda: tiers.parts(labels, running, choices, look),
        "assessments": lambda: assessments.parts(assessed, running, look),
        "listed": lambda: listed.parts(coverage, selection, look),
    }
    return (
        head,
        Sentences(said),
        *explorer(selection, choices, look, asked.Usual(by="area", look_as="bars")),
        *((Bullets(told),) if told else ()),
        *tabs("risk", made, selection, choices, look),
    )
