"""Columns by their distinct values, and texts that are passed over without a look at each."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.distinct import encoded, fits
from etl.reference import NOTHING, TELLS, says_nothing
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


@given(st.sampled_from(sorted(NOTHING)), st.sampled_from([str, str.upper, str.title]), SIGNS)
@settings(deadline=None, max_examples=100)
def test_no_word_for_nothing_is_passed_over(word, written, beside):
    """What is passed over as telling something says something, in full width as well."""
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in word)
    for text in (written(word), f" {written(word)}-{beside}", wide):
        assert not (says_nothing(text) and fits(pd.Series([text]), TELLS).any())
    assert list(fits(pd.Series(["Nil 2", "A counter of bicycles at bridges"]), TELLS)) == [True] * 2
