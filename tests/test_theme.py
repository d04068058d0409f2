"""Contrast after WCAG 2.2, computed: 4.5 to 1 for text on what lies behind it, 3 to 1 for marks."""

import itertools
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.style import text as style
from charts import bars, grids, maps, theme
from charts.contrast import contrast, mixed
from charts.look import Look

TEXT = 4.5
FADED = 0.6  # the part of the text's colour in placeholders, which Streamlit fades
CAPTION = re.search(
    r'"stCaptionContainer"\] \{\s*opacity: 1;\s*'
    r"color: color-mix\(in srgb, currentColor (\d+)%, transparent\);",
    style("page.css"),
)
TINT = 0.1  # the part of the primary colour behind a chosen pill or segment
THEME = tomllib.loads(
    (Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8")
)["theme"]
CATEGORIES = sorted(
    {*theme.TECHNOLOGY.values(), *theme.STATUS.values(), *theme.RISK_TIER.values(), theme.HIGH_RISK}
)
SEQUENCES = range(2, 9)
both = pytest.mark.parametrize("look", [Look(), Look(is_dark=True)], ids=["light", "dark"])
colour = st.tuples(*[st.integers(0, 255)] * 3).map(
    lambda parts: "#{:02X}{:02X}{:02X}".format(*parts)
)


def pages(look: Look) -> tuple[str, str]:
    """The page and the sidebar."""
    found = THEME["dark" if look.is_dark else "light"]
    return found["backgroundColor"], found["secondaryBackgroundColor"]


def test_the_ratio_is_that_of_the_standard():
    """Black on white is 21 to 1, a colour on itself 1 to 1, and #767676 on white the known 4.54 to
    1."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#0072B2", "#0072B2") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@both
def test_text_of_the_page(look):
    """Text, captions, placeholders, links and chosen controls are read on the page and on the
    sidebar; a caption fades no link."""
    found = THEME["dark" if look.is_dark else "light"]
    for behind in pages(look):
        faded = [mixed(found["textColor"], behind, part) for part in (FADED, int(CAPTION[1]) / 100)]
        for one in (found["textColor"], found["linkColor"], found["primaryColor"], *faded):
            assert contrast(one, behind) >= TEXT, (one, behind)
        assert contrast(found["primaryColor"], mixed(found["primaryColor"], behind, TINT)) >= TEXT


@both
def test_text_of_the_charts(look):
    """Ink is read on page, land and zero cells, quiet words on page and land, and a cell's words on
    the cell's fill."""
    tone = theme.ink(look)
    pairs = [
        *itertools.product([tone.ink], [tone.page, tone.land, tone.grid]),
        *itertools.product([tone.quiet], [tone.page, tone.land]),
    ]
    pairs += [(cell.ink, cell.fill) for cell in theme.cells(look).values()]
    for text, behind in pairs:
        assert contrast(text, behind) >= TEXT, (text, behind)


@both
@pytest.mark.parametrize("mark", CATEGORIES)
def test_a_category_stands_out(mark, look):
    """Each category's colour, or the outline it gets, stands out from the page and from land."""
    for behind in (theme.ink(look).page, theme.ink(look).land):
        assert contrast(theme.stroke(mark, look), behind) >= theme.MARK_CONTRAST


@both
def test_a_pale_category_is_outlined(look):
    """A bar or circle whose fill does not stand out by itself carries a line that does; the others
    carry none that hides them."""
    tone = theme.ink(look)
    line = bars.bars(CATEGORIES, [1] * len(CATEGORIES), CATEGORIES, look, CATEGORIES)["data"][0][
        "marker"
    ]["line"]
    for fill, edge, width in zip(CATEGORIES, line["color"], line["width"], strict=True):
        assert contrast(edge if width else fill, tone.page) >= theme.MARK_CONTRAST
    for marks in (maps.key(colour, look).values() for colour in maps.COLOURS):
        edges = maps.edges([mark.colour for mark in marks], look)
        for mark, edge in zip(marks, edges, strict=True):
            best = max(contrast(tone_of, tone.land) for tone_of in (mark.colour, edge))
            assert best >= theme.MARK_CONTRAST


@both
@pytest.mark.parametrize("steps", SEQUENCES)
def test_every_step_of_a_sequence_stands_out(steps, look):
    """The palest step of a sequence reaches 3 to 1 on the page, and neighbouring steps differ."""
    found = theme.sequence(steps, look)
    assert all(contrast(one, theme.ink(look).page) >= theme.MARK_CONTRAST for one in found)
    assert all(contrast(one, other) > 1.15 for one, other in itertools.pairwise(found))


@given(colour)
def test_black_or_white_is_read_on_any_colour(behind):
    """Whatever a cell's colour is, the words in it are read."""
    assert contrast(theme.written_on(behind), behind) >= TEXT


@both
def test_numbers_are_read_in_their_cells(look):
    """Every number of a heat table is read on the very shade of its cell."""
    numbers = [[1, 2, 5], [10, 57, 413]]
    figure = grids.heat({"a": "A", "b": "B"}, {"x": "X", "y": "Y", "z": "Z"}, numbers, look)
    paint, scale = figure["data"][0]["z"], [tone for _, tone in figure["data"][0]["colorscale"]]
    written = figure["data"][1]
    assert list(written["text"]) == ["1", "2", "5", "10", "57", "413"]
    for value, ink in zip(
        [one for line in paint for one in line], written["textfont"]["color"], strict=True
    ):
        step, part = divmod(value * (len(scale) - 1), 1)
        behind = mixed(scale[min(int(step) + 1, len(scale) - 1)], scale[int(step)], part)
        assert contrast(ink, behind) >= TEXT


def test_the_strip_of_a_cell_is_as_long_as_its_coded_part():
    """At the foot of a heat table's cell a hatched strip takes the coded part of its width, and
    lies within its cell; a cell of which nothing is coded has none."""
    look = Look()
    numbers, coded = [[4, None], [2, 1]], [[1, 0], [0, 1]]
    figure = grids.heat({"a": "A", "b": "B"}, {"x": "X", "y": "Y"}, numbers, look, coded)
    strips = figure["data"][-1]
    assert (strips["base"], strips["x"]) == ([-0.5, 0.5], (0.25, 1.0))
    assert all(row + 0.25 < foot < row + 0.5 for row, foot in zip((0, 1), strips["y"], strict=True))
    for way in "xy":
        names, places = (figure["layout"][f"{way}axis{over}"] for over in ("", "2"))
        assert names["range"] == places["range"]
    assert len(grids.heat({"a": "A"}, {"x": "X"}, [[1]], look, [[0]])["data"]) == 3
