"""What sources and addresses say is shown as it is: it formats nothing, and above all fetches
nothing."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from charts.exhibit import Exhibit
from pages import _show
from pages._markdown import link, plain
from tests.pages.alone import PAGES

IMAGE = "![x](https://example.org/x.png)"
SHOWN = r"!\[x\](https://example.org/x.png)"


@pytest.mark.parametrize(
    "text", [IMAGE, "[x](https://example.org)", ":red[x]", ":material/home:", "`x`", "**x**"]
)
def test_no_text_is_a_format(text):
    """Every mark of Markdown is escaped, while a sentence with a colon and brackets of its own
    stays readable."""
    assert plain(text) != text and plain(text).replace("\\", "") == text
    assert plain("Japan: 879 of 1,741 (50.5%), “so”.") == "Japan: 879 of 1,741 (50.5%), “so”."


def test_an_exhibit_formats_nothing(small_release):
    """Title, what is counted, note and cells of an exhibit stand as they are; only a link made here
    is one."""

    def page():
        from tests.pages.test_markdown import show

        show()

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert app.subheader[0].value == SHOWN and [one.value for one in app.caption][:2] == [
        SHOWN,
        SHOWN,
    ]
    assert app.table[0].value.to_dict("records") == [
        {
            "Name": SHOWN,
            "Page": "[x](https://example.org)",
            "Link": "[Open](https://example.org/%29)",
        }
    ]


def show() -> None:
    cells = {
        "Name": [IMAGE],
        "Page": [link("x", "https://example.org")],
        "Link": ["https://example.org/)"],
    }
    _show.exhibit(
        Exhibit(IMAGE, IMAGE, pd.DataFrame(cells, dtype=object), "headline", note=IMAGE),
        "one",
        _show.Selection(),
    )


def test_an_address_formats_nothing(small_release):
    """A search that a link brings along is repeated in words, not drawn."""
    app = AppTest.from_file(str(PAGES / "data.py"), default_timeout=30)
    app.query_params["q"] = IMAGE
    assert SHOWN in app.run().info[0].value
