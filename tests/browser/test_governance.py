"""The governance page in a real browser: a click on a cell shows what is behind it."""

import pytest

from tests.browser.conftest import click_mark, settle

# The middle of what stands highest on the screen.
NORTHERNMOST = """marks => {
    const boxes = marks.map(mark => mark.getBoundingClientRect())
    const { x, y, width, height } = boxes.reduce((one, other) => (other.y < one.y ? other : one))
    return [x + width / 2, y + height / 2]
}"""


@pytest.fixture(scope="module")
def page(stay):
    """The page, loaded once."""
    return stay("/governance")


def test_a_click_on_a_cell_shows_its_evidence(page):
    """Clicking the first cell opens a panel with city, item and answer, its page, and the way to
    the city."""
    click_mark(page, "g.barlayer g.point path", ".st-key-evidence")
    panel = page.locator(".st-key-evidence")
    assert "·" in panel.inner_text() and "Evidence:" in panel.inner_text()
    assert panel.locator("a[href^=http]").first.get_attribute("href")
    assert "city=" in panel.get_by_text("All about").locator("xpath=ancestor::a").get_attribute(
        "href"
    )


def test_a_click_on_a_prefecture_shows_its_municipalities(page):
    """Behind the tab of the census, which the address then names, clicking the northernmost mark,
    which no other covers, names the prefecture and how many municipalities follow."""
    page.get_by_role("tab", name="Census").click()
    page.wait_for_url("**/governance?*tab=census*")
    marks = page.locator(".st-key-figure-prefectures path.point")
    marks.first.wait_for(state="attached")
    marks.first.scroll_into_view_if_needed()
    settle(page)
    page.mouse.click(*marks.evaluate_all(NORTHERNMOST))
    found = page.get_by_text("those with the most residents first")
    found.wait_for()
    assert "Hokkaido Prefecture: 179 municipalities" in found.inner_text()
