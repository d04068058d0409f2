"""The overview's findings in words, against the invented release of `tests/small_release.md`."""

import pytest

from charts import lines
from queries.selection import Selection
from tests.pages.alone import opened

FINDINGS = {
    "": (
        "Transport leads: 3 of 9 systems in use, before general public services with 2.",
        "computer vision and licence-plate recognition are the commonest, each in 2 systems.",
    ),
    "nl-linde": (
        "General public services and 2 more lead alike, each with 1 of 3 systems in use.",
        "licence-plate recognition and prediction and scoring are the commonest, each in 1 system.",
    ),
    "gb-quay": (
        "1 of 1 system in use is in recreation, culture and religion.",
        "computer vision is the commonest, in 1 system.",
    ),
}


@pytest.mark.parametrize("place", FINDINGS)
def test_nobody_leads_alone_who_shares_the_first_place(small_release, place):
    """The first sector and technology are named with all that are level with them, and the next
    only after a single leader."""
    sector, technology, _ = (
        opened("overview", Selection(place=(place,) if place else ())).markdown[1].value.split("\n")
    )
    assert sector.endswith(FINDINGS[place][0]) and technology.endswith(FINDINGS[place][1])


def test_others_are_mentioned_only_where_there_are_others(small_release):
    """Where every system has a date of start, the sentence about dates ends there."""
    dates = opened("overview", Selection(place=("gb-great",))).markdown[1].value.split("\n")[2]
    assert "for both systems in use." in dates and "the others" not in dates


def test_the_base_holds_systems_of_every_status(small_release):
    """Choosing the status in use shows the same number of the same base as choosing none."""
    bases = [
        opened("overview", Selection(country=("NL",), status=status)).caption[0].value
        for status in ((), ("in_use",))
    ]
    assert bases[0] == bases[1] and bases[0].startswith("of 7 on record")


def test_filters_do_not_narrow_the_founding_cities(small_release):
    """The number of founding cities on record is the same whatever is selected, as its caption
    says."""
    whole, narrow = (
        next(
            one.value for one in opened("overview", chosen).metric if one.label == "Founding cities"
        )
        for chosen in (Selection(), Selection(place=("gb-quay",)))
    )
    assert whole == narrow == "3 of 3"


def test_a_short_axis_names_each_number_once():
    """Two years and two systems have a tick a year and a tick a system, and one local government is
    singular."""
    layout = lines.steps(
        [2025, 2026],
        [("Systems", [1, 2], "#000000"), ("Local governments", [1, 1], "#000000")],
        False,
    )["layout"]
    assert layout["xaxis"]["dtick"] == layout["yaxis"]["dtick"] == 1
    assert [note["text"] for note in layout["annotations"]] == [
        "<b>2</b> systems",
        "<b>1</b> local government",
    ]
