"""The page of changes, alone, against the two invented releases of `tests/small_release.md`."""

import pytest

from queries.selection import Selection
from tests.pages.alone import opened, titles

SELECTIONS = {
    "full": Selection(),
    "narrowed": Selection(country=("NL",)),
    "empty": Selection(region=("africa",)),
}


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_runs(small_release, selection):
    """The page is drawn without an error for full, narrowed and empty data."""
    assert not opened("changes", selection).exception


def test_numbers_lead_from_before_to_after(small_release):
    """The four numbers of now stand with their differences, and the summary tells new sources from
    new systems."""
    page = opened("changes")
    found = [(one.value, one.delta) for one in page.metric]
    assert found == [("16", "+8"), ("9", "+3"), ("7", "+3"), ("1.6 million", "+1.5 million")]
    said = " ".join(one.value for one in page.markdown)
    assert "10 systems were added: 10 with sources new to the release" in said
    assert (
        "1 system was withdrawn.\n- Of those known before, none moved into being in use and 1 out"
        " of it." in said
    )
    assert titles(page)[0] == "Systems in use: from 6 to 9"


def test_a_retired_system_is_moved_and_not_withdrawn(small_release):
    """The system that retired is listed as having left the status, with what it was and is."""
    table = next(one.value for one in opened("changes").table if "Status before" in one.value)
    assert table.set_index(["Why", "System"]).loc[
        ("Left this status", "Plate scan"), ["Status before", "Status now"]
    ].tolist() == ["In use", "Retired"]


def test_old_and_new_values_stand_beside_each_other(small_release):
    """Changed fields are told in three groups, with both values in words."""
    page = opened("changes", Selection(country=("NL",)))
    assert "Records that stayed and changed: 2 moved status, 1 reclassified, 3 corrected" in titles(
        page
    )
    table = next(one.value for one in page.table if "Now" in one.value and "Field" in one.value)
    assert table.set_index("Field").loc["Sector", ["Before", "Now"]].tolist() == [
        "General public services",
        "Social protection",
    ]


def test_any_number_is_decomposed(small_release):
    """The address chooses the number that is drawn from before to after."""
    assert (
        titles(opened("changes", Selection(), number="residents"))[0]
        == "Residents: from 159,000 to 1.6 million"
    )


def test_the_first_release_has_nothing_before_it(small_release):
    """The oldest release says that it is the first, and draws nothing."""
    page = opened("changes", Selection(release="2026.10.1"))
    assert "first release" in page.info[-1].value and not page.subheader
