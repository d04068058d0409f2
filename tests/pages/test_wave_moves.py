"""How the cities of two invented waves moved, as the governance page tells it."""

import pandas as pd
import pytest

from pages.governance.editions import lines_of
from queries.selection import Selection
from tests.pages.read import parts, small_print, titles, with_column
from tests.pages.two_waves import AIRES, BOGOTA, BOSTON, KYIV, LONDON, MADRID, only, shown


def reworded(tables: dict[str, pd.DataFrame], comparability: str) -> dict[str, pd.DataFrame]:
    """The waves as if the second had asked for the policy in other words."""
    rows = tables["question"].copy()
    at = rows["question_id"] == "forum_survey:2028:final:ai_policy"
    rows.loc[at, ["wording", "comparability"]] = [
        "Is there a law of the city on AI?",
        comparability,
    ]
    return tables | {"question": rows}


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
