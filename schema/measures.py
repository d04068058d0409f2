"""Numbers readers see: how each is written, how to read it, and when it is withheld."""

from dataclasses import dataclass

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

LOCALE = Locale("en")
SMALLEST_BASE = 5  # below this many bodies a share says more about one body than about the group
WITH_ARTICLE = {
    "AE",
    "BS",
    "CF",
    "DO",
    "GB",
    "GM",
    "MV",
    "NL",
    "PH",
    "US",
}  # countries whose names take an article in a sentence


@dataclass(frozen=True)
class Measure:
    """A number with its name, its unit and the sentence that says how to read it."""

    label: str
    unit: str
    reading: str


MEASURES = {
    "systems": Measure(
        "Systems",
        "systems",
        "Distinct systems; one recorded by several sources or shared by several places counts"
        " once.",
    ),
    "places": Measure(
        "Local governments",
        "local governments",
        "Distinct cities, towns, counties, boroughs and wards with at least one of them.",
    ),
    "residents": Measure(
        "Residents",
        "residents",
        "People who live in a place with at least one of them. It does not say that they meet or"
        " use it.",
    ),
    "residents_naive": Measure(
        "Residents, places added up",
        "residents",
        "The same, with places inside other counted places counted again.",
    ),
    "share": Measure(
        "Share",
        "per cent",
        "Only where the source has a frame: how many bodies could have been in it.",
    ),
}


def count(number: int | None) -> str:
    """A whole number with thousands separators; missing is a dash, never a zero."""
    return "–" if number is None else format_decimal(number, locale=LOCALE)


def residents(number: int | None) -> str:
    """Residents in words: 14.1 million, 66,758."""
    if number is None or number < 1_000_000:
        return count(number)
    return format_compact_decimal(number, format_type="long", locale=LOCALE, fraction_digits=1)


def share(part: int, base: int | None) -> str:
    """`879 of 1,741 (50.5%)`; without a base only the count, under five bodies no percentage."""
    if not base:
        return count(part)
    told = f" ({_percent(part / base)})" if base >= SMALLEST_BASE else " (too few for a percentage)"
    return f"{count(part)} of {count(base)}{told}"


def percent(low: float, high: float | None = None) -> str:
    """A share, or the two ends of one, from 0 to 1: `60%`, `60–90%`, with one decimal where there
    is one."""
    ends = dict.fromkeys(
        _percent(end).replace(".0%", "%") for end in (low, low if high is None else high)
    )
    first, *last = ends
    return f"{first.removesuffix('%')}–{last[0]}" if last else first


def _percent(part: float) -> str:
    """A share with one decimal, which says none or all only where it is so."""
    told = f"{100 * part:.1f}%"
    if told == "0.0%" and part > 0:
        return "under 0.1%"
    return "over 99.9%" if told == "100.0%" and part < 1 else told


def plural(number: int | None, one: str, many: str) -> str:
    """`1 system`, `2 systems`."""
    return f"{count(number)} {one if number == 1 else many}"


def country(code: str) -> str:
    """A country's English name by its ISO code."""
    return LOCALE.territories.get(code, code)


def the_country(code: str) -> str:
    """The same within a sentence: the Netherlands, Japan."""
    return "the " * (code in WITH_ARTICLE) + country(code)
