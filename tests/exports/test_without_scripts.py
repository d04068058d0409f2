"""What an address answers to who runs no scripts: previews of links, and pages of pictures and
tables."""

import re
from html import unescape

import html5lib
import pytest

from app.raw_page import head_of
from exports.picture import tags, world
from exports.picture.asked import asked, exhibits
from exports.picture.still import still
from exports.typeset import typeset
from pages.contents import NAMES

BASE = "https://example.org/cities"


def of(element, name: str) -> list:
    """All elements of a name, the document's own namespace left out."""
    return [one for one in element.iter() if str(one.tag).endswith(f"}}{name}")]


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_link_to_an_exhibit_shows_it(client):
    """Its title and base, and a card that the interface has, whatever else the address holds."""
    pairs = [("country", "NL"), ("figure", "running"), ("colour", "red")]
    told = tags.tags("adoption", pairs, BASE)
    [exhibit] = [
        part
        for part in exhibits(asked([("exhibit", "adoption"), ("country", "NL")]).parts)
        if part.key == "running"
    ]
    assert (told["og:title"], told["og:description"]) == (exhibit.title, exhibit.counted)
    path = told["og:image"].removeprefix(BASE)
    assert "exhibit=adoption.running" in path and "card=1" in path and "colour" not in path
    assert client.get(path).headers["content-type"] == "image/png"
    assert told["twitter:card"] == "summary_large_image"


def test_a_link_to_a_place_names_it(client):
    """The place's name, how much is on record, and a card with its five numbers."""
    told = tags.tags("city", [("city", "jp-haru")], BASE)
    assert told["og:title"] == "Harushi" and "in Harushi: " in told["og:description"]
    answer = client.get(told["og:image"].removeprefix(BASE).replace(".png", ".svg"))
    assert "<title>Harushi</title>" in answer.text


@pytest.mark.parametrize(
    ("page", "pairs", "title"),
    [
        ("city", [("city", "jp-haru"), ("utm_source", "x")], "Harushi · City · Own data"),
        ("compare", [("city", "jp-haru")], "Harushi · Compare · Own data"),
        ("system", [("id", "r6")], "Benefit check · System · Own data"),
        ("city", [("city", "nowhere")], "City · Own data"),
        ("risk", [("city", "jp-haru")], "Risk · Own data"),
    ],
)
def test_a_tab_leads_with_what_the_page_is_about(small_release, page, pairs, title):
    """The one place or system of an address stands first in the tab, in the raw page as on the
    screen, and its description is of that."""
    own = tags.subject(page, pairs)
    head = head_of(page, tags.tags(page, pairs, BASE), own)
    assert f"<title>{title}</title>" in head
    [about] = re.findall('name="description" content="(.+?)"', head)
    assert (own in about) is True


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("figure", "<script>")],
        [("figure", "atlantis"), ("country", "XX")],
        [("release", "1999.1.1"), ("width", "7")],
        [("figure", "running"), ("region", "africa")],
    ],
)
def test_an_address_of_nonsense_previews_its_page(client, pairs):
    """What means nothing in an address is left out of its preview, which is then the page's."""
    told = tags.tags("adoption", pairs, BASE)
    assert "og:title" not in told
    assert client.get(told["og:image"].removeprefix(BASE)).status_code == 200


def test_a_picture_offers_no_choice(small_release):
    """A picture of the map does not ask who sees it to choose a place on it."""
    exhibit = asked([("exhibit", "map.map")]).exhibit
    assert exhibit.note and "choose" not in exhibit.note


def test_a_filter_that_is_given_twice_lists_both(small_release):
    """The preview of an address is of all the values that its page shows."""
    twice = [("area", "GB"), ("area", "NL")]
    assert tags.meant("risk", twice) == tags.meant("risk", [("area", "GB,NL")])
    assert tags.meant("risk", twice)["area"] == "GB,NL"


def test_no_preview_for_a_host_that_is_none(small_release):
    """Where nobody knows how readers reach the dashboard, nothing is told."""
    assert tags.tags("adoption", [], "") == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_stands_there_without_scripts(client, name):
    """The frame of a page's bare HTML leads to a whole document with every exhibit's title, its
    picture in words, its table and its citation."""
    [source] = re.findall('src="./(.+?)"', tags.still(name, [("nonsense", '"><script>')]))
    answer = client.get(f"/{unescape(source)}")
    assert answer.status_code == 200
    document = html5lib.HTMLParser(strict=True).parse(answer.text)
    page = asked([("exhibit", name)])
    shown = list(exhibits(page.parts))
    assert [words(one) for one in of(document, "h2")] == [words_of(part.title) for part in shown]
    pictures = of(document, "img")
    assert all(one.get("alt") and "picture.svg?" in one.get("src") for one in pictures)
    assert len(pictures) == len(of(document, "table")) == len(shown)
    assert not of(document, "script") and "Click a" not in answer.text


def words_of(title: str) -> str:
    return " ".join(title.replace("\\", "").split())


def test_a_still_page_has_the_tables_numbers(client):
    """A cell of the still table is what the table of the exhibit has, with separators."""
    page = asked([("exhibit", "adoption.vendors")])
    document = html5lib.parse(still(page))
    rows = [[words(cell) for cell in of(row, "td")] for row in of(document, "tr")[1:]]
    first = [column.cells[0] for column in page.exhibit.table.columns if column.kind != "link"]
    assert rows[0] == [str(cell) for cell in first]
    assert len(rows) == page.exhibit.table.rows


def test_names_on_a_still_map_are_in_the_sheets_own_font():
    """The families that names on it ask for are found: they are drawn in the first."""
    assert world.FONTS.startswith("'Source Sans 3', ")
    drawn = {font: _typeset(font) for font in (world.FONTS, "'Source Sans 3'", "'Nobody knows'")}
    assert drawn[world.FONTS] == drawn["'Source Sans 3'"] != drawn["'Nobody knows'"]


def _typeset(fonts: str) -> bytes:
    text = f'<text y="15" font-family="{fonts}">Reno</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">{text}</svg>'
    template = b"#let facts = json(bytes(sys.inputs.facts))\n#image(bytes(facts.svg))"
    return typeset(template, {"svg": svg}, format="png")
