"""What an exhibit in a frame says of itself, and why there is none where that is so."""

from types import SimpleNamespace

import pytest
from streamlit.errors import StreamlitDuplicateElementKey
from streamlit.testing.v1 import AppTest

from app.draw.words import remade
from app.framed import snippet


def page(exhibit: str, country: str, name: str = "risk") -> None:
    """The line of a frame for an exhibit of a page, of Risk where no other is named."""
    import streamlit as st

    from app import framed
    from charts.look import LIGHT
    from queries.selection import Selection
    from tests.pages.read import parts

    chosen = Selection(area=(country,) if country else ())
    st.session_state.selection = chosen
    framed.tell(name, exhibit, parts(name, chosen), lambda of: parts(name, of), LIGHT)


@pytest.mark.parametrize(
    ("exhibit", "country", "told"),
    [
        ("unmapped", "NL", ""),
        ("unmapped", "KE", "Nothing in this release matches this selection"),
        ("nonsense", "", "There is no exhibit “nonsense” on the page Risk."),
        ("nonsense", "KE", "There is no exhibit “nonsense” on the page Risk."),
    ],
)
def test_a_frame_says_what_it_is_of(small_release, exhibit, country, told):
    """Selection and release stand above; an exhibit that a selection empties and one that there is
    not are told apart."""
    shown = AppTest.from_function(page, kwargs={"exhibit": exhibit, "country": country}).run()
    assert not shown.exception
    (line,) = [caption.value for caption in shown.caption]
    selection = {"NL": "Area: Netherlands", "KE": "Area: Kenya"}.get(country, "everything in the")
    assert line.startswith(f"Selection: {selection}") and "Release 2026.11.1" in line
    said = [box.value for box in (*shown.info, *shown.error)]
    assert [words.startswith(told) for words in said] == ([True] if told else [])


def test_a_row_of_fields_is_no_exhibit(small_release):
    """A name that only a row of fields or a table has leads to nothing that a frame could show."""
    named = {"exhibit": "explorer", "country": "", "name": "adoption"}
    shown = AppTest.from_function(page, kwargs=named).run()
    assert [box.value for box in shown.error] == [
        "There is no exhibit “explorer” on the page Adoption."
    ]


def test_what_is_pasted_holds_no_foreign_code():
    """Address and title are put into the code as text."""
    pasted = snippet('https://example.org/?a=1&b="', "<script>")
    assert 'src="https://example.org/?a=1&amp;b=&quot;"' in pasted
    assert 'title="&lt;script&gt;"' in pasted and pasted.count("<script>") == 1


def test_a_heading_stands_in_what_its_words_name(monkeypatch):
    """A heading of other words is another part of the page, as a browser that has translated the
    old words needs it; the same words twice on a page do no harm."""
    asked = []

    def container(key: str = ""):
        if asked.count(key) > 0 and key:
            raise StreamlitDuplicateElementKey(key)
        asked.append(key)

    monkeypatch.setattr("app.draw.words.st", SimpleNamespace(container=container))
    for words in ("785 systems", "956 systems", "785 systems"):
        remade(words)
    first, second, again = asked
    assert first and second and first != second and not again
