"""Dates as sources write them -> ISO dates of the precision they have; times of submission ->
moments."""

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta

from dateutil import parser, tz

from etl.spelt_dates import quarter, spelt

_OURS = [
    re.compile(r"^(?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})[-/](?P<month>[1-9]|\d\d)$"),
    re.compile(r"^(?P<year>\d{4})[-/](?P<month>[1-9]|\d\d)[-/](?P<day>[1-9]|\d\d)(?:T.*)?$"),
]
_MONTH_FIRST = re.compile(r"^(?P<month>[1-9]|\d\d)(?:[-/]|\. ?)(?P<year>\d{4})$")
_TYPED = [*_OURS, _MONTH_FIRST]
_THEIRS = [
    *_TYPED,
    # Where points or hyphens part them, the day comes first; between strokes it may be the month.
    re.compile(
        r"^(?P<day>[1-9]|\d\d)(?P<sign>-|\. ?)(?P<month>[1-9]|\d\d)(?P=sign)(?P<year>\d{4})$"
    ),
]
_TIME = re.compile(r"(?<=\d) \d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?$", re.ASCII)
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
EXCEL_EPOCH = datetime(1899, 12, 30)
EXCEL_DAYS = range(36_526, 73_051)  # 2000 to 2099
LONGEST = 60  # characters of a date and time
# Ways round in which day, month and year can stand, and two days from which what is not stated
# would be taken.
ORDERS = [{"dayfirst": day, "yearfirst": year} for day in (False, True) for year in (False, True)]
UNSTATED = [datetime(2000, 1, 1), datetime(2003, 2, 2)]


def partial_date(text: str, is_ours: bool = False) -> tuple[str, str] | None:
    """`"10-2022"` -> `("2022-10", "month")`; None when the text is no date. Month or day 00 means
    unknown.

    `is_ours`, of what people type for us, leaves out forms in which a stranger could take the day
    for the month, and takes months in words and quarters: `("2024-Q3", "quarter")`, as SDMX has it.
    """
    if is_ours and (in_words := spelt(text)):
        return _partial(*in_words)
    if is_ours and (part := quarter(text)):
        return part, "quarter"
    for form in _TYPED if is_ours else _THEIRS:
        if written := form.match(_TIME.sub("", text.strip()) if is_ours else text.strip()):
            parts = written.groupdict()
            return _partial(
                int(parts["year"]), int(parts.get("month") or 0), int(parts.get("day") or 0)
            )
    return None


def _partial(year: int, month: int, day: int) -> tuple[str, str] | None:
    if month > 12 or (month and day > monthrange(year or 4, month)[1]):
        return None
    if not month:
        return f"{year:04}", "year"
    return (f"{year:04}-{month:02}-{day:02}", "day") if day else (f"{year:04}-{month:02}", "month")


def first_of(partial: str) -> str:
    """A partial date with the first month of its quarter in place of the quarter."""
    year, is_quarter, number = partial.partition("-Q")
    return f"{year}-{3 * int(number) - 2:02}" if is_quarter else partial


def moment(text: str) -> datetime | None:
    """The one moment a text can mean, in UTC where it names its zone; a workbook's number of days
    counts.

    None where it means none or several.
    """
    readings = moments(text)
    return readings.pop() if len(readings) == 1 else None


def moments(text: str) -> set[datetime]:
    """Every moment that a text can mean: `3/4/2027 10:00` is in March or in April, `25/3/2027` can
    be read one way alone."""
    try:
        if text.replace(".", "", 1).isdigit() and int(float(text)) in EXCEL_DAYS:
            return {EXCEL_EPOCH + timedelta(days=float(text))}
        return {
            _in_utc(datetime.fromisoformat(_YEAR_FIRST.sub(_padded, text.removesuffix(" UTC"))))
        }
    except (ValueError, OverflowError):
        return (
            set() if len(text) > LONGEST else set.union(*(_read(text, order) for order in ORDERS))
        )


def _read(text: str, order: dict[str, bool]) -> set[datetime]:
    """The moment in one order; none where day, month or year is not stated or a zone is known by
    letters alone."""
    try:
        readings = {
            _in_utc(parser.parse(text, default=day, tzinfos=_zone, **order)) for day in UNSTATED
        }
    except (ValueError, OverflowError, TypeError):
        return set()
    return readings if len(readings) == 1 else set()


def _zone(name: str | None, offset: int | None) -> tz.tzoffset | None:
    if name and offset is None:
        raise ValueError(f"which zone is {name}?")
    return None if offset is None else tz.tzoffset(name, offset)


def _padded(written: re.Match) -> str:
    return "{}-{:0>2}-{:0>2}".format(*written.groups())


def _in_utc(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time
