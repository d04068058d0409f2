"""Sizes of local governments are bounded once, in the code list."""

from hypothesis import given, settings
from hypothesis import strategies as st

from queries import engine
from schema.codelists import told


@settings(deadline=None)
@given(residents=st.integers(0, 40_000_000) | st.sampled_from([0, 9_999, 10_000, 499_999, 500_000]))
def test_a_number_of_residents_has_one_size(small_release, residents):
    """The code of a number is the size between whose bounds it lies, and of no other."""
    database = engine.database(small_release, engine.current()).cursor()
    [(code, size, least)] = database.execute(
        "select release.size_of($n), code, least from release.size_class"
        " where $n between least and coalesce(most, $n)",
        {"n": residents},
    ).fetchall()
    assert code == size and told("size_class", "least")[code] == str(least)
