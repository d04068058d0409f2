"""Whose brief it is, and who says it: what layout and headings read of the facts by name."""

from typing import TypedDict


class Who(TypedDict):
    """Whose brief it is: name, the local name with its language, the country's code, and in one
    line what and where the place is."""

    name: str
    local: str
    language: str
    country: str
    where: str


class Imprint(TypedDict):
    """Who says this, of which release, of which day."""

    title: str
    publisher: str
    name: str
    release: str
    year: int
    month: int
    day: int
    as_of: str
