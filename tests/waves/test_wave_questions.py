"""What the questions answer of a release with two waves."""

import pytest

from etl import release
from etl.build import Built
from queries import engine
from queries.selection import Selection
from tests.waves.two_editions import DAY


@pytest.fixture(scope="module")
def asked(tables, tmp_path_factory):
    """Questions asked of a release of the waves."""
    folder = tmp_path_factory.mktemp("releases")
    release.write(Built(tables, {}), DAY, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        for remembered in (engine._answer, engine._opened, engine._manifest, engine._known):
            remembered.cache_clear()
        yield lambda question, **parameters: engine.ask(
            question, Selection(), **parameters
        ).to_pylist()
    for remembered in (engine._answer, engine._opened, engine._manifest, engine._known):
        remembered.cache_clear()


def test_levels_by_wave(asked):
    """Each wave's counts by option have their base and frame; missing and declined are in neither;
    zero is an option nobody chose."""
    rows = {
        (row["survey_id"][13:], row["option"]): row
        for row in asked("wave_levels", item="ai_strategy")
    }
    counts = {key: row["places"] for key, row in rows.items()}
    assert counts == {
        ("2027:provisional", "yes"): 1,
        ("2027:provisional", "partly"): 1,
        ("2027:provisional", "no"): 0,
        ("2027:final", "yes"): 1,
        ("2027:final", "partly"): 1,
        ("2027:final", "no"): 1,
        ("2028:final", "yes"): 2,
        ("2028:final", "partly"): 1,
        ("2028:final", "no"): 0,
    }
    assert {(key[0], row["base"], row["frame_size"]) for key, row in rows.items()} == {
        ("2027:provisional", 2, 10),
        ("2027:final", 3, 10),
        ("2028:final", 3, 10),
    }
    rows = asked("wave_levels", item="barriers")
    barriers = {
        (row["survey_id"][13:], row["option"]): (row["places"], row["base"], row["missing"])
        for row in rows
    }
    assert barriers["2027:final", "cost"] == (2, 2, 1) and barriers["2028:final", "skills"] == (
        2,
        2,
        1,
    )
    assert barriers["2027:final", "none_of_these"] == (0, 2, 1)
    (total,) = [
        row
        for row in asked("wave_levels", item="systems_total")
        if row["survey_id"] == "forum_survey:2027:final"
    ]
    assert (total["option"], total["places"], total["base"]) == ("a whole number", 2, 2)


def test_the_survey_is_known_by_what_it_is(asked):
    """It is the one that asks members about themselves, by whatever name: that is the
    operator's."""
    (survey,) = asked("member_surveys")
    assert survey.pop("title").endswith(": member survey")
    assert survey.pop("publisher").endswith(" and its member cities")
    assert survey == {
        "source_id": "forum_survey",
        "collection_kind": "membership",
        "surveys": 3,
        "first_date": "2027-03",
        "last_date": "2028-03",
    }


def test_moves_between_waves(asked):
    """Only cities that answered in both waves are matched: Boston fell back, Madrid went on,
    Nairobi and Buenos Aires answered once."""
    waves = {"earlier": "forum_survey:2027:final", "later": "forum_survey:2028:final"}
    assert asked("wave_transitions", item="ai_strategy", **waves) == [
        {
            "from_answer": "yes",
            "to_answer": "partly",
            "places": 1,
            "matched": 2,
            "comparability": "same",
        },
        {
            "from_answer": "partly",
            "to_answer": "yes",
            "places": 1,
            "matched": 2,
            "comparability": "same",
        },
    ]
    moves = asked("wave_transitions", item="ladder_robotics", **waves)
    assert [(row["from_answer"], row["to_answer"], row["places"]) for row in moves] == [
        ("adopted", "adopted", 1),
        ("not_considered", "in_trial", 1),
    ]
