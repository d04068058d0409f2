"""The one rule by which names are compared, and what a text means among names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.names import LONGEST, Called, How, Names, folded, spellings

ALIKE = [
    ("Wrocław", "wroclaw"),
    ("’s-Hertogenbosch", "'s Hertogenbosch"),
    ("St. Gallen", "SANKT GALLEN"),
    ("San José", "San Jose\u0301"),
    ("Łódź", "Lodz"),
    ("Ｔｏｋｙｏ", "Tōkyō"),
    ("Straße", "STRASSE"),
    ("İstanbul", "istanbul"),
    ("Saint-Denis", "St Denis"),
]


@pytest.mark.parametrize(("written", "typed"), ALIKE)
def test_two_writings_of_a_name_fold_alike(written, typed):
    """Case, accents, strokes, apostrophes, hyphens and `Saint` make no other name."""
    assert folded(written) == folded(typed) != ""


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text):
    """What has been folded is told by itself alone, parted by single blanks."""
    assert folded(folded(text)) == folded(text) == " ".join(folded(text).split())


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Zs"])))
def test_case_and_composition_do_not_matter(text):
    """The same letters in small, and taken apart, fold alike."""
    assert folded(text.casefold()) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)


@given(
    st.text(alphabet="abcdefghij", min_size=1),
    st.text(alphabet="abcdefghij", min_size=1),
    st.sampled_from("'’‘ʼ`´′-–. ʻ"),
)
def test_any_sign_between_letters_is_like_any_other(before, after, sign):
    """Whatever apostrophe, hyphen or dot a keyboard has, and none, is one spelling."""
    assert folded(f"{before}{sign}{after}") == folded(f"{before} {after}")
    assert spellings(f"{before}{sign}{after}") == spellings(f"{before}{after}")


def test_letters_spelt_out_are_a_spelling():
    """German and Nordic letters are also written as two."""
    assert spellings("Koeln") <= spellings("Köln") and spellings("Koln") <= spellings("Köln")
    assert spellings("Aarhus") <= spellings("Århus")


def test_a_kana_with_a_mark_is_another_letter():
    """Marks that make another letter stay, where those that accent one go."""
    assert folded("ガス") != folded("カス")


NAMES = Names(
    [
        Called("delft", ("Delft",), ("Delf Prins",), "Netherlands"),
        Called("york", ("York",), (), "England"),
        Called("new york", ("New York",), ("New York City", "Big Apple"), "United States"),
        Called("newark", ("Newark",), (), "United States"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("new york", [("new york", How.WHOLE)]),
        ("NewYork", [("new york", How.WHOLE)]),
        ("new york city", [("new york", How.ALSO_CALLED)]),
        ("new", [("new york", How.BEGINS), ("newark", How.BEGINS)]),
        ("york", [("york", How.WHOLE), ("new york", How.HOLDS)]),
        ("york united", [("new york", How.HOLDS)]),
        ("big", [("new york", How.ALSO_BEGINS)]),
        ("ewar", [("newark", How.AMID)]),
        ("Delfft", [("delft", How.NEAR)]),
        ("Delfftt", []),
        ("netherlands", []),
        ("?", []),
        ("x" * (LONGEST + 1), []),
    ],
)
def test_what_a_text_means(typed, meant):
    """A whole name comes first, then a beginning, then a word; a slip is guessed at only where
    there is none, and one letter in four may be another."""
    assert [(each.key, each.how) for each in NAMES.meant(typed)] == meant


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Gemeente Delft", ["delft"]),
        ("City of New York, Office of the Mayor", ["new york", "york"]),
        ("Gemeente Delfft", ["delft"]),
        ("Gemeente", []),
    ],
)
def test_names_inside_a_longer_text(text, keys):
    """The longest run of words that is a name comes first, then what is one slip from one."""
    assert [each.key for each in NAMES.inside(text)] == keys
