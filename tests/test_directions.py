"""Text that turns the direction of writing turns nothing beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.directions import BOXES, CLOSES, FIRST_STRONG, isolated
from words.markdown import bare, plain
from words.speech import speech

TURNED = "Spring\u202eevif fo enO"
signs = st.text(alphabet="aש\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069 ", max_size=12)


@given(signs)
def test_whatever_is_opened_ends_with_the_text(text):
    """Each box that a text opens is closed in it, it closes none of another's, and doing it twice
    does nothing more."""
    depth = 0
    for sign in (shown := isolated(text)):
        depth += (sign in BOXES) - (sign == CLOSES)
        assert depth >= 0
    assert depth == 0 and isolated(shown) == shown
    assert shown == text or (shown[0] == FIRST_STRONG and shown[-1] == CLOSES)


@pytest.mark.parametrize("text", ["Bogotá", "القاهرة", "a\u200fb", ""])
def test_other_text_stays(text):
    """Right-to-left names and their marks stand as they are."""
    assert isolated(text) == text == bare(plain(text))


def test_a_name_turns_no_sentence():
    """In a sentence, as words or as Markdown, a name that turns is in a box."""
    say = speech()
    for told in (say("submit-send-for", city=TURNED), say.markdown("submit-send-for", city=TURNED)):
        assert f"{FIRST_STRONG}{TURNED}{CLOSES}" in told
    assert plain(TURNED) == f"{FIRST_STRONG}{TURNED}{CLOSES}"
