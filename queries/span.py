"""The years in which systems started, as a filter holds them."""

import re
from dataclasses import dataclass

from schema.columns import YEAR

YEARS = range(YEAR["ge"], YEAR["le"] + 1)
UNDATED = "none"  # in an address: what has no date
BETWEEN = re.compile(r"([0-9]{4})?-([0-9]{4})?")


@dataclass(frozen=True)
class Span:
    """From the first year to the last, either of them open, and with or without what has no date.

    As text, which addresses hold: `2019-2021`, `2019-`, `-2021`, `none`, `2019-2021,none`; empty
    where nothing is narrowed.
    """

    first: int | None = None
    last: int | None = None
    is_undated: bool = False

    def __bool__(self) -> bool:
        return self.has_years or self.is_undated

    def __str__(self) -> str:
        years = f"{self.first or ''}-{self.last or ''}" if self.has_years else ""
        return ",".join(filter(None, (years, UNDATED if self.is_undated else "")))

    @property
    def has_years(self) -> bool:
        """Whether a year bounds it."""
        return self.first is not None or self.last is not None

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it begins."""
        return self.first is not None and self.last is not None and self.first > self.last


def read(text: str) -> tuple[Span, list[str]]:
    """A span, and what of its text means nothing."""
    span, unknown = Span(), []
    for part in filter(None, text.split(",")):
        years = _between(part)
        if part == UNDATED:
            span = Span(span.first, span.last, is_undated=True)
        elif years and not span.has_years:
            span = Span(*years, span.is_undated)
        else:
            unknown.append(part)
    return span, unknown


def _between(text: str) -> tuple[int | None, int | None] | None:
    """The years of `2019-2021`, `2019-`, `-2021` and `2019`; None where it says none."""
    same = f"{text}-{text}" if re.fullmatch("[0-9]{4}", text) else text
    told = BETWEEN.fullmatch(same)
    years = [int(year) if year else None for year in told.groups()] if told else []
    if not any(years) or any(year not in YEARS for year in years if year is not None):
        return None
    return years[0], years[1]
