"""The data page in a real browser: its own files are the only ones it offers, and its rows lead
on."""

from tests.browser.conftest import settle


def test_only_our_export_is_offered_and_a_row_opens_its_system(visit):
    """Over the table stand search, columns and full screen, and no download beside the page's own.
    A click on a row shows the way to its page and leaves the table; the box before it opens that
    page, and Back returns to the table."""
    page = visit("/data?country=NL")
    page.get_by_test_id("stDataFrame").first.hover()
    buttons = page.locator('[data-testid="stElementToolbar"] button')
    buttons.first.wait_for()
    offered = [
        one.get_attribute("aria-label").split(":")[0] for one in buttons.all() if one.is_visible()
    ]
    assert "Search" in offered and "Fullscreen" in offered
    assert not [one for one in offered if "ownload" in one]
    assert page.get_by_role("link", name="Download CSV").is_visible()
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    page.mouse.click(box["x"] + 200, box["y"] + 70)
    page.get_by_text("All about ").first.wait_for()
    assert "/data?" in page.url
    page.mouse.click(box["x"] + 20, box["y"] + 70)
    page.wait_for_url("**/system?id=**")
    settle(page)
    assert page.get_by_role("tab", name="What sources say").is_visible()
    page.go_back()
    page.wait_for_url("**/data?**")
