"""What stands wrongly in a platform's export, item by item: each is a finding with its row and what
is accepted. Each case is named by the item."""

import pytest

from etl.waves import Gathered, gather
from tests.sent import (
    CITIES,
    forms,
    put,
)

# item: a cell of an export of Microsoft Forms, its column there, and what becomes of it: nothing,
# or words of what is accepted.
FORMS = {
    "a formula": ({4: '="Yes"'}, "a typed value; not a formula"),
    "dates as numbers": ({2: 46_447.5}, ""),
    "dates as text / one way": ({2: "3/25/2027 10:00:00 AM"}, ""),
    "dates as text / with dots": ({2: "25.03.2027 10:00"}, ""),
    "dates as text / in words": ({2: "25 March 2027 10:00"}, ""),
    "dates as text / both ways the same": ({2: "3/3/2027 10:00"}, ""),
    "dates as text / two ways": (
        {2: "3/4/2027 10:00"},
        "a date whose day and month cannot be taken for each other",
    ),
    "dates as text / an unknown zone": (
        {2: "25 Mar 2027 10:00 EST"},
        "a date, or date and time, as 2027-03-01 10:00",
    ),
    "dates as text / no year": ({2: "March"}, "a date, or date and time, as 2027-03-01 10:00"),
    "a date of 2062": ({2: "2062-01-01 10:00"}, "of a year up to 2035"),
    "N/A": ({4: "N/A"}, ""),
    "N/A / full-width": ({4: "Ｎ／Ａ"}, ""),
    "N/A / a dash": ({4: "-"}, "not_applicable | dont_know | declined"),
    "another language": ({4: "oui"}, "yes | partly | no"),
    "a city that is not a member": ({3: "Delft"}, "a city of the frame"),
}


@pytest.mark.parametrize("item", FORMS)
def test_a_bad_cell_of_an_export_is_a_finding(item, tmp_path):
    """File, sheet and row are named; a date that can be read in one way alone is read so, one that
    can be read in two is nobody's guess."""
    change, accepted = FORMS[item]
    row = [
        change.get(column, cell)
        for column, cell in enumerate([1, "", "2027-03-01 10:00", "Boston (US)", "Yes"])
    ]
    put(tmp_path, "export.xlsx", forms(row))
    gathered: Gathered = gather(tmp_path, "2027", CITIES)
    assert [one.accepted.find(accepted) >= 0 for one in gathered.findings] == [True] * bool(
        accepted
    ) and not gathered.problems
    assert all(
        one.at == (f"{tmp_path.parent.name}/{tmp_path.name}/export.xlsx#Sheet", 1)
        for one in gathered.findings
    )
    assert len(gathered.responses) == (item != "a city that is not a member")


def test_an_unclear_date_does_not_make_a_response_vanish(tmp_path):
    """Of two responses of a city the one without a clear date does not count, and both its date and
    that it was replaced are said."""
    put(
        tmp_path,
        "export.xlsx",
        forms(
            [1, "", "2027-03-01 10:00", "Boston (US)", "Yes"],
            [2, "", "3/4/2027 10:00", "Boston (US)", "No"],
        ),
    )
    gathered = gather(tmp_path, "2027", CITIES)
    assert [(one.at[1], one.problem) for one in gathered.findings] == [
        (2, "wrong_value"),
        (2, "superseded"),
    ]
    assert gathered.responses[0].answers == {"ai_policy": ["yes"]}
