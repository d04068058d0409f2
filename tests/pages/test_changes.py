"""What the page Changes says of the two invented releases of `tests/small_release.md`."""

import pytest

from pages.values import Metric, Notice, Sentences
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, rows

SELECTIONS = {
    "full": Selection(),
    "narrowed": Selection(area=("NL",)),
    "empty": Selection(area=("africa",)),
}


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_has_something_to_say(small_release, selection):
    """The page says something of full, narrowed and empty data."""
    shown = parts("changes", selection)
    assert of(Sentences, shown) or of(Notice, shown)


def test_numbers_lead_from_before_to_after(small_release):
    """The four numbers of now stand with their differences, and the sentences tell new sources
    from new systems."""
    shown = parts("changes")
    numbers = [(metric.value, metric.difference) for metric in of(Metric, shown)]
    assert numbers == [("16", "+8"), ("8", "+2"), ("6", "+2"), ("1.2 million", "+991,000")]
    joined, withdrawn, by_rule, moved = of(Sentences, shown)[0].said
    assert "10 systems were added: 10 with sources new to the release" in joined
    assert withdrawn == "1 system was withdrawn."
    assert by_rule == "1 system less is counted by new rules."
    assert moved == "Of those known before, none moved into being in use and 1 out of it."
    assert exhibit("changes-headline", shown).title == "Systems in use: from 6 to 8"


def test_a_retired_system_is_moved_and_not_withdrawn(small_release):
    """The system that retired is listed as having left the status, with what it was and is."""
    table = exhibit("changes-systems", parts("changes")).table
    told = ("System", "Why", "Status before", "Status now")
    seen = [row[1:] for row in zip(*map(table.column, told), strict=True) if row[0] == "Plate scan"]
    assert ("Left this status", "In use", "Retired") in seen


def test_old_and_new_values_stand_beside_each_other(small_release):
    """Changed fields are told in three groups, with both values in words."""
    changed = exhibit("changes-fields", parts("changes", Selection(area=("NL",))))
    groups = "2 moved status, 1 reclassified, 3 corrected, 0 by a new rule, 0 newly coded"
    assert changed.title == f"Records that stayed and differ: {groups}"
    (sector,) = [row for row in rows(changed.table) if row[4] == "Sector"]
    assert sector[1:3] == ("General public services", "Social protection")


def test_any_number_is_decomposed(small_release):
    """The address chooses the number that is drawn from before to after."""
    headline = exhibit("changes-headline", parts("changes", number="residents"))
    assert headline.title == "Residents: from 159,000 to 1.2 million"


def test_the_first_release_has_nothing_before_it(small_release):
    """The oldest release says that it is the first, and shows nothing."""
    _, notice = parts("changes", Selection(release="2026.10.1"))
    assert "first release" in notice.text
