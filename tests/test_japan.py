"""Japan's answers, joined by position, against what the Digital Agency's own files add up to."""

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from etl import source
from etl.build import SourceResult, assembled, read_source
from etl.reference import curated_now
from etl.sources import jp_digital_agency_dx as japan
from tests.raw import RAW, needs_raw

SOURCE = "jp_digital_agency_dx"
pytestmark = needs_raw


def read(raw: Path) -> SourceResult:
    return read_source(SOURCE, source.snapshots(raw, SOURCE, date(2026, 11, 22)), curated_now())


@pytest.fixture(scope="module")
def tables():
    return assembled([read(RAW)], curated_now())


@pytest.fixture(scope="module")
def adopters(tables):
    """place_id, kind, answer of every municipality on AI."""
    answers = tables["answer"][
        tables["answer"]["question_id"] == f"{japan.MUNICIPALITIES}:ai_adopted"
    ]
    return answers.merge(tables["place"], on="place_id")


def test_879_of_1741_municipalities_adopted_ai(adopters):
    """The census of municipalities is whole, and its adopters are those its own file counts."""
    assert (len(adopters), (adopters["answer"] == "yes").sum()) == (1741, 879)


@pytest.mark.parametrize(
    ("kind", "adopted", "of"),
    [("designated_city", 20, 20), ("special_ward", 22, 23), ("village", 15, 183)],
)
def test_adopters_by_kind(adopters, kind, adopted, of):
    """The join leads to the right kind of place: all designated cities, all but one of Tokyo's
    wards."""
    of_kind = adopters[adopters["kind"] == kind]
    assert ((of_kind["answer"] == "yes").sum(), len(of_kind)) == (adopted, of)


def test_eight_municipalities_were_not_asked_seven_items(tables):
    """Not asked is a status of its own: no answer, and not a no."""
    not_asked = tables["answer"].query("answer_status == 'not_asked'")
    assert (
        not_asked["place_id"].nunique(),
        not_asked["question_id"].nunique(),
        len(not_asked),
    ) == (8, 7, 56)
    assert not_asked["answer"].isna().all()


def test_every_body_has_ten_answers_and_no_row_is_refused(tables):
    """1,741 municipalities and 47 prefectures, ten items each."""
    assert len(tables["answer"]) == (1741 + 47) * 10
    assert tables["refusal"].empty
    assert tables["source"].loc[0, "rows_accepted"] == 1741 + 47


def test_computed_check_digits_are_those_of_the_place_table():
    """Every code of a Japanese prefecture and municipality ends in the digit that its first five
    give."""
    codes = [row.removeprefix("jp-") for row in curated_now().place_ids if row.startswith("jp-")]
    assert len(codes) == 1741 + 47
    assert all(japan.with_check_digit(code[:5]) == code for code in codes)


@pytest.mark.parametrize("position", [2, 900, 1740])
def test_two_neighbours_exchanged_cost_the_file(tmp_path, position):
    """A name that disagrees with its position refuses the whole file and says where; prefectures
    stay."""
    shutil.copytree(RAW / SOURCE, tmp_path / SOURCE)
    path = tmp_path / SOURCE / "2024-07-12" / "municipalities.csv"
    path.chmod(0o644)
    with path.open(encoding="utf-8-sig", newline="") as file:
        names, *items = csv.reader(file)
    column = position + 1  # two columns of labels come first
    names[column], names[column + 1] = names[column + 1], names[column]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([names, *items])
    result = read(tmp_path)
    refusal = result.refusals.frame().iloc[0]
    assert (refusal["problem"], refusal["file"]) == (
        "wrong_file",
        f"{SOURCE}/2024-07-12/municipalities.csv",
    )
    assert f"as body {position:,}" in refusal["accepted"]
    assert sum(map(len, result.frames["answer"])) == 470
