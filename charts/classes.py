"""Classes of numbers that colour a map: their ends, their words, their looks, and which one a value
falls in."""

from bisect import bisect_right
from itertools import zip_longest
from typing import Any, Literal, NamedTuple, TypeAlias

import pandas as pd

from charts import theme
from charts.look import Look
from charts.theme import MarkLook

# The look of each class by its code or lower end; None stands for no value.
Looks: TypeAlias = dict[str | float | None, MarkLook]


class Measure(NamedTuple):
    """What colours a map: its heading, the lower ends of its classes in rising order, and what
    they are: whole numbers, years, or shares from 0 to 1.

    A year or share of 0 begins a class of whatever lies before the next end.
    """

    label: str
    ends: tuple[float, ...]
    unit: Literal["number", "year", "share"] = "number"


# Their heading depends on what was counted: `COUNT._replace(label=...)`.
SYSTEMS = Measure("", (1, 2, 5, 10, 20))
COUNT = Measure("", (1, 5, 20, 100, 500))
RESIDENTS = Measure("", (1, 20_000, 100_000, 500_000, 1_000_000))
COVERED = Measure("", (1, 500_000, 1_000_000, 5_000_000, 10_000_000))
FIRST_YEAR = Measure("", (0, 2015, 2019, 2022, 2024), "year")


def words(measure: Measure, look: Look) -> dict[float, str]:
    """Return the words of every class of a measure, by lower end: `2 to 4`, `20 or more`."""
    ends = zip_longest(measure.ends, measure.ends[1:])
    return {low: _words(measure.unit, low, high, look) for low, high in ends}


def _words(unit: str, low: float, high: float | None, look: Look) -> str:
    say, first = look.say, _number(unit, low, look)
    if high is None:
        return say(f"figure-{unit}-from", low=first)
    if low == 0 and unit != "number":
        return say(f"figure-{unit}-before", high=_number(unit, high, look))
    last = high - (0.01 if unit == "share" else 1)
    if last == low:
        return first
    between = "either" if unit == "year" and last - low == 1 else "from-to"
    return say(f"figure-{unit}-{between}", low=first, high=_number(unit, last, look))


def _number(unit: str, end: float, look: Look) -> str:
    """Return an end in figures; a share as its per cent without the sign."""
    if unit == "year":
        return str(round(end))
    return look.say.count(round(100 * end if unit == "share" else end))


def steps(measure: Measure, look: Look) -> Looks:
    """Return the look of every class of a measure, by lower end."""
    colours = theme.sequence(len(measure.ends), look)
    return {
        low: MarkLook(label, tone)
        for (low, label), tone in zip(words(measure, look).items(), colours, strict=True)
    }


def class_of(mark_looks: Looks, value: Any) -> str | float | None:
    """Return the class a value falls in: its code, or the highest lower end not above it."""
    if pd.isna(value):
        return None
    if isinstance(value, str):
        return value if value in mark_looks else None
    ends = [low for low in mark_looks if isinstance(low, (int, float))]
    at = bisect_right(ends, value)
    return ends[at - 1] if at else None
