"""The Forum's own survey on the governance page, alone, against releases of invented waves read
from two platforms."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import release, source
from etl.build import Built, assembled, read_source
from etl.reference import Reference
from pages.governance.editions import lines_of
from queries import engine
from queries.selection import Selection, read
from tests.pages.read import all_tables, parts, sections, small_print, titles, with_column
from tests.waves.writers import response, write

DAY = date(2029, 1, 1)
BOSTON, MADRID, NAIROBI, KYIV, LONDON, BOGOTA, AIRES = (
    "us-2507000",
    "es-28079",
    "ke-047",
    "ua-gn703448",
    "gb-e12000007",
    "co-11001",
    "ar-02",
)
# What each city says of its policy, in 2027 and in 2028: six in the first wave, seven in the
# second, five in both.
FIRST = {BOSTON: "yes", MADRID: "partly", NAIROBI: "no", KYIV: "no", LONDON: "yes", BOGOTA: "no"}
SECOND = {
    BOSTON: "yes",
    MADRID: "yes",
    NAIROBI: "partly",
    KYIV: "no",
    LONDON: "yes",
    AIRES: "yes",
    "us-0667000": "declined",
}
BARRIERS = {BOSTON: ["cost", "skills"], MADRID: ["skills"], NAIROBI: ["none_of_these"]}
# How many systems they say they use: three give a number in both waves.
USED = {
    "2027": {BOSTON: "10", MADRID: "4", NAIROBI: "0", KYIV: "2"},
    "2028": {BOSTON: "12", MADRID: "4", NAIROBI: "1", AIRES: "30"},
}


def responses(year: str, policy: dict[str, str]) -> list[dict]:
    """What the cities of a wave send: their policy, a strategy, and what stands in the way."""
    rest = {city: {"barriers": BARRIERS.get(city, []), "ai_strategy": ["yes"]} for city in policy}
    for city, number in USED[year].items():
        rest[city] |= {"systems_total": [number]}
    return [
        response(city, f"{year}-03-02 09:{minute:02}:00", rest[city] | {"ai_policy": [answer]})
        for minute, (city, answer) in enumerate(policy.items())
    ]


def edition(raw: Path, day: str, kind: str, platform: str, found: list[dict]) -> None:
    folder = raw / "forum_survey" / day
    write(platform, folder, found)
    card = (
        f"wave,edition,reference_date,title\n{day[:4]},{kind},{day[:7]},Member survey {day[:4]}\n"
    )
    (folder / "wave.csv").write_text(card, encoding="utf-8")


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> dict[str, pd.DataFrame]:
    """Two waves, the first in a provisional and a final edition."""
    raw = tmp_path_factory.mktemp("raw")
    edition(raw, "2027-03-31", "provisional", "kobo", responses("2027", FIRST)[:2])
    edition(raw, "2027-06-30", "final", "kobo", responses("2027", FIRST))
    edition(raw, "2028-06-30", "final", "limesurvey", responses("2028", SECOND))
    return assembled(
        [read_source("forum_survey", source.snapshots(raw, "forum_survey", DAY), Reference())],
        Reference(),
    )


def shown(tables: dict[str, pd.DataFrame], folder: Path) -> Iterator[None]:
    release.write(Built(tables, {}), DAY, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        for remembered in (engine._answer, engine.database, engine._manifest, engine._known):
            remembered.cache_clear()
        yield
    for remembered in (engine._answer, engine.database, engine._manifest, engine._known):
        remembered.cache_clear()


@pytest.fixture
def waves(tables, tmp_path) -> Iterator[None]:
    yield from shown(tables, tmp_path)


def reworded(tables: dict[str, pd.DataFrame], comparability: str) -> dict[str, pd.DataFrame]:
    """The waves as if the second had asked for the policy in other words."""
    rows = tables["question"].copy()
    at = rows["question_id"] == "forum_survey:2028:final:ai_policy"
    rows.loc[at, ["wording", "comparability"]] = [
        "Is there a law of the city on AI?",
        comparability,
    ]
    return tables | {"question": rows}


def only(
    tables: dict[str, pd.DataFrame], survey_id: str, answered: bool = True
) -> dict[str, pd.DataFrame]:
    """One edition alone, with or without its answers."""
    surveys, questions = (
        tables[name][tables[name]["survey_id"] == survey_id] for name in ("survey", "question")
    )
    answers = tables["answer"][
        tables["answer"]["question_id"].isin(questions["question_id"] if answered else [])
    ]
    surveys = surveys if answered else surveys.assign(respondents=pd.array([0], dtype="Int64"))
    return tables | {"survey": surveys, "question": questions, "answer": answers}


def test_without_a_wave_the_page_says_nothing_of_it(small_release):
    """A release without a wave of the Forum's survey has no part on it."""
    assert not [words for words in sections(parts("governance")) if "own survey" in words]


def test_who_answered_is_told_of_all_members(waves):
    """Seven of ten members answered, three did not, and a narrower selection changes nothing about
    that."""
    for selection in (Selection(), Selection(region=("europe",))):
        page = parts("governance", selection)
        assert [words for words in sections(page) if "own survey" in words]
        assert "2028: 7 of 10 (70%) members answered, 3 did not" in titles(page)
        found = with_column(page, "Did not answer")
        assert found[["Wave", "Members asked", "Answered", "Did not answer"]].values.tolist() == [
            ["2027, provisional", "10", "2", "8"],
            ["2027", "10", "6", "4"],
            ["2028", "10", "7", "3"],
        ]


def test_what_was_left_open_is_told_by_kind(waves):
    """Of what was asked of seven cities twenty answers were given, one was declined and the others
    are missing."""
    page = parts("governance")
    items = with_column(page, "Given").set_index("Wave").loc["2028"]
    given = 6 + 7 + 3 + 4  # policies, strategies, barriers, numbers of systems
    asked = int(items["Asked"])
    assert asked % 7 == 0 and (items["Given"], items["Declined"], items["No answer"]) == (
        str(given),
        "1",
        str(asked - given - 1),
    )
    assert (
        f"{asked - given} of {asked} ({100 * (asked - given) / asked:.1f}%) answers asked for in"
        " 2028 were not given" in titles(page)
    )
    assert "Reasons that do not occur: not found, do not know, not applicable" in small_print(page)


def test_a_level_has_its_base_and_bounds(waves):
    """Four of six answers are yes; among ten members that is from 40% to 80%. Two provisional ones
    are apart and give no share."""
    page = parts("governance")
    assert (
        "Binding AI policy: “Yes” in 4 of 6 (66.7%) answers in 2028; 2 of 6 (33.3%) answers in 2027"
        in titles(page)
    )
    rows = with_column(page, "Bounds among members").set_index(["Wave", "Answer"])
    assert rows.loc["2028", "Yes"].tolist() == ["4", "4 of 6 (66.7%)", "40–80%", "same as before"]
    assert rows.loc["2027", "Yes"].tolist() == ["2", "2 of 6 (33.3%)", "20–60%", "first asked"]
    assert rows.loc["2027, provisional", "Yes"].tolist() == [
        "1",
        "1 of 2 (too few for a percentage)",
        "10–90%",
        "first asked",
    ]
    assert (
        "2027, provisional: 2 answers of 10 members; 2027: 6 answers of 10 members; 2028: 6 answers"
        " of 10 members" in small_print(page)
    )


def test_a_selection_of_places_has_no_bounds(waves):
    """Which of the selected members were silent is not known, so nothing is said of them."""
    page = parts("governance", Selection(region=("europe",)))
    assert set(with_column(page, "Bounds among members")["Bounds among members"]) == {
        "not for this base"
    }
    assert "is not known here, so no bounds are drawn" in small_print(page)


def test_moves_are_of_the_same_cities_only(waves):
    """Of five cities two moved up; Bogotá, San Francisco and the new Buenos Aires are left out, so
    its yes is no growth."""
    page = parts("governance")
    assert "Of 5 cities that answered in 2027 and 2028, 2 changed their answer" in titles(page)
    assert (
        "Left out: 1 city that answered only in 2027, and 1 city that answered only in 2028."
        in small_print(page)
    )
    assert with_column(page, "Of matched cities").values.tolist() == [
        ["Yes", "Yes", "2", "5"],
        ["Partly", "Yes", "1", "5"],
        ["No", "Partly", "1", "5"],
        ["No", "No", "1", "5"],
    ]


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((MADRID,), "The one city that answered in 2027 and 2028 changed its answer"),
        ((BOSTON,), "The one city that answered in 2027 and 2028 kept its answer"),
        ((BOSTON, KYIV), "Of 2 cities that answered in 2027 and 2028, none changed its answer"),
        ((BOSTON, MADRID), "Of 2 cities that answered in 2027 and 2028, 1 changed its answer"),
        ((BOGOTA, AIRES), "No city answered this in both 2027 and 2028"),
    ],
)
def test_moves_are_told_of_few_cities(waves, places, words):
    """The title reads well for no, one and two cities."""
    page = parts("governance", Selection(place=places))
    assert words in titles(page)


def test_the_address_names_item_and_waves(waves):
    """Question and editions come from the address; a provisional edition is told as such, an
    unknown one is the usual."""
    page = parts(
        "governance",
        wave_item="ai_strategy",
        earlier="forum_survey:2027:provisional",
        later="nothing",
    )
    assert (
        "Of 2 cities that answered in 2027, provisional and 2028, none changed its answer"
        in titles(page)
    )


def test_several_answers_are_bars_with_their_base(waves):
    """Two of the three cities that answered name skills; the base is theirs, not the members'."""
    page = parts("governance")
    assert (
        "2028, chosen most often: Skills of staff, by 2 of 3 (too few for a percentage) cities"
        in titles(page)
    )
    assert "Base: 2028: 3 answers of 10 members." in small_print(page)
    found = next(
        each for each in all_tables(page) if list(each)[:2] == ["Answer", "2027, provisional"]
    ).set_index("Answer")
    assert found.loc["Cost or budget"].tolist() == [
        f"1 of {base} (too few for a percentage)" for base in (2, 3, 3)
    ]
    assert found.loc["None of these", "2027, provisional"] == "0 of 2 (too few for a percentage)"


def test_numbers_of_systems_are_told_city_by_city(waves):
    """Four cities have 47 systems in 2028; of the three that gave a number before too it is 17
    after 14, so Buenos Aires is no growth."""
    page = parts("governance")
    assert "2028: 4 cities say they have 47 AI systems in use, the median city 8" in titles(page)
    assert (
        "The 3 cities with a number in both 2027 and 2028: 14 then, 17 later (2 rose, 1 stayed)."
        in small_print(page)
    )
    found = next(
        each for each in all_tables(page) if list(each)[:2] == ["City", "2027, provisional"]
    ).set_index("City")
    assert (
        found["2028"].tolist()[:4] == ["30", "12", "4", "1"] and found.loc["Nairobi", "2027"] == "0"
    )
    assert found.loc["Buenos Aires", "2027"] == "–"


def test_one_wave_of_numbers_is_compared_with_nothing(tables, tmp_path):
    """The numbers of a single wave, and of a selection without one, are told without moves."""
    for _ in shown(only(tables, "forum_survey:2027:final"), tmp_path):
        page = parts("governance")
        assert "2027: 4 cities say they have 16 AI systems in use, the median city 3" in titles(
            page
        )
        assert "with a number in both" not in small_print(page)
        assert "2027: the one city that answered says it has 10 AI systems in use" in titles(
            parts("governance", Selection(place=(BOSTON,)))
        )
        assert not [
            one
            for one in titles(parts("governance", Selection(place=(LONDON,))))
            if "systems in use" in one
        ]


def test_the_survey_is_a_source_though_no_city_lists_a_system(waves):
    """An address that asks for the survey alone is understood, and shows its waves."""
    assert read({"source": "forum_survey"}, engine.known()) == (
        Selection(source=("forum_survey",)),
        [],
    )
    page = parts("governance", Selection(source=("forum_survey",)))
    assert "2028: 7 of 10 (70%) members answered, 3 did not" in titles(page)


@pytest.mark.parametrize(
    ("comparability", "words", "moves"),
    [
        ("same", "same as before", 1),
        ("definition differs", "definition differs", 1),
        ("break", "changed: a break", 0),
    ],
)
def test_a_changed_question_is_marked(tables, tmp_path, comparability, words, moves):
    """New words are told with how they compare; across a break no city moves."""
    for _ in shown(reworded(tables, comparability), tmp_path):
        page = parts("governance")
        rows = with_column(page, "Bounds among members").set_index(["Wave", "Answer"])
        assert rows.loc[("2028", "Yes"), "Question"] == words
        assert ("No moves between 2027 and 2028: the question changed" in titles(page)) == (
            not moves
        )
        assert len([one for one in titles(page) if one.startswith("Of 5 cities")]) == moves
        assert ("some moves may be of the question" in small_print(page)) == (
            comparability == "definition differs"
        )


def test_one_wave_has_no_moves(tables, tmp_path):
    """A single wave shows its level and says why there are no moves."""
    for _ in shown(only(tables, "forum_survey:2027:final"), tmp_path):
        page = parts("governance")
        assert "Binding AI policy: “Yes” in 2 of 6 (33.3%) answers in 2027" in titles(page)
        assert "No other wave asked this before 2027: there are no moves to show." in small_print(
            page
        )


def test_a_wave_nobody_answered_is_told(tables, tmp_path):
    """A wave without an answer shows that, and nothing else."""
    for _ in shown(only(tables, "forum_survey:2028:final", answered=False), tmp_path):
        page = parts("governance")
        assert "2028: 0 of 10 (0%) members answered, 10 did not" in titles(page)
        assert "The selection holds no answers to it." in small_print(page)


def test_members_that_sent_nothing_are_in_the_bounds(waves):
    """Item by item the base is all ten members: four yes and four silent of 2028 lie between 40%
    and 80%."""
    page = parts("governance", survey_id="forum_survey:2028:final")
    assert "3 members of them sent no answer and count as missing." in small_print(page)
    shares = next(
        each for each in all_tables(page) if {"Share", "No answer"} <= set(each)
    ).set_index("Item")
    assert shares.loc["Binding AI policy", "Share"] == "4 of 10, 40–80%"


def test_back_to_the_old_words_is_a_break_too():
    """Words that return after a break are not joined with those in between, and the same words
    always are."""
    old, new = (
        [{"wording": "Old?", "comparability": "same"}],
        [{"wording": "New?", "comparability": "break"}],
    )
    found = {
        f"forum_survey:{year}:final": rows
        for year, rows in zip(range(2027, 2031), (old, new, new, old), strict=True)
    }
    assert [line for line, _ in lines_of(found).values()] == [0, 1, 1, 2]
