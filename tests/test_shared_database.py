"""A release's database is shared by all selections, which ask by connections of their own."""

from queries import duck, engine
from queries.chosen import Chosen
from queries.selection import EVERYTHING


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
