"""A release's database is shared by all selections, which ask by connections of their own."""

import pytest

from queries import duck, engine
from queries.chosen import Chosen
from queries.questions import question_text
from queries.selection import EVERYTHING, Selection


class Shared:
    """A database of which nothing can be had but a connection: two who asked it at once would be
    refused."""

    def __init__(self, database):
        self._database = database

    def cursor(self):
        return self._database.cursor()


def test_a_comparison_asks_by_its_own_connection(small_release):
    """A selection that compares two releases leaves the shared connection alone."""
    earlier, later = engine.versions()
    database = duck.two_releases(small_release / later, small_release / earlier)
    chosen = Chosen(Shared(database), EVERYTHING, compares=True)
    assert chosen.ask("select 1 as n", {}).to_pylist() == [{"n": 1}]


@pytest.mark.parametrize(
    ("before", "written"),
    [
        ((), set()),
        (("systems_by_status",), set()),
        (("systems_by_sector",), {"place", "deployment"}),
    ],
)
def test_to_count_systems_alone_writes_no_rows(small_release, before, written):
    """Of a selection whose systems are only counted, or by status, no rows are written; where
    another question has had them written, they are counted there."""
    database = engine.database(small_release, engine.current())
    chosen = Chosen(database, Selection(area=("NL",)))
    for question in (*before, "systems_chosen"):
        (told,) = chosen.ask(question_text(question), {}).slice(0, 1).to_pylist()
    tables = chosen._connection.execute("select table_name from duckdb_tables() where temporary")
    assert {name for (name,) in tables.fetchall()} == written
    assert told["systems"] == engine.ask("headline", Selection(area=("NL",)))["systems"][0].as_py()
