"""The governance page, alone, against the invented release of `tests/small_release.md`, and what
its figures draw."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from charts import groups, intervals, ladder, lines, matrix, theme
from charts.groups import Group
from charts.intervals import Share
from charts.ladder import Rung
from charts.lines import Observation
from charts.look import Look
from etl import release
from etl.build import Built
from queries.selection import Selection
from tests.pages.alone import captions, opened, titles

SELECTIONS = {
    "full": Selection(),
    "one city": Selection(place=("nl-linde",)),
    "census alone": Selection(kind=("city", "town")),
    "systems": Selection(sector=("transport",), from_year=2020),
    "empty": Selection(region=("africa",)),
}


def table(page: AppTest, column: str):
    """The first real table that has a column of this name."""
    return next(one.value for one in page.table if column in one.value.columns)


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("count", ["yes", "partly"])
def test_runs(small_release, selection, count):
    """The page is drawn without an error for full, narrowed and empty data, whatever counts as
    having an item."""
    assert not opened("governance", selection, count=count, order="share").exception


def test_partly_counts_only_where_the_reader_says_so(small_release):
    """One city of three has a policy; a second has one in part, which counts only by choice."""
    assert (
        titles(opened("governance"))[0] == "Found most often: Binding AI policy, in 1 of 3 cities"
    )
    assert (
        titles(opened("governance", Selection(), count="partly"))[0]
        == "Found most often: Binding AI policy, in 2 of 3 cities"
    )


def test_every_answer_is_a_link_and_not_found_is_not_no(small_release):
    """In the table each answer leads to its page, and no, not found and declined are three
    things."""
    cells = table(opened("governance"), "Greatmouth").set_index("Item")
    assert cells.at["Binding AI policy", "Greatmouth"] == "[● Yes](https://example.org/policy)"
    assert cells.loc["Public register"].tolist() == [
        "– Not found",
        "– Declined",
        "[○ No](https://example.org/no)",
        "0 of 3",
    ]


def test_no_percentage_below_five(small_release):
    """Three cities have counts and no percentage, and the census of four neither."""
    page = opened("governance")
    assert "Too few for shares: 3 cities" in titles(page)
    assert table(page, "Weighted by residents")["Share"].tolist() == ["1 of 3", "0 of 3"]
    assert "AI adopted: 1 of 4 municipalities" in titles(page)


def test_unequal_weights_are_told(small_release):
    """Cities of 1,000,000, 500,000 and 100,000 weigh like 2.56 / 1.26 equal ones, by hand."""
    assert (
        "3 cities count like 2.0 equal ones (Kish): Greatmouth alone has 62.5% of the weight"
        in captions(opened("governance"))
    )


@pytest.mark.parametrize(
    ("gone", "words", "weighted"),
    [
        (
            ("gb-great",),
            "Without an official number of residents, and so without weight: Greatmouth.",
            True,
        ),
        (
            ("gb-great", "nl-linde", "jp-haru"),
            "Shares weighted by residents are left out: no city of the selection has",
            False,
        ),
    ],
)
def test_missing_weights_are_told(small_tables, tmp_path, gone, words, weighted):
    """A city of unknown residents has no weight and is named; where none has, nothing is weighted,
    and the page says so."""
    places = small_tables["place"].copy()
    places.loc[places["place_id"].isin(gone), "population_quality"] = "undated"
    release.write(Built(small_tables | {"place": places}, {}), date(2026, 11, 22), tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(tmp_path))
        page = opened("governance")
    assert not page.exception and words in captions(page)
    assert bool([one for one in page.table if "Weighted by residents" in one.value]) == weighted


def test_a_long_table_of_links_shows_links(small_release):
    """A table of more than 25 rows that holds Markdown is a real table, which shows it; others
    scroll."""
    page = AppTest.from_function(long_tables, default_timeout=30).run()
    assert not page.exception
    assert [len(one.value) for one in page.table] == [30] and len(page.dataframe) == 1


def long_tables() -> None:
    """A script that shows a long table of links and one of text."""
    import pandas as pd

    from pages import _show

    _show.table(
        pd.DataFrame({"Item": [_show.link("Yes", "https://example.org")] * 30}, dtype=object)
    )
    _show.table(pd.DataFrame({"Item": ["Yes"] * 30}))


def test_not_found_is_explained_where_it_occurs(small_release):
    """Only a wave with an answer that was not found says what that means."""
    assert "“Not found” means" in captions(opened("governance"))
    assert "“Not found” means" not in captions(opened("governance", Selection(place=("nl-linde",))))


def test_silence_is_told_by_reason(small_release):
    """Three of six answers are missing, and the reasons that occur are told from those that do
    not."""
    page = opened("governance")
    assert (
        "3 of 6 (50.0%) answers are missing; most often: Public register, 2 of 3 cities"
        in titles(page)
    )
    assert table(page, "Not found")[["Item", "Not found", "Declined"]].values.tolist() == [
        ["Public register", "1", "1"],
        ["Binding AI policy", "1", "0"],
    ]
    assert "Reasons that do not occur: not asked, do not know" in captions(page)


def test_not_asked_is_told_apart(small_release):
    """Of the census's two silent places one was not asked; it stays in the base."""
    assert (
        "4 of 4 in its frame match the selection. Without an answer: 1 not asked, 1 asked and"
        " silent" in captions(opened("governance"))
    )
    kinds = table(opened("governance"), "Kind").set_index("Kind")
    assert kinds.loc[
        "Village", ["Yes", "No", "Not asked", "Silent", "Municipalities"]
    ].tolist() == ["0", "0", "1", "0", "1"]


def test_published_figures_stay_apart(small_release):
    """Figures of others are context in a table, with a word where no base or value is known,
    whatever is selected."""
    for selection in SELECTIONS.values():
        assert titles(opened("governance", selection))[-1] == "Context: 9 figures of 1 organiser"
    assert table(opened("governance"), "Organiser")["Value"].tolist()[:2] == ["12.5%", "none"]


def test_figures_of_a_known_frame_are_followed_over_the_years(small_tables, tmp_path, monkeypatch):
    """Where a source says how many bodies its figures are of, they are drawn under its title and no
    longer listed as context."""
    sources = small_tables["source"]
    framed = sources["frame_size"].mask(sources["source_id"] == "other_surveys", 80)
    tables = small_tables | {"source": sources.assign(frame_size=framed)}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened("governance")
    assert "Other surveys" in [one.value for one in page.header]
    assert "All members that adopted AI: 30 of 80 (37.5%) in December 2024" in titles(page)
    assert not [one for one in titles(page) if one.startswith("Context")]


def stepped() -> None:
    """A script that shows the steps alone."""
    from pages import _published
    from queries.selection import Selection

    _published.steps("other_surveys", Selection())


def test_published_steps_are_counts_by_date(small_release):
    """Of 80 members 30 stand at the highest step; a step without a number is empty, not a zero."""
    page = AppTest.from_function(stepped, default_timeout=30).run()
    assert not page.exception
    assert titles(page) == ["All members that adopted AI: 30 of 80 (37.5%) in December 2024"]
    row = table(page, "In trial").iloc[0]
    assert row[["Adopted", "Planned", "Bodies"]].tolist() == ["30", "50", "80"] and row[
        "In trial"
    ] in (None, "None", "")


def test_filters_that_change_nothing_say_so(small_release):
    """A filter on systems leaves every title as it is, and the page says that it does."""
    assert titles(opened("governance", SELECTIONS["systems"])) == titles(opened("governance"))
    assert "change nothing here" in captions(opened("governance", SELECTIONS["systems"]))


def test_the_looks_of_answers_differ_without_colour():
    """Each answer and each reason for none has a mark and word of its own, and only those without
    an answer are hatched."""
    for look in (Look(), Look(is_dark=True)):
        looks = theme.cells(look)
        assert len({(one.mark, one.words) for one in looks.values()}) == len(looks)
        assert {code for code, one in looks.items() if not one.hatch} == {"yes", "partly", "no"}


def test_a_cell_carries_its_city_and_item():
    """A mark's customdata says which city and item it is, and totals stand beside and below."""
    cells = [
        matrix.Answer("policy", "a", "yes", "A: yes"),
        matrix.Answer("policy", "b", "not_found", "B: not found"),
    ]
    figure = matrix.answers(
        {"Rules": None, "policy": "Policy"},
        {"a": "A", "b": "B"},
        cells,
        {"policy": "1 of 2"},
        {"a": "1 of 1", "b": "0 of 1"},
        Look(),
    )
    assert [one["customdata"] for one in figure["data"]] == [[["a", "policy"]], [["b", "policy"]]]
    assert {"1 of 2", "1 of 1", "0 of 1"} <= {
        one["text"] for one in figure["layout"]["annotations"]
    }
    assert figure["layout"]["yaxis"]["ticktext"][:2] == ["<b>Rules</b>", "Policy"]


def test_bounds_are_bars_and_intervals_whiskers():
    """A census's bar goes to its lower bound and its hatched end to the upper; a sample's whisker
    spans its interval."""
    given = [Share(0.6, 0.6, 0.9, "6 of 10"), Share(None, None, None, "1 of 3")]
    sure, beyond, _ = intervals.shares(["A", "B"], [("All", given)], Look())["data"]
    assert (sure["x"], beyond["x"]) == ([0.6, None], [pytest.approx(0.3), None])
    assert beyond["marker"]["pattern"]["shape"]
    bar, _ = intervals.shares(["A", "B"], [("All", given)], Look(), sampled=True)["data"]
    assert bar["x"] == [0.6, None] and bar["error_x"]["array"] == [pytest.approx(0.3), 0]


def test_steps_before_a_break_stand_apart():
    """Each date is a bar of its counts; where the definition changed an empty row with words parts
    the bars."""
    figure = ladder.ladder(
        [Rung("2018", [12, 8], True), Rung("2019", [10, 10], True), Rung("2020", [20, 0], False)],
        {"adopted": "Adopted", "planned": "Planned"},
        Look(),
    )
    first, second = figure["data"]
    assert [one["text"] for one in (first, second)] == [["12", "", "10", "20"], ["8", "", "10", ""]]
    assert first["y"][0] == "2018" and not first["y"][1].strip() and len(set(first["y"])) == 4
    assert (
        [one["y"] for one in figure["layout"]["annotations"]]
        == [1]
        == [one["y0"] for one in figure["layout"]["shapes"]]
    )


def test_groups_are_marks_by_residents_and_share():
    """A circle's area is its residents, the biggest is drawn first, and a group too small for a
    share is hollow."""
    found = [
        Group("A", 35, 135, 100, 0.85, "17 of 20"),
        Group("B", 36, 136, 400, 0.1, "2 of 20", "B, 10%"),
        Group("C", 37, 137, 50, None, "1 of 2"),
    ]
    circles, *key = groups.marks(found, "japan", "AI adopted", Look())["data"]
    assert circles["customdata"] == ["B", "A", "C"] and circles["marker"]["size"] == [400, 100, 50]
    assert circles["text"] == ["B, 10%", "", ""] and circles["marker"]["sizemode"] == "area"
    assert (
        len(set(circles["marker"]["color"])) == 3
        and circles["marker"]["symbol"][2] != circles["marker"]["symbol"][0]
    )
    assert [one["name"] for one in key] == ["Under 20%", "80% and more", "Too few for a share"]


def test_no_line_crosses_a_break():
    """Values before and after a break are in two lines with a dotted one between; a provisional
    value is in none."""
    found = [
        Observation("2018-11-15", 60, 0, False, False, "60"),
        Observation("2020-02-15", 50, 1, False, True, "50"),
        Observation("2020-12-31", 80, 1, False, False, "80"),
        Observation("2020-12-31", 75, 0, True, False, "75"),
    ]
    figure = lines.observations({"20 cities": [("AI", found, theme.BLUE)]}, Look())
    assert [(one["mode"], one["y"]) for one in figure["data"]] == [
        ("lines+markers", [60]),
        ("lines+markers", [50, 80]),
        ("markers", [75]),
    ]
    (dotted,) = figure["layout"]["shapes"]
    assert "2018-11-15" < dotted["x0"] < "2020-02-15"


def sampled() -> None:
    """A script that shows one item of a sample of 300, of whom 263 answered."""
    from pages import _shares
    from queries.selection import Selection

    wave = {
        "survey_id": "x",
        "source_id": "x",
        "frame_size": 900,
        "respondents": 263,
        "places": 300,
    }
    _shares.sample(
        wave,
        [
            {
                "item": "ai_policy",
                "places": 300,
                "silent": 37,
                "had": 81,
                "yes": 81,
                "partly": 0,
                "no": 182,
            }
        ],
        Selection(),
    )


def test_a_sample_has_an_interval_of_the_answers_given(small_release):
    """A sample's share is of the answers given, with Wilson's interval and a word that it is of
    chance alone."""
    page = AppTest.from_function(sampled, default_timeout=30).run()
    assert not page.exception
    assert titles(page) == ["Binding AI policy: 81 of 263 (30.8%) of the answers given"]
    assert table(page, "Share")["Share"].tolist() == ["81 of 263, 25.5–36.6%"]
    assert table(page, "Share")["Bounds in the frame"].tolist() == [
        "9–79.8%"
    ]  # 81 and 81 + 637 of 900
    assert "Wilson's interval of 95% for chance alone" in captions(
        page
    ) and "263 of 900 answered" in captions(page)


def test_a_phone_reads_city_by_city(small_release, monkeypatch):
    """On a phone one city's answers stand in a table of three columns; the address says which
    city."""
    from pages import _show

    monkeypatch.setattr(_show, "is_phone", lambda: True)
    shown = table(opened("governance", Selection(), city="nl-linde"), "Of cities")
    assert list(shown) == ["Item", "Lindewijk", "Of cities"]
    assert shown["Lindewijk"].tolist() == [
        "[◐ Partly (2024)](https://example.org/rules)",
        "[○ No (2026)](https://example.org/no)",
    ]
