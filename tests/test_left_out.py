"""What a selection leaves out for want of a value is told in one line."""

import pytest

from queries.selection import Selection
from queries.span import Span
from words.left_out import in_words
from words.speech import speech

CHATBOTS = ("chatbot_assistant",)


@pytest.mark.parametrize(
    ("selection", "line"),
    [
        (Selection(), ""),
        (Selection(area=("NL",), place=("nl-linde",)), ""),
        (
            Selection(started=Span(2020)),
            "4 of 16 systems on record have no date of a start and are left out.",
        ),
        (Selection(started=Span(2020, None, True)), ""),
        (
            Selection(technology=CHATBOTS),
            "Of 16 systems on record, 2 say nothing on “Technology”"
            " and count by a coded value; 1 has no value at all and is left out.",
        ),
        (
            Selection(technology=CHATBOTS, basis="stated"),
            "3 of 16 systems on record say nothing on “Technology” and are left out.",
        ),
        (
            Selection(technology=("-robotics",)),
            "2 of 16 systems on record say nothing on “Technology”: coded values are used.",
        ),
        (
            Selection(technology=CHATBOTS, area=("JP",)),
            "1 of 4 systems on record say nothing on “Technology”: coded values are used.",
        ),
    ],
)
def test_what_is_left_out_is_told(small_release, selection, line):
    """Undated systems where years are chosen, and those that state nothing where codes are: unless
    they are chosen too; coded values are told as used while they count."""
    assert in_words(selection, speech()) == line
