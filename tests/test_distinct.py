"""Columns by their distinct values, and texts that are passed over without a look at each."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.distinct import encoded, fits
from etl.spared import PLAIN, cleaned

SIGNS = st.text("aZ7 _x0\t\n\x07\u200bé", max_size=8)


@given(st.lists(SIGNS | st.none(), max_size=20))
@settings(deadline=None, max_examples=60)
def test_a_column_comes_back_from_its_distinct_values(texts):
    """Each value that a reader sees stands once, in the order in which it first comes, and each
    row leads back to its own."""
    column = encoded(pd.Series(texts, dtype=object))
    seen = [text if text and text.strip("\u200b\x07 \t\n") else None for text in texts]
    assert list(column.values) == list(dict.fromkeys(filter(None, seen)))
    assert [column.values[at] if at >= 0 else None for at in column.positions] == seen
    assert list(column.cells) == seen


@pytest.mark.parametrize("numbers", [[3, 1, 3], [3, "b", None]])
def test_a_column_of_numbers_has_distinct_values(numbers):
    """Numbers, alone or among texts, are told apart as texts are."""
    column = encoded(pd.Series(numbers, dtype=object))
    assert [column.values[at] if at >= 0 else None for at in column.positions] == numbers
    assert list(column.rows((column.values == 3).to_numpy())) == [
        at for at, n in enumerate(numbers) if n == 3
    ]


@given(st.lists(SIGNS, min_size=1, max_size=20))
@settings(deadline=None, max_examples=60)
def test_a_plain_text_has_nothing_to_take_out(texts):
    """What is passed over as plain is what cleaning leaves as it is."""
    plain = [
        text for text, is_so in zip(texts, fits(pd.Series(texts), PLAIN), strict=True) if is_so
    ]
    assert [cleaned(text) for text in plain] == plain == [cleaned(text, True) for text in plain]
