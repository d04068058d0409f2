"""What the browser's own print gives: A4 sheets without controls, with every figure whole, light
also from a dark page."""

import io
import re
from unicodedata import normalize

from pypdf import PdfReader

from charts import theme
from tests.browser.conftest import settle

A4 = 595, 842  # points
SHEET = {"width": 703, "height": 1000}  # A4 between its margins, in pixels
CONTROLS = (
    "Risk and source",
    "When it started",
    "Only what its source calls AI",
    "The filters narrow it",
    "Table, files, link",
    "Dates to count",
    "Clear all",
    "Download",
    "Report an error",
    "Interface for programs",
)
FIGURE = ".js-plotly-plot:not(.on-paper-figure)"
LABELS = (
    f"() => [...document.querySelectorAll('{FIGURE} :is(.ytick, .xtick, .annotation, .textpoint)"
    " text')].map(one => one.textContent)"
)


def printed(page) -> tuple[list, str]:
    """The sheets of a page as it stands, and their text."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return sheets, "\n".join(one.extract_text() for one in sheets)


def rgb(colour: str) -> str:
    """`#121417` as browsers say it."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def bare(text: str) -> str:
    """Text without white space and ligatures, which a file of print sets anew."""
    return re.sub(r"\s", "", normalize("NFKC", text))


def are_a4(sheets: list) -> bool:
    return all(
        abs(float(side) - wanted) < 2
        for one in sheets
        for side, wanted in zip(one.mediabox[2:], A4, strict=True)
    )


def test_a_long_page_is_whole_on_several_sheets(visit):
    """Adoption fills several A4 sheets, from its title and selection to the release and its
    citation, without a word of controls; every label of every figure is on paper as text, and
    afterwards the screen is as it was. No figure is wider than its sheet, and nothing scrolls."""
    adoption = visit("/adoption?country=NL&tab=suppliers")
    adoption.wait_for_selector(f".st-key-exhibit-vendors {FIGURE} svg.main-svg")
    adoption.wait_for_selector(".st-key-foot")
    settle(adoption)
    labels, wide = adoption.evaluate(LABELS), adoption.locator(FIGURE).first.bounding_box()["width"]
    sheets, text = printed(adoption)
    assert len(sheets) > 1 and are_a4(sheets)
    assert "Selection: Area: Netherlands." in text
    assert all(
        bare(title) in bare(text) for title in adoption.locator("h1, h2, h3").all_inner_texts()
    )
    assert bare("Cite as:") in bare(sheets[-1].extract_text())
    assert "/submit?report=" not in bare(text)
    assert not [words for words in CONTROLS if bare(words) in bare(text)]
    words = [word for label in labels if len(label) > 4 for word in label.split()]
    assert len(words) > 20 and not [word for word in words if bare(word) not in bare(text)]
    assert adoption.locator(".on-paper-figure").count() == 0
    assert adoption.locator(FIGURE).first.bounding_box()["width"] == wide

    adoption.set_viewport_size(SHEET)
    adoption.emulate_media(media="print")
    adoption.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    boxes = [
        one.bounding_box()
        for one in adoption.locator(".on-paper-figure svg.main-svg:first-child").all()
    ]
    assert boxes and all(0 < box["width"] <= 704 and box["x"] >= 0 for box in boxes)
    assert adoption.evaluate("document.documentElement.scrollHeight") > SHEET["height"]


def test_a_dark_page_prints_light(page, visit):
    """Text of a dark page is written in ink on white; what is folded on the screen is open on
    paper, and only there."""
    page.emulate_media(color_scheme="dark")
    visit("/methods")
    read = (
        "one => { const look = getComputedStyle(one); return [look.color, look.backgroundColor]; }"
    )
    dark = page.evaluate(read, page.query_selector("h1"))[0]
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(read, page.query_selector("h1"))[0] == rgb(theme.LIGHT.ink) != dark
    assert page.evaluate(read, page.query_selector(".stApp"))[1] == "rgb(255, 255, 255)"
    folds, opened = page.locator("details.print").count(), page.locator("details.print[open]")
    assert folds > 10 and opened.count() == 0
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.count() == folds
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert opened.count() == 0


def test_addresses_are_readable(visit):
    """The page of a city prints the address of each page it cites, and its table whole."""
    page = visit("/city?city=gb-e12000007")
    page.wait_for_selector(".st-key-foot")
    settle(page)
    shown = "all => all.filter(one => one.checkVisibility()).map(one => one.getAttribute('href'))"
    cited = page.locator("[data-testid='stMain'] li a[href^='http']").evaluate_all(shown)
    sheets, text = printed(page)
    assert are_a4(sheets) and len(cited) > 3
    assert not [address for address in cited if bare(address) not in bare(text)]
