"""Bars of residents, and the years of their populations in words."""

from collections.abc import Sequence

from charts import bars
from charts.look import Look
from words.speech import MILLION


def bars_of(
    names: list[str],
    residents: list[int | None],
    look: Look,
    colours: list[str | None] | None = None,
    coded: Sequence[int] = (),
) -> dict:
    """Horizontal bars with residents in words at their ends; hatched what rests on coding alone."""
    told = [look.say.residents(number) for number in residents]
    return bars.bars(names, residents, told, look, colours, coded=coded)


def is_rounded(residents: int) -> bool:
    """Whether residents in words are rounded, which a sentence says."""
    return residents >= MILLION


def years(row: dict, look: Look) -> str:
    """`2018 to 2026`: first and last year of the populations that a row counts; nothing where it
    counts none."""
    first, last = row["first_year"], row["last_year"]
    if first is None:
        return ""
    if first == last:
        return str(first)
    return look.say("reach-from-to", first=str(first), last=str(last))


def of_years(row: dict, look: Look) -> str:
    """The same as a sentence."""
    told = years(row, look)
    return look.say("reach-of-years", years=told) if told else ""
