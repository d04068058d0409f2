"""The governance page in a real browser: a click on a cell shows what is behind it."""

from tests.browser.conftest import settle


def test_a_click_on_a_cell_shows_its_evidence(visit):
    """Clicking the first cell opens a panel with city, item and answer, its page, and the way to the city."""
    page = visit("/governance")
    page.wait_for_selector("g.barlayer g.point path")
    page.locator("g.barlayer g.point path").first.click(force=True)
    page.wait_for_selector(".st-key-evidence")
    settle(page)
    panel = page.locator(".st-key-evidence")
    assert "·" in panel.inner_text() and "Evidence:" in panel.inner_text()
    assert panel.locator("a[href^=http]").first.get_attribute("href")
    assert "city=" in panel.get_by_text("All about").locator("xpath=ancestor::a").get_attribute("href")
