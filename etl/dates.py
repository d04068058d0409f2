"""Dates as sources write them -> ISO dates of the precision they have."""

import re
from calendar import monthrange

_FORMS = [
    re.compile(r"^(?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})[-/](?P<month>\d{1,2})$"),
    re.compile(r"^(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?:T.*)?$"),
    re.compile(r"^(?P<month>\d{1,2})[-/](?P<year>\d{4})$"),
    re.compile(r"^(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})$"),
]
ACCEPTED = "YYYY, YYYY-MM, YYYY-MM-DD, MM-YYYY or DD-MM-YYYY"


def partial_date(text: str) -> tuple[str, str] | None:
    """`"10-2022"` -> `("2022-10", "month")`; None when the text is no date. Month or day 00 means unknown."""
    for form in _FORMS:
        if found := form.match(text.strip()):
            parts = found.groupdict()
            return _partial(int(parts["year"]), int(parts.get("month") or 0), int(parts.get("day") or 0))
    return None


def _partial(year: int, month: int, day: int) -> tuple[str, str] | None:
    if month > 12 or (month and day > monthrange(year or 4, month)[1]):
        return None
    if not month:
        return f"{year:04}", "year"
    return (f"{year:04}-{month:02}-{day:02}", "day") if day else (f"{year:04}-{month:02}", "month")
