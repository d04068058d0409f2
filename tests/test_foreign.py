"""Words of other languages on pages say which language they are of."""

import json
import pickle
import re

from hypothesis import given
from hypothesis import strategies as st

from app import reference
from etl import source
from exports.picture import still
from pages.data import in_words
from pages.data.tables import SHOWN
from pages.shared import named
from pages.shared.sources import languages
from pages.values import table
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from snapshot import markdown
from words.foreign import Foreign, foreign, pieces, told
from words.markdown import bare, bare_pieces, joined, link, plain, small
from words.speech import speech

NAME = "Meldingen openbare ruimte"
SAY = speech()


def html(text: str) -> str:
    """A text as the snapshot writes it."""
    return markdown.inline(plain(text), lambda to: to)


@given(st.text(), st.text(), st.text())
def test_what_is_said_of_words_keeps_the_language_and_the_text(before, words, after):
    """Pieces of a text are the text, and the language lies on its own words alone."""
    text = Foreign(before + words + after, ((words, "nl"),) if words else ())
    assert "".join(piece for piece, _ in pieces(text)) == text
    assert {piece for piece, language in pieces(text) if language} <= {words}


@given(st.lists(st.tuples(st.text(), st.text(min_size=1), st.sampled_from(("nl", "ja")))))
def test_a_browser_is_told_each_text_once_and_piece_by_piece(made):
    """What it is told of texts is the texts themselves, with the language of each piece; it is told
    of no text whose words are all the page's."""
    texts = [Foreign(before + words, ((words, of),)) for before, words, of in made]
    told_of = json.loads(told([*texts, "Boston", 3]) or "{}")
    said = [(keys, words) for keys, of in told_of.items() for words in of]
    assert sorted("".join(words) for _, words in said) == sorted({*texts})
    for keys, words in said:
        assert [*zip(words, keys.split(","), strict=True)] in [[*pieces(text)] for text in texts]


def test_a_sentence_knows_the_words_of_its_values():
    """A name in a sentence, a list or a link carries its language there; a plain text has none."""
    told = SAY("named-in-english", name=foreign(NAME, "nl"), label="Street problem reports")
    assert html(told) == f'<span lang="nl">{NAME}</span> (Street problem reports)'
    listed = SAY.listed([foreign("東京都", "ja"), "Boston", foreign("Den Haag", "nl")])
    assert html(listed) == (
        '<span lang="ja">東京都</span>, Boston and <span lang="nl">Den Haag</span>'
    )
    led = joined(link(told, "system?id=1"), "In use", by=" · ")
    assert f'<a href="system?id=1"><span lang="nl">{NAME}</span>' in markdown.inline(
        led, lambda to: to
    )
    assert bare(led) == f"{NAME} (Street problem reports) · In use"
    assert "lang=" not in html(NAME) and pickle.loads(pickle.dumps(told)).parts == told.parts


@given(st.text("a[\\]:`*_ <é"), st.text("a[\\]:`*_ <é"), st.sampled_from(("nl", "zh", "es")))
def test_the_words_alone_keep_their_language(before, words, language):
    """What is left of Markdown without its formats is the words, each of its own language."""
    words = "x" + words
    told = small(link(Foreign(before + words, ((words, language),)), "system?id=1"))
    read = list(bare_pieces(told))
    assert " ".join("".join(each for each, _ in read).split()) == bare(told)
    assert language in dict(read).values() or words in before


def test_a_page_without_scripts_says_which_words_are_of_another_language():
    """A name in a cell, a sentence or a link is marked; what else stands there is not, nor is what
    only looks like a tag."""
    tokyo = link(foreign("<i>東京都", "ja"), "city?city=jp-1")
    cells = [foreign(NAME, "nl"), tokyo, "Boston", 3]
    assert re.findall("<td>(.*?)</td>", still.of_table(table({"Name": cells}), SAY)) == [
        f'<span lang="nl">{NAME}</span>',
        '<span lang="ja">&lt;i&gt;東京都</span>',
        "Boston",
        "3",
    ]


def test_hostile_words_stay_words_in_any_language():
    """Words that look like a mark of a language, a picture or a tag are shown, and are none."""
    hostile = ':color[x]{background="#6e6c0000"} ![m](http://e.example/) <b> \ue002nl\ue003'
    shown = html(foreign(hostile, "nl"))
    assert shown.count("<") == 2 and shown.startswith('<span lang="nl">:color[x]{')
    assert "lang=" not in html(hostile)
    written = told([foreign(f"{hostile} ]> --> & ' \"", "nl")])
    assert not {*"<>&'"} & {*written} and [*json.loads(written)] == ["nl"]


def test_places_are_named_in_the_language_of_their_country():
    """A local name is of the one official language of its country; of several, of none."""
    assert html(SAY.local("Київ", "UA")) == '<span lang="uk">Київ</span>'
    assert html(SAY.local("Antwerpen", "BE")) == "Antwerpen"


def test_categories_are_in_the_language_they_are_stated_in():
    """A stated category stands behind its English in its own language, in tables of Methods too."""
    category = "Hoog-risico AI-systeem"
    assert f'(<span lang="nl">{category}</span>)' in html(SAY.category(category))
    cells = reference.table(table({"Category": [foreign(category, "nl"), "<b>"]}), SAY)
    assert f'<td class=""><span lang="nl">{category}</span></td>' in cells
    assert "&lt;b&gt;" in cells


def test_rows_say_which_of_their_cells_are_of_another_language(monkeypatch):
    """In words and in codes: a name, a category, a local name that is not the English one."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    columns = {"deployment": ("name", "risk_label"), "place": ("name", "local_name")}
    for name, shown in columns.items():
        every = SHOWN[name].rows_of(Selection(area=("NL", "JP")))
        said, known = in_words.in_words(name, every, shown, "", SAY)
        as_stated = in_words.stated(name, every, shown, SAY)
        for rows, cells in ((said, known), (every, as_stated)):
            assert cells and {*cells} <= {text for one in shown for text in rows[one].to_pylist()}
        if name == "deployment":
            assert {of for cell in known for _, of in cell.parts} == {"nl"}
            assert {"Hoog-risico AI-systeem", "Advisering datalekmelding"} <= {*as_stated}
        else:
            assert {"京都市", "Den Haag"} <= {*known} and "Utrecht" not in known


def test_a_release_without_languages_has_those_of_its_sources(monkeypatch):
    """In a release made before sources declared languages the Dutch register speaks Dutch, as it
    declares today, and so do the names of its systems; those of other sources are not marked."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    spoken = dict(languages())
    declared = source.load("nl_algorithm_register").ORIGIN.language
    assert spoken.pop("nl_algorithm_register") == declared and {*spoken.values()} == {None}
    rows = ask("systems_high", Selection(release=engine.current())).to_pylist()
    marked = {isinstance(named.name(row, SAY), Foreign): row["source_id"] for row in rows}
    assert marked[True] == "nl_algorithm_register" != marked[False]
