"""Shares as a language writes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.speech import speech


@pytest.mark.parametrize(
    ("part", "said"),
    [(0.881, "88.1%"), (0.5, "50%"), (0.99999, "over 99.9%"), (0.00001, "under 0.1%"), (1, "100%")],
)
def test_a_share(part, said):
    """A share has one decimal at most, and says none or all only where it is so."""
    assert speech("en").percent(part) == said


def test_a_share_in_spanish():
    """Spanish writes a comma before the decimal."""
    assert speech("es").percent(0.881) == "88,1%"


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_any_share_has_one_decimal_at_most(part, base):
    """Whatever is divided, no more than one decimal is written."""
    said = speech("en").percent(min(part, base) / base)
    assert re.fullmatch(r"((over|under) )?\d{1,3}(\.\d)?%", said)
