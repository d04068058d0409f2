"""Submit: is my file right?"""

from charts.look import Look
from pages.values import Choices, Head, Live, Parts, choose
from queries.selection import Selection
from words.languages import NAMES

CHOICES = ("lang", "report")
USUAL = "en"


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The head, in the language that the reader chooses; all below it takes files and knows who
    the reader is."""
    spoken = in_language(choices, look)
    languages = choose(
        choices,
        "lang",
        spoken.say("submit-language"),
        NAMES,
        USUAL,
        widget="segments",
        is_label_hidden=True,
    )
    say = spoken.say
    head = Head(say("page-submit"), say("submit-question"), is_narrowed=False)
    return head, languages, Live("submit")


def in_language(choices: Choices, look: Look) -> Look:
    """The look in the language that the address names, if it is one."""
    wanted = choices.text("lang")
    return look.but(language=wanted) if wanted in NAMES else look
