"""A text that a spreadsheet would compute leaves as text, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.computed import SIGNS, guarded, unguarded


@given(st.text(alphabet="'=+-@\t\r 1a.", max_size=6))
def test_what_is_guarded_comes_back_as_it_was(text):
    """Whatever signs and apostrophes it begins with."""
    assert unguarded(guarded(text)) == text


@given(st.sampled_from(SIGNS), st.text(min_size=1).filter(lambda rest: not rest[0].isdigit()))
def test_no_guarded_text_begins_with_a_sign(sign, rest):
    """Only a number keeps its sign in front."""
    assert guarded(sign + rest)[0] == "'"


@pytest.mark.parametrize("text", ["-74.07", "+1", "-", "=", "", "a=1", "'t Zand"])
def test_what_computes_nothing_stays(text):
    """Numbers, lone signs and words with an apostrophe of their own."""
    assert guarded(text) == unguarded(text) == text
