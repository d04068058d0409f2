"""Figures of answers: tables of them, shares with their bounds, groups on a map, and moves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts import flows, groups, intervals, matrix, theme
from charts.groups import Group
from charts.intervals import Share
from charts.look import LIGHT, Look

ANSWERS = st.sampled_from("abcd")


@pytest.mark.parametrize("look", [LIGHT, Look(is_dark=True)], ids=["light", "dark"])
def test_the_looks_of_answers_differ_without_colour(look):
    """Each answer and each reason for none has a mark and word of its own, and only those without
    an answer are hatched."""
    cells = theme.cells(look)
    assert len({(cell.mark, cell.words) for cell in cells.values()}) == len(cells)
    assert {code for code, cell in cells.items() if not cell.hatch} == {"yes", "partly", "no"}


def test_a_cell_carries_its_city_and_item():
    """A mark's customdata says which city and item it is, and totals stand beside and below."""
    cells = [
        matrix.Answer("policy", "a", "yes", "A: yes"),
        matrix.Answer("policy", "b", "not_applicable", "B: not applicable"),
    ]
    figure = matrix.answers(
        {"Rules": None, "policy": "Policy"},
        {"a": "A", "b": "B"},
        cells,
        {"policy": "1 of 2"},
        {"a": "1 of 1", "b": "0 of 1"},
        LIGHT,
    )
    yes, unasked = figure["data"]
    assert (yes["customdata"], unasked["customdata"]) == ([["a", "policy"]], [["b", "policy"]])
    assert (yes["name"], unasked["name"]) == ("● Yes", "– n/a (not applicable)")
    words = [note["text"] for note in figure["layout"]["annotations"]]
    assert words == ["1 of 2", "1 of 1", "0 of 1", "Of cities"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["<b>Rules</b>", "Policy", "Of items"]


def test_bounds_are_bars_and_intervals_whiskers():
    """A census's bar goes to its lower bound and its hatched end to the upper; a sample's whisker
    spans its interval."""
    row = [Share(0.6, 0.5, 0.9, "6 of 10"), Share(None, None, None, "1 of 3")]
    sure, beyond, _ = intervals.shares(["A", "B"], [("All", row)], LIGHT)["data"]
    assert (sure["x"], beyond["x"]) == ([0.5, None], [pytest.approx(0.4), None])
    assert beyond["marker"]["pattern"]["shape"] and sure["hovertext"] == ["A: 6 of 10", "B: 1 of 3"]
    bar, _ = intervals.shares(["A", "B"], [("All", row)], LIGHT, sampled=True)["data"]
    above, below = bar["error_x"]["array"], bar["error_x"]["arrayminus"]
    assert bar["x"] == [0.6, None]
    assert (above, below) == ([pytest.approx(0.3), None], [pytest.approx(0.1), None])


def test_groups_are_marks_by_residents_and_share():
    """A circle's area is its residents, the biggest is drawn first, and a group too small for a
    share is hollow."""
    places = [
        Group("A", 35, 135, 100, 0.85, "17 of 20"),
        Group("B", 36, 136, 400, 0.1, "2 of 20", "B, 10%"),
        Group("C", 37, 137, 50, None, "1 of 2"),
    ]
    circles, *key = groups.marks(places, "japan", "AI adopted", LIGHT)["data"]
    marker = circles["marker"]
    assert circles["customdata"] == ["B", "A", "C"] and marker["size"] == [400, 100, 50]
    assert circles["text"] == ["B, 10%", "", ""] and marker["sizemode"] == "area"
    assert len({*marker["color"]}) == 3 and marker["symbol"][2] != marker["symbol"][0]
    assert [entry["name"] for entry in key] == ["Under 20%", "80% and more", "Too few for a share"]


@settings(deadline=None, max_examples=15)
@given(st.dictionaries(st.tuples(ANSWERS, ANSWERS), st.integers(1, 40), min_size=1))
def test_a_flow_loses_no_city(moved):
    """What leaves a node and what comes in is what its label says, both sides hold all, and kept
    answers differ from changed ones."""
    moves = [flows.Move(*pair, number, "") for pair, number in moved.items()]
    figure = flows.moves(moves, dict.fromkeys("abcd", "x"), ("2027", "2028"), LIGHT)
    node, link = figure["data"][0]["node"], figure["data"][0]["link"]
    assert sum(link["value"]) == sum(moved.values())
    assert all(0 < middle < 1 for middle in node["y"])
    for at, note in enumerate(figure["layout"]["annotations"][: len(node["y"])]):
        total = int(note["text"].split("<b>")[1].split("<")[0])
        ends = zip(link["source"], link["target"], link["value"], strict=True)
        assert total == sum(value for start, end, value in ends if at in (start, end))
    colours = {True: set(), False: set()}
    for (before, after), colour in zip(moved, link["color"], strict=True):
        colours[before == after].add(colour)
    assert not colours[True] & colours[False]
