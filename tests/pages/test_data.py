"""The data page: what is on the screen is what the file holds."""

import io
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from exports.routes import routes
from queries import engine
from queries.questions import questions
from queries.selection import Selection
from tests.pages.alone import PAGES, opened

TABLES = [name.removeprefix("table_") for name in questions() if name.startswith("table_")]


def file(page: AppTest, kind: str) -> bytes:
    """What the page's download link gives."""
    [url] = [one.proto.url for one in page.get("link_button") if f".{kind}?" in one.proto.url]
    answer = TestClient(Starlette(routes=routes)).get(url)
    assert answer.status_code == 200, answer.text
    return answer.content


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


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize(
    "selection", [Selection(), Selection(country=("NL",))], ids=["everything", "NL"]
)
def test_the_file_is_what_is_on_the_screen(small_release, selection, view):
    """Rows, columns and their order in the files equal those of the table shown, whatever the
    reader chose."""
    page = opened("data", selection, **view)
    shown = page.dataframe[0].value
    parquet = pq.read_table(io.BytesIO(file(page, "parquet"))).to_pandas()
    pd.testing.assert_frame_equal(parquet, shown, check_dtype=False)
    csv = pd.read_csv(io.BytesIO(file(page, "csv")))
    assert list(csv) == list(shown) and len(csv) == len(shown)


def test_the_first_thing_said_is_how_many(small_release):
    """The heading counts rows and what they are rows of: eighteen records of sixteen systems."""
    assert opened("data").subheader[0].value == "18 records of 16 systems in 12 local governments"
    assert (
        opened("data", q="scan", columns="name")
        .subheader[0]
        .value.endswith("of 18 that match the filters")
    )


def test_every_table_can_be_opened(small_release):
    """Every table there is can be chosen, and its rows are all there."""
    for name in set(TABLES) - {"refusal"}:
        assert (
            len(opened("data", table=name).dataframe[0].value)
            == engine.ask(f"table_{name}", Selection()).num_rows
        )


def test_rows_refused_and_rows_set_aside_are_two_tables(small_release):
    """Refused rows and those a rule sets aside are never under one heading, and together they are
    all that made no record."""
    refused, aside = opened("data", table="refusal"), opened("data", table="set_aside")
    assert refused.subheader[0].value == "7 faults for which rows were refused"
    assert aside.subheader[0].value == "2 rows set aside by stated rules"
    assert set(aside.dataframe[0].value["problem"]) == {"out_of_scope"}
    whole = engine.ask("table_refusal", Selection()).num_rows
    assert len(refused.dataframe[0].value) + len(aside.dataframe[0].value) == whole
    assert "filters" not in opened("data", table="refusal", q="Nergenswijk").subheader[0].value


def test_another_table_forgets_the_columns_of_the_last(small_release):
    """Choosing another table takes columns, search and order of the last out of the address."""
    page = opened("data", columns="name,vendor", sort="vendor", q="scan")
    page.button_group[0].set_value("place").run()
    assert not page.exception
    assert page.query_params.get("table") == "place"
    assert not {"columns", "sort", "q"} & set(page.query_params)


def test_a_search_without_rows_offers_to_clear_it(small_release):
    """When no row has the words, the page says so and one click shows the rows again."""
    page = opened("data", q="zeppelin")
    assert "zeppelin" in page.info[0].value and not page.dataframe
    [clear] = [one for one in page.button if one.label == "Clear the search"]
    page = clear.click().run()
    assert len(page.dataframe[0].value) == 18


def test_nothing_for_a_selection_is_said(small_release):
    """An empty selection names the filter to loosen instead of an empty table."""
    page = opened("data", Selection(from_year=2034))
    assert page.info and not page.dataframe


def test_more_rows_than_a_page_holds_are_paged(small_release):
    """Above the page size the reader can turn pages, and their rows together are all rows."""
    script = (PAGES / "data.py").read_text(encoding="utf-8")
    assert "50_000" in script
    script = script.replace("50_000", "10")
    page = AppTest.from_string(script, default_timeout=30).run()
    first = page.dataframe[0].value
    second = page.number_input[0].set_value(2).run().dataframe[0].value
    assert [len(first), len(second)] == [10, 8]
    assert "all 18 rows" in page.number_input[0].label
    assert parse_qs(urlsplit(page.get("link_button")[0].proto.url).query)["release"] == [
        engine.current()
    ]


def test_columns_asked_for_in_vain_are_told_in_the_open(small_release):
    """A column in the address that the table does not have is named above the drawer of columns,
    which is closed at first."""
    page = opened("data", columns="name,zz")
    assert [one.value for one in page.warning] == [
        "The address asked for columns “zz”, which this page does not have; left out."
    ]
    assert not [one for drawer in page.expander for one in drawer.warning]
