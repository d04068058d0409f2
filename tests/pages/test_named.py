"""Wherever single systems are listed: the English label beside the name, what the system is for,
and what of it is coded; and of answers, what they rest on."""

from datetime import date

import pytest

from etl import release
from etl.build import Built
from pages.shared import basis, named
from pages.shared.behind import behind
from pages.shared.places import card
from pages.shared.sources import source_line
from pages.shared.systems import point, records_of
from pages.values import Bullets, Paragraph, Table
from queries.selection import EVERYTHING, Selection
from tests.pages.read import WIDE, exhibit, of, parts, texts

SAY = WIDE.say
FORECAST = "Old forecast (Forecast of illness)"
PURPOSE = "Forecasts illness from absences at school"
COUNTS = "Counts people on a beach from camera pictures"


def test_a_name_that_is_english_stands_alone():
    """Only a name with an English label has one beside it."""
    plain = {"name": "Zivver", "label_en": None, "purpose": None}
    assert named.name(plain, SAY) == "Zivver"
    assert named.name(plain | {"label_en": "Mail check"}, SAY) == "Zivver (Mail check)"


def test_no_column_of_purposes_where_none_is_told():
    """A table has a column of purposes where at least one system has one."""
    plain = {"name": "Zivver", "label_en": None, "purpose": None}
    assert list(named.columns("System", [plain], SAY)) == ["System"]
    both = named.columns("System", [plain, plain | {"purpose": "Warns staff"}], SAY)
    assert both == {"System": ["Zivver", "Zivver"], "What it is for": [None, "Warns staff"]}


def test_a_value_of_several_is_coded_where_it_is_of_all():
    """A kind of systems is marked as coded only where no source states it of any of them."""
    coded = {"technology": "chatbot_assistant", "technology_basis": "coded"}
    stated = coded | {"technology_basis": "stated"}
    assert basis.label_of_all("technology", [coded, coded], SAY).endswith(" (coded)")
    assert not basis.label_of_all("technology", [coded, stated], SAY).endswith(" (coded)")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("jp-fuyu", [FORECAST, PURPOSE, "(coded)"]),
        ("gb-quay", ["Beach counter", COUNTS, "Computer vision (coded)"]),
    ],
)
def test_a_system_of_a_city_says_what_it_is_for(small_release, place, told):
    """A point of a city's list has the name with its label, the purpose and what is coded."""
    records = records_of(place, EVERYTHING, WIDE)
    (listed,) = (str(point(row, records, SAY)).replace("\\", "") for row in records)
    assert all(words in listed for words in told), listed


def test_rows_behind_a_number_say_what_systems_are_for(small_release):
    """The table behind a number has labels and purposes."""
    (shown,) = of(Table, behind(Selection(place=("jp-fuyu",)), WIDE))
    assert (shown.column("System"), shown.column("What it is for")) == ((FORECAST,), (PURPOSE,))


def test_a_card_of_a_place_says_what_its_systems_are_for(small_release):
    """The first systems on a place's card have their purposes under them."""
    (bullets,) = of(Bullets, card("jp-fuyu", EVERYTHING, WIDE))
    assert PURPOSE in bullets.items[0] and "Forecast of illness" in bullets.items[0]


def test_risk_lists_mark_what_is_coded(small_tables, tmp_path, monkeypatch):
    """Of a system that screening points at, a technology that no source states says that it is
    coded; one that is stated does not."""
    rows = small_tables["deployment"]
    are_cameras = rows["deployment_id"] == "c3"
    told = {
        "technology_basis": rows["technology_basis"].mask(are_cameras, "coded"),
        "purpose": rows["purpose"].mask(are_cameras, "Watches a street"),
    }
    tables = dict(small_tables) | {"deployment": rows.assign(**told)}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    lists = [table for table in of(Table, parts("risk")) if table.key in ("stated", "screened")]
    told = {
        name: (technology, purpose)
        for table in lists
        for name, technology, purpose in zip(
            table.column("System"),
            table.column("Technology"),
            table.column("What it is for") if table.key == "screened" else table.column("Status"),
            strict=True,
        )
    }
    assert told["Street cameras"] == ("◇ Computer vision (coded)", "Watches a street")
    assert told["Benefit check"][0] == "Prediction and scoring"


@pytest.mark.parametrize(("page", "chosen"), [("quality", ()), ("changes", ("retired",))])
def test_tables_of_records_have_labels(small_release, page, chosen):
    """Records of Quality and of Changes are named with their English labels."""
    shown = list(texts(parts(page, Selection(status=chosen))))
    assert FORECAST in shown and PURPOSE in shown


def test_a_traced_record_says_what_it_is(small_release):
    """A record walked back is named with its label, under it what it is for."""
    told = [part.text for part in of(Paragraph, parts("data", record="c8"))]
    assert "Forecast of illness" in told[0 + told.index(PURPOSE) - 1]


@pytest.mark.parametrize("words", ["illness school", "forecast of illness"])
def test_search_finds_labels_and_purposes(small_release, words):
    """Rows are found by words that stand in the English label or in the purpose."""
    titles = [text for text in texts(parts("data", q=words)) if text.startswith("1 record")]
    assert titles


def test_a_city_reads_what_an_answer_rests_on(small_release):
    """The line that explains an answer stands beside it on City; in a cell's panel and hover on
    Governance."""
    rests = "Rules for the town hall, not for its own companies"
    answers = exhibit(
        "answers-forum_desk_research:2026", parts("city", city="nl-linde")
    ).table.column("In detail")
    assert rests in answers
    shown = exhibit("answers", parts("governance"))
    assert any("Rules for the town hall" in str(data) for data in shown.figure["data"])
    opened = shown.opens(["nl-linde", "ai_policy"])
    assert rests in [part.text for part in of(Paragraph, opened)]


def test_a_source_of_two_files_names_both_days(small_release):
    """Under an exhibit stands the day of each file that was read of a source; the second only where
    an older file holds further facts."""
    told = source_line(("small_register", "case_collection"), "", SAY)
    register, collection = told.split("; ")
    assert register.endswith(", further facts of 2026-01-02)") and "facts" not in collection
