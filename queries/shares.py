"""Shares and how sure they are: bounds, intervals, the effective number. Pure functions of counts
and weights.

A membership or census has no sampling error: what is not known is what the silent ones would have
said, so it has *bounds*. A sample has an *interval*. The two are never mixed.
"""

from collections.abc import Iterable
from importlib import import_module


def bounds(yes: float, missing: float, base: float) -> tuple[float, float] | None:
    """Least and greatest share of yes in a fixed base: were every missing answer a no, and were
    every one a yes.

    Counts, or weights such as residents. None where the base is zero: no share without a base.
    Raises ValueError for a negative number, or where yes and missing exceed the base.
    """
    if min(yes, missing, base) < 0 or yes + missing > base:
        raise ValueError(f"No share: {yes} yes and {missing} missing of {base}")
    return (yes / base, (yes + missing) / base) if base else None


def wilson(yes: int, answers: int, confidence: float = 0.95) -> tuple[float, float] | None:
    """Wilson's score interval of the share of yes among the answers given by a sample; None where
    none was given.

    Raises ValueError where yes is not among 0 to `answers`.
    """
    from scipy.stats import binomtest  # a second to load, and only samples need it

    if not 0 <= yes <= answers:
        raise ValueError(f"No share: {yes} yes of {answers}")
    return (
        tuple(binomtest(yes, answers).proportion_ci(confidence, method="wilson"))
        if answers
        else None
    )


def make_ready() -> None:
    """Load what tells intervals before a reader waits for it."""
    import_module("scipy.stats")


def effective_number(weights: Iterable[float]) -> float | None:
    """Kish's effective number: how many equal members would weigh as evenly as these; None without
    any weight.

    Kish (1965), Survey Sampling: the sum of weights squared over the sum of squares. Raises
    ValueError for a negative weight.
    """
    weights = list(weights)
    if any(weight < 0 for weight in weights):
        raise ValueError("A weight is below zero")
    squares = sum(weight**2 for weight in weights)
    return sum(weights) ** 2 / squares if squares else None
