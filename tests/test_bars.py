"""Bars: labels are whole, numbers beside them, and what is clicked is what was given."""

import html

from hypothesis import given
from hypothesis import strategies as st

from charts import bars, labels, theme
from charts.look import LIGHT

words = st.lists(st.text("abc<&", min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)


@given(words)
def test_a_label_that_fits_is_whole(label):
    """Wrapping loses no word and adds none, no line is longer than asked, and what the data write
    is no tag."""
    told = labels.wrapped(label, 26, 9)
    lines = [html.unescape(line) for line in told.split("<br>")]
    assert " ".join(lines) == label and max(map(len, lines)) <= 26
    assert "<" not in told.replace("<br>", "")


def test_lines_of_a_label_are_of_like_length():
    """No last word stands alone below a full line."""
    assert labels.wrapped("Places added up as they are", 26, 3) == "Places added<br>up as they are"
    assert labels.wrapped("Short", 26, 3) == "Short" and labels.wrapped("", 26, 3) == ""


def test_rows_are_as_high_as_their_labels():
    """A label of three lines has more room than one of one, and no two bars overlap."""
    names = ["Town", "Desk research on the founding cities of the Mayors AI Forum", "City"]
    figure = bars.bars(
        names,
        [3, 2, 0],
        ["3", "2", "0"],
        LIGHT,
        [theme.SKY, None, theme.SKY],
        codes=[["a"], ["b"], ["c"]],
    )
    first, second, third = figure["data"][0]["y"]
    assert second - first > bars.ROW_HEIGHT and third - second > bars.ROW_HEIGHT
    assert figure["layout"]["yaxis"]["range"][0] + 16 == figure["layout"]["height"]
    assert figure["data"][0]["customdata"] == [["a"], ["b"], ["c"]]
    assert figure["data"][0]["marker"]["line"]["width"] == [1.5, 1.5, 0]
