"""What advice rests on: the rules of `data/reference/next_steps.csv`, and no record that is old,
without a status, or of a source that could not have seen the place. On the small release of
`tests/small_release.md`, changed."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from queries.advice import NEXT_STEPS
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words import catalogue

FOUNDING = ["gb-great", "nl-linde"]
RULES = {"answer", "register", "unlisted", "unassessed", "screened", "undated", "ended"}
OF_ANSWERS = ["answer", "unlisted"]
Change = Callable[..., None]


def rules() -> pd.DataFrame:
    return pd.read_csv(NEXT_STEPS, dtype=str, keep_default_na=False)


@pytest.fixture
def changed(small_tables, tmp_path_factory, monkeypatch) -> Change:
    """`changed(deployment={"r5": {"status": "in_use"}})` opens the small release with some cells
    changed, rows named by their key: a first release each time, of which no changes are told."""

    def write(**cells: dict[str, dict]) -> None:
        tables = dict(small_tables)
        for table, rows in cells.items():
            lines = tables[table].copy()
            names = lines[NAMED[table]].agg("|".join, axis=1)
            for key, values in rows.items():
                for column, value in values.items():
                    lines[column] = lines[column].mask(names == key, value)
            tables[table] = lines
        folder = tmp_path_factory.mktemp("changed")
        release.write(Built(tables, {}), date(2026, 11, 22), folder)
        monkeypatch.setenv("DASHBOARD_RELEASES", str(folder))

    return write


NAMED = {
    "deployment": ["deployment_id"],
    "answer": ["question_id", "place_id"],
    "source": ["source_id"],
}
POLICY = "forum_desk_research:2026:ai_policy"
ADOPTED = "jp_digital_agency_dx:municipalities-2023:ai_adopted"
YES = {"answer": "yes", "answer_status": "given"}


def steps(place: str, peers: list[str]) -> dict[str, tuple[int, int, str | None]]:
    """What a place is advised: step -> of how many it holds, of how many, and its own answer."""
    rows = ask("next_steps", Selection(), place_id=place, peers=peers).to_pylist()
    return {row["step_id"]: (row["held"], row["of_cases"], row["own_answer"]) for row in rows}


def kinds(place: str, *peers: str) -> set[str]:
    """The records of peers that a place may call about."""
    here = Selection(place=(place, *peers))
    rows = ask("peers_do", here, place_id=place, at_least=1).to_pylist()
    return {row["deployment_id"] for row in rows}


def test_every_rule_is_known_and_said():
    """A step has a known rule, an item where the rule asks for one, and a sentence in each
    language."""
    table = rules()
    assert set(table["rule"]) == RULES
    is_of_answers = table["rule"].isin(OF_ANSWERS)
    assert set(table.loc[is_of_answers, "item"]) <= set(codes("governance_item"))
    assert not any(table.loc[~is_of_answers, "item"])
    for language in ("en", "es"):
        said = catalogue.text(language)
        assert all(f"advice-step-{step.replace('_', '-')} =" in said for step in table["step_id"])


def test_what_two_peers_say_yes_to_is_a_step(changed):
    """Two peers' yes and no page found here make a step; a peer's evidence of 2022 does not count,
    nor does a place that would not say."""
    changed(answer={f"{POLICY}|nl-linde": YES})
    assert steps("jp-haru", FOUNDING)["ai_policy"] == (2, 2, "not_found")
    changed(answer={f"{POLICY}|nl-linde": YES | {"evidence_year": 2022}})
    assert "ai_policy" not in steps("jp-haru", FOUNDING)
    declined = {"answer": None, "answer_status": "declined"}
    changed(answer={f"{POLICY}|nl-linde": YES, f"{POLICY}|jp-haru": declined})
    assert "ai_policy" not in steps("jp-haru", FOUNDING)


def test_a_register_that_peers_are_in_is_a_step(changed):
    """A municipality of which the register holds nothing is told that two peers are in it, unless
    the register is older than three years."""
    moved = {"r3": {"place_id": "nl-oud"}}
    changed(deployment=moved)
    assert steps("nl-vaag", ["nl-linde", "nl-berk", "gb-great"]) == {"enter_register": (2, 2, None)}
    changed(deployment=moved, source={"small_register": {"snapshot": "2023-11-21"}})
    assert not steps("nl-vaag", ["nl-linde", "nl-berk"])


def test_what_its_own_records_leave_open_is_a_step(changed):
    """A high-risk system in use without an assessment is told where its source states those of
    others; three systems in use without a date are, two are not."""
    changed(deployment={"r1": {"impact_assessment": "yes"}})
    assert steps("nl-linde", []) == {"state_assessment": (1, 3, None)}
    undated = {"start_date": None, "start_kind": None}
    changed(deployment={"r1": undated, "r6": undated})
    assert steps("nl-linde", [])["date_systems"] == (3, 3, None)


def test_a_high_risk_system_of_which_nobody_says_whether_it_was_assessed_is_a_step(changed):
    """Lindewijk's benefit check is high-risk and in use, and its source states no assessment of any
    system; not where the record is older than three years."""
    changed()
    assert steps("nl-linde", []) == {"ask_for_assessment": (1, 3, None)}
    changed(deployment={"r6": {"evidence_date": "2023-11-21"}})
    assert not steps("nl-linde", [])


def test_who_uses_ai_by_its_own_answer_and_is_on_no_list_is_told_so(changed):
    """Natsushi says in a census that it uses AI, and no source has a system of it:
    it may publish what it uses. Not who says no, and not who is on a list."""
    changed(answer={f"{ADOPTED}|jp-natsu": YES})
    assert steps("jp-natsu", [])["list_systems"] == (1, 1, None)
    assert "list_systems" not in steps("jp-haru", [])
    changed(answer={f"{ADOPTED}|jp-natsu": {"answer": "no", "answer_status": "given"}})
    assert "list_systems" not in steps("jp-natsu", [])


def test_no_advice_rests_on_what_is_old_unstated_or_unseen(changed):
    """Greatmouth's green wave is a case for Quayside; not where its record is older than three
    years, where no source states its status, or where a source that holds nothing of the country
    has it."""
    changed()
    assert "c2" in kinds("gb-quay", "gb-great")
    changed(deployment={"c2": {"evidence_date": "2023-11-21"}})
    assert "c2" not in kinds("gb-quay", "gb-great")
    changed(deployment={"c2": {"status": "unknown"}})
    assert "c2" not in kinds("gb-quay", "gb-great")
    changed(deployment={"c2": {"source_id": "small_register"}})
    assert "c2" not in kinds("gb-quay", "gb-great")


@pytest.mark.parametrize(
    ("day", "is_case"),
    [("2023-11-22", True), ("2023-11", True), ("2023", True), ("2023-10", False), ("2022", False)],
)
def test_a_day_is_as_old_as_it_is_exact(changed, day, is_case):
    """A record of which only month or year is known is older than three years once that month or
    year is."""
    changed(deployment={"c2": {"evidence_date": day}})
    assert ("c2" in kinds("gb-quay", "gb-great")) is is_case


@pytest.mark.parametrize("place", ["jp-haru", "jp-natsu"])
def test_a_size_class_is_that_of_the_census(small_release, place):
    """What places of its size said is what the census says of that size."""
    [asked] = ask("city_size_class", Selection(), place_id=place).to_pylist()
    census = ask("census_by_size", Selection(), item=asked["item"]).to_pylist()
    [size] = [row for row in census if row["least"] == asked["least"]]
    same = ("survey_id", "most", "yes", "places")
    assert [asked[name] for name in same] == [size[name] for name in same]
