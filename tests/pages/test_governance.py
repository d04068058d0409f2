"""What the page Governance says of the invented release of `tests/small_release.md`."""

from datetime import date

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from pages.governance import in_words, item_shares, steps
from pages.values import Button, Link
from queries.engine import ask
from queries.selection import Selection
from queries.span import Span
from tests.pages.read import (
    PHONE,
    WIDE,
    all_tables,
    of,
    parts,
    sections,
    small_print,
    titles,
    with_column,
)
from words.speech import speech

SELECTIONS = {
    "full": Selection(),
    "one city": Selection(place=("nl-linde",)),
    "census alone": Selection(kind=("city", "town")),
    "systems": Selection(sector=("transport",), started=Span(2020)),
    "empty": Selection(area=("africa",)),
}


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("count", ["yes", "partly"])
def test_runs(small_release, selection, count):
    """The page is drawn without an error for full, narrowed and empty data, whatever counts as
    having an item."""
    assert parts("governance", selection, count=count, order="share")


def test_without_an_answer_the_way_back_counts_answers(small_release):
    """Where a filter leaves no answer, what its loss would bring back is told in answers, which
    the page is about, and not in systems."""
    answers = ask("table_answer", Selection()).num_rows
    buttons = [part.words for part in of(Button, parts("governance", SELECTIONS["empty"]))]
    assert buttons == [f"Without “Area: Africa”: {answers} answers", "Without any filter"]


def test_answers_lead_to_their_rows(small_release):
    """Below the cities item by item stands the way to the table of answers."""
    ways = [part.parameters for part in of(Link, parts("governance")) if part.page == "data"]
    assert {"table": "answer"} in ways


def test_partly_counts_only_where_the_reader_says_so(small_release):
    """One city of three has a policy; a second has one in part, which counts only by choice."""
    assert titles(parts("governance"))[0] == "Found most often: Binding AI policy, in 1 of 3 cities"
    assert (
        titles(parts("governance", count="partly"))[0]
        == "Found most often: Binding AI policy, in 2 of 3 cities"
    )


def test_every_answer_is_a_link_and_not_found_is_not_no(small_release):
    """In the table each answer leads to its page, and no, not found and declined are three
    things."""
    cells = with_column(parts("governance"), "Greatmouth").set_index("Item")
    assert cells.at["Binding AI policy", "Greatmouth"] == "[● Yes](https://example.org/policy)"
    assert cells.loc["Public register"].tolist() == [
        "– Not found",
        "– Declined",
        "[○ No](https://example.org/no)",
        "0 of 3",
    ]


def test_no_percentage_below_five(small_release):
    """Three cities have counts and no percentage, and the census of four neither."""
    page = parts("governance")
    assert "Too few for shares: 3 cities" in titles(page)
    assert with_column(page, "Weighted by residents")["Share"].tolist() == ["1 of 3", "0 of 3"]
    assert "AI adopted: 1 of 4 municipalities" in titles(page)


def test_unequal_weights_are_told(small_release):
    """Cities of 1,000,000, 500,000 and 100,000 weigh like 2.56 / 1.26 equal ones, by hand."""
    assert (
        "3 cities count like 2 equal ones (Kish): Greatmouth alone has 62.5% of the weight"
        in small_print(parts("governance"))
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
        page = parts("governance")
        assert words in small_print(page)
        weights = [shown for shown in all_tables(page) if "Weighted by residents" in shown]
    assert bool(weights) == weighted


def test_not_found_is_explained_where_it_occurs(small_release):
    """Only a wave with an answer that was not found says what that means."""
    assert "“Not found” means" in small_print(parts("governance"))
    assert "“Not found” means" not in small_print(
        parts("governance", Selection(place=("nl-linde",)))
    )


def test_silence_is_told_by_reason(small_release):
    """Three of six answers are missing, and the reasons that occur are told from those that do
    not."""
    page = parts("governance")
    assert "3 of 6 (50%) answers are missing; most often: Public register, 2 of 3 cities" in titles(
        page
    )
    assert with_column(page, "Not found")[["Item", "Not found", "Declined"]].values.tolist() == [
        ["Public register", "1", "1"],
        ["Binding AI policy", "1", "0"],
    ]
    assert "Reasons that do not occur: not asked, do not know" in small_print(page)


def test_not_asked_is_told_apart(small_release):
    """Of the census's two silent places one was not asked; it stays in the base."""
    assert (
        "4 of 4 in its frame match the selection. Without an answer: 1 not asked, 1 asked and"
        " silent" in small_print(parts("governance"))
    )
    kinds = with_column(parts("governance"), "Kind").set_index("Kind")
    assert kinds.loc[
        "Village", ["Yes", "No", "Not asked", "Silent", "Municipalities"]
    ].tolist() == ["0", "0", "1", "0", "1"]


def test_published_figures_stay_apart(small_release):
    """Figures of others are context in a table, with a word where no base or value is known,
    whatever is selected."""
    for selection in SELECTIONS.values():
        assert titles(parts("governance", selection))[-1] == "Context: 9 figures of 1 organiser"
    assert with_column(parts("governance"), "Organiser")["Value"].tolist()[:2] == ["12.5%", "none"]


def test_figures_of_a_known_frame_are_followed_over_the_years(small_tables, tmp_path, monkeypatch):
    """Where a source says how many bodies its figures are of, they are drawn under its title and no
    longer listed as context."""
    sources = small_tables["source"]
    framed = sources["frame_size"].mask(sources["source_id"] == "other_surveys", 80)
    tables = small_tables | {"source": sources.assign(frame_size=framed)}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = parts("governance")
    assert "Other surveys" in sections(page)
    assert "All members that adopted AI: 30 of 80 (37.5%) in December 2024" in titles(page)
    assert not [one for one in titles(page) if one.startswith("Context")]


def test_published_steps_are_counts_by_date(small_release):
    """Of 80 members 30 stand at the highest step; a step without a number is empty, not a zero."""
    page = steps.parts("other_surveys", Selection(), WIDE)
    assert titles(page) == ["All members that adopted AI: 30 of 80 (37.5%) in December 2024"]
    row = with_column(page, "In trial").iloc[0]
    assert (
        row[["Adopted", "Planned", "Bodies"]].tolist() == ["30", "50", "80"]
        and row["In trial"] == "–"
    )


def test_filters_that_change_nothing_say_so(small_release):
    """A filter on systems leaves every title as it is, and the page says that it does."""
    assert titles(parts("governance", SELECTIONS["systems"])) == titles(parts("governance"))
    assert "change nothing here" in small_print(parts("governance", SELECTIONS["systems"]))


SAMPLE = {
    "survey_id": "x",
    "source_id": "x",
    "frame_size": 900,
    "respondents": 263,
    "places": 300,
}
SAMPLED = {
    "item": "ai_policy",
    "places": 300,
    "silent": 37,
    "had": 81,
    "yes": 81,
    "partly": 0,
    "no": 182,
}


def test_a_sample_has_an_interval_of_the_answers_given(small_release):
    """A sample's share is of the answers given, with Wilson's interval and a word that it is of
    chance alone."""
    page = (item_shares.sample(SAMPLE, [SAMPLED], Selection(), WIDE),)
    assert titles(page) == ["Binding AI policy: 81 of 263 (30.8%) of the answers given"]
    assert with_column(page, "Share")["Share"].tolist() == ["81 of 263, 25.5–36.6%"]
    assert with_column(page, "Share")["Bounds in the frame"].tolist() == [
        "9–79.8%"
    ]  # 81 and 81 + 637 of 900
    assert "Wilson's interval of 95% for chance alone" in small_print(
        page
    ) and "263 of 900 answered" in small_print(page)


def test_a_phone_reads_city_by_city(small_release):
    """On a phone one city's answers stand in a table of three columns; the address says which
    city."""
    page = parts("governance", Selection(), PHONE, city="nl-linde")
    shown = with_column(page, "Of cities")
    assert list(shown) == ["Item", "Lindewijk", "Of cities"]
    assert shown["Lindewijk"].tolist() == [
        "[◐ Partly (2024)](https://example.org/rules)"
        " · Rules for the town hall, not for its own companies",
        "[○ No (2026)](https://example.org/no)",
    ]


def test_members_are_met_before_another_survey(small_tables, tmp_path, monkeypatch):
    """A survey whose name comes first in the alphabet is offered after the members' wave."""
    members, other = "forum_desk_research", "a_survey"
    tables = dict(small_tables)
    for name in ("source", "survey", "question", "answer"):
        rows = small_tables[name]
        key = "question_id" if "question_id" in rows else next(iter(rows.columns))
        copied = rows[rows[key].str.startswith(members)].copy()
        for column in {"source_id", "survey_id", "question_id"} & set(rows):
            copied[column] = copied[column].str.replace(members, other)
        tables[name] = pd.concat([rows, copied], ignore_index=True)
    kinds = tables["source"]["collection_kind"].mask(
        tables["source"]["source_id"] == other, "survey"
    )
    tables["source"] = tables["source"].assign(collection_kind=kinds)
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    waves = [row["survey_id"] for row in ask("survey_frames", Selection()).to_pylist()]
    assert waves[0] == f"{members}:2026" and f"{other}:2026" in waves


@pytest.mark.parametrize(
    ("yes", "said"),
    [
        ((4, 2), "A yes is rarest for “Binding AI policy”: 2 of 10 cities."),
        (
            (2, 4, 2),
            "A yes is rarest for “Public register” and “AI budget”: 2 of 10 cities each.",
        ),
        ((4, 0), "None of 10 cities has a yes for “Binding AI policy”."),
    ],
)
def test_the_rarest_yes_is_said(yes, said):
    """Of one item, of several that are level, and of one that nobody has, with how many cities."""
    items = ("public_register", "ai_policy", "ai_budget")
    rows = [
        {"item": item, "wording": "", "yes": n, "places": 10}
        for item, n in zip(items, yes, strict=False)
    ]
    assert in_words.rarest(rows, "self_reported", speech()) == said
