"""Dates that so many records share that they are no starts, wherever systems stand in years."""

from datetime import date

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from queries.selection import Selection
from tests.pages.read import exhibit, parts

MEANING = "Such a date may be that of an entry or of a product, not of their starts"


@pytest.fixture
def entered_at_once(small_tables, tmp_path, monkeypatch) -> None:
    """Nine systems of Lindewijk begin in 2022-07, one of them by its year alone, and four more
    places have their plate scan of 2014-06 from one supplier."""
    systems = small_tables["deployment"].copy()
    moved = systems["source_id"].eq("case_collection") | systems["deployment_id"].eq("m3")
    systems.loc[moved, "place_id"] = "nl-linde"
    systems.loc[moved, ["start_date", "start_kind", "status"]] = ["2022-07", "deployment", "in_use"]
    systems.loc[moved, "start_year"] = 2022
    systems.loc[moved, "end_year"] = pd.NA
    systems.loc[moved, ["start_precision", "source_id"]] = ["month", "small_register"]
    systems.loc[systems["deployment_id"].eq("m3"), ["start_date", "start_precision"]] = [
        "2022",
        "year",
    ]
    systems.loc[systems["deployment_id"].eq("c1"), "system_id"] = "c1"
    tables = small_tables | {"deployment": systems}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))


def test_a_date_of_many_systems_is_told_wherever_years_are_drawn(entered_at_once):
    """Adoption, the city's timeline and Compare tell the same: eight systems of one place
    share a month, and five places a product's date; a year alone is shared by chance."""
    told = "8 systems have the date July 2022, one date for 8 systems of Lindewijk"
    notes = {
        "adoption": exhibit("running", parts("adoption")).note,
        "city": exhibit("timeline", parts("city", city="nl-linde")).note,
        "compare": exhibit("running", parts("compare", city="nl-linde")).note,
    }
    assert [page for page, note in notes.items() if told in note and MEANING in note] == [*notes]
    supplier = "have the date June 2014, one date for 5 places with the supplier Scanco"
    assert supplier in notes["adoption"]


def test_a_narrow_selection_still_knows_that_its_date_is_shared(small_release):
    """Vaagwijk has one of the five plate scans: its line says that four more places have its
    date."""
    note = exhibit("timeline", parts("city", city="nl-vaag")).note
    told = "1 system has the date June 2014, one date for 5 places with the supplier Scanco"
    assert note.startswith(told)


def test_where_no_date_is_shared_nothing_is_told(small_release):
    """The dates of Harushi and of the cities in the United Kingdom are their own."""
    assert MEANING not in exhibit("timeline", parts("city", city="jp-haru")).note
    shown = parts("adoption", Selection(area=("GB",)))
    assert MEANING not in exhibit("running", shown).note


def test_running_says_that_pilots_are_in_it(small_release):
    """Harushi has one system in use, whose end has passed, and one in pilot: what ran is told
    apart by status, so that it is no other number of systems in use."""
    assert "in pilot" in exhibit("running", parts("adoption")).counted
    in_use = exhibit("running", parts("adoption", Selection(status=("in_use",)))).counted
    assert "in use" in in_use and "pilot" not in in_use
    title = exhibit("running", parts("compare", city="jp-haru")).title
    assert title == "1 dated system ran in Harushi in 2026: 1 in pilot"
    linde = exhibit("running", parts("compare", city="nl-linde")).title
    assert linde == "2 dated systems ran in Lindewijk in 2026: 2 in use"
