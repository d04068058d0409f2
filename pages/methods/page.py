"""Methods: how it is made, printed from the schema, the questions and the release."""

from functools import partial

from charts.look import Look
from pages.methods import coding, dictionary, populations, questions, release, risk, rules, sources
from pages.shared.tabs import TAB, tabs
from pages.values import Choices, Head, Parts, Sentences
from queries import engine
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.speech import Speech

CHOICES = (TAB, "question")
SECTIONS = {
    "sources": sources.parts,
    "rules": rules.parts,
    "coding": coding.parts,
    "risk": risk.parts,
    "dictionary": dictionary.tables,
    "codes": dictionary.code_lists,
    "questions": questions.parts,
    "populations": populations.parts,
    "release": release.parts,
}


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Everything of one release; filters change nothing."""
    say, everything = look.say, EVERYTHING.but(release=selection.release)
    made = {code: partial(section, everything, choices, look) for code, section in SECTIONS.items()}
    return (
        Head(say("page-methods"), say("methods-question"), is_narrowed=False),
        Sentences((_made_of(everything, say),)),
        *tabs("methods", made, selection, choices, look),
    )


def _made_of(everything: Selection, say: Speech) -> str:
    """What stands behind the numbers of the dashboard."""
    names = {"sources": "sources", "wordings": "crosswalk", "rules": "screening_rules"}
    numbers = {name: ask(question, everything).num_rows for name, question in names.items()}
    return say("methods-made-of", questions=len(engine.questions()), **numbers)
