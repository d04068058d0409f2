"""Cells of a CSV that a spreadsheet would compute."""

import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.formats import comma

TEXTS = st.lists(st.none() | st.text("=+-@\ta1é", max_size=3), max_size=8)


@given(TEXTS, st.integers(0, 3))
@settings(max_examples=100, deadline=None)
def test_every_sign_at_the_beginning_is_met(texts, first):
    """An apostrophe stands before each text that begins with a sign, wherever a column begins."""
    column = pa.chunked_array([pa.array(texts, pa.string()).slice(first)])
    assert comma.cells(column).equals(pc.replace_substring_regex(column, comma.COMPUTES, r"'\1"))
