"""Dates as sources write them."""

import pytest

from etl.dates import partial_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1.3.2023", ("2023-03-01", "day")),
        ("1. 3. 2023", ("2023-03-01", "day")),
        ("31-12-2023", ("2023-12-31", "day")),
        ("3.2023", ("2023-03", "month")),
        ("00.00.2023", ("2023", "year")),
        ("30.2.2024", None),
        ("13.2023", None),
        ("1.3-2023", None),
        ("1/3/2023", None),
        ("1.3.23", None),
    ],
)
def test_points_and_hyphens_put_the_day_first(written, meant):
    """Between points or hyphens the day comes first and a date is as exact as it was written;
    strokes, by which some mean the month first, are no date."""
    assert partial_date(written) == meant


@pytest.mark.parametrize("written", ["1.3.2023", "31-12-2023", "3.2023"])
def test_what_is_typed_for_us_has_the_year_first(written):
    """Rows typed for us have dates that nobody can read otherwise."""
    assert partial_date(written, is_ours=True) is None
