"""The quality page, alone, against the invented release of `tests/small_release.md`."""

import pytest

from queries.selection import Selection
from tests.pages.alone import opened

SELECTIONS = {
    "full": Selection(),
    "narrowed": Selection(country=("NL",)),
    "empty": Selection(from_year=1950, until_year=1950),
}


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_runs(small_release, selection):
    """The page is drawn without an error for full, narrowed and empty data."""
    assert not opened("quality", selection).exception


def test_rows_are_accounted_for(small_release):
    """The first title adds up rows read and refused over all sources, and no filter changes it."""
    for selection in SELECTIONS.values():
        assert (
            opened("quality", selection).subheader[0].value
            == "Of 37 rows read, 5 should have made records and did not"
        )


def test_empty_offers_a_way_back(small_release):
    """Where no record matches, the reader is told so and offered to loosen the filters."""
    page = opened("quality", SELECTIONS["empty"])
    assert any("No records" in one.value for one in page.info)
    assert any(one.label.startswith("Without") for one in page.button)


def test_one_supplier_shares_a_date(small_release):
    """The date that five places share with one supplier is named with its systems, not its places,
    as the number."""
    titles = [one.value for one in opened("quality").subheader]
    assert "4 start dates are probably the product's: Scanco, 2014-06, in 5 places" in titles


def test_names_are_searched(small_release):
    """A search shows the names that hold it, and the download holds the same ones."""
    page = opened("quality")
    page.text_input(key="name-search").set_value("NERGEN").run()
    shown = next(table.value for table in page.table if "Rows it costs" in table.value.columns)
    assert shown["Name"].tolist() == ["Nergenswijk"]
    assert any(
        "unresolved_names.csv" in one.value and "q=NERGEN" in one.value for one in page.caption
    )


def test_completeness_city_by_city(small_release):
    """Places are counted by the facts their systems have filled, and a search by name shows one's
    own with its age."""
    page = opened("quality", Selection(country=("NL", "JP")))
    assert (
        "8 of 8 local governments have at least half of the facts filled; for 0 all data is older"
        " than a year" in [one.value for one in page.subheader]
    )
    page.text_input(key="place-search").set_value("BERK").run()
    found = page.table[-1].value
    assert found[
        ["Local government", "Facts filled", "Of", "Per cent", "Days before the release"]
    ].values.tolist() == [["Berkwijk", "13", "18", "72", "106"]]


def test_a_search_for_no_city_says_so(small_release):
    """A name that no place of the table has is said to be in none, without a table."""
    page = opened("quality")
    tables = len(page.table)
    page.text_input(key="place-search").set_value("zz*p").run()
    assert len(page.table) == tables and any(
        "has “zz\\*p” in its name" in one.value for one in page.caption
    )
