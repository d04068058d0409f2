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
            "No date of a start is on record for 4 of 16 systems: left out here.",
        ),
        (Selection(started=Span(2020, None, True)), ""),
        (
            Selection(technology=CHATBOTS),
            "“Technology” is coded, not stated, for 2 of 16 systems on record; for"
            " 1 it is not known, and they are left out here.",
        ),
        (
            Selection(technology=CHATBOTS, basis="stated"),
            "“Technology” is not known for 3 of 16 systems on record: left out here.",
        ),
        (
            Selection(technology=("-robotics",)),
            "“Technology” is not stated for 2 of 16 systems on record: coded values are used.",
        ),
        (
            Selection(technology=CHATBOTS, area=("JP",)),
            "“Technology” is not stated for 1 of 4 systems on record: coded values are used.",
        ),
    ],
)
def test_what_is_left_out_is_told(small_release, selection, line):
    """Undated systems where years are chosen, and those that state nothing where codes are: unless
    they are chosen too; coded values are told as used while they count."""
    assert in_words(selection, speech()) == line
