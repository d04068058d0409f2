"""Methods: how it is made, printed from the schema, the questions and the release."""

from charts.look import Look
from pages.methods import coding, dictionary, populations, questions, release, risk, rules, sources
from pages.values import Choices, Head, Heading, Paragraph, Parts, Sentences
from queries import engine
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.markdown import Markdown, link
from words.speech import Speech

CHOICES = ("question",)
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
    sections = [
        part
        for anchor, made in SECTIONS.items()
        for part in (_heading(anchor, say), *made(everything, choices, look))
    ]
    head = Head(say("page-methods"), say("methods-question"), is_narrowed=False)
    return (head, Sentences((_made_of(everything, say),)), _contents(say), *sections)


def _made_of(everything: Selection, say: Speech) -> str:
    """What stands behind the numbers of the dashboard."""
    names = {"sources": "sources", "wordings": "crosswalk", "rules": "screening_rules"}
    numbers = {name: ask(question, everything).num_rows for name, question in names.items()}
    return say("methods-made-of", questions=len(engine.questions()), **numbers)


def _heading(anchor: str, say: Speech) -> Heading:
    return Heading(say(f"methods-{anchor}"), 2, anchor)


def _contents(say: Speech) -> Paragraph:
    """The sections by name, each leading to its heading."""
    links = Markdown(
        " · ".join(link(say(f"methods-{anchor}"), f"#{anchor}") for anchor in SECTIONS)
    )
    return Paragraph(say.markdown("methods-jump-to", sections=links))
