"""What a screen reader is told of a figure."""

import re

import pytest

from pages.contents import NAMES
from pages.shared.alt import alt
from pages.values import Exhibit, table
from queries.selection import EVERYTHING
from tests.pages.read import SLIPS, WIDE, of, parts
from words.markdown import link, strong

SAY = WIDE.say
MARKS = re.compile(r"\*\*|https?:|\]\(|:small\[")


def test_a_figure_is_told_by_its_first_rows():
    """Title, what is counted and three rows in words: no format, no address, nothing missing."""
    columns = {
        "Place": ["Agra", link("Bonn", "https://bonn.example"), "Cali", "Doha"],
        strong("Systems"): [1200, None, 3, 4],
        "File": ["https://a.example"] * 4,
    }
    exhibit = Exhibit(
        "places",
        title=strong("Agra has most"),
        counted="4 places.",
        table=table(columns, links=("File",)),
        question="places",
        selection=EVERYTHING,
    )
    assert alt(exhibit, SAY) == (
        "Agra has most. 4 places. Place Agra, Systems 1,200; Place Bonn; Place Cali, Systems 3; "
        "and 1 more row in the table."
    )


@pytest.mark.parametrize("name", NAMES)
def test_no_alternative_text_tells_of_formats(small_release, name):
    """Of any figure: neither Markdown nor addresses nor what is missing."""
    told = [alt(exhibit, SAY) for exhibit in of(Exhibit, parts(name)) if exhibit.figure]
    assert not [words for words in told if MARKS.search(words) or SLIPS.search(words)]
