"""Times of submission as one export writes them: in one order of day and month."""

import re

from etl.dates import moments

FIRST_TWO = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}")


def in_one_order(texts: list[str], month_first: bool = False) -> list[str]:
    """The same texts, those that can be read in two ways as the export's other times are written;
    unchanged where none of them tells, or where they disagree."""
    votes = {vote for text in texts for vote in _votes(text)}
    order = True if month_first else votes.pop() if len(votes) == 1 else None
    return texts if order is None else [_read(text, order) for text in texts]


def _votes(text: str) -> list[bool]:
    """Whether the month stands first in a time that can be read in one way alone."""
    written = FIRST_TWO.match(text)
    if not written or int(written[1]) == int(written[2]):
        return []
    readings = moments(text)
    return [reading.month == int(written[1]) for reading in readings] if len(readings) == 1 else []


def _read(text: str, month_first: bool) -> str:
    written = FIRST_TWO.match(text)
    readings = moments(text) if written else set()
    if len(readings) < 2 or not written:
        return text
    month = int(written[1] if month_first else written[2])
    return next((f"{each:%Y-%m-%d %H:%M:%S}" for each in readings if each.month == month), text)
