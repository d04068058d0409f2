"""Figures that set places side by side."""

import pytest

from charts import beside
from charts.look import LIGHT


def test_dots_are_areas_and_say_what_is_missing():
    """Areas are in proportion to systems, a collection's are hollow, a place without any says so,
    and a click names row and column."""
    known = [beside.Dot("a", "x", 4, False, "four"), beside.Dot("b", "y", 1, True, "one")]
    figure = beside.dots(
        {"a": "A", "b": "B"}, {"x": "X", "y": "Y", "z": "Z"}, known, {"b": "not found here"}, LIGHT
    )
    [marks] = figure["data"]
    assert marks["marker"]["size"] == [4, 1] and marks["marker"]["sizemode"] == "area"
    assert marks["marker"]["symbol"] == ["circle", "circle-open"] and marks["customdata"] == [
        ["a", "x"],
        ["b", "y"],
    ]
    words = [note["text"] for note in figure["layout"]["annotations"]]
    assert words == ["not found here", "none on<br>record"]


@pytest.mark.parametrize("number", range(1, 9))
def test_panels_share_their_axes(number):
    """However many places, each panel has the same years and the same top, and no two overlap."""
    panels = [
        beside.Panel(f"P{at}", [2020, 2021], [at, at + 1], "2 of 2 dated") for at in range(number)
    ]
    layout = beside.running(panels, LIGHT)["layout"]
    axes = [
        (layout[f"xaxis{at or ''}"], layout[f"yaxis{at or ''}"])
        for at in [0, *range(2, number + 1)]
    ]
    assert (
        len({tuple(y["range"]) for _, y in axes}) == len({tuple(x["range"]) for x, _ in axes}) == 1
    )
    boxes = [(*x["domain"], *y["domain"]) for x, y in axes]
    for at, (left, right, bottom, top) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert right <= other[0] or other[1] <= left or top <= other[2] or other[3] <= bottom
