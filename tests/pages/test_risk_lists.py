"""The lists of the page Risk, which may be as long as a release is large."""

from pages.risk import listed
from pages.values import Table
from tests.pages.read import of, parts, texts

MORE = "The first 1 rows stand here; the files have all."


def test_long_lists_are_cut_and_say_so(small_release, monkeypatch):
    """A list has room for so many rows, and says where there are more."""
    assert MORE not in texts(parts("risk", tab="listed"))
    monkeypatch.setattr(listed, "MOST", 1)
    shown = parts("risk", tab="listed")
    lists = {table.key: table.rows for table in of(Table, shown)}
    assert (lists["screened"], lists["unmapped-systems"]) == (1, 1)
    assert MORE in texts(shown)
