"""The sentences that the pages Data and Methods open with, for any numbers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import _sentences
from pages import _summary_release as release

UNGRAMMATICAL = re.compile(
    r"(?<!\d,)\b1 (systems|cities|places|local"
    r" governments|municipalities|sources|records|countries|questions|peers|years|days|wordings|"
    r"residents|screening rules)\b|\b0 of\b|\bof 0\b|\bnan\b|None\b(?! of)|  |\.\.|\[|_|%(?=.*\bof"
    r" 0\b)"
)


def is_fit(sentence: str) -> bool:
    """Whether a sentence can stand on a page, or says nothing."""
    return not sentence or (
        not sentence[0].islower() and sentence.endswith(".") and not UNGRAMMATICAL.search(sentence)
    )


@pytest.mark.parametrize(
    ("number", "base", "words"),
    [
        (0, 10, "none of 10 cities"),
        (1, 10, "1 of 10 cities"),
        (7, 10, "7 of 10 cities"),
        (10, 10, "all 10 cities"),
        (2, 2, "both cities"),
        (1, 1, "1 of 1 city"),
        (0, 1, "none of 1 city"),
        (1, 1741, "1 of 1,741 cities"),
    ],
)
def test_a_part_of_a_base(number, base, words):
    """A part is told with its base, and none, one, both and all are told as people say them."""
    assert _sentences.part(number, base, ("city", "cities")) == words


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_any_numbers_make_fit_sentences(in_use, others, wordings, rules):
    """Whatever the numbers, a sentence on the release is grammatical and ends with a full stop."""
    headline = {"systems": in_use + others, "sources": others + 1, "countries": in_use + 1}
    told = [
        release.records(headline, [{"status": "in_use", "systems": in_use}]),
        release.made_of(in_use + 1, others + 1, wordings + 1, rules + 1),
    ]
    assert not [sentence for sentence in told if not is_fit(sentence)]
