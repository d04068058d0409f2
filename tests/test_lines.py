"""Lines over time: each is named at its end, and none crosses a change of definition."""

from charts import ladder, levels, lines, theme
from charts.ladder import Rung
from charts.levels import Level
from charts.lines import Observation
from charts.look import LIGHT


def _words(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_no_line_crosses_a_break():
    """Values before and after a break are in two lines with a dotted one between; a provisional
    value is in none."""
    values = [
        Observation("2018-11-15", 60, 0, False, False, "60"),
        Observation("2020-02-15", 50, 1, False, True, "50"),
        Observation("2020-12-31", 80.5, 1, False, False, "80.5"),
        Observation("2020-12-31", 75, 0, True, False, "75"),
    ]
    figure = lines.observations({"20 cities": [("AI", values, theme.BLUE)]}, LIGHT)
    assert [(trace["mode"], trace["y"]) for trace in figure["data"]] == [
        ("lines+markers", [60]),
        ("lines+markers", [50, 80.5]),
        ("markers", [75]),
    ]
    (dotted,) = figure["layout"]["shapes"]
    assert "2018-11-15" < dotted["x0"] < "2020-02-15"
    assert _words(figure) == ["<b>80.5%</b> AI", "definition<br>changed", "<b>20 cities</b>"]


def test_lines_break_where_the_question_does():
    """Only final editions of one line are joined; a break is a dotted line with words, and a
    provisional mark is hollow and apart."""
    panel = [
        Level("2027", 0.2, 0.1, 0.6, "1 of 5", "", 0, True),
        Level("2027", 0.3, 0.2, 0.5, "2 of 6", "", 0, False),
        Level("2028", 0.4, 0.3, 0.5, "3 of 7", "", 0, False),
        Level("2029", 0.5, 0.4, 0.6, "4 of 8", "", 1, False, "question changed"),
    ]
    figure = levels.levels({"Yes": panel}, LIGHT)
    _, counts, first, second, provisional = figure["data"]
    assert [(line["mode"], line["y"]) for line in (first, second)] == [
        ("lines+markers", [30, 40]),
        ("lines+markers", [50]),
    ]
    assert provisional["y"] == [20] and provisional["x"][0] < first["x"][0]
    assert provisional["marker"]["color"] != first["marker"]["color"]
    assert counts["text"] == ["2 of 6", "3 of 7", "4 of 8"] and counts["y"][0] == 60
    (dotted,) = figure["layout"]["shapes"]
    assert first["x"][1] < dotted["x0"] < second["x"][0]
    assert _words(figure) == ["<b>Yes</b>", "question<br>changed"]


def test_steps_before_a_break_stand_apart():
    """Each date is a bar of its counts; where the definition changed an empty row with words parts
    the bars."""
    figure = ladder.ladder(
        [Rung("2018", [12, 8], True), Rung("2019", [10, 10], True), Rung("2020", [20, 0], False)],
        {"adopted": "Adopted", "planned": "Planned"},
        LIGHT,
    )
    adopted, planned = figure["data"]
    assert adopted["text"] == ["12", "", "10", "20"] and planned["text"] == ["8", "", "10", ""]
    assert adopted["y"][0] == "2018" and not adopted["y"][1].strip() and len({*adopted["y"]}) == 4
    (words,), (dotted,) = (figure["layout"][kind] for kind in ("annotations", "shapes"))
    assert words["y"] == dotted["y0"] == 1 and words["text"] == "definition changed"
