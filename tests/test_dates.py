"""Dates as sources write them."""

import pytest

from etl.dates import partial_date
from etl.spelt_dates import likely_date
from words.speech import speech


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


@pytest.mark.parametrize(
    "written",
    [
        *("1.3.2023", "31-12-2023", "06/01/2024", "Mar-24", "FY2024-25", "2021-2023", "circa 2020"),
        *("2019?", "13/2024", "31 June 2023", "Q5 2024", "May June 2021", "12 2021", "令和7年"),
        *("2023-0", "2023-5-0", "0/2023", "March 2023?", "2023.1", "2024年度第1四半期"),
    ],
)
def test_what_several_could_mean_is_no_date_typed_for_us(written):
    """Rows typed for us have dates that nobody can read otherwise."""
    assert partial_date(written, is_ours=True) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01/2024", ("2024-01", "month")),
        ("09-2021", ("2021-09", "month")),
        ("3.2023", ("2023-03", "month")),
        ("May 2021", ("2021-05", "month")),
        ("mayo de 2021", ("2021-05", "month")),
        ("Sept. 2021", ("2021-09", "month")),
        ("14 de marzo de 2023", ("2023-03-14", "day")),
        ("March 14th, 2023", ("2023-03-14", "day")),
        ("14. März 2023", ("2023-03-14", "day")),
        ("1er février 2022", ("2022-02-01", "day")),
        ("грудень 2022", ("2022-12", "month")),
        ("2021年5月", ("2021-05", "month")),
        ("2023年3月14日（火）", ("2023-03-14", "day")),
        ("2023년 3월", ("2023-03", "month")),
        ("2023년 3월 14일", ("2023-03-14", "day")),
        ("2023. 3. 14.", ("2023-03-14", "day")),
        ("2023.03", ("2023-03", "month")),
        ("14 березня 2023 р.", ("2023-03-14", "day")),
        ("2023 рік", ("2023", "year")),
        ("14 марта 2023 г.", ("2023-03-14", "day")),
        ("Machi 2023", ("2023-03", "month")),
        ("martes, 14 de marzo de 2023", ("2023-03-14", "day")),
        ("1.º de março de 2023", ("2023-03-01", "day")),
        ("primero de marzo de 2023", ("2023-03-01", "day")),
        ("2024-03-14 00:00:00", ("2024-03-14", "day")),
        ("Q3 2024", ("2024-Q3", "quarter")),
        ("2024-Q3", ("2024-Q3", "quarter")),
        ("3T 2024", ("2024-Q3", "quarter")),
        ("K3 2024", ("2024-Q3", "quarter")),
        ("1. Quartal 2024", ("2024-Q1", "quarter")),
        ("1er trimestre de 2024", ("2024-Q1", "quarter")),
        ("1º trimestre de 2024", ("2024-Q1", "quarter")),
        ("first quarter of 2024", ("2024-Q1", "quarter")),
        ("2024年第1四半期", ("2024-Q1", "quarter")),
        ("2024년 1분기", ("2024-Q1", "quarter")),
        ("III квартал 2024 року", ("2024-Q3", "quarter")),
    ],
)
def test_what_can_mean_one_date_alone_is_read_as_typed_for_us(written, meant):
    """Months in words of the members' languages, months before their years and quarters are read
    at their precision."""
    assert partial_date(written, is_ours=True) == meant


def test_a_quarter_is_said_as_one():
    """A quarter is no month to whoever reads it."""
    assert [speech(language).day("2024-Q3") for language in ("en", "es")] == ["Q3 2024", "T3 2024"]


def test_a_year_of_an_era_is_the_year_it_began_in():
    """What a finding suggests in place of a year of an era, or of one that is not sure."""
    meant = {"令和7年": "2025", "平成元年": "1989", "Reiwa 7": "2025", "circa 2020": "2020"}
    meant |= {"2019?": "2019", "hacia 2021": "2021", "2024": "", "2021-2023": "", "FY2024-25": ""}
    meant |= {"Anfang 2023": "2023", "principios de 2023": "2023", "mid-2021": "2021"}
    meant |= {"令和6年4月": "2024-04", "令和6年13月": "", "Winter 2023": ""}
    meant |= {"令和5年度": "", "2023年度": "", "R5.3.14": "2023-03-14", "2023年春": "2023"}
    meant |= {"desde marzo de 2019": "2019-03", "ca. March 2023": "2023-03", "<2019": ""}
    meant |= {"2. Halbjahr 2024": "2024", "first half of 2024": "2024", "2019년 초": "2019"}
    meant |= {"since 2021": "2021", "seit 2021": "2021", "before 2020": ""}
    assert {text: likely_date(text) for text in meant} == meant
