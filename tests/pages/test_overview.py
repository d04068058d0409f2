"""What the page Overview says of the invented release of `tests/small_release.md`."""

import pytest

from pages.values import Metric, Sentences
from queries.selection import Selection
from tests.pages.read import of, parts

FINDINGS = {
    "": (
        "Transport leads: 3 of 8 systems in use, before general public services with 2.",
        "computer vision and licence-plate recognition are the commonest, each in 2 systems.",
    ),
    "nl-linde": (
        "1 more lead alike, each with 1 of 3 systems in use.",
        "licence-plate recognition and prediction and scoring are the commonest, each in 1 system.",
    ),
    "gb-quay": (
        "Recreation, culture and religion is the only sector that is named: 1 of 1 system in use.",
        "computer vision is the commonest, in 1 system.",
    ),
}


def said(selection: Selection) -> tuple[str, ...]:
    return of(Sentences, parts("overview", selection))[0].said


@pytest.mark.parametrize("place", FINDINGS)
def test_nobody_leads_alone_who_shares_the_first_place(small_release, place):
    """The first sector and technology are named with all that are level with them, and the next
    only after a single leader."""
    sector, technology, _ = said(Selection(place=(place,) if place else ()))
    assert sector.endswith(FINDINGS[place][0]) and FINDINGS[place][1] in technology


def test_others_are_mentioned_only_where_there_are_others(small_release):
    """Where every system has a date of start, the sentence about dates ends there."""
    dates = said(Selection(place=("gb-great",)))[2]
    assert dates == "A date of start is on record for 2 of 2 systems in use."


def test_the_base_holds_systems_of_every_status(small_release):
    """Choosing the status in use shows the same number of the same base as choosing none."""
    bases = [
        of(Metric, parts("overview", Selection(area=("NL",), status=status)))[0].counted
        for status in ((), ("in_use",))
    ]
    assert bases[0] == bases[1] and bases[0].startswith("of 7 on record")


def test_filters_do_not_narrow_the_founding_cities(small_release):
    """The number of founding cities on record is the same whatever is selected, as it says."""
    whole, narrow = (
        of(Metric, parts("overview", chosen))[3].value
        for chosen in (Selection(), Selection(place=("gb-quay",)))
    )
    assert whole == narrow == "3 of 3"
