"""Numbers as readers see them: a share says none or all only where it is so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema import measures


@pytest.mark.parametrize(
    ("part", "base", "words"),
    [
        (0, 5000, "0 of 5,000 (0.0%)"),
        (1, 5000, "1 of 5,000 (under 0.1%)"),
        (5, 5000, "5 of 5,000 (0.1%)"),
        (4997, 5000, "4,997 of 5,000 (99.9%)"),
        (4999, 5000, "4,999 of 5,000 (over 99.9%)"),
        (5000, 5000, "5,000 of 5,000 (100.0%)"),
    ],
)
def test_a_share_that_rounds_to_all_or_none(part, base, words):
    """One of five thousand is under 0.1%, all but one are over 99.9%, and only none and all are 0
    and 100 per cent."""
    assert measures.share(part, base) == words


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((0.6,), "60%"),
        ((0.6, 0.6), "60%"),
        ((0.6, 0.9), "60–90%"),
        ((0.505, 1), "50.5–100%"),
        ((0.9999,), "over 99.9%"),
        ((0.0001, 0.5), "under 0.1–50%"),
        ((0.5, 0.9999), "50–over 99.9%"),
        ((0, 1), "0–100%"),
    ],
)
def test_ends_of_a_share(ends, words):
    """One end is one number, two ends are a range, and neither is rounded to none or all."""
    assert measures.percent(*ends) == words


@given(st.integers(0, 10**9), st.integers(5, 10**9))
def test_all_and_none_are_meant(part, base):
    """A share says 100.0% or 0.0% exactly where it is all or none."""
    part = min(part, base)
    said = measures.share(part, base)
    assert said.endswith("(100.0%)") == (part == base) and said.endswith("(0.0%)") == (part == 0)
