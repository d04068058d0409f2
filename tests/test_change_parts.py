"""What is newly coded, newly covered and counted by a new rule is told apart from change in
cities."""

from pathlib import Path

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from pages.values import Sentences
from queries.selection import Selection
from tests.conftest import NEWER, OLDER
from tests.pages.read import exhibit, of, parts, rows, texts
from tests.test_two_releases import asked, without


@pytest.fixture(scope="module")
def written(small_tables, tmp_path_factory) -> Path:
    """Two releases that differ by coding, coverage and rules alone. The older one was made without
    the columns of its records that today's rules need; it did not read the study, knew no place of
    `c4` and no dated figure of Berkwijk, and took the technology of `c2` from a mapping. The newer
    one has `c3` as a system of a regional body, and the study says that the snow plan runs."""
    deployments, places = small_tables["deployment"], small_tables["place"]
    of = deployments["deployment_id"]
    study = small_tables["source"]["source_id"] == "forum_desk_research"
    then = deployments[
        (deployments["source_id"] != "forum_desk_research") & (of != "c4")
    ].reset_index(drop=True)
    row = {"source_id": "case_collection", "file": "systems.csv", "problem": "place_unresolved"}
    row |= {"row": deployments.set_index("deployment_id").loc["c4", "source_row"]}
    refused = small_tables["refusal"].iloc[[0]].assign(**row, value="Quay", accepted="a name")
    older = small_tables | {
        "deployment": then.assign(
            technology=then["technology"].mask(then["deployment_id"] == "c2", "other")
        ),
        "source": small_tables["source"][~study].reset_index(drop=True),
        "place": places.assign(
            population_quality=places["population_quality"].mask(
                places["place_id"] == "nl-berk", "undated"
            )
        ),
        "refusal": pd.concat([small_tables["refusal"], refused], ignore_index=True),
    }
    runs = deployments[of == "c6"].assign(
        deployment_id="m9", status="in_use", source_id="forum_desk_research"
    )
    now = deployments.assign(
        technology_basis=deployments["technology_basis"].mask(of == "c2", "coded"),
        body_level=deployments["body_level"].mask(of == "c3", "regional"),
        purpose=deployments["purpose"].mask(of == "c4", "Counts people on the beach"),
    )
    folder = tmp_path_factory.mktemp("parts")
    first = release.write(Built(older, {}), OLDER, folder)
    without(first, "evidence_date", "body_level", "purpose", "technology_basis")
    later = {"deployment": pd.concat([now, runs], ignore_index=True)}
    release.write(Built(small_tables | later, {}), NEWER, folder)
    return folder


@pytest.fixture
def of_every_part(written, monkeypatch) -> None:
    """Both, read by the engine during one test."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(written))


RUNNING = {
    ("systems", "before"): 6,  # r1, r3, r6, c2, c3 and, by its own rules, c7
    ("systems", "source"): 2,  # m1, m3
    ("systems", "renewed"): 1,  # c6
    ("systems", "place"): 1,  # c4
    ("systems", "level"): -1,  # c3
    ("systems", "dated"): -1,  # c7
    ("systems", "after"): 8,
    ("places", "before"): 6,
    ("places", "source"): 1,  # Akimura
    ("places", "place"): 1,  # Quayside
    ("places", "level"): -1,  # Eastmouth
    ("places", "dated"): -1,  # Harushi
    ("places", "after"): 6,
    ("residents", "before"): 1_600_000,
    ("residents", "source"): 5_000,
    ("residents", "population"): 50_000,
    ("residents", "dated"): -500_000,
    ("residents", "after"): 1_155_000,
}


def test_coverage_and_rules_are_told_apart_from_cities(of_every_part):
    """Of systems in use, their places and residents, each part is what happened, and none is said
    to be change in cities."""
    rows = asked("changes_headline", Selection(status=("in_use",)))
    told = {(row["measure"], row["change"]): row["joined"] - row["gone"] for row in rows}
    assert told == RUNNING
    assert {row["part"] for row in rows} == {None, "covered", "rule"}


def test_coding_is_told_apart_from_what_a_source_says(of_every_part):
    """A technology that was mapped and is read now is newly coded, as a system among those of the
    technology and as a field; a field that the older release lacks is said once."""
    rows = asked("changes_by_reason", Selection(technology=("optimisation_planning",)))
    assert rows == [{"change": "coded", "joined": 1, "gone": 0}]
    (field,) = asked("changes_fields", Selection())
    assert (field["change"], field["field"], field["earlier"]) == ("coded", "technology", "other")
    assert asked("changes_by_field", Selection()) == [
        {"change": "coded", "field": "technology", "records": 1, "unsaid": 0}
    ]
    held = {row["field"]: row["records"] for row in asked("changes_columns", Selection())}
    assert held == {"purpose": 2, "body_level": 0}
    narrowed = parts("changes", Selection(technology=("optimisation_planning",)))
    said = "1 system more matches by what is newly coded, which is no sign of new use."
    assert said in texts(narrowed)


def test_what_other_sources_tell_of_a_known_system_is_told_apart_from_a_move(of_every_part):
    """The system of which no source said before that it runs is in use now, and has not moved; what
    is old may be new here."""
    (told,) = of(Sentences, parts("changes"))
    assert told.said[0].endswith("What was not read before may be old, and is no sign of new use.")
    assert told.said[-2:] == (
        "No system known before moved into being in use, or out of it.",
        "As other sources are read now, 1 system known before is told to be in use.",
    )


def test_a_release_is_compared_as_it_was_counted(of_every_part):
    """Before is what the older release said by its own rules; its pages count it by today's."""
    (before_it, *_) = asked("changes_headline", Selection(status=("in_use",)))
    by_todays = asked("headline", Selection(status=("in_use",), release="2026.10.1"))
    assert (before_it["joined"], by_todays[0]["systems"]) == (6, 5)


def test_the_page_tells_the_parts_of_each_number(of_every_part):
    """The page says what cities, coding, coverage and rules did to four numbers, and what the older
    release did not hold."""
    shown = parts("changes")
    told = exhibit("changes-by-part", shown)
    assert (
        told.title
        == "Systems in use: 0 by change in cities, 0 by coding, +4 by coverage, −2 by new rules"
    )
    numbers = [row[:5] for row in rows(told.table)]
    assert numbers == [
        ("2026.10.1", "12", "6", "6", "1,600,000"),
        ("Change in cities", "0", "0", "0", "0"),
        ("Newly coded", "0", "0", "0", "0"),
        ("Newly covered", "+4", "+4", "+2", "+55,000"),
        ("Counted by a new rule", "−1", "−2", "−2", "−500,000"),
        ("2026.11.1", "15", "8", "6", "1,155,000"),
    ]
    assert "2026.10.1 did not hold Purpose" in " ".join(texts(shown))
