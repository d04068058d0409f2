"""Groups over years: what the eye is told apart by, and that to look at fewer years changes no
number."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from charts import explored, theme
from charts.explored import Line, Years
from charts.look import LIGHT

EVERY = [2021, 2022, 2023, 2024]


def line(*values: int | None, **looks) -> Line:
    return Line("code", "Name", values, ["told"] * len(values), theme.BLUE, **looks)


def drawn(years: Years, *lines: Line) -> dict:
    return explored.together(years, lines, LIGHT)


def test_the_step_to_a_year_that_is_not_over_is_dotted():
    """Until the year before the line is as its group's is; a year that is over has no such step."""
    solid, step = drawn(Years(EVERY, (2021, 2024), False), line(1, 2, 3, 4))["data"]
    assert (solid["x"], step["x"]) == ([2021, 2022, 2023], [2023, 2024])
    assert (solid["line"]["dash"], step["line"]["dash"]) == ("solid", "dot")
    (whole,) = drawn(Years(EVERY, (2021, 2024), True), line(1, 2, 3, 4))["data"]
    assert whole["x"] == EVERY


def test_coded_and_unknown_are_told_by_their_stroke_and_mark():
    """A group that is mostly coded is dashed, one that is not known hollow: colour is not needed
    to tell them."""
    years = Years(EVERY, (2021, 2024), True)
    coded, unknown = drawn(
        years, line(1, 2, 3, 4, is_coded=True), line(1, 2, 3, 4, kind="unknown")
    )["data"]
    assert (coded["line"]["dash"], unknown["line"]["dash"]) == ("dash", "solid")
    assert (coded["marker"]["symbol"], unknown["marker"]["symbol"]) == ("circle", "circle-open")


@given(
    st.lists(st.none() | st.integers(0, 10**9), min_size=4, max_size=4),
    st.sampled_from(EVERY),
    st.sampled_from(EVERY),
)
def test_to_zoom_never_filters(values, one, other):
    """Whichever years are looked at, every line has all its years and the same numbers; the axes
    alone move, and hold all that is looked at."""
    first, last = sorted((one, other))
    whole = drawn(Years(EVERY, (2021, 2024), True), line(*values))
    zoomed = drawn(Years(EVERY, (first, last), True), line(*values))
    assert zoomed["data"] == whole["data"]
    low, high = zoomed["layout"]["xaxis"]["range"]
    assert low < first <= last < high
    seen = values[first - 2021 : last - 2020]
    assert zoomed["layout"]["yaxis"]["range"][1] > max(value or 0 for value in seen)


@given(st.lists(st.integers(0, 1_000), min_size=1, max_size=8))
def test_names_never_stand_on_each_other(ends):
    """Beside lines that end at the same height names are a line of words apart, in the order of
    the lines, and within the figure."""
    lines = [line(end)._replace(name=f"{at}") for at, end in enumerate(ends)]
    layout = drawn(Years([2024], (2024, 2024), True), *lines)["layout"]
    heights = [note["y"] for note in layout["annotations"]]
    top = layout["yaxis"]["range"][1]
    pixels = [height / top * (explored.HEIGHT - 50) for height in heights]
    assert all(after - before >= explored.LINE - 0.01 for before, after in pairwise(pixels))
    assert heights[-1] <= top


def test_a_long_name_has_room_beside_its_line():
    """The longer the names, the more room they have; hovering tells of the year in sight."""
    told = Line("code", "A name of many letters", [1, 2], ["first", "last"], theme.BLUE)
    long, short = (
        drawn(Years([2023, 2024], (2023, 2023), True), named)["layout"]
        for named in (told, told._replace(name="Short"))
    )
    assert long["margin"]["r"] > short["margin"]["r"]
    assert long["annotations"][0]["hovertext"] == "first"


def test_panels_share_their_axes():
    """Each group stands in a panel of its own, all to the same height."""
    lines = [line(1, 2, 3, end) for end in (4, 40, 400)]
    layout = explored.in_panels(Years(EVERY, (2021, 2024), True), lines, LIGHT)["layout"]
    tops = {layout[name]["range"][1] for name in ("yaxis", "yaxis2", "yaxis3")}
    assert len(tops) == 1 and tops.pop() > 400
