"""The page Data: what is on the screen is what the file holds."""

import io

import pandas as pd
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from app import address
from exports.routes import routes
from pages.data import rows as data_rows
from pages.values import Button, Choice, FileButtons, Fold, Heading, Notice, Number, Rows
from queries import engine
from queries.questions import questions
from queries.selection import EVERYTHING, Selection, write
from queries.span import Span
from tests.pages.read import of, parts

TABLES = [name.removeprefix("table_") for name in questions() if name.startswith("table_")]
VIEWS = [
    {},
    {"q": "scan"},
    {"columns": "vendor,name", "sort": "name", "order": "down"},
    {"table": "place", "sort": "population"},
    {"table": "answer", "q": "policy"},
    {"table": "refusal"},
    {"table": "set_aside", "q": "scope"},
    {"table": "published_figure"},
    {"table": "source", "columns": "title"},
    {"table": "nonsense", "columns": "nonsense", "sort": "nonsense"},
]


def file(shown, kind: str) -> bytes:
    """What the page's button for a kind of file gives."""
    (button,) = of(FileButtons, shown)
    query = write(button.selection.but(release=engine.current())) | dict(button.parameters)
    url = address.interface(f"{button.question}.{kind}", query)
    answer = TestClient(Starlette(routes=routes)).get(url)
    assert answer.status_code == 200, answer.text
    return answer.content


def rows(shown) -> pd.DataFrame:
    return of(Rows, shown)[0].rows.to_pandas()


def title(shown) -> str:
    return next(part.text for part in of(Heading, shown) if part.anchor == "data")


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize(
    "selection", [Selection(), Selection(area=("NL",))], ids=["everything", "NL"]
)
def test_the_file_is_what_is_on_the_screen(small_release, selection, view):
    """Rows, columns and their order in the files equal those of the table shown, whatever the
    reader chose."""
    page = parts("data", selection, **view)
    shown = rows(page)
    parquet = pq.read_table(io.BytesIO(file(page, "parquet"))).to_pandas()
    pd.testing.assert_frame_equal(parquet, shown, check_dtype=False)
    csv = pd.read_csv(io.BytesIO(file(page, "csv")))
    assert list(csv) == list(shown) and len(csv) == len(shown)


def test_the_first_thing_said_is_how_many(small_release):
    """The heading counts rows and what they are rows of: eighteen records of sixteen systems."""
    assert title(parts("data")) == "18 records of 16 systems in 12 local governments"
    searched = title(parts("data", q="scan", columns="name"))
    assert searched.endswith("of 18 that match the filters")


def test_every_table_can_be_opened(small_release):
    """Every table there is can be chosen, and its rows are all there."""
    for name in set(TABLES) - {"refusal"}:
        whole = engine.ask(f"table_{name}", EVERYTHING).num_rows
        assert len(rows(parts("data", table=name))) == whole


def test_rows_refused_and_rows_set_aside_are_two_tables(small_release):
    """Refused rows and those a rule sets aside are never under one heading, and together they are
    all that made no record."""
    refused, aside = parts("data", table="refusal"), parts("data", table="set_aside")
    assert title(refused) == "7 faults for which rows were refused"
    assert title(aside) == "2 rows set aside by stated rules"
    assert set(rows(aside)["problem"]) == {"out_of_scope"}
    whole = engine.ask("table_refusal", EVERYTHING).num_rows
    assert len(rows(refused)) + len(rows(aside)) == whole
    assert "filters" not in title(parts("data", table="refusal", q="Nergenswijk"))


def test_another_table_forgets_the_columns_of_the_last(small_release):
    """Choosing another table takes columns, search, order and page of the last out of the
    address."""
    (chosen,) = [part for part in of(Choice, parts("data")) if part.name == "table"]
    assert {"columns", "sort", "order", "q", "page"} == set(chosen.clears)


def test_a_search_without_rows_offers_to_clear_it(small_release):
    """When no row has the words, the page says so and one click shows the rows again."""
    page = parts("data", q="zeppelin")
    assert "zeppelin" in of(Notice, page)[0].text and not of(Rows, page)
    (clear,) = [part for part in of(Button, page) if part.words == "Clear the search"]
    assert clear.sets == {"q": None}


def test_nothing_for_a_selection_is_said(small_release):
    """An empty selection names the filter to loosen instead of an empty table."""
    page = parts("data", Selection(started=Span(2034)))
    assert of(Notice, page) and not of(Rows, page)


def test_more_rows_than_a_page_holds_are_paged(small_release, monkeypatch):
    """Above the page size the reader can turn pages, and their rows together are all rows."""
    monkeypatch.setattr(data_rows, "ROWS_A_PAGE", 10)
    first, second = parts("data"), parts("data", page="2")
    assert [len(rows(first)), len(rows(second))] == [10, 8]
    assert "all 18 rows" in of(Number, first)[0].label
    assert len(pq.read_table(io.BytesIO(file(second, "parquet")))) == 18


def test_columns_asked_for_in_vain_are_told_in_the_open(small_release):
    """A column in the address that the table does not have is named above the fold of columns,
    which is closed at first."""
    page = parts("data", columns="name,zz")
    assert [part.text for part in of(Notice, page)] == [
        "Left out of the address: columns “zz”, which this page does not have."
    ]
    (fold,) = [part for part in of(Fold, page) if part.key == "columns"]
    assert not [part for part in fold.parts() if getattr(part, "unknown", ())]


def test_the_tables_own_order_is_named(small_release):
    """Where nothing is sorted the list says so, and does not ask to choose."""
    app = AppTest.from_string('from app.page import draw_page\ndraw_page("data")').run()
    (sort,) = [box for box in app.selectbox if box.label == "Sort by"]
    assert not app.exception and sort.value == ""


def test_rows_are_shown_in_words(small_release):
    """Cells hold labels, marked where they are coded, and the name its English one; codes stand
    there on request, and in the files always."""
    page = parts("data", Selection(place=("jp-fuyu", "gb-quay")))
    (shown,) = of(Rows, page)
    first = shown.said.to_pandas().set_index("name")
    told = first.loc["Old forecast (Forecast of illness)", ["technology", "country"]]
    assert told.to_list() == ["◇ Prediction and scoring (coded)", "Japan"]
    assert (
        "label_en" not in first and shown.rows["technology"].to_pylist()[1] == "prediction_scoring"
    )
    assert shown.headings["technology"] == "Technology"
    (raw,) = of(Rows, parts("data", values="codes"))
    assert raw.said is None and not raw.headings


def test_the_first_columns_say_what_and_where(small_release):
    """What a system is and where stands first; residents, official code and identifier of its place
    are there without asking."""
    columns = list(rows(parts("data")))
    assert columns[:5] == ["name", "label_en", "purpose", "place", "country"]
    assert {"place_id", "official_code", "population"} < set(columns)


def test_a_row_leads_to_its_system(small_release):
    """Each row of systems opens the page of its system, each place its city; others open none."""
    (shown,) = of(Rows, parts("data", Selection(release="2026.10.1")))
    page, addresses = shown.opens
    assert page == "system" and len(addresses) == shown.rows.num_rows
    assert addresses[0] == {"id": "r0", "release": "2026.10.1"}
    (places,) = of(Rows, parts("data", table="place"))
    assert places.opens[0] == "city"
    assert of(Rows, parts("data", table="answer"))[0].opens == ("", ())
