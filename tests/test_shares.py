"""Shares: known answers and laws of bounds, intervals and the effective number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.shares import bounds, effective_number, wilson

counts = st.integers(0, 2000)
weights = st.lists(st.integers(1, 40_000_000), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("yes", "missing", "base", "expected"),
    [
        (0, 0, 10, (0, 0)),
        (10, 0, 10, (1, 1)),
        (0, 10, 10, (0, 1)),
        (6, 3, 10, (0.6, 0.9)),
        (0, 0, 0, None),
    ],
    ids=["0 of n", "n of n", "all missing", "three silent", "nobody"],
)
def test_bounds_known(yes, missing, base, expected):
    """Missing answers are all no at the lower bound and all yes at the upper; without a base there
    is no share."""
    assert bounds(yes, missing, base) == expected


@given(counts, counts, counts)
def test_bounds_contain_every_possible_share(yes, no, missing):
    """Whatever the silent ones would have said, the share lies between the bounds, which are as far
    apart as the silent are many."""
    base = yes + no + missing
    if not base:
        return
    low, high = bounds(yes, missing, base)
    assert all(low <= (yes + said) / base <= high for said in (0, missing // 2, missing))
    assert high - low == pytest.approx(missing / base)


@given(counts, counts, counts)
def test_bounds_mirror(yes, no, missing):
    """The bounds of no are the bounds of yes turned round."""
    base = yes + no + missing
    if base:
        low, high = bounds(yes, missing, base)
        assert bounds(no, missing, base) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(
    ("yes", "answers", "expected"),
    [
        (0, 10, (0.0, 0.2775)),
        (10, 10, (0.7225, 1.0)),
        (5, 10, (0.2366, 0.7634)),
        (81, 263, (0.2553, 0.3662)),
        (0, 0, None),
    ],
)
def test_wilson_known(yes, answers, expected):
    """Wilson's interval as printed by Newcombe (1998) for 81 of 263, and by hand for none, all and
    half of ten."""
    assert wilson(yes, answers) == (pytest.approx(expected, abs=5e-5) if expected else None)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_contains_the_share_and_stays_possible(counted):
    """The interval holds the observed share, lies within 0 and 1, and widens with confidence."""
    yes, answers = counted
    low, high = wilson(yes, answers)
    assert 0 <= low <= yes / answers + 1e-12 and yes / answers - 1e-12 <= high <= 1
    wider = wilson(yes, answers, confidence=0.99)
    assert wider[0] <= low and high <= wider[1]


@pytest.mark.parametrize(
    ("given_weights", "expected"),
    [([7] * 10, 10), ([1, 0, 0], 1), ([3, 1], 1.6), ([], None), ([0, 0], None)],
)
def test_effective_number_known(given_weights, expected):
    """Equal weights count fully, one weight alone counts as one, none at all as nothing."""
    assert effective_number(given_weights) == expected


@given(weights, st.integers(2, 1000))
def test_effective_number_is_between_one_and_all(some, factor):
    """The effective number lies between one and the number of members, and no unit of weight
    changes it."""
    found = effective_number(some)
    assert 1 - 1e-9 <= found <= len(some) + 1e-9
    assert effective_number([weight * factor for weight in some]) == pytest.approx(found)


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: bounds(6, 5, 10),
        lambda: bounds(-1, 0, 10),
        lambda: wilson(3, 2),
        lambda: wilson(-1, 2),
        lambda: effective_number([1, -1]),
    ],
)
def test_impossible_counts_are_refused(impossible):
    """Counts that cannot be are an error, never a share."""
    with pytest.raises(ValueError):
        impossible()
