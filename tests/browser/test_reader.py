"""One reader's path: a deep link, a filter, another page, Back, and a file equal to the screen."""

import io
import re
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pandas as pd

from tests.browser.conftest import go, settle


def filters(page) -> dict[str, str]:
    """The parameters of the address."""
    return {name: value for name, (value, *_) in parse_qs(urlsplit(page.url).query).items()}


def choose(page, name: str, option: str) -> None:
    """Choose one option of a filter in the sidebar."""
    page.locator('[data-testid="stSidebar"] [data-testid="stMultiSelect"]').filter(
        has_text=name
    ).locator("input").click()
    page.get_by_role("option", name=re.compile(f"^{option} · [0-9,]+$")).click()
    page.keyboard.press("Escape")
    settle(page)


def chips(page) -> list[str]:
    """The parts of the selection as the page shows them."""
    shown = page.locator("button p", has_text="✕").all_inner_texts()
    return list(
        dict.fromkeys(text.removesuffix(" ✕") for text in shown)
    )  # a button with help holds its words twice


def test_a_readers_path(visit, server):
    """A selection from a link, narrowed in the sidebar, survives page change and Back; the export
    equals the screen."""
    page = visit("/?country=NL")
    assert chips(page) == ["Area: Netherlands"]
    choose(page, "Sector", "Transport")
    go(page, "Explore", "Adoption")
    assert filters(page) == {"area": "NL", "sector": "transport"} and chips(page) == [
        "Area: Netherlands",
        "Sector: Transport",
    ]
    page.go_back()
    page.wait_for_selector('h1:has-text("AI in local government")')
    settle(page)
    assert filters(page) == {"area": "NL", "sector": "transport"}
    page.go_back()
    settle(page)
    assert filters(page) == {"area": "NL"} and chips(page) == ["Area: Netherlands"]

    go(page, "Data", "Data")
    shown = int(
        re.search(r"([\d,]+) records?", page.locator("h3, h2").all_inner_texts()[0])[1].replace(
            ",", ""
        )
    )
    address = page.get_by_role("link", name=re.compile("CSV")).first.get_attribute("href")
    with urllib.request.urlopen(
        server.url + urlsplit(address).path + "?" + urlsplit(address).query, timeout=60
    ) as answer:
        rows = pd.read_csv(io.BytesIO(answer.read()))
    assert len(rows) == shown > 0


def test_another_release_leaves_out_what_it_lacks(visit):
    """A closed group keeps its filter; choosing an older release drops the source that it lacks,
    and says so."""
    page = visit("/overview?source=uk_atrs&sector=transport")
    assert filters(page) == {"sector": "transport", "source": "uk_atrs"}
    sidebar = page.get_by_test_id("stSidebar")
    sidebar.get_by_text("Risk and source").click()
    settle(page)
    assert chips(page) == [
        "Sector: Transport",
        "Source: Algorithmic Transparency Recording Standard records",
    ]
    sidebar.get_by_text("Release", exact=True).click()
    settle(page)
    sidebar.get_by_test_id("stSelectbox").locator("input").click()
    page.keyboard.type("2026.01")
    page.keyboard.press("Enter")
    settle(page)
    page.get_by_text("Left out of the filters: source “uk_atrs”").wait_for()
    assert filters(page) == {"sector": "transport", "release": "2026.01.1"}
