"""What sources and addresses say is shown as it is: it formats nothing, and above all fetches
nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from app.draw import draw_all
from pages.values import Button, Choices, Exhibit, Metric, Tabs, choose, every, table
from queries.selection import EVERYTHING
from tests.pages.read import WIDE, parts
from words.markdown import UNJOINED, bare, joined, lines, link, literal, plain, small, strong

IMAGE = "![x](https://example.org/x.png)"
SHOWN = r"!\[x\](https://example.org/x.png)"


@pytest.mark.parametrize(
    "text",
    [
        IMAGE,
        "[x](https://example.org)",
        ":red[x]",
        ":material/home:",
        ":smile:",
        ":+1:",
        "`x`",
        "**x**",
        *("&lt;b&gt;", "&#33;", "<b>x</b>", "1. x", "- x", "+ x", "12) x"),
    ],
)
def test_no_text_is_a_format(text):
    """Every mark of Markdown is escaped, while a sentence with a colon and brackets of its own
    stays readable."""
    assert plain(text) != text and plain(text).replace("\\", "").replace(UNJOINED, "") == text
    words = "Japan: 879 of 1,741 (50.5%), “so”."
    assert plain(words) == words


@given(st.text(alphabet=st.sampled_from("a_b *`[]():<>\\\\#~|$.é東&;+-1\n")))
def test_words_alone_are_what_was_said(text):
    """Text is the same again without its escapes, and so are a link's, a strong and a small one's
    words; lines are one."""
    told = " ".join(text.split())
    assert bare(plain(text)) == told
    if told:
        assert (
            bare(strong(told)) == bare(small(told)) == bare(link(told, "https://a.b/(c)")) == told
        )
        assert bare(lines(told, "next")) == bare(joined(told, "next")) == f"{told} next"


@given(st.text(alphabet=st.sampled_from("a_b *`[]():<>\\\\&|\n"), min_size=1))
def test_code_is_one_piece_of_code(text):
    """Text set as code is one piece, whatever it holds, without a sign more or less."""
    told = " ".join(text.split())
    if told:
        (line,) = MarkdownIt("commonmark").parseInline(literal(text))
        assert [(piece.type, piece.content) for piece in line.children] == [("code_inline", told)]
        assert bare(literal(text)) == told


def test_an_exhibit_formats_nothing(small_release):
    """Title, what is counted, note and cells of an exhibit stand as they are; only a link made here
    is one."""

    def page():
        from tests.pages.test_markdown import show

        show()

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert [*app.header, *app.subheader][0].value == SHOWN
    assert [caption.value for caption in app.caption][:2] == [SHOWN, SHOWN]
    assert app.table[0].value.reset_index().to_dict("records") == [
        {
            "Name": SHOWN,
            "Page": "[x](https://example.org)",
            "Link": "[Open](https://example.org/%29)",
        }
    ]


def show() -> None:
    """A script that draws an exhibit of hostile text."""
    cells = {
        "Name": [IMAGE],
        "Page": [link("x", "https://example.org")],
        "Link": ["https://example.org/)"],
    }
    shown = table(cells, links=["Link"])
    draw_all((Exhibit("one", IMAGE, IMAGE, shown, "headline", EVERYTHING, note=IMAGE),), WIDE)


HOSTILE = [IMAGE, "&lt;b&gt;", ":smile: :red[x]", "<img src=https://example.org>", "1. $x$"]


def test_names_in_widgets_format_nothing(small_release):
    """A name is a name in the heading of a column, a tab, an option, a number and a button."""

    def page():
        from tests.pages.test_markdown import widgets

        widgets()

    app = AppTest.from_function(page).run()
    assert not app.exception
    shown = [plain(text) for text in HOSTILE]
    assert list(app.table[0].value.reset_index()) == shown
    assert [tab.label for tab in app.tabs] == shown
    assert [(number.label, number.value) for number in app.metric] == [
        (text, text) for text in shown
    ]
    assert [button.label for button in app.button] == shown
    assert app.button_group[0].options == shown


def widgets() -> None:
    """A script that draws hostile names in all that reads Markdown."""
    named = {text: text for text in HOSTILE}
    tabs = Tabs("tab", {text: (text, tuple) for text in HOSTILE}, HOSTILE[0])
    choice = choose(Choices(), "by", IMAGE, named, HOSTILE[0], widget="segments")
    numbers = [Metric(text, text) for text in HOSTILE]
    buttons = [Button(str(at), text) for at, text in enumerate(HOSTILE)]
    draw_all((table({text: [text] for text in HOSTILE}), tabs, choice, *numbers, *buttons), WIDE)


def test_an_address_formats_nothing(small_release):
    """A search that a link brings along is plain text, which drawing escapes."""
    told = [part.text for part in every(parts("data", q=IMAGE)) if hasattr(part, "text")]
    assert any(IMAGE in text and plain(text) != text for text in told)
