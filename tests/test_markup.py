"""Rules and scripts of the pages as Streamlit takes them."""

import pytest
from streamlit.string_util import clean_text

from app import style


@pytest.mark.parametrize("file", ["page.css", "print.css", *style.SCRIPTS, "links.js"])
def test_what_is_handed_over_is_what_streamlit_would_make_of_it(file):
    """Of rules and scripts Streamlit would make the text that it takes as it is, and they are made
    once."""
    written = f"<script>{style.text(file)}</script>"
    assert style.markup(written)._repr_html_() == clean_text(written)
    assert style.markup(written) is style.markup("".join(written))
