"""Submit: is my file right?"""

from charts.look import Look
from pages.values import Choices, Head, Live, Parts
from queries.selection import Selection

CHOICES = ()


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The head; all below it takes files and knows who the reader is."""
    say = look.say
    return Head(say("page-submit"), say("submit-question"), is_narrowed=False), Live("submit")
