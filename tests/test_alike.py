"""What options leave of a large release is read from records that are counted, and is the same."""

import duckdb
import pytest

from queries import alike, duck, engine
from queries.chosen import Chosen
from queries.questions import question_text
from queries.selection import Selection
from queries.span import Span

QUESTIONS = ("systems_by_option", "systems_left_out", "systems_without_option")
SELECTIONS = {
    "everything": Selection(),
    "a country, of any level": Selection(area=("NL",), levels=True),
    "all but a country and a sector": Selection(area=("-NL",), sector=("-transport",)),
    "a first-level region": Selection(area=("NL-ZH",)),
    "kinds and years": Selection(kind=("municipality",), started=Span(2019, 2024, True)),
    "a status and no technology": Selection(status=("in_use",), technology=("-chatbot_assistant",)),
    "a source": Selection(source=("small_register",)),
    "all but a source": Selection(source=("-small_register",), technology=("-chatbot_assistant",)),
    "a scheme": Selection(scheme=("nl_publication_category",), tier=("-high",)),
    "a source by a scheme": Selection(source=("small_register",), scheme=("eu_ai_act",)),
    "coded values left out": Selection(basis="stated", sector=("transport",)),
}


@pytest.fixture(scope="module")
def databases(small_release) -> tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection]:
    """The small release as it is, and with its records counted."""
    path = small_release / engine.current()
    plain, counted = duck.one_release(path), duckdb.connect()
    counted.execute("set enable_progress_bar = false")
    duck.load(counted, path)
    for database in (plain, counted):  # with one more that is like another
        database.execute(
            "insert into release.deployment select * replace ('twin' as deployment_id,"
            " 'twin' as system_id) from release.deployment where shared is null"
            " order by deployment_id limit 1"
        )
    counted.execute(alike.counting())
    return plain, counted


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_options_leave_the_same_whether_records_are_counted_or_read(databases, selection):
    """Of any selection each option leaves as many systems, of both releases."""
    plain, counted = (Chosen(database, selection) for database in databases)
    for question in QUESTIONS:
        text = question_text(question)
        assert plain.ask(text, {}) == counted.ask(text, {}), question


def test_every_record_is_counted_once(databases):
    """Records that no filter tells apart are one row, with how many they are."""
    ((records, rows),) = (
        databases[1].sql("select sum(systems), count(*) from release.alike").fetchall()
    )
    ((of_release,),) = databases[1].sql("select count(*) from release.deployment").fetchall()
    assert records == of_release and rows < of_release
